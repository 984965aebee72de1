/**
 * Plan → plain Markdown for people: headings numbered, slots as their value or 【label】, blocks as tables, guidance as
 * quotations. One way only; `print.ts` writes the source form that is read back.
 */
import { blockTables } from '../plan/blocks/blocks.ts';
import type { BlockTable } from '../plan/blocks/definition.ts';
import { plainTitle } from '../plan/frontmatter.ts';
import { planHeadings } from '../plan/headings.ts';
import type { Content, Inline } from '../plan/outline.ts';
import { knownValues, type Plan } from '../plan/plan.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { itemNumber } from '../terms/numbering.ts';
import { showDate } from '../terms/plan-date.ts';
import { inlineText } from './inline-text.ts';

const escapeCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', '<br>');
const tableRow = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(' | ')} |`;

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [tableRow(head), tableRow(head.map(() => '---')), ...rows.map(tableRow)].join('\n');
}

/** A row that continues a spanning cell is shorter: its text begins one column further on. */
function blockTable({ caption, columns, rows }: BlockTable): string {
  const full = rows.map((row) => {
    const texts = row.map(({ text }) => text);
    return texts.length === columns.length ? texts : ['', ...texts, ''].slice(0, columns.length);
  });
  return `**${caption}**\n\n${markdownTable(columns, full)}`;
}

/** Escapes what would be markup at the start of a line or inside it. */
function plain(text: string): string {
  return text
    .replace(/([\\`*_{}[\]<>#])/g, '\\$1')
    .replace(/^(\d+)\. /, '$1\\. ')
    .replace(/^([-+]) /, '\\$1 ');
}

export function planMarkdown(plan: Plan, vocabulary: Vocabulary): string {
  const values = knownValues(plan);
  const text = (parts: readonly Inline[]) => plain(inlineText(parts, values, vocabulary));
  const paragraphs = (content: Content, depth: number): string[] => {
    switch (content.type) {
      case 'paragraph':
        return [text(content.children)];
      case 'list':
        return content.items.map((item, index) => plain(`${itemNumber(depth, index + 1)}${text(item)}`));
      case 'table': {
        const [head = [], ...rows] = content.rows.map((row) => row.map(text));
        return [markdownTable(head, rows)];
      }
      case 'block':
        return blockTables(content.block, plan.meta.blocks).map(blockTable);
      default:
        return [`> 写作提示：${plain(content.text)}`];
    }
  };
  const { title, addressee, attachments, signoff } = plan.meta;
  const headings = planHeadings(plan);
  const written = (attached: boolean) =>
    headings
      .filter((heading) => heading.attached === attached)
      .flatMap(({ section, number, path }) => [
        `${'#'.repeat(path.length + 1)} ${number}${text(section.title)}`.replace(/ (\d+)\./, ' $1\\.'),
        ...section.content.flatMap((content) => paragraphs(content, path.length)),
      ]);
  const parts = [
    `# ${plain(plainTitle(title))}`,
    ...(addressee.length > 0 ? [`${plain(addressee.join('、'))}：`] : []),
    ...plan.content.flatMap((content) => paragraphs(content, 0)),
    ...written(false),
    ...attachments.map((name, index) => `${index === 0 ? '附件：' : ''}${index + 1}\\.${plain(name)}`),
    ...(signoff
      ? [plain(signoff.org ?? ''), signoff.date ? showDate(signoff.date) : '【成文日期】'].filter(Boolean)
      : []),
    ...written(true),
  ];
  return `${parts.join('\n\n')}\n`;
}
