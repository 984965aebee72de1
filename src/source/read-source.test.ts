import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '../document/blocks.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { isOwnDocx } from '../import/own-word/is-own-docx.ts';
import { parseSoundPlan } from '../plan/mdx/parse.ts';
import { writeDocx } from '../writers/docx/write.ts';
import { readSource } from './read-source.ts';
import { makeDocx, p } from './testing/make-docx.ts';

const doc = new Uint8Array(readFileSync('src/source/testing/fixtures/sample.doc'));
const docx = makeDocx({ body: p('柳岸社区工作计划') });
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Uint8Array(99));

/** A compound file with one stream of that name. */
function compound(name: string): Uint8Array {
  const bytes = new Uint8Array(512 * 4);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, 0xfffffffe, true);
  view.setUint32(68, 0xfffffffe, true);
  for (let at = 76; at < 512; at += 4) view.setUint32(at, 0xffffffff, true);
  view.setUint32(76, 0, true);
  // the allocation table: itself, the directory
  view.setUint32(512, 0xfffffffd, true);
  view.setUint32(516, 0xfffffffe, true);
  const entry = (at: number, text: string, type: number, inner: number) => {
    for (const [index, unit] of Array.from(text).entries())
      view.setUint16(at + index * 2, unit.charCodeAt(0), true);
    view.setUint16(at + 64, text.length * 2 + 2, true);
    view.setUint8(at + 66, type);
    view.setUint32(at + 68, 0xffffffff, true);
    view.setUint32(at + 72, 0xffffffff, true);
    view.setUint32(at + 76, inner, true);
  };
  entry(1024, 'Root Entry', 5, 1);
  entry(1024 + 128, name, 2, 0xffffffff);
  return bytes;
}

describe('a file', () => {
  test.each([
    ['计划.doc', doc, '柳岸社区养犬管理工作方案'],
    ['计划.docx', docx, '柳岸社区工作计划'],
    ['计划.txt', strToU8('计划'), '计划'],
    ['计划.MD', strToU8('计划'), '计划'],
    ['a .docx that is a .doc.docx', doc, '柳岸社区养犬管理工作方案'],
    ['a .doc that is a .docx.doc', docx, '柳岸社区工作计划'],
  ])('is read for what it is: %s', (name, bytes, first) => {
    const [block] = readSource(bytes, name).value?.blocks ?? [];
    expect(block?.type === 'paragraph' && block.text).toBe(first);
  });

  test.each([
    ['a web page', '通知.doc', strToU8('\ufeff<html xmlns:o="x"><body><p>计划</body></html>'), 'html'],
    ['RTF', '通知.doc', strToU8('{\\rtf1\\ansi plan\\par}'), 'rtf'],
    [
      'a page in one file',
      '通知.doc',
      strToU8('MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>plan'),
      'mht',
    ],
    ['text', '通知.doc', strToU8('计划'), 'text'],
    ['a Word file', '通知.wps', doc, 'doc'],
    ['a Word file', '通知.dot', doc, 'doc'],
    ['a Word file of today', '通知.wps', docx, 'docx'],
    ['a Word file of today', '通知.docm', docx, 'docx'],
    ['text', 'noending', strToU8('计划'), 'text'],
    ['Markdown', 'a.txt', strToU8('# 一\n\n## 二\n\n文字。\n\n## 三\n'), 'markdown'],
  ])('is known by its content: %s that is called %s', (_, name, bytes, format) => {
    const { value, findings } = readSource(bytes, name);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(value?.format).toBe(format);
  });

  test.each([
    ['a.pdf', strToU8('%PDF-1.7'), /PDF/, 'source/kind'],
    ['a.txt', strToU8('%PDF-1.7'), /PDF/, 'source/kind'],
    ['a.jpg', new Uint8Array(900), /图片/, 'source/not-a-document'],
    ['a.txt', png, /图片/, 'source/not-a-document'],
    ['a.doc', new Uint8Array(900).fill(1), /不是 Word 文档（\.doc）/, 'source/damaged'],
    ['a.xyz', new Uint8Array(900).fill(1), /不认得这种文件（\.xyz）/, 'source/kind'],
    ['a.doc', compound('Workbook'), /表格/, 'source/kind'],
    ['a.et', compound('Workbook'), /表格/, 'source/kind'],
    ['a.doc', compound('PowerPoint Document'), /演示/, 'source/kind'],
    ['a.doc', compound('__properties_version1.0'), /邮件/, 'source/kind'],
    ['a.wps', compound('Other'), /老版 WPS/, 'source/kind'],
    ['a.csv', strToU8('甲,乙'), /表格/, 'source/kind'],
    ['a.json', strToU8('{}'), /数据/, 'source/not-a-document'],
    ['a.mdx', strToU8('计划'), /计划源文件/, 'source/not-a-document'],
    ['a.rar', strToU8('Rar!\u001a\u0007'), /压缩包/, 'source/not-a-document'],
    ['a.xml', strToU8('<?xml version="1.0"?><list><item/></list>'), /XML 数据/, 'source/kind'],
    ['a.html', strToU8('<html><body><img src=a.png></body></html>'), /只有图片/, 'source/empty'],
    ['a.txt', new Uint8Array(), /空/, 'source/empty'],
    ['a.txt', new Uint8Array(65 * 1024 * 1024), /65 MB，超过 64 MB/, 'source/too-big'],
  ])('is refused in one line that says what it is: %s', (name, bytes, message, ruleId) => {
    const { value, findings } = readSource(bytes, name);
    expect(value).toBeUndefined();
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toMatch(message);
    expect(findings[0]?.message).not.toContain('\n');
    expect(findings[0]?.ruleId).toBe(ruleId);
  });

  test('of this project is known, and read as text all the same', async () => {
    const vocabulary = readVocabulary();
    const file = 'content/samples/civilised-city-annual-plan.mdx';
    const plan = parseSoundPlan(readFileSync(file, 'utf8'), vocabulary);
    const own = new Uint8Array(await writeDocx(plan, vocabulary, { fonts: 'system', fillIn: 'highlight' }));
    expect([own, docx, doc].map(isOwnDocx)).toEqual([true, false, false]);
    const { value, findings } = readSource(own, 'a.docx');
    expect(findings).toEqual([]);
    const headings = [...paragraphsOf(value?.blocks ?? [])].filter(({ format }) => format.outline === 1);
    expect(headings.some(({ text }) => text.startsWith('一、'))).toBe(true);
  });
});
