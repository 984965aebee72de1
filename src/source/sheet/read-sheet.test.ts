import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { rounds } from '../../testing/rounds.ts';
import { type MadeSheet, madeWorkbook } from '../testing/made-workbook.ts';
import { readSheet } from './read-sheet.ts';

const textBytes = (text: string) => new TextEncoder().encode(text);
const rules = ({ findings }: ReturnType<typeof readSheet>) => findings.map(({ ruleId }) => ruleId);
const sheet = (rows: string, more = ''): MadeSheet => ({ xml: `<sheetData>${rows}</sheetData>${more}` });

describe('text', () => {
  test('commas, quotes and line breaks inside quotes', () => {
    const text = '\ufeff社区名称,备注\r\n桃源社区,"共 3,260 户，又名“老街”\n两行 ""引号"""\r\n';
    expect(readSheet(textBytes(text)).value).toEqual([
      ['社区名称', '备注'],
      ['桃源社区', '共 3,260 户，又名“老街”\n两行 "引号"'],
    ]);
  });

  test('what is pasted from a spreadsheet, blank cells among it', () => {
    expect(readSheet(textBytes('社区\t\t户数\n桃源社区\t\t3,260')).value).toEqual([
      ['社区', '', '户数'],
      ['桃源社区', '', '3,260'],
    ]);
  });

  test('a name above the heads', () => {
    const text = '各社区情况表，二〇二七年\n社区\t户数\n桃源社区\t3260';
    expect(readSheet(textBytes(text)).value?.[2]).toEqual(['桃源社区', '3260']);
  });

  test('GB18030, as Chinese spreadsheets save it', () => {
    // 社区名称,户数 / 桃源社区,3260
    const bytes = new Uint8Array([
      0xc9, 0xe7, 0xc7, 0xf8, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xbb, 0xa7, 0xca, 0xfd, 0x0d, 0x0a, 0xcc, 0xd2,
      0xd4, 0xb4, 0xc9, 0xe7, 0xc7, 0xf8, 0x2c, 0x33, 0x32, 0x36, 0x30,
    ]);
    expect(readSheet(bytes).value).toEqual([
      ['社区名称', '户数'],
      ['桃源社区', '3260'],
    ]);
  });

  test('any cells come back as they were written', () => {
    const cell = fc.string({ unit: fc.constantFrom('社', 'a', '"', ',', '\n', '\t', ' ', '；', '1') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, fc.constantFrom(',', '\t'), (rows, separator) => {
        const quoted = rows.map((row) =>
          row.map((text) => `"${text.replaceAll('"', '""')}"`).join(separator),
        );
        expect(readSheet(textBytes(`${quoted.join('\r\n')}\r\n`)).value).toEqual(rows);
      }),
      { numRuns: rounds(200, 5000) },
    );
  });
});

