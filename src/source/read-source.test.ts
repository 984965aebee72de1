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

describe('a file', () => {
  test.each([
    ['计划.doc', doc, '柳岸社区养犬管理工作方案'],
    ['计划.docx', docx, '柳岸社区工作计划'],
    ['计划.txt', strToU8('计划'), '计划'],
    ['计划.MD', strToU8('计划'), '计划'],
    ['a .doc of WPS.wps', doc, '柳岸社区养犬管理工作方案'],
    ['a web page.doc', strToU8('\ufeff<html xmlns:o="x"><body>计划</body></html>'), '计划'],
    ['text.doc', strToU8('计划'), '计划'],
    ['a .docx that is a .doc.docx', doc, '柳岸社区养犬管理工作方案'],
    ['a .doc that is a .docx.doc', docx, '柳岸社区工作计划'],
  ])('is read for what it is: %s', (name, bytes, first) => {
    const [block] = readSource(bytes, name).value?.blocks ?? [];
    expect(block?.type === 'paragraph' && block.text).toBe(first);
  });

  test.each([
    ['a.pdf', strToU8('%PDF-1.7'), /PDF/],
    ['a.txt', strToU8('%PDF-1.7'), /PDF/],
    ['a.jpg', new Uint8Array(9), /图片/],
    ['a.txt', png, /图片/],
    ['a.doc', strToU8('{\\rtf1\\ansi 计划}'), /RTF/],
    ['a.doc', strToU8('MIME-Version: 1.0\r\n\r\n计划'), /单个网页文件/],
    ['a.docx', strToU8('计划'), /不是 Word 文档（\.docx）/],
    ['a.xlsx', docx, /表格/],
    ['a.zip', docx, /压缩包/],
    ['a.exe', strToU8('MZ'), /不认得“\.exe”.*\.txt、\.md、\.docx、\.doc/],
    ['noending', strToU8('计划'), /不认得“没有扩展名”/],
    ['dir.d/noending', strToU8('计划'), /没有扩展名/],
    ['a.txt', new Uint8Array(), /空/],
    ['a.txt', new Uint8Array(65 * 1024 * 1024), /65 MB，超过 64 MB/],
  ])('is refused in one line that says what it is: %s', (name, bytes, message) => {
    const { value, findings } = readSource(bytes, name);
    expect(value).toBeUndefined();
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toMatch(message);
    expect(findings[0]?.message).not.toContain('\n');
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
