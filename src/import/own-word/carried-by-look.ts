/**
 * What our own Word files carry along, made up from what can be seen where a program has dropped it (WPS on saving, whoever
 * pastes the text into a new file): the styles still say what each paragraph is, captions and heads which table is which.
 */

import { blockTypes } from '../../plan/block-type.ts';
import { blockDefinition } from '../../plan/blocks/blocks.ts';
import type { Frontmatter } from '../../plan/frontmatter.ts';
import { fileKind } from '../../source/file-kind.ts';
import { unpackParts } from '../../source/ooxml/read-parts.ts';
import type { Carried } from '../../writers/docx/carried.ts';
import { paragraphStyles, tableBookmark } from '../../writers/docx/style-names.ts';

/** Styles of ours alone: no program brings them along, and people seldom name theirs so. */
const ownStyles = [paragraphStyles.Addressee, paragraphStyles.ListItem, paragraphStyles.SignoffOrg];
const mostStyles = 8 * 1024 * 1024;

/** True for a .docx with the styles of our documents. */
export function hasOwnStyles(bytes: Uint8Array): boolean {
  if (fileKind(bytes) !== 'zip') return false;
  const parts = unpackParts(bytes, /^word\/styles\d*\.xml$/, mostStyles);
  const [styles = ''] = parts instanceof Map ? [...parts.values()] : [];
  return ownStyles.every((name) => styles.includes(`w:val="${name}"`));
}

/** @param meta what the text lets one guess */
export function carriedByLook({ blocks: _, provenance: __, ...meta }: Frontmatter): Carried {
  const tables = blockTypes.flatMap((type) => {
    const { form, tables: shown, blank } = blockDefinition(type);
    return (form ?? shown)(blank()).map(({ caption, columns }, index) => ({
      bookmark: tableBookmark(type, index + 1),
      type,
      caption,
      columns,
    }));
  });
  return { version: 1, meta: { ...meta, blocks: {} }, values: {}, headings: {}, tables };
}
