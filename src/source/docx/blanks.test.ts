import { describe, expect, test } from 'vitest';
import { toSource } from '../../document/source-document.ts';
import { par, r } from '../testing/make-docx.ts';
import { notesOf, readBody, readParts } from '../testing/word-parts.ts';

const field = (code: string, result?: string, form = '') =>
  `<w:r><w:fldChar w:fldCharType="begin">${form && `<w:ffData>${form}</w:ffData>`}</w:fldChar></w:r><w:r><w:instrText>${code}</w:instrText></w:r>${result === undefined ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const control = (properties: string, content: string) =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const box = (checked: string, sign: string) =>
  control(`<w14:checkbox><w14:checked w14:val="${checked}"/></w14:checkbox>`, r(sign));

describe('what is to be filled in', () => {
  test('stays: runs of blanks, underlined or not', () => {
    const { paragraphs } = readBody(par(`${r('到')}${r('      ', '<w:u w:val="single"/>')}${r('年　　月')}`));
    expect(paragraphs[0]?.text).toBe('到      年　　月');
    expect(paragraphs[0]?.runs[1]).toMatchObject({ text: '      ', underline: true });
  });

  test('is a prompt where a control shows only its prompt, by its state or its style', () => {
    const styles = '<w:style w:type="character" w:styleId="q"><w:name w:val="Placeholder Text"/></w:style>';
    const body = par(
      r('由') +
        control('<w:showingPlcHdr/><w:text/>', r('单击此处输入')) +
        control('<w:text/>', r('某社区')) +
        r('选择一项', '<w:rStyle w:val="q"/>'),
    );
    const { paragraphs, document } = readParts({ body, styles });
    expect(paragraphs[0]?.runs.map(({ text, prompt }) => [text, prompt ?? false])).toEqual([
      ['由', false],
      ['单击此处输入', true],
      ['某社区', false],
      ['选择一项', true],
    ]);
    expect(toSource(document).lines[0]?.text).toBe('由________某社区________');
  });

  test('keeps boxes to tick, in controls and in fields of forms', () => {
    const check = (more: string) => field('FORMCHECKBOX', undefined, `<w:checkBox>${more}</w:checkBox>`);
    const body = par(
      box('1', '☒') +
        box('0', '☐') +
        check('<w:default w:val="1"/>') +
        check('<w:default w:val="1"/><w:checked w:val="0"/>') +
        check(''),
    );
    expect(readBody(body).texts).toEqual(['☑□☑□□']);
  });

  test('has the text of fields of forms, five blanks where it is empty, and the choice of a list', () => {
    const list =
      '<w:ddList><w:result w:val="1"/><w:listEntry w:val="春季"/><w:listEntry w:val="秋季"/></w:ddList>';
    const body = par(
      field('FORMTEXT', r('张贴')) + field('FORMTEXT', '') + field('FORMDROPDOWN', undefined, list),
    );
    const { paragraphs } = readBody(body);
    expect(paragraphs[0]?.text).toBe('张贴     秋季');
    expect(paragraphs[0]?.runs[1]).toEqual({ text: '     ', underline: true });
  });
});

describe('fields', () => {
  test('are their results; numbers of pages are no words', () => {
    const body =
      par(`<w:fldSimple w:instr="REF a">${r('第二条')}</w:fldSimple>${r('见')}${field('PAGE', r('7'))}`) +
      par(field(`IF ${field('MERGEFIELD a', r('1'))} = 1`, r('成立')));
    expect(readBody(body).texts).toEqual(['第二条见', '成立']);
  });

  test.each([
    ['EQ \\o\\ac(○,3)', '③', []],
    ['eq \\o\\ac(□,√)', '☑', []],
    ['EQ \\f(1,2)', '1/2', []],
    ['EQ \\r(3,x)', '3√x', []],
    ['EQ \\* jc2 \\* hps10 \\o\\ad(\\s\\up 9(wēn),温)', '温', []],
    ['EQ \\o\\ac(□,良)', '良', [['field', '良', true]]],
    ['SYMBOL 254 \\f "Wingdings" \\s 12', '☑', []],
    ['MACROBUTTON NoMacro 请填写', '请填写', []],
  ])('%s is written as %s', (code, text, notes) => {
    const read = readBody(par(`${r('前')}${field(code)}`));
    expect(read.texts).toEqual([`前${text}`]);
    expect(notesOf(read)).toEqual(notes);
  });

  test('without a result are named', () => {
    const read = readBody(par(`${r('甲')}${field('DOCVARIABLE 单位')}`));
    expect(notesOf(read)).toEqual([['field', 'DOCVARIABLE 单位', false]]);
    expect(read.findings).toMatchObject([{ ruleId: 'source/fields', severity: 'warning' }]);
  });

  test('that never end hide nothing', () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    expect(readBody(par(`${begin}${r('甲')}`) + par(r('乙'))).texts).toEqual(['甲', '乙']);
  });
});