describe('workbook', () => {
  test('shared, rich and inline strings, results of formulas, truth, the reading above a character left out', () => {
    const strings =
      '<si><t>社区</t></si><si><r><t>桃</t></r><r><rPr/><t>源_x000D_</t></r><rPh sb="0" eb="1"><t>táo</t></rPh></si>';
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>户数</t></is></c></row>' +
      '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3"><f>1+2</f><v>3</v></c><c t="str"><f>A</f><v>字</v></c><c t="b"><v>1</v></c></row>';
    expect(readSheet(madeWorkbook([sheet(rows)], { strings })).value).toEqual([
      ['社区', '户数'],
      [],
      ['桃源\r', '', '3', '字', '是'],
    ]);
  });

  test('days, percentages and figures as they are shown', () => {
    const styles =
      '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="177" formatCode="0&quot;days&quot;"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="10"/><xf numFmtId="177"/><xf numFmtId="31"/></cellXfs>';
    const cells = [
      ['0', '46451'],
      ['1', '46451'],
      ['2', '46451.5'],
      ['3', '0.91'],
      ['4', '12'],
      ['5', '46451'],
      ['0', '0.30000000000000004'],
      ['0', '110101199003071234'],
    ].map(([style, value]) => `<c s="${style}"><v>${value}</v></c>`);
    const read = readSheet(madeWorkbook([sheet(`<row>${cells.join('')}</row>`)], { styles }));
    const day = '2027年3月5日';
    expect(read.value).toEqual([['46451', day, day, '91%', '12', day, '0.3', '110101199003071234']]);
  });

  test('days that are counted from 1904', () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    const workbook = madeWorkbook([sheet('<row><c s="0"><v>44989</v></c></row>')], {
      styles,
      book: 'date1904="1"',
    });
    expect(readSheet(workbook).value).toEqual([['2027年3月5日']]);
  });

  test('a merged cell stands in each of its rows, and that is told', () => {
    const rows =
      '<row r="1"><c r="A1" t="str"><v>青山街道</v></c><c r="B1" t="str"><v>甲</v></c></row><row r="2"><c r="B2" t="str"><v>乙</v></c></row>';
    const read = readSheet(
      madeWorkbook([sheet(rows, '<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>')]),
    );
    expect(read.value).toEqual([
      ['青山街道', '甲'],
      ['青山街道', '乙'],
    ]);
    expect(rules(read)).toEqual(['source/merged-cells']);
    expect(read.findings[0]?.message).toContain('A1 到 A2（“青山街道”）');
  });

  test('the first sheet that is shown and holds something; further ones and hidden rows are told', () => {
    const word = (text: string, row = '') => sheet(`<row ${row}><c t="str"><v>${text}</v></c></row>`);
    const read = readSheet(
      madeWorkbook([
        { ...word('藏'), hidden: true },
        sheet(''),
        { ...word('甲', 'hidden="1"'), name: '名单' },
        word('乙'),
      ]),
    );
    expect(read.value).toEqual([['甲']]);
    expect(rules(read)).toEqual(['source/other-sheets', 'source/hidden-rows']);
    expect(read.findings[0]?.message).toContain('“名单”');
  });

  test('names with a prefix', () => {
    const xml = '<x:sheetData><x:row><x:c t="str"><x:v>甲</x:v></x:c></x:row></x:sheetData>';
    expect(readSheet(madeWorkbook([{ xml }], { prefix: 'x:' })).value).toEqual([['甲']]);
  });

  test('cells far away cost nothing and are told', () => {
    const read = readSheet(
      madeWorkbook([
        sheet(
          '<row r="1"><c r="A1" t="str"><v>甲</v></c><c r="XFD1"><v>1</v></c></row><row r="1048576"><c><v>2</v></c></row>',
          '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        ),
      ]),
    );
    expect(read.value).toEqual([['甲']]);
    expect(rules(read)).toContain('source/table-too-long');
  });
});

describe('what is no table is refused with the way out', () => {
  const bomb = zipSync({
    '_rels/.rels': strToU8(''),
    'xl/workbook.xml': new Uint8Array(30 * 1024 * 1024).fill(32),
  });
  test.each<[string, Uint8Array, RegExp]>([
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /另存为 \.xlsx/],
    ['another zip', zipSync({ 'word/document.xml': strToU8('<a/>') }), /不是 Excel 表格/],
    ['a zip that is cut short', madeWorkbook([sheet('')]).slice(0, 300), /有损坏/],
    ['a huge one', bomb, /太大/],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), /不是表格/],
  ])('%s', (_, bytes, message) => {
    const { value, findings } = readSheet(bytes);
    expect(value).toBeUndefined();
    expect(findings[0]?.message).toMatch(message);
  });

  test('no damage of a workbook throws', () => {
    const whole = madeWorkbook([sheet('<row><c t="s"><v>0</v></c></row>')], {
      strings: '<si><t>甲</t></si>',
    });
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), (at, byte) => {
        const bytes = whole.slice();
        bytes[at] = byte;
        const { value, findings } = readSheet(bytes);
        expect(value !== undefined || findings.length > 0).toBe(true);
      }),
      { numRuns: rounds(300, 10_000) },
    );
  });
});
