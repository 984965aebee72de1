/**
 * Files of every format, changed at random: whatever happens to a file on its way, reading it gives a document, or one
 * finding that says why there is none. The seeds are fixed; a thousand changes are a benchmark.
 */
import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { hasErrors } from '../terms/finding.ts';
import { rounds } from '../testing/rounds.ts';
import { readSource } from './read-source.ts';
import { gb18030 } from './testing/gb18030.ts';
import { makeDocx, p } from './testing/make-docx.ts';
import { mutated, numbersFrom } from './testing/mutate.ts';

const fixture = (name: string) => new Uint8Array(readFileSync(`src/source/testing/fixtures/${name}`));
const text = '云杉社区防汛方案\n\n一、目标\n备足沙袋，做到“有人管”。\n';
const page = `<html><head><style>p.a{text-align:center}</style></head><body><p class=a>${text}</p><table><tr><td rowspan=2>甲<td>乙<tr><td>丙</table><ol><li>丁</ol><img alt=图></body></html>`;
const markdown = `# 方案\n\n## 目标\n\n备足**沙袋**，见[表](a)。[^1]\n\n| 甲 | 乙 |\n|--|--|\n| 1 | 2 |\n\n- 丙\n\n## 要求\n\n[^1]: 注。\n`;
const mht = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="=_x"\r\n\r\n--=_x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${btoa('<p>abc</p>')}\r\n--=_x--\r\n`;
const flat =
  '<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"/>';

const files: Readonly<Record<string, Uint8Array>> = {
  'sample.doc': fixture('sample.doc'),
  'form.doc': fixture('form.doc'),
  'form.rtf': fixture('form.rtf'),
  'page.html': strToU8(page),
  'page.gbk.html': gb18030(page),
  'page.mht': strToU8(mht),
  'flat.xml': strToU8(flat),
  'plan.md': strToU8(markdown),
  'plan.txt': strToU8(text.repeat(9)),
  'plan.gbk.txt': gb18030(text.repeat(9)),
  'plan.docx': makeDocx({ body: p(text.repeat(5)) }),
  'pictures.zip': zipSync({ 'a.jpg': Uint8Array.of(0xff, 0xd8, 0xff), 'b.txt': strToU8(text) }),
};

/** Changes of each file; twelve files make about 150. */
const changes = rounds(13, 130);

describe('a file that was changed at random', () => {
  test.each(Object.entries(files))('is read or refused in one line: %s', (name, bytes) => {
    const others = Object.values(files);
    for (let round = 0; round < changes; round++) {
      const random = numbersFrom(round * 7919 + name.length);
      const broken = mutated(bytes, others, random);
      const { value, findings } = readSource(broken, name);
      const where = `${name}, round ${round}`;
      const errors = findings.filter(({ severity }) => severity === 'error');
      if (value) expect(hasErrors(findings), where).toBe(false);
      else expect(errors, where).toHaveLength(1);
      for (const { message } of findings) expect(message, where).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*$/);
    }
  });

  test('is another file indeed, and the same one for the same seed', () => {
    const [bytes = new Uint8Array()] = Object.values(files);
    const once = mutated(bytes, [bytes], numbersFrom(5));
    expect(once).not.toEqual(bytes);
    expect(mutated(bytes, [bytes], numbersFrom(5))).toEqual(once);
  });
});
