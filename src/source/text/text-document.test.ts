import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { placeAt } from '../../document/blocks.ts';
import { toSource } from '../../document/source-document.ts';
import { gb18030 } from '../testing/gb18030.ts';
import { readTextDocument } from './text-document.ts';

const text = '柳岸社区垃圾分类工作计划\n\n一、工作目标\n参与率达到90%以上，投放准确率达到“80％”。\n';
const lines = text.split('\n');

const read = (bytes: Uint8Array) => readTextDocument(bytes, '计划.txt');
const linesOf = (bytes: Uint8Array) => {
  const { value } = read(bytes);
  return value && toSource(value).lines;
};
const textsOf = (bytes: Uint8Array) => linesOf(bytes)?.map((line) => line.text);

function utf16(source: string, isLittle: boolean): Uint8Array {
  const units = Array.from(`\ufeff${source}`, (unit) => unit.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((code) => (isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255])),
  );
}

describe('a text is read', () => {
  test.each([
    ['UTF-8', strToU8(text)],
    ['UTF-8 with a mark', strToU8(`\ufeff${text}`)],
    ['UTF-16, little end first', utf16(text, true)],
    ['UTF-16, big end first', utf16(text, false)],
    ['GB18030', gb18030(text)],
    ['one short line of GB18030', gb18030(text)],
  ])('in %s', (_, bytes) => {
    expect(textsOf(bytes)).toEqual(lines);
    expect(read(bytes).findings).toEqual([]);
  });

  test.each([
    ['little', true],
    ['big', false],
  ])('in UTF-16 without a mark, %s end first', (_, isLittle) => {
    expect(textsOf(utf16(text, isLittle).slice(2))).toEqual(lines);
    expect(textsOf(utf16('社区工作计划', isLittle).slice(2))).toEqual(['社区工作计划']);
  });

  test('in Big5', () => {
    // 社區工作計畫
    const bytes = Uint8Array.of(0xaa, 0xc0, 0xb0, 0xcf, 0xa4, 0x75, 0xa7, 0x40, 0xad, 0x70, 0xb5, 0x65);
    expect(textsOf(bytes)).toEqual(['社區工作計畫']);
  });

  test('with each character in its place, whatever was taken out before it or stood for it', () => {
    const source = '\ufeff居\u200b⺠会\r\n&ldquo;好&rdquo;&nbsp;&unknown;1&2';
    const { value, findings } = read(strToU8(source));
    const texts = value?.blocks.flatMap((block) => (block.type === 'paragraph' ? [block] : [])) ?? [];
    expect(texts.map((block) => block.text)).toEqual(['居民会', '“好” &unknown;1&2']);
    const offsets = texts.map((block) =>
      Array.from(block.text, (_, at) => {
        const place = placeAt(block, at);
        return place?.in === 'text' ? place.offset : -1;
      }),
    );
    const decoded = source.slice(1);
    expect(offsets[0]).toEqual([0, 2, 3]);
    expect(offsets[1]?.slice(0, 4).map((at) => decoded[at])).toEqual(['&', '好', '&', '&']);
    expect(findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      ['source/radicals', 'warning'],
      ['source/invisible-characters', 'info'],
    ]);
  });

  test('in GB18030 with characters of four bytes among others', () => {
    // 㘛 is 82 30 A6 33
    const rare = Uint8Array.of(...gb18030('社区志愿者'), 0x82, 0x30, 0xa6, 0x33, ...gb18030('牵头负责'));
    expect(textsOf(rare)).toEqual(['社区志愿者㘛牵头负责']);
  });

  test('in any mix of common characters, whatever its encoding', () => {
    const common = fc.constantFrom(...'社区工作计划方案目标措施，。：“”一二三（）ab1 \n');
    const written = fc.array(common, { minLength: 4, maxLength: 80 }).map((units) => `社区${units.join('')}`);
    fc.assert(
      fc.property(written, (source) => {
        expect(textsOf(gb18030(source))).toEqual(source.split('\n'));
        expect(textsOf(strToU8(source))).toEqual(source.split('\n'));
      }),
    );
  });

  test('with the line numbers of an editor, whatever ends the lines', () => {
    const bytes = strToU8('甲\r\n\r\n乙\r丙\n丁');
    expect(linesOf(bytes)).toEqual([
      { text: '甲', line: 1 },
      { text: '', line: 2 },
      { text: '乙', line: 3 },
      { text: '丙', line: 4 },
      { text: '丁', line: 5 },
    ]);
    expect(read(bytes).value?.paragraphs).toBe(false);
  });

  test('cut off in the middle of a character, with a warning that names the line', () => {
    for (const whole of [strToU8(text), gb18030(text)]) {
      const { value, findings } = read(whole.slice(0, whole.length - 2));
      expect(value && toSource(value).lines[0]?.text).toBe(lines[0]);
      expect(findings).toMatchObject([{ ruleId: 'source/broken-characters', severity: 'warning', line: 4 }]);
    }
  });

  test('with characters that were lost before it was written: those are its text', () => {
    expect(read(strToU8('社区\ufffd\ufffd\ufffd工作')).findings).toEqual([]);
  });

  test('without control characters that nobody sees', () => {
    const { value, findings } = read(strToU8(`${text.repeat(9)}\u0000尾\u001a`));
    expect(value && toSource(value).lines.at(-1)?.text).toBe('尾');
    expect(findings).toMatchObject([{ ruleId: 'source/control-characters', severity: 'info' }]);
  });
});

