// Word files are checked as what they are: cells as cells, headings by style, each finding with its place in the file.
import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { readWordLists } from '../files/read-word-lists.ts';
import { readSource } from '../source/read-source.ts';
import { makeDocx, p, par, r, tbl, tc, tr } from '../source/testing/make-docx.ts';
import { checkedOffice, checkOffice, checkText } from './check-text.ts';
import { editedDocument } from './edited-document.ts';
import { shownFindings } from './shown-findings.ts';
import { shownText } from './shown-text.ts';

const context = { vocabulary: readVocabulary(), words: readWordLists() };

function read(body: string) {
  const { value } = readSource(makeDocx({ body }), '计划.docx');
  if (!value) throw new Error('unreadable');
  return value;
}

const body = [
  p('桃源社区2027年工作计划'),
  p('一、工作目标'),
  par(r('清理楼道') + r(',', '<w:b/>') + r('每周一次。')),
  tbl(tr(tc('项目'), tc(p('照明') + p('维修'))), tr(tc('合计'), tc('由××负责'))),
  p('会议定于      年   月   日召开。'),
].join('');
const document = read(body);
const findings = checkOffice(document, context);
const byRule = (rule: string) => findings.filter(({ ruleId }) => ruleId === rule);

describe('a Word file', () => {
  test('gives a passage for each paragraph of a cell, which knows its row and column', () => {
    const cells = checkedOffice(document, context).passages.filter(({ type }) => type === 'cell');
    expect(cells.map(({ text, cell }) => [text, cell?.row, cell?.column])).toEqual([
      ['项目', 0, 0],
      ['照明', 0, 1],
      ['维修', 0, 1],
      ['合计', 1, 0],
      ['由××负责', 1, 1],
    ]);
  });

  test('has findings that count its paragraphs and name the element of the text', () => {
    const [comma] = byRule('typography/half-width');
    expect(comma).toMatchObject({ line: 3, column: 5, found: ',', place: { in: 'part', character: 0 } });
    expect(comma?.lastPlace).toEqual(comma?.place);
    const [open] = byRule('placeholder/left');
    expect(open).toMatchObject({
      line: 4,
      found: '××',
      place: { character: 1 },
      lastPlace: { character: 2 },
    });
  });

  test('keeps the blanks that are to be filled in', () => {
    expect(byRule('typography/space')).toEqual([]);
  });

  test('takes styled headings for headings and gives no sentence of them a safe fix', () => {
    const styled = read(
      p('桃源社区计划') + p('值班室每天打扫。', '<w:outlineLvl w:val="0"/>') + p('由专人负责。'),
    );
    const { passages } = checkedOffice(styled, context);
    expect(passages.map(({ type }) => type)).toEqual(['title', 'heading', 'paragraph']);
    const [end] = checkOffice(styled, context).filter(({ ruleId }) => ruleId === 'typography/heading-end');
    expect(end?.fix).toMatchObject({ safe: false });
  });

  test('is told nothing of source files', () => {
    const outline = context.vocabulary.outlines.find(({ id }) => id === 'annual-plan');
    const told = checkOffice(document, { ...context, ...(outline && { outline }) });
    expect(told.length).toBeGreaterThan(findings.length);
    expect(told.filter(({ message }) => /frontmatter|blocks|<[A-Z]|源文件/.test(message))).toEqual([]);
  });
});

describe('a Word file that is shown as text', () => {
  const shown = shownText(document);

  test('has a line for each paragraph and row, with tabs between cells', () => {
    expect(shown.text.split('\n')).toEqual([
      '桃源社区2027年工作计划',
      '一、工作目标',
      '清理楼道,每周一次。',
      '项目\t照明\u3000维修',
      '合计\t由××负责',
      '会议定于      年   月   日召开。',
    ]);
  });

  test('has its findings and fixes where the words are shown', () => {
    const lines = shown.text.split('\n');
    for (const { line, column, found = '', fix } of checkOffice(document, context, shown, {
      lines: 'shown',
    })) {
      expect(lines[line - 1]?.slice(column - 1)).toMatch(new RegExp(`^${found}`));
      if (fix) expect(shown.text.slice(fix.start, fix.end)).toBe(found);
    }
  });

  test('has the places of its findings in words', () => {
    const found = checkOffice(document, context).map(({ ruleId, where }) => [ruleId, where]);
    expect(found).toContainEqual(['typography/half-width', '第3段第5字']);
    expect(found.filter(([, where]) => where === undefined)).toEqual([]);
  });

  test('shows what its reader says beside the paragraph that it is about', () => {
    const note = {
      ruleId: 'source/comments',
      severity: 'warning',
      message: '批注',
      line: 5,
      column: 1,
    } as const;
    expect(shownFindings([note, { ...note, line: 99 }], shown).map(({ line }) => line)).toEqual([6, 1]);
  });

  test('stays what it is where it was not edited', () => {
    const text = shown.text.replace('楼道,每周', '楼道，每周');
    const edited = editedDocument(shown, text);
    expect(edited && shownText(edited).text).toBe(text);
    expect(edited?.blocks.filter((block) => document.blocks.includes(block))).toHaveLength(4);
    expect(edited?.blocks[2]).toMatchObject({ type: 'paragraph', runs: [{ text: '清理楼道，每周一次。' }] });
  });

  test.each([
    ['a line put in front', (text: string) => `抬头\n${text}`],
    ['a line typed at the end', (text: string) => `${text}\n落款`],
    ['the last line taken away', (text: string) => text.replace(/\n[^\n]*$/, '')],
    ['a line taken out', (text: string) => text.replace('一、工作目标\n', '')],
    ['an empty line', (text: string) => text.replace('一、工作目标', '')],
    ['an edit in a table', (text: string) => text.replace('照明', '照明灯')],
    ['two lines made one', (text: string) => text.replace('目标\n', '目标')],
  ])('is the edited text again after %s', (_, edit) => {
    const text = edit(shown.text);
    const edited = editedDocument(shown, text);
    expect(edited && shownText(edited).text).toBe(text);
  });

  test('is forgotten when another text takes its place', () => {
    expect(editedDocument(shown, '完全是另一份文字。')).toBeUndefined();
  });
});

test('half a megabyte of blanks, brackets and typos is checked to its end', () => {
  const text = `桃源社区计划\n${'甲 乙   丙('.repeat(12_000)}${'台帐)'.repeat(12_000)}\n${'\\(甲\\)'.repeat(10_000)}`;
  expect(checkText(text, context).length).toBeGreaterThan(1000);
});
