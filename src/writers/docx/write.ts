/**
 * Plan → Word document (.docx) in the layout of official documents. Pure: the same plan gives the same bytes in Node
 * and in the browser.
 *
 *     const bytes = await writeDocx(plan, vocabulary, { fonts: 'official', fillIn: 'highlight' });
 */
import { Document, Packer } from 'docx';
import type { BlockType } from '../../plan/block-type.ts';
import { blockTypes } from '../../plan/block-type.ts';
import { plainTitle } from '../../plan/frontmatter.ts';
import { allContent, type Plan, planText, usedSlots } from '../../plan/plan.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import { textMark } from '../../terms/text-mark.ts';
import { inlineText, planView } from '../inline-text.ts';
import { type Carried, carriedXml } from './carried.ts';
import type { FontSet } from './fonts.ts';
import { gridOf } from './grid-of.ts';
import { finishPackage } from './package.ts';
import { textWidth } from './page.ts';
import { factStyle, slotStyle } from './style-names.ts';
import { documentStyles } from './styles.ts';
import { bodyBlocks, type Written } from './write-body.ts';
import { documentSections } from './write-sections.ts';
import { attachmentParagraphs, remarkParagraphs, signoffParagraphs } from './write-signoff.ts';
import type { WriteContext } from './write-text.ts';

export interface DocxOptions {
  /** 公文字体 (方正小标宋简体, 仿宋_GB2312 …) or fonts that every Windows has. */
  fonts: FontSet;
  /** Blanks as highlighted 【社区名称】, or as content controls that fill in together. */
  fillIn: 'highlight' | 'controls';
}

function carriedOf(plan: Plan, written: Written): Carried {
  const content = allContent(plan);
  const shown = new Set<BlockType>(content.flatMap((piece) => (piece.type === 'block' ? [piece.block] : [])));
  const guidance = content.flatMap((piece) => (piece.type === 'guidance' ? [textMark(piece.text)] : []));
  const hidden = blockTypes.filter((type) => plan.meta.blocks[type] !== undefined && !shown.has(type));
  const blocks = Object.fromEntries(hidden.map((type) => [type, plan.meta.blocks[type]]));
  return { version: 1, meta: { ...plan.meta, blocks }, values: plan.values, ...written, guidance };
}

/** The styles of slots and facts that the document uses, in the vocabulary's order. */
function fieldStyles({ styles, vocabulary, plan }: WriteContext): { id: string; name: string }[] {
  const names = new Set([...vocabulary.slots.map(({ name }) => name), ...usedSlots(plan)]);
  return [...names]
    .flatMap((name) => [slotStyle(name), slotStyle(name, true)])
    .concat(factStyle(), factStyle(true))
    .filter(({ id }) => styles.has(id));
}

function numbers(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}

/** The plan as a .docx file. */
export async function writeDocx(
  plan: Plan,
  vocabulary: Vocabulary,
  { fonts, fillIn }: DocxOptions,
): Promise<Uint8Array> {
  const context: WriteContext = {
    ...planView(plan, vocabulary),
    plan,
    grid: gridOf(plan, vocabulary),
    fillIn,
    lineWidth: textWidth,
    fields: new Map(),
    prompts: new Map(),
    styles: new Set(),
    nextId: numbers(),
  };
  const { blocks, attached, written } = bodyBlocks(context);
  const ending = [
    ...attachmentParagraphs(context),
    ...signoffParagraphs(context),
    ...remarkParagraphs(context),
  ];
  const parts = [{ blocks: [...blocks, ...ending], wide: false }, ...attached];
  const document = new Document({
    styles: documentStyles(fonts, fieldStyles(context), context.grid),
    evenAndOddHeaderAndFooters: true,
    sections: documentSections(parts, context),
  });
  const carried = carriedXml(carriedOf(plan, written), context.fields);
  const shown = (text: string) => inlineText(planText(plan, vocabulary, text), context);
  const dated = plan.meta.signoff?.date;
  return finishPackage(await Packer.pack(document, 'uint8array'), {
    carried,
    prompts: context.prompts,
    core: {
      title: shown(plainTitle(plan.meta.title)),
      creator: shown(plan.meta.issuer.name),
      // 2027年3月 is no day
      dated: dated && /^\d{4}-\d\d-\d\d$/.test(dated) ? dated : undefined,
    },
  });
}
