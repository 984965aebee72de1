import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '../../document/blocks.ts';
import type { OfficeDocument } from '../../document/office-document.ts';
import { readSource } from '../../source/read-source.ts';
import { chineseList, makeDocx, numbered, p, par, r, tbl, tc, tr } from '../../source/testing/make-docx.ts';
import { findingsOfDocx } from '../../testing/check-docx.ts';
import { makeFile } from '../../testing/office-set/make-file.ts';
import { readSet } from '../../testing/office-set/read-set.ts';
import { openWordFile } from '../word-file.ts';
import { layOut } from './lay-out.ts';
import { prepareLayout } from './prepare.ts';
import type { SetAs } from './set-as.ts';

const known = (words: string) => words === '工作目标';

function prepared(bytes: Uint8Array, name = 'a.docx') {
  const { value, findings } = prepareLayout(bytes, name, known);
  if (!value) throw new Error(findings[0]?.message);
  return value;
}

/** The main part of a file that is laid out, and the account. */
function laid(body: string, choices?: ReadonlyMap<number, SetAs>) {
  const list = `<w:abstractNum w:abstractNumId="0">${chineseList}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const { bytes, account } = layOut(prepared(makeDocx({ body, numbering: list })), choices);
  const file = openWordFile(bytes);
  if (!file) throw new Error('no Word file');
  return { bytes, account, xml: file.text(file.main) ?? '', file };
}

const letters = ({ blocks }: OfficeDocument) =>
  [...paragraphsOf(blocks)].map(({ text }) => text.replace(/\s/gu, '')).join('');
const notes = ({ notes: all }: OfficeDocument) =>
  all.filter(({ kind }) => kind !== 'footer').map(({ kind, text }) => `${kind} ${text}`);

const plan = [
  par(r('柳岸社区防汛工作方案', '<w:b/><w:sz w:val="44"/>'), '<w:jc w:val="center"/>'),
  p(''),
  p('各居民小组：'),
  p('　　为做好防汛工作，制定本方案。'),
  p('一、工作目标'),
  p('　　汛期无人员伤亡。'),
  p('　　　　　　　　　　　　　　柳岸社区居民委员会'),
  p('　　　　　　　　　　　　　　2027年3月1日'),
].join('');

describe('a file that is laid out', () => {
  test('has every paragraph in the style of what it is', () => {
    const { xml } = laid(plan);
    const styles = [...xml.matchAll(/<w:pStyle w:val="(\w+)"/g)].map(([, style]) => style);
    expect(styles).toEqual([
      'OfficialTitle',
      'OfficialAddressee',
      'OfficialText',
      'Heading1',
      'OfficialText',
      'OfficialSignoffBody',
      'OfficialSignoffDate',
    ]);
    expect(xml).not.toContain('w:sz ');
  });

  test('keeps its letters; white space that put lines in their places is named', () => {
    const { bytes, account } = laid(plan);
    const again = readSource(bytes, 'a.docx').value;
    expect(again?.blocks.map((block) => (block.type === 'paragraph' ? block.text : ''))).toEqual([
      '柳岸社区防汛工作方案',
      '各居民小组：',
      '为做好防汛工作，制定本方案。',
      '一、工作目标',
      '汛期无人员伤亡。',
      '柳岸社区居民委员会',
      '2027年3月1日',
    ]);
    expect(account.changed.join()).toContain('4 段用空格推出来的位置');
    expect(account.changed.join()).toContain('1 个只用来空行');
  });

  test('has a sign-off that no font breaks, its date two characters right of its body', () => {
    const { xml } = laid(plan);
    const [body = '', date = ''] = [...xml.matchAll(/Signoff(?:Body|Date)".*?<w:ind w:left="(\d+)"/g)].map(
      ([, left]) => left,
    );
    expect(Number(date) - Number(body)).toBe(630);
    expect(xml.match(/w:right="-945" w:firstLine="0"\/><w:jc w:val="left"\/>/g)).toHaveLength(2);
  });

  test('follows what a person has chosen', () => {
    const { xml } = laid(
      plan,
      new Map<number, SetAs>([
        [3, 'heading-2'],
        [4, 'as-is'],
      ]),
    );
    expect(xml).toContain('<w:pStyle w:val="Heading2"/>');
    expect(xml).not.toContain('<w:pStyle w:val="Heading1"/>');
  });

  test('keeps what says something: bold words, underlined blanks, the colour of a writer', () => {
    const body = par(
      r('负责人', '<w:b/><w:sz w:val="21"/>') +
        r('    ', '<w:u w:val="single"/>') +
        r('待定。', '<w:color w:val="FF0000"/>'),
    );
    const { xml } = laid(plan + body);
    expect(xml).toContain('<w:rPr><w:b/></w:rPr>');
    expect(xml).toContain('<w:u w:val="single"/>');
    expect(xml).toContain('<w:color w:val="FF0000"/>');
  });

  test('keeps numbers that the program adds, without room behind them', () => {
    const { xml, file, bytes } = laid(plan + p('组织领导', numbered(1)) + p('由居委会统筹。'));
    expect(xml).toContain('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    expect(file.text('word/numbering.xml')).toContain('<w:suff w:val="nothing"/>');
    expect(letters(readSource(bytes, 'a.docx').value as OfficeDocument)).toContain('一、组织领导');
  });

  test('sets each attachment on a new page, and tables to the width of the text', () => {
    const table = tbl(
      tr(tc('名称'), tc('数量'), tc('负责人')),
      tr(tc('沙袋'), tc('200'), tc('张三')),
      tr(tc('水泵'), tc('2'), tc('李四')),
    );
    const { xml } = laid(`${plan}${p('附件1')}${p('物资清单')}${table}${p('')}`);
    expect(xml).toMatch(/<w:pPr><w:pStyle w:val="OfficialAttachmentLabel"\/><w:pageBreakBefore\/>/);
    expect(xml).toContain('<w:tblW w:w="8845" w:type="dxa"/>');
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });

  test('keeps a footer that says more than a page number', () => {
    const { account, xml } = laid(plan);
    expect(xml.match(/<w:footerReference /g)).toHaveLength(2);
    expect(account.left.join()).not.toContain('页脚');
  });

  test('makes line breaks that stand for paragraphs paragraphs, and leaves those of titles', () => {
    const lines = '<w:r><w:t>第一项工作已经完成。</w:t><w:br/><w:t>　　第二项工作正在推进。</w:t></w:r>';
    const { bytes, account } = laid(plan + par(lines));
    const texts = readSource(bytes, 'a.docx').value?.blocks.map((block) =>
      block.type === 'paragraph' ? block.text : '',
    );
    expect(texts?.slice(-2)).toEqual(['第一项工作已经完成。', '第二项工作正在推进。']);
    expect(account.changed.join()).toContain('1 处用换行符');
  });

  test('was converted first where it is no Word file, and says so', () => {
    const text = new TextEncoder().encode(
      '柳岸社区防汛工作方案\n\n为做好防汛工作，制定本方案。\n一、工作目标\n汛期无人员伤亡。\n',
    );
    const value = prepared(text, 'a.txt');
    expect(value.isConverted).toBe(true);
    expect(layOut(value).account.changed.join()).toContain('先转成了 Word 文件');
  });
});

describe('the documents of the set', () => {
  const all = readSet().map((spec) => makeFile(spec));

  test('keep every letter and every note', () => {
    for (const { name, bytes } of all) {
      const value = prepared(bytes, name);
      const again = readSource(layOut(value).bytes, 'a.docx').value;
      expect(again && letters(again), name).toBe(letters(value.document));
      expect(again && notes(again), name).toEqual(notes(value.document));
    }
  });

  test('are sound Word files where they were', async () => {
    const some = all.filter(({ name }) => /auto|form-controls|two-bodies|attachment-two|gbk/.test(name));
    expect(some.length).toBeGreaterThan(4);
    for (const { name, bytes } of some) {
      const value = prepared(bytes, name);
      const after = await findingsOfDocx(layOut(value).bytes);
      const before = after.length > 0 ? await findingsOfDocx(value.bytes) : [];
      expect(after.length, `${name} ${JSON.stringify(after.slice(0, 2))}`).toBeLessThanOrEqual(before.length);
    }
  });
});
