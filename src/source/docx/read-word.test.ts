import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksText } from '../../document/blocks.ts';
import { toSource } from '../../document/source-document.ts';
import { rounds } from '../../testing/rounds.ts';
import {
  chineseList,
  docxParts,
  level,
  makeDocx,
  numbered,
  p,
  par,
  r,
  tbl,
  tc,
  tr,
  zipped,
} from '../testing/make-docx.ts';
import { sampleParts } from '../testing/sample-parts.ts';
import { readWordPackage } from './read-word.ts';

function read(bytes: Uint8Array) {
  const { value, findings } = readWordPackage(bytes, '计划.docx');
  const lines = value && toSource(value).lines;
  return { lines: lines ?? [], texts: lines?.map(({ text }) => text), findings };
}
const readBody = (body: string) => read(makeDocx({ body }));

const abstract = (levels: string, more = '') =>
  `<w:abstractNum w:abstractNumId="1">${more}${levels}</w:abstractNum>`;
const num = (id: number, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="1"/>${more}</w:num>`;

describe('a Word document of any program', () => {
  test('is read as its reader saw it', () => {
    const { lines, findings } = read(makeDocx(sampleParts));
    expect(lines).toEqual([
      { text: '柳岸社区养犬管理工作方案', line: 1 },
      { text: '为规范养犬行为，结合社区实际，制定本方案。', line: 2 },
      { text: '一、工作目标', line: 3, styleLevel: 1 },
      { text: '登记率达到九成以上。', line: 4 },
      { text: '（注：名单每季更新一次。）', line: 4 },
      { text: '二、主要措施', line: 5, styleLevel: 1 },
      { text: '（一）宣传引导', line: 6, styleLevel: 2 },
      { text: '1.张贴告示。', line: 7 },
      { text: '2.入户讲解。', line: 8 },
      { text: '（二）日常巡查', line: 9, styleLevel: 2 },
      {
        text: '',
        line: 10,
        table: [
          ['时间', '事项', '责任人'],
          ['三月', '登记\n发牌', '网格员'],
          ['四月', '复查', ''],
        ],
      },
      { text: '逢雨顺延', line: 11 },
      { text: '另行通知', line: 11 },
      { text: '三、工作要求', line: 12, styleLevel: 1 },
      { text: '各网格要按时完成。', line: 13 },
    ]);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['source/revisions', 'source/hidden']);
  });

  test('has its numbers from styles, too, and lists restart where they say so', () => {
    const numbering =
      abstract(level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="h"/>') + level(1, 'decimal', '%2.')) +
      num(4) +
      num(5, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    const styles = `<w:style w:type="paragraph" w:styleId="h"><w:name w:val="节"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="x"><w:name w:val="子"/><w:basedOn w:val="h"/></w:style>`;
    const body =
      p('甲', '<w:pStyle w:val="h"/>') +
      p('乙', '<w:pStyle w:val="x"/>') +
      p('丙', `<w:pStyle w:val="h"/><w:numPr><w:numId w:val="0"/></w:numPr>`) +
      p('', '<w:pStyle w:val="h"/>') +
      p('丁', numbered(4, 1)) +
      p('戊', numbered(5));
    expect(read(makeDocx({ body, numbering, styles })).texts).toEqual([
      '一、甲',
      '二、乙',
      '丙',
      '',
      '1.丁',
      '一、戊',
    ]);
  });

  test('may keep the levels of a list in a style', () => {
    const numbering = `${abstract(chineseList, '<w:styleLink w:val="s"/>')}<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="s"/></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="2"/></w:num>`;
    expect(read(makeDocx({ body: p('甲', numbered(7)), numbering })).texts).toEqual(['一、甲']);
  });

  test('gives the headings of styles by name in two languages, and by outline level', () => {
    const style = (id: string, name: string, more = '') =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
    const styles =
      style('1', 'Heading 2') +
      style('2', '标题 3') +
      style('3', '我的', '<w:basedOn w:val="1"/>') +
      style('4', 'toc 1');
    const of = (id: string) => p(`第${id}`, `<w:pStyle w:val="${id}"/>`);
    const body =
      of('1') +
      of('2') +
      of('3') +
      of('4') +
      p('直接', '<w:outlineLvl w:val="0"/>') +
      p('正文', '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>');
    const { lines, findings } = read(makeDocx({ body, styles }));
    expect(lines.map(({ text, styleLevel }) => [text, styleLevel])).toEqual([
      ['第1', 2],
      ['第2', 3],
      ['第3', 2],
      ['直接', 1],
      ['正文', undefined],
    ]);
    expect(findings).toMatchObject([{ ruleId: 'source/contents' }]);
  });

  test('has fields as their results, controls and links as their text, ruby as its base', () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body =
      par(
        `${field('begin')}<w:r><w:instrText>DATE \\@</w:instrText></w:r>${field('separate')}${r('三月')}${field('end')}`,
      ) +
      `<w:sdt><w:sdtPr><w:alias w:val="名"/></w:sdtPr><w:sdtContent>${p('控件里')}</w:sdtContent></w:sdt>` +
      par(
        `<w:hyperlink>${r('链接')}</w:hyperlink><w:r><w:ruby><w:rt>${r('pin')}</w:rt><w:rubyBase>${r('拼')}</w:rubyBase></w:ruby></w:r><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>`,
      );
    expect(readBody(body).texts).toEqual(['三月', '控件里', '链接拼☑']);
  });

  test('gives text boxes once, after their paragraph, and counts pictures', () => {
    const box = `<w:txbxContent>${p('框里的话')}</w:txbxContent>`;
    const anchor = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const { lines, findings } = readBody(
      p('题目') + par(r('前') + anchor) + par('<w:r><w:drawing><pic:pic/></w:drawing></w:r>'),
    );
    expect(lines).toEqual([
      { text: '题目', line: 1 },
      { text: '前', line: 2 },
      { text: '框里的话', line: 2 },
      { text: '', line: 3 },
    ]);
    expect(findings).toMatchObject([{ ruleId: 'source/pictures', severity: 'warning' }]);
  });

  test('has rows of tables without deleted ones, wide cells with room, inner tables as text', () => {
    const body = tbl(
      tr(tc('甲'), tc('乙'), tc('丙')),
      tr(tc('合', '<w:gridSpan w:val="2"/>'), tc('尾')),
      `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc('删')}</w:tr>`,
      tr(
        tc('纵', '<w:vMerge w:val="restart"/>'),
        tc(tbl(tr(tc('内一'), tc('内二')), tr(tc('内三'), tc(''))) + p('')),
        tc(''),
      ),
      tr(tc('', '<w:vMerge/>'), tc('丁'), tc('戊')),
    );
    expect(readBody(body).lines[0]?.table).toEqual([
      ['甲', '乙', '丙'],
      ['合', '', '尾'],
      ['纵', '内一 内二\n内三', ''],
      ['', '丁', '戊'],
    ]);
  });

  test('has a frame of one cell as text, and a table without end in parts', () => {
    expect(readBody(tbl(tr(tc(p('一段') + p('二段'))))).texts).toEqual(['一段', '二段']);
    const rows = Array.from({ length: 4500 }, () => tr(tc('甲'), tc('乙')));
    expect(readBody(tbl(...rows)).lines.map(({ table }) => table?.length)).toEqual([2000, 2000, 500]);
  });

  test('without sound numbering is read without numbers, with a warning', () => {
    const parts = { ...docxParts(sampleParts), 'word/numbering.xml': '<w:numbering>' };
    const { texts, findings } = read(zipped(parts));
    expect(texts).toContain('工作目标');
    expect(findings[0]).toMatchObject({ ruleId: 'source/damaged-part', severity: 'warning' });
  });
});

describe('a file that gives no document', () => {
  const parts = docxParts(sampleParts);
  test.each([
    ['half a file', makeDocx(sampleParts).slice(0, 900), 'source/damaged'],
    [
      'a document cut off',
      zipped({ ...parts, 'word/document.xml': parts['word/document.xml']?.slice(0, 900) ?? '' }),
      'source/damaged',
    ],
    [
      'nesting without end',
      makeDocx({ body: '<w:p>'.repeat(2000) + '</w:p>'.repeat(2000) }),
      'source/damaged',
    ],
    ['another zip', zipped({ 'xl/workbook.xml': '<x/>' }), 'source/no-word'],
    ['a zip bomb', makeDocx({ body: p('甲') + ' '.repeat(40_000_000) }), 'source/too-big'],
    ['no text', makeDocx({ body: p(' ') + tbl(tr(tc(''), tc(''))) }), 'source/empty'],
  ])('is refused in one line: %s', (_, bytes, ruleId) => {
    const { texts, findings } = read(bytes);
    expect(texts).toBeUndefined();
    expect(findings).toMatchObject([{ ruleId, severity: 'error' }]);
  });

  test('never makes reading throw, whatever was done to its source', () => {
    const names = [
      'w:p',
      'w:tbl',
      'w:tr',
      'w:tc',
      'w:r',
      'w:pPr',
      'w:numPr',
      'w:del',
      'w:ins',
      'w:br',
      'w:t',
    ];
    const change = fc.record({
      part: fc.constantFrom('document', 'numbering', 'styles', 'footnotes'),
      from: fc.constantFrom(...names, 'w:lvl', 'w:num', 'w:abstractNum', 'w:style', 'w:footnote'),
      to: fc.constantFrom(...names),
      digit: fc.tuple(
        fc.constantFrom('0', '1', '2', '5'),
        fc.constantFrom('', '-1', '9', '99999999999', 'x'),
      ),
    });
    fc.assert(
      fc.property(change, ({ part, from, to, digit }) => {
        const path = `word/${part}.xml`;
        const xml = (parts[path] ?? '')
          .replace(new RegExp(`(</?)${from}(?=[ />])`, 'g'), `$1${to}`)
          .replaceAll(`"${digit[0]}"`, `"${digit[1]}"`);
        const { lines, findings } = read(zipped({ ...parts, [path]: xml }));
        expect(lines.length > 0 || findings.length > 0).toBe(true);
      }),
      { numRuns: rounds(150, 1500) },
    );
  });
});

describe('a file whose elements are out of place', () => {
  test.each([
    ['cells that are none', tbl(tr(tc('甲'), tc('乙'))).replaceAll('w:tc>', 'w:cell>')],
    ['rows that are none', tbl(tr(tc('甲'), tc('乙'))).replaceAll('w:tr>', 'w:row>')],
    ['runs outside of paragraphs', r('甲') + r('乙')],
    ['paragraphs inside of drawings', par(`<w:r><w:drawing>${p('甲')}<x>${p('乙')}</x></w:drawing></w:r>`)],
    ['text in properties', `${p('甲')}<w:sectPr>${p('乙')}</w:sectPr>`],
  ])('loses no words without a name: %s', (_, body) => {
    const { value } = readWordPackage(makeDocx({ body }), '坏.docx');
    const words = [blocksText(value?.blocks ?? []), ...(value?.notes.map(({ text }) => text) ?? [])].join('');
    expect(words).toContain('甲');
    expect(words).toContain('乙');
  });
});
