// Word files as they may come: laden with other things, broken, or made to harm.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseSoundPlan } from '../plan/mdx/parse.ts';
import type { Plan } from '../plan/plan.ts';
import { makeDocx, p } from '../source/testing/make-docx.ts';
import { publishablePlan } from '../testing/publishable-plan.ts';
import { writeDocx } from '../writers/docx/write.ts';
import { readPlanFile } from './read-plan-file.ts';
import { readVocabulary } from './read-vocabulary.ts';

const vocabulary = readVocabulary();
const plan = parseSoundPlan(publishablePlan, vocabulary);
const folder = mkdtempSync(join(tmpdir(), 'read-plan-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let parts: Record<string, Uint8Array>;
beforeAll(async () => {
  parts = unzipSync(await writeDocx(plan, vocabulary, { fonts: 'official', fillIn: 'highlight' }));
});

async function read(bytes: Uint8Array, name = '计划.docx'): Promise<{ value?: Plan; told: string }> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const { value, findings } = await readPlanFile(path, vocabulary);
  return { ...(value && { value }), told: findings.map(({ message }) => message).join('\n') };
}

const document = () => strFromU8(parts['word/document.xml'] ?? new Uint8Array());
const withDocument = (xml: string) => zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
const rels = (target: string) =>
  strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r900" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${target}" TargetMode="External"/></Relationships>`,
  );

describe('a Word file of ours', () => {
  test('gives the plan and nothing else, whatever was put into the package', async () => {
    const laden = zipSync({
      ...parts,
      'word/vbaProject.bin': strToU8('Attribute VB_Name = "AutoOpen"'),
      'word/_rels/settings.xml.rels': rels('https://example.invalid/a.dotm'),
      'word/embeddings/oleObject1.bin': strToU8('MZ'),
      '../../outside.txt': strToU8('outside'),
    });
    const { value, told } = await read(laden);
    expect(told).toBe('');
    expect(value?.sections).toEqual(plan.sections);
  });

  test('with a link to a page outside gives the words of the link', async () => {
    const linked = document().replace(
      /<w:r>(?:(?!<\/w:r>).)*抽十个单元.*?<\/w:r>/s,
      (run) => `<w:hyperlink r:id="r901">${run}</w:hyperlink>`,
    );
    expect(linked).not.toBe(document());
    const { value } = await read(withDocument(linked));
    expect(JSON.stringify(value)).toContain('抽十个单元');
    expect(JSON.stringify(value)).not.toMatch(/http|r901/);
  });

  test.each<[what: string, bytes: () => Uint8Array, message: RegExp]>([
    [
      'entities that multiply',
      () => withDocument(`<!DOCTYPE w [<!ENTITY a "xxxxxxxx"><!ENTITY b "&a;&a;&a;&a;">]>${document()}&b;`),
      /文件已损坏：里面的 XML 不完整/,
    ],
    [
      'an entity of another file',
      () =>
        withDocument(
          document()
            .replace(/^(<\?xml.*?\?>)?/, '$1<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]>')
            .replace('抽十个单元', '&e;'),
        ),
      /文件已损坏：里面的 XML 不完整/,
    ],
    [
      'a part that unpacks to a hundred megabytes',
      () => zipSync({ ...parts, 'word/document.xml': new Uint8Array(100 * 1024 * 1024) }, { level: 9 }),
      /文件解开后过大，已停止读取/,
    ],
    ['an end that is missing', () => zipSync(parts).slice(0, 3000), /文件已损坏：压缩包解不开/],
    [
      'a carried plan that is no JSON',
      () => {
        const carried =
          Object.keys(parts).find((name) => strFromU8(parts[name] ?? new Uint8Array()).includes('carried')) ??
          '';
        const text = strFromU8(parts[carried] ?? new Uint8Array()).replace(/\{/, '{{');
        return zipSync({ ...parts, [carried]: strToU8(text) });
      },
      /附带的计划数据不完整/,
    ],
  ])('with %s is refused', async (_, bytes, message) => {
    const { value, told } = await read(bytes());
    expect(told).toMatch(message);
    expect(value).toBeUndefined();
  });
});

describe('a file that is called .docx', () => {
  test.each<[what: string, bytes: Uint8Array, message: RegExp]>([
    ['nothing', new Uint8Array(), /这不是 Word 文档/],
    ['text', strToU8('桃源社区计划'), /这不是 Word 文档/],
    ['an old .doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), /旧版 \.doc.*另存为 \.docx/],
    ['a zip of other things', zipSync({ 'a.txt': strToU8('a') }), /压缩包里没有 Word 正文/],
    ['a document of elsewhere', makeDocx({ body: p('计划') }), /不是从本站下载的.*重新下载模板/],
  ])('and is %s is refused', async (_, bytes, message) => {
    const { value, told } = await read(bytes);
    expect(told).toMatch(message);
    expect(value).toBeUndefined();
  });

  test('under other names is not opened at all', async () => {
    await expect(read(strToU8('x'), '计划.docm')).rejects.toThrow(/不认得“\.docm”文件；现在能读 \.mdx 和/);
  });
});