describe('what is no text', () => {
  test.each([
    ['nothing', new Uint8Array(), 'source/empty'],
    ['white space', strToU8(' \r\n　\n\t'), 'source/empty'],
    ['a mark alone', Uint8Array.of(0xef, 0xbb, 0xbf), 'source/empty'],
    ['zero bytes', new Uint8Array(5000), 'source/binary'],
    ['control characters among letters', strToU8('ab\u0001\u0002'.repeat(200)), 'source/binary'],
    [
      'Latin-1 prose',
      Uint8Array.from('é à è ü ö '.repeat(50), (unit) => unit.charCodeAt(0)),
      'source/encoding',
    ],
    ['half a million lines', strToU8('\n'.repeat(600_000)), 'source/too-long'],
  ])('is refused in one line: %s', (_, bytes, ruleId) => {
    const { value, findings } = read(bytes);
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ ruleId, severity: 'error', line: 1 }]);
    expect(findings[0]?.message).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*$/);
  });

  test('is refused or read, and never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { value, findings } = read(bytes);
        expect(value !== undefined || findings.length === 1).toBe(true);
      }),
    );
  });

  test('is nearly always told from text: junk of some length is refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 300, maxLength: 3000 }), (bytes) => {
        fc.pre(new Set(bytes).size > 100);
        expect(read(bytes).value).toBeUndefined();
      }),
    );
  });
});

describe('a table in Markdown', () => {
  const tableOf = (source: string) => linesOf(strToU8(source));

  test('stands in place of its lines, at the line where it begins', () => {
    expect(tableOf('前\n| 时间 | 事项 |\n|:--|--:|\n| 三月 | 登记 |\n| 四月 | 复\\|查 | 多 |\n\n后')).toEqual(
      [
        { text: '前', line: 1 },
        {
          text: '',
          line: 2,
          table: [
            ['时间', '事项', ''],
            ['三月', '登记', ''],
            ['四月', '复|查', '多'],
          ],
        },
        { text: '', line: 6 },
        { text: '后', line: 7 },
      ],
    );
  });

  test('needs its line of dashes: other bars are text', () => {
    expect(tableOf('甲 | 乙\n丙 | 丁\n--\n| - |')).toHaveLength(4);
  });

  test('is none where its lines are bars and blanks, however long', () => {
    expect(
      tableOf(`${'|'.repeat(2_000_000)}\n${'|-'.repeat(1_000_000)}\n${' '.repeat(2_000_000)}-`),
    ).toHaveLength(3);
  });
});
