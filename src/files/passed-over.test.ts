import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importFiles } from './import-files.ts';
import type { FileReport } from './import-report.ts';
import { passedOverLine } from './passed-over.ts';
import { readVocabulary } from './read-vocabulary.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'passed-over-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3);
const plan = '云杉社区2027年防汛工作计划\n\n一、工作目标\n备足沙袋。\n';

async function run(targets: readonly string[]) {
  const told: FileReport[] = [];
  const end = await importFiles({
    targets,
    out: join(folder, 'out'),
    vocabulary: readVocabulary(),
    onFile: (file) => told.push(file),
  });
  return { told, end };
}

describe('of a folder', () => {
  test('every file is read or named: documents whatever they are called, pictures in one line', async () => {
    const input = join(folder, 'in');
    mkdirSync(input);
    for (const name of ['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg']) writeFileSync(join(input, name), jpeg);
    writeFileSync(join(input, 'x.dat'), Uint8Array.of(1, 2, 3, 4, 1, 2, 3, 4));
    writeFileSync(join(input, '计划.dot'), readFileSync('src/source/testing/fixtures/sample.doc'));
    writeFileSync(join(input, '没有扩展名'), plan);
    writeFileSync(join(input, '扫描.doc'), '%PDF-1.7');
    const { told, end } = await run([input]);
    expect(told.map(({ file, pieces }) => [file.slice(input.length + 1), pieces.length])).toEqual([
      ['扫描.doc', 0],
      ['没有扩展名', 1],
      ['计划.dot', 1],
    ]);
    expect(end.summary).toMatchObject({ files: 3, failed: 1, skipped: 5, written: 2 });
    expect(end.passedOver.map(passedOverLine)).toEqual([
      '没有导入 4 个 .jpg 文件（a.jpg、b.jpg、c.jpg 等）：这是一张图片，没有文字可读；请先把文字识别或录入成 .docx 或 .txt',
      '没有导入 x.dat：这是程序文件，不是文档，没有读',
    ]);
  });

  test('nothing is passed over that was named: a picture by its name has failed', async () => {
    const picture = join(folder, 'a.jpg');
    writeFileSync(picture, jpeg);
    const { told, end } = await run([picture]);
    expect(told).toHaveLength(1);
    expect(end.summary).toMatchObject({ files: 1, failed: 1, skipped: 0 });
  });
});
