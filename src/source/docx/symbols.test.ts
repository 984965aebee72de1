import { describe, expect, test } from 'vitest';
import { symbolCharacter } from '../symbol-fonts.ts';
import { level, numbered, p, par, r } from '../testing/make-docx.ts';
import { notesOf, readBody, readParts } from '../testing/word-parts.ts';

const sym = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;

describe('letters of symbol fonts', () => {
  test.each([
    ['Symbol', 0x61, 'α'],
    ['Symbol', 0x57, 'Ω'],
    ['Symbol', 0xb3, '≥'],
    ['Symbol', 0xa3, '≤'],
    ['Symbol', 0xb1, '±'],
    ['Symbol', 0xb4, '×'],
    ['Symbol', 0xb8, '÷'],
    ['Symbol', 0xb9, '≠'],
    ['Symbol', 0xae, '→'],
    ['Symbol', 0xa5, '∞'],
    ['Symbol', 0xb0, '°'],
    ['Symbol', 0xe5, '∑'],
    ['Symbol', 0xf2, '∫'],
    ['Wingdings', 0x81, '①'],
    ['Wingdings', 0x8a, '⑩'],
    ['Wingdings', 0x8c, '①'],
    ['Wingdings', 0xa8, '□'],
    ['Wingdings', 0xfe, '☑'],
    ['Wingdings', 0xe0, '→'],
    ['Wingdings', 0x6c, '●'],
    ['Wingdings', 0xd8, '➢'],
    ['Wingdings 2', 0x52, '☑'],
    ['Wingdings 2', 0xa3, '□'],
    ['Wingdings 2', 0x6a, '①'],
    ['Wingdings 2', 0x75, '①'],
    ['Webdings', 0x61, '√'],
  ])('%s %i is %s', (name, code, sign) => {
    expect(symbolCharacter(name, code)).toBe(sign);
    expect(symbolCharacter(name, 0xf000 + code)).toBe(sign);
  });

  test('are read as signs, as letters of the font and as characters of private use', () => {
    const body = par(
      sym('Symbol', 'F0B3') +
        r('95%') +
        r('R', font('Wingdings 2')) +
        r('\uf0a8', font('Wingdings')) +
        r('字R', font('Arial')),
    );
    expect(readBody(body).texts).toEqual(['≥95%☑□字R']);
  });

  test('that nobody knows are shown by one sign and named', () => {
    const read = readBody(par(sym('Wingdings', 'F024') + r('\uf041')));
    expect(read.texts).toEqual(['〓〓']);
    expect(notesOf(read)).toEqual([['symbol', 'Wingdings F024；F041；', false]]);
    expect(read.findings).toMatchObject([{ ruleId: 'source/symbols', severity: 'warning' }]);
  });

  test('before paragraphs of a list are bullets, boxes to tick are text', () => {
    const bullet = (sign: string) => level(0, 'bullet', sign, `<w:rPr>${font('Wingdings')}</w:rPr>`);
    const list = (id: number, sign: string) =>
      `<w:abstractNum w:abstractNumId="${id}">${bullet(sign)}</w:abstractNum>`;
    const num = (id: number) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
    const { paragraphs } = readParts({
      body: p('甲', numbered(1)) + p('乙', numbered(2)),
      numbering: list(1, '\uf0d8') + list(2, '\uf0a8') + num(1) + num(2),
    });
    expect(paragraphs).toMatchObject([
      { text: '甲', bullet: true },
      { text: '□乙', automatic: 1 },
    ]);
    expect(paragraphs[1]).not.toHaveProperty('bullet');
  });
});

describe('formulas', () => {
  test.each([
    ['<m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b+1</m:t></m:r></m:den></m:f>', 'a/(b+1)'],
    ['<m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>', 'x²'],
    ['<m:sSub><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sub><m:r><m:t>ij</m:t></m:r></m:sub></m:sSub>', 'x_ij'],
    ['<m:rad><m:deg/><m:e><m:r><m:t>3</m:t></m:r></m:e></m:rad>', '√3'],
    ['<m:d><m:e><m:r><m:t>x</m:t></m:r></m:e></m:d>', '(x)'],
  ])('%s is %s', (xml, text) => {
    const read = readBody(par(`${r('得')}<m:oMath>${xml}</m:oMath>`));
    expect(read.texts).toEqual([`得${text}`]);
    expect(notesOf(read)).toEqual([['formula', text, true]]);
  });
});
