// What the check is given of a file, by its kind; Markdown as Markdown in every encoding.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { gb18030 } from '../source/testing/gb18030.ts';
import { shownBlocks } from '../source/testing/shown-blocks.ts';
import { readCheckable } from './read-checkable.ts';
import { readVocabulary } from './read-vocabulary.ts';

const folder = mkdtempSync(join(tmpdir(), 'checkable-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const vocabulary = readVocabulary();

const markdown = '# 工作计划\n\n**清理**楼道。\n\n- 每周一次\n';
const shown = ['[h1] 工作计划', '清理楼道。', '[bullet] 每周一次'];

function read(name: string, bytes: string | Uint8Array) {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return readCheckable(file, vocabulary);
}

describe('a Markdown file', () => {
  test.each([
    ['UTF-8', markdown],
    ['UTF-16', Buffer.from(`\ufeff${markdown}`, 'utf16le')],
    ['GB 18030', gb18030(markdown)],
  ])('is read as Markdown in %s', async (encoding, bytes) => {
    const { text, markdown: parse, document } = await read('a.md', bytes);
    expect(text !== undefined).toBe(encoding === 'UTF-8');
    const blocks = (document ?? parse?.(text ?? ''))?.blocks ?? [];
    expect(shownBlocks(blocks)).toEqual(shown);
  });

  test('that is the source of a plan is text, and so is a plain text with the same words', async () => {
    const source = '---\ntitle: 计划\noutline: notice\n---\n\n正文。\n';
    expect(await read('b.md', source)).toMatchObject({ text: source, findings: [] });
    const plain = await read('c.txt', markdown);
    expect(plain.text).toBe(markdown);
    expect(plain.markdown).toBeUndefined();
  });
});
