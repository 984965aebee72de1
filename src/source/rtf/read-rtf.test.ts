import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shownBlocks } from '../testing/shown-blocks.ts';
import { readRtfBlocks } from './read-rtf.ts';

const bytesOf = (text: string) => Uint8Array.from(text, (unit) => unit.charCodeAt(0));
const read = (body: string, head = '') =>
  readRtfBlocks(
    bytesOf(
      String.raw`{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fcharset134 SimSun;}{\f1\fcharset2 Wingdings 2;}}` +
        head +
        body +
        '}',
    ),
  );
const shown = (body: string, head?: string) => shownBlocks(read(body, head).blocks);

describe('an RTF file', () => {
  test('of LibreOffice is read whole: look, lists, merged and nested cells, what stands beside the text', () => {
    const { blocks, notes } = readRtfBlocks(
      new Uint8Array(readFileSync('src/source/testing/fixtures/form.rtf')),
    );
    expect(shownBlocks(blocks)).toEqual([
      '[center red] 云杉社区文件',
      '[center bold] 云杉社区清凉驿站\n开放登记表',
      '[underlined] 根据        安排登记如下。',
      '（注：每日核对一次。）',
      '[h1] 一、登记内容',
      '[h2] （一）物资',
      '[auto2] 1.备好饮水。',
      '[auto2] 2.备好药箱。',
      '[bullet] 扇子若干',
      '{1x2:时段|2x1:值守 ; 上午|下午 ; 周一|网格员/志愿者|{东侧|西侧}}',
      '是否开放：□是☑否',
      '开放到九月。',
      '[box] 热线贴在门口',
      '[right page] 云杉社区居民委员会',
    ]);
    expect(notes.map(({ kind, text, line, taken }) => [kind, text, line, taken])).toEqual([
      ['header', '云杉街道内部资料', 1, false],
      ['footer', '共两页', 1, false],
      ['comment', '请补街道名称', 3, false],
      ['footnote', '每日核对一次。', 3, true],
      ['hidden', '备用的话', 3, false],
    ]);
  });

  test('has its letters in the character set of their font, of the file, or in Unicode with what old programs show left out', () => {
    expect(shown(String.raw`\'b9\'f0\'cf\'e3\u26690\'3f{\uc2\u39321\'cf\'e3}\u-10179?\u-9166?x\par`)).toEqual(
      ['桂香桂香🐲x'],
    );
    expect(shown(String.raw`{\upr{old}{\*\ud \u20013?}}\par`)).toEqual(['中']);
  });

  test('gives each character a place of its own, in order', () => {
    const [paragraph] = read(String.raw`\'b9\'f0{\b a}b\par`).blocks;
    expect(paragraph?.type === 'paragraph' && paragraph.runs.map(({ text, place }) => [text, place])).toEqual(
      [
        ['桂', { in: 'stream', offset: 0 }],
        ['a', { in: 'stream', offset: 1 }],
        ['b', { in: 'stream', offset: 2 }],
      ],
    );
  });

  test('keeps blanks, boxes of forms, chosen words and signs of symbol fonts', () => {
    const box = (state: string) =>
      String.raw`{\field{\*\fldinst FORMCHECKBOX {\*\formfield{\fftype1${state}}}}{\fldrslt}}`;
    const list = String.raw`{\field{\*\fldinst FORMDROPDOWN{\*\formfield{\fftype2\ffres1{\*\ffl one}{\*\ffl two}}}}{\fldrslt}}`;
    expect(
      shown(String.raw`${box('\\ffres25\\ffdefres1')}${box('\\ffres0')} ${list}\ul    \ulnone{\f1 R}\par`),
    ).toEqual(['[underlined] ☑□ two   ☑']);
    expect(shown(String.raw`{\field{\*\fldinst SYMBOL 168 \\f "Wingdings"}{\fldrslt}}\par`)).toEqual(['□']);
  });

  test('shows results of fields, and names what has none', () => {
    const { blocks, notes } = read(
      String.raw`{\field{\*\fldinst HYPERLINK "x"}{\fldrslt here}}{\field{\*\fldinst EQ \\f(1,2)}{\fldrslt}}{\field{\*\fldinst PAGE}{\fldrslt 7}}\par`,
    );
    expect(shownBlocks(blocks)).toEqual(['here']);
    expect(notes).toEqual([{ kind: 'field', text: 'EQ \\f(1,2)', line: 1, taken: false }]);
  });

  test('leaves out what is deleted or hidden, and pictures, and names them', () => {
    const { blocks, notes } = read(
      String.raw`a{\deleted old}{\revised new}{\v hid}{\pict\pngblip 8950}{\*\unknown {\b x}}{\xe entry}\par`,
    );
    expect(shownBlocks(blocks)).toEqual(['anew']);
    expect(notes.map(({ kind, text }) => [kind, text])).toEqual([
      ['deletion', 'old'],
      ['insertion', 'new'],
      ['hidden', 'hid'],
      ['picture', ''],
      ['hidden', 'entry'],
    ]);
  });

  test('that is broken off, or is nothing but groups, is read as far as it goes', () => {
    expect(shownBlocks(readRtfBlocks(bytesOf(String.raw`{\rtf1 abc{\b d`)).blocks)).toEqual(['abcd']);
    expect(shown(`${'{'.repeat(200_000)}abc`)).toEqual(['abc']);
    expect(read(String.raw`{\footnote `.repeat(20_000)).notes).toEqual([]);
    expect(shown(String.raw`\intbl\itap30 a\nestcell `.repeat(8_000)).join('').match(/a/g)).toHaveLength(
      8000,
    );
  });
});
