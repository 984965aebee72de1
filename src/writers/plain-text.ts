/** Plan → plain text as typed on paper: numbered headings, paragraphs indented by two characters, table cells by tabs. */
import { blockTables } from '../plan/blocks/blocks.ts';
import { fullRows } from '../plan/blocks/table-columns.ts';
import { plainTitle, signoffBodies } from '../plan/frontmatter.ts';
import { planHeadings } from '../plan/headings.ts';
import type { Content, Inline } from '../plan/outline.ts';
import type { Plan } from '../plan/plan.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { itemNumber } from '../terms/numbering.ts';
import { showDate } from '../terms/plan-date.ts';
import { inlineText, planView } from './inline-text.ts';
import { issueLines } from './issue-lines.ts';

const indent = '　　';

export function planPlainText(plan: Plan, vocabulary: Vocabulary): string {
  const view = planView(plan, vocabulary);
  const text = (parts: readonly Inline[]) => inlineText(parts, view);
  const row = (cells: readonly string[]) => cells.map((cell) => cell.replaceAll('\n', '；')).join('\t');
  const lines = (content: Content, depth: number): string[] => {
    switch (content.type) {
      case 'paragraph':
        return [indent + text(content.children)];
      case 'list':
        return content.items.map((item, index) => `${indent}${itemNumber(depth, index + 1)}${text(item)}`);
      case 'table':
        return content.rows.map((cells) => row(cells.map((cell) => text(cell).replace(/\n+/g, ' '))));
      case 'block':
        return blockTables(content.block, plan.meta.blocks).flatMap((table) => [
          table.caption,
          row(table.columns),
          ...fullRows(table).map((cells) => row(cells.map((cell) => cell?.text ?? ''))),
        ]);
      case 'guidance':
        return [`${indent}【写作提示】${content.text}`];
    }
  };
  const { title, addressee, attachments, signoff, remark, issue } = plan.meta;
  const around = issue && issueLines(issue);
  const headings = planHeadings(plan);
  const written = (attached: boolean) =>
    headings
      .filter((heading) => heading.attached === attached)
      .flatMap(({ section, number, level }) => [
        `${indent}${number}${text(section.title)}`,
        ...section.content.flatMap((content) => lines(content, level)),
      ]);
  return [
    ...(around ? [...around.marks, ...around.head, around.number, ''] : []),
    plainTitle(title),
    '',
    ...(addressee.length > 0 ? [`${addressee.join('、')}：`] : []),
    ...plan.content.flatMap((content) => lines(content, 0)),
    ...written(false),
    ...attachments.map((name, index) => `${indent}${index === 0 ? '附件：' : '　　　'}${index + 1}.${name}`),
    ...(signoff
      ? ['', ...signoffBodies(signoff), signoff.date ? showDate(signoff.date) : '【成文日期】']
      : []),
    ...(remark ? [`${indent}（${remark}）`] : []),
    ...written(true).flatMap((line, index) => (index === 0 ? ['', line] : [line])),
    ...(around && around.imprint.length > 0 ? ['', ...around.imprint] : []),
    '',
  ].join('\n');
}
