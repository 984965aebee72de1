/** What a layout left as it is, and why, as sentences. */
import type { NoteKind, OfficeDocument, Paragraph } from '../../document/office-document.ts';
import { listed } from './account.ts';
import type { FileParagraph } from './file-body.ts';
import type { Entry } from './place-lines.ts';
import type { TableAccount } from './set-cells.ts';
import type { SectionChange } from './set-sections.ts';

interface Left {
  entries: readonly Entry[];
  modelsOf(paragraph: FileParagraph): readonly Paragraph[];
  /** Paragraphs that were put in. */
  added: readonly string[];
  document: OfficeDocument;
  sections: SectionChange;
  tables: TableAccount;
}

/** Notes that a layout goes past without touching them. */
const untouched: readonly (readonly [NoteKind, string])[] = [
  ['comment', '批注'],
  ['insertion', '插入的修订'],
  ['deletion', '删除的修订'],
  ['picture', '图片'],
  ['chart', '图表'],
  ['formula', '公式'],
  ['footnote', '脚注'],
  ['endnote', '尾注'],
  ['header', '页眉'],
];

export function leftSentences({ entries, modelsOf, added, document, sections, tables }: Left): string[] {
  const asIs = entries.flatMap((entry) => {
    if (entry.is !== 'as-is') return [];
    const text = modelsOf(entry.paragraph)
      .map((model) => model.text)
      .join('')
      .trim();
    return text === '' || added.includes(text) ? [] : [text];
  });
  const boxed = document.blocks.filter((block) => block.type === 'paragraph' && block.boxed);
  const boxTexts = boxed.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
  const kinds = untouched.flatMap(([kind, name]) => {
    const count = document.notes.filter((note) => note.kind === kind).length;
    return count > 0 ? [`${name} ${count} 处`] : [];
  });
  const contents = document.notes.some(({ kind }) => kind === 'contents');
  const embedded = document.notes.filter(({ kind }) => kind === 'embedded').length;
  return [
    ...(asIs.length > 0 ? [`照原样没有动：${listed(asIs)}`] : []),
    ...(boxTexts.length > 0 ? [`文本框、单格框里的文字没有排：${listed(boxTexts)}`] : []),
    ...(contents ? ['目录没有动；请在 Word 里对着目录按 F9 更新页码'] : []),
    ...(embedded > 0 ? [`嵌在里面的 ${embedded} 个文件没有排`] : []),
    ...(tables.kept > 0 ? [`浮在文字旁边、只有一栏或者用来放落款的表格 ${tables.kept} 个，没有动`] : []),
    ...(tables.wide > 0
      ? [`超过 8 栏的宽表 ${tables.wide} 个，字号没有动；放不下时请在 Word 里把这几页改成横向`]
      : []),
    ...(sections.across > 0 ? [`横向的 ${sections.across} 节仍是横向`] : []),
    ...(sections.keptFooters.length > 0
      ? [`页脚里除了页码还有文字，没有换：${listed(sections.keptFooters)}`]
      : []),
    ...(kinds.length > 0 ? [`没有动：${kinds.join('，')}`] : []),
  ];
}
