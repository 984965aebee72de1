import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '../../document/blocks.ts';
import { readSource } from '../../source/read-source.ts';
import { makeDocx, p, par, r } from '../../source/testing/make-docx.ts';
import { findingsOfDocx } from '../../testing/check-docx.ts';
import { openWordFile } from '../word-file.ts';
import { layOut } from './lay-out.ts';
import { prepareLayout } from './prepare.ts';
import { type HeadWish, headFault } from './red-head.ts';

const office = '柳岸街道办事处';
const title = par(r('关于做好防汛工作的通知', '<w:b/><w:sz w:val="44"/>'), '<w:jc w:val="center"/>');
const text = title + p('各社区居民委员会：') + p('请于3月底前清理河道。');

/** The paragraphs of a file that was laid out with a head, their styles, and what was said. */
function laid(body: string, head: HeadWish = { office }) {
  const { value } = prepareLayout(makeDocx({ body }), 'a.docx', () => false, head);
  if (!value) throw new Error('not prepared');
  const { bytes, account } = layOut(value);
  const file = openWordFile(bytes);
  const xml = file?.text(file.main) ?? '';
  const texts = [...paragraphsOf(readSource(bytes, 'a.docx').value?.blocks ?? [])].map((one) => one.text);
  const kinds = value.rows.map(({ text: words, setAs }) => `${setAs} ${words}`);
  return { bytes, xml, texts, account, kinds, told: account.changed.join('\n') };
}

describe('a document without a red head', () => {
  test('gets one, a number to fill in and the red line, its title two lines below', () => {
    const { xml, texts, told } = laid(p('') + text);
    expect(texts.slice(0, 3)).toEqual([`${office}文件`, '〔　　　　〕　　号', '关于做好防汛工作的通知']);
    const styles = [...xml.matchAll(/<w:pStyle w:val="(\w+)"/g)].map(([, style]) => style);
    expect(styles).toEqual([
      'OfficialRedHead',
      'OfficialDocumentNumber',
      'OfficialTitle',
      'OfficialAddressee',
      'OfficialText',
    ]);
    expect(xml).toContain('<w:bottom w:val="single" w:sz="12" w:space="7" w:color="FF0000"/>');
    expect(xml).toMatch(/"OfficialTitle"\/><w:spacing w:before="1158"/);
    expect(told).toContain(`加了红头“${office}文件”和红线；发文字号空着`);
  });

  test('keeps its number and its marks: the head stands between them', () => {
    const { texts, xml, told } = laid(`${p('特急')}${p('柳街办〔2027〕3号')}${text}`);
    expect(texts.slice(0, 4)).toEqual(['特急', `${office}文件`, '柳街办〔2027〕3号', '']);
    expect(xml).toContain('<w:top w:val="single"');
    expect(told).not.toContain('空着');
  });

  test('has the number that was typed, unless the document has its own', () => {
    const wish = { office, number: '柳街办〔2027〕3号' };
    const { texts, told } = laid(text, wish);
    expect(texts.slice(0, 2)).toEqual([`${office}文件`, '柳街办〔2027〕3号']);
    expect(told).toContain('发文字号“柳街办〔2027〕3号”');
    const numbered = laid(p('柳街办〔2027〕8号') + text, wish);
    expect(numbered.texts.slice(0, 2)).toEqual([`${office}文件`, '柳街办〔2027〕8号']);
    expect(numbered.told).toContain('已有发文字号，填的没有用');
  });

  test('has its red line above the title where the number stands below that', () => {
    const { texts, xml } = laid(title + p('柳街办〔2027〕8号') + p('各社区居民委员会：') + p('请清理河道。'));
    expect(texts.slice(0, 4)).toEqual([`${office}文件`, '', '关于做好防汛工作的通知', '柳街办〔2027〕8号']);
    expect(xml.indexOf('<w:top w:val="single"')).toBeLessThan(xml.indexOf('关于做好防汛'));
  });

  test('is one of one body with a number as numbers are written', () => {
    expect(headFault({ office, number: '柳街办〔2027〕3号' })).toBeUndefined();
    expect(headFault({ office: '柳岸街道办事处、柳岸派出所' })).toContain('只写一个');
    expect(headFault({ office, number: '2027年第三号' })).toContain('柳街办〔2027〕3号'.replace('柳', '青'));
  });

  test('is recognised as it was without one, and its head is not told as left alone', () => {
    const body = p('健康管理设备功能要求') + p('设备应能联网。') + p('一、通用要求') + p('设备应当年生产。');
    const { value } = prepareLayout(makeDocx({ body }), 'a.docx', () => false);
    const { account, kinds } = laid(body);
    expect(kinds).toEqual(value?.rows.map(({ text: words, setAs }) => `${setAs} ${words}`));
    expect(account.left.join()).not.toContain('照原样');
  });

  test('has the word 文件 once, and letters narrow enough for one line', () => {
    const { texts, xml } = laid(text, {
      office: '柳岸高新技术产业开发区柳岸街道办事处综合行政执法办公室文件',
    });
    expect(texts[0]).toBe('柳岸高新技术产业开发区柳岸街道办事处综合行政执法办公室文件');
    expect(xml).toMatch(/<w:w w:val="\d\d"\/><w:sz /);
  });

  test('is a sound Word file with it', async () => {
    const before = await findingsOfDocx(makeDocx({ body: text }));
    for (const body of [text, p('柳街办〔2027〕3号') + text])
      expect(await findingsOfDocx(laid(body).bytes)).toEqual(before);
  });
});

test('a document that has a head keeps it as it is, and that is said', () => {
  const { texts, told } = laid(`${p('青山街道办事处文件')}${p('青街办〔2027〕3号')}${text}`);
  expect(texts[0]).toBe('青山街道办事处文件');
  expect(texts).not.toContain(`${office}文件`);
  expect(told).toContain('已有红头“青山街道办事处文件”，没有另加');
});

test('a file that is laid out without a head has no styles for one', () => {
  const { value } = prepareLayout(makeDocx({ body: text }), 'a.docx', () => false);
  const file = value && openWordFile(layOut(value).bytes);
  const styles = file?.names.find((name) => name.endsWith('styles.xml')) ?? '';
  expect(file?.text(styles)).not.toContain('发文机关标志');
});
