/** The vocabulary as text for `--list`: what can be asked for, under which names. */
import { blockDefinition } from './blocks/blocks.ts';
import { findKind, type Outline, type Vocabulary } from './vocabulary.ts';

function describeOutline(outline: Outline, vocabulary: Vocabulary): string {
  const sections = outline.sections.map(({ kind, title, required, blocks }) => {
    const tables = blocks.map(({ type }) => blockDefinition(type).label).join('、');
    return `    ${required ? '*' : ' '} ${kind}  ${title ?? findKind(vocabulary, kind)?.title ?? ''}${tables && ` [${tables}]`}`;
  });
  return [`${outline.id}  ${outline.name}`, `    ${outline.when.trim()}`, ...sections].join('\n');
}

export function describeVocabulary(vocabulary: Vocabulary): string {
  return [
    '提纲（* 为必备章节，[ ] 为配套表格）',
    ...vocabulary.outlines.map((outline) => describeOutline(outline, vocabulary)),
    '',
    '填空（--set 名称=值）',
    ...vocabulary.slots.map(({ name, label, example }) => `    ${name}  ${label}，如 ${example}`),
    '',
    `主题（--theme）：${vocabulary.themes.map(({ label }) => label).join('、')}`,
  ].join('\n');
}
