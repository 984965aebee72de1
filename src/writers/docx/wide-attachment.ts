/** Which attachments lie across the sheet: tables and forms with more columns than stand upright on it (§8 of GB/T 9704-2012). */
import { blockTables } from '../../plan/blocks/blocks.ts';
import { shownColumns } from '../../plan/blocks/table-columns.ts';
import type { Section } from '../../plan/outline.ts';
import { allContent, type Plan } from '../../plan/plan.ts';

/** With so many columns a column has five characters of the table's size upright, and words break anywhere. */
const manyColumns = 7;

/** Beside its table a form has a word of how to fill it in; a text that shows a table is read upright. */
const fewParagraphs = 2;

/** Whether an attachment is a form or a table that wants the long side of the sheet. */
export function isWide(section: Section, plan: Plan): boolean {
  const content = allContent({ content: [], sections: [section] });
  if (content.filter(({ type }) => type === 'paragraph' || type === 'list').length > fewParagraphs)
    return false;
  const columns = content.flatMap((piece) => {
    if (piece.type === 'table') return [piece.rows[0]?.length ?? 0];
    if (piece.type !== 'block') return [];
    return blockTables(piece.block, plan.meta.blocks).map(
      (table) => shownColumns(table).filter((shown) => shown).length,
    );
  });
  return columns.some((count) => count >= manyColumns);
}
