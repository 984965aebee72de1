import { describe, expect, test } from 'vitest';
import { p, par, r } from '../testing/make-docx.ts';
import { readBody, readParts } from '../testing/word-parts.ts';

const fonts = (name: string) => `<w:rFonts w:ascii="Times New Roman" w:eastAsia="${name}"/>`;

describe('the format of a Word file', () => {
  test('comes from defaults, styles one on the other, and the run itself', () => {
    const styles =
      `<w:docDefaults><w:rPrDefault><w:rPr>${fonts('仿宋_GB2312')}<w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>` +
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr></w:style>' +
      `<w:style w:type="paragraph" w:styleId="b"><w:name w:val="大字"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr>${fonts('方正小标宋简体')}<w:sz w:val="44"/></w:rPr></w:style>` +
      `<w:style w:type="character" w:styleId="c"><w:name w:val="强调"/><w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr></w:style>`;
    const body =
      p('正文') +
      p('标题', '<w:pStyle w:val="b"/>') +
      par(
        r('甲', '<w:rStyle w:val="c"/>') +
          r('乙', `<w:rStyle w:val="c"/><w:b w:val="0"/>${fonts('黑体')}<w:u w:val="single"/>`),
      );
    const { paragraphs } = readParts({ body, styles });
    expect(paragraphs.map(({ format }) => format)).toEqual([
      { font: '仿宋', size: 16, indent: 2 },
      { align: 'center', font: '小标宋', size: 22, indent: 2 },
      { font: '仿宋', size: 16, indent: 2, red: true },
    ]);
    expect(paragraphs[2]?.runs).toMatchObject([
      { text: '甲', bold: true, red: true, size: 16, font: '仿宋' },
      { text: '乙', underline: true, red: true, font: '黑体' },
    ]);
    expect(paragraphs[2]?.runs[1]).not.toHaveProperty('bold');
  });

  test.each([
    ['方正大标宋_GBK', '小标宋'],
    ['FZXiaoBiaoSong-B05S', '小标宋'],
    ['SimHei', '黑体'],
    ['楷体_GB2312', '楷体'],
    ['华文仿宋', '仿宋'],
    ['SimSun', '宋体'],
    ['微软雅黑', '其他'],
  ])('knows the font %s as %s', (name, font) => {
    expect(readBody(par(r('字', fonts(name)))).paragraphs[0]?.format.font).toBe(font);
  });

  test('has indents in characters however they are measured', () => {
    const of = (indent: string) =>
      readBody(par(r('字', '<w:sz w:val="32"/>'), `<w:ind ${indent}/>`)).paragraphs[0]?.format;
    expect(of('w:firstLine="640"')).toEqual({ size: 16, indent: 2 });
    expect(of('w:hanging="320" w:left="640"')).toEqual({ size: 16, indent: -1, left: 2 });
    expect(of('w:rightChars="400" w:right="1280"')).toEqual({ size: 16, right: 4 });
    expect(of('w:firstLineChars="0" w:firstLine="0"')).toEqual({ size: 16 });
  });

  test('knows where pages begin: before a paragraph, inside one, and at sections', () => {
    const page = '<w:r><w:br w:type="page"/></w:r>';
    const section = (type: string) => `<w:sectPr><w:type w:val="${type}"/></w:sectPr>`;
    const body =
      p('一', section('nextPage')) +
      p('二', section('nextPage')) +
      p('三', '<w:pageBreakBefore/>') +
      par(page + r('四')) +
      par(r('五') + page + r('六')) +
      par(r('七') + page) +
      p('八') +
      section('continuous');
    const { paragraphs } = readBody(body);
    expect(paragraphs.map(({ text, format, line }) => [text, format.pageBreak ?? false, line])).toEqual([
      ['一', false, 1],
      ['二', true, 2],
      ['三', true, 3],
      ['四', true, 4],
      ['五', false, 5],
      ['六', true, 5],
      ['七', false, 6],
      ['八', true, 7],
    ]);
  });

  test('knows titles, lines across and outline levels', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>';
    const border = '<w:pBdr><w:bottom w:val="single" w:sz="4"/></w:pBdr>';
    const { paragraphs } = readParts({
      body: p('题', '<w:pStyle w:val="t"/>') + p('线', border) + p('节', '<w:outlineLvl w:val="2"/>'),
      styles,
    });
    expect(paragraphs.map(({ format }) => format)).toEqual([
      { title: true },
      { ruled: true },
      { outline: 3 },
    ]);
  });
});
