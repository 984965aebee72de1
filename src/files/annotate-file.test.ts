import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSource } from '../source/read-source.ts';
import { makeDocx, p } from '../source/testing/make-docx.ts';
import { annotateFile } from './annotate-file.ts';
import { readCheckable } from './read-checkable.ts';
import { readVocabulary } from './read-vocabulary.ts';
import { readWordLists } from './read-word-lists.ts';

const folder = mkdtempSync(join(tmpdir(), 'annotate-'));
afterAll(() => rmSync(folder, { recursive: true }));
const vocabulary = readVocabulary();
const context = { vocabulary, words: readWordLists() };
const now = new Date(2026, 10, 29, 8, 30);

const body = p('2027年工作计划') + p('一、做好走访,记好台帐。') + p('二、按时上报材料。');

async function annotated(name: string, content: Uint8Array | string, revised: 'safe' | 'all' | 'none') {
  const source = join(folder, name);
  writeFileSync(source, content);
  const out = join(folder, `${revised}-${name}`);
  const done = annotateFile(await readCheckable(source, vocabulary), out, { context, revised, now });
  const notes = readSource(new Uint8Array(readFileSync(out)), name).value?.notes ?? [];
  const of = (kind: string) => notes.filter((note) => note.kind === kind && note.author === '审阅');
  return { ...done, comments: of('comment'), inserted: of('insertion'), deleted: of('deletion') };
}

test('a Word file gets its safe fixes as tracked changes, all else as comments', async () => {
  const { inserted, deleted, comments, changed } = await annotated('a.docx', makeDocx({ body }), 'safe');
  expect(changed).toBe(1);
  expect([deleted[0]?.text, inserted[0]?.text]).toEqual([',', '，']);
  expect(comments[0]?.text).toMatch(/^【审阅】文中有修订1处.*\n修订的内容：/);
  expect(comments.some(({ text, line }) => /台账/.test(text) && line === 2)).toBe(true);
});

test('only comments, where no change is wanted', async () => {
  const { inserted, deleted, comments } = await annotated('b.docx', makeDocx({ body }), 'none');
  expect([inserted, deleted]).toEqual([[], []]);
  expect(
    comments.some(({ text }) => text.startsWith('【') && /说明：网站上的 check\/rules\//.test(text)),
  ).toBe(true);
});

test('a text is made a Word file first, and that is said', async () => {
  const source = join(folder, 'd.txt');
  writeFileSync(source, '2027年工作计划\n一、做好走访，记好台帐。\n');
  const out = join(folder, 'd.docx');
  const read = await readCheckable(source, vocabulary);
  expect(annotateFile(read, out, { context, revised: 'none', now }).converted).toContain('纯文本');
  const { notes = [], blocks = [] } = readSource(new Uint8Array(readFileSync(out)), 'd.docx').value ?? {};
  expect(notes.some(({ kind, text }) => kind === 'comment' && text.includes('台账'))).toBe(true);
  expect(blocks.map((block) => block.type === 'paragraph' && block.text)).toContain(
    '一、做好走访，记好台帐。',
  );
});

test('a file is not given an ending that it has not, and an existing file is kept', async () => {
  await expect(annotated('c.txt', '工作计划\n', 'safe')).rejects.toThrow(/扩展名请写成 \.docx/);
  await expect(annotated('a.docx', makeDocx({ body }), 'safe')).rejects.toThrow(/没有覆盖/);
});
