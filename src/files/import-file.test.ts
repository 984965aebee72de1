import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { importFile } from './import-file.ts';
import { outputNames } from './output-names.ts';
import { readVocabulary } from './read-vocabulary.ts';
import * as writing from './write-new.ts';

vi.mock('./write-new.ts', { spy: true });

const vocabulary = readVocabulary();
let out = '';
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'import-file-'));
});
afterEach(() => rmSync(out, { recursive: true }));

describe('two imports into one folder at the same moment', () => {
  const put = (content?: string) => {
    const path = join(out, '计划.txt');
    writeFileSync(path, '桃源社区2027年工作计划\n\n一、工作目标\n\n每月走访一次。\n');
    // the other one writes between the look and the write
    vi.mocked(writing.writeNew).mockImplementationOnce((target) => {
      if (content !== undefined) writeFileSync(target, content);
      throw new writing.AlreadyThere(target);
    });
    const names = outputNames();
    return importFile({ path, name: '计划.txt', inFolder: false }, { out, names, vocabulary });
  };

  test('leave what the other one wrote, and the loser is told', async () => {
    const { report, written } = await put('别的');
    expect(written).toEqual([]);
    expect(JSON.stringify(report)).toContain('没有覆盖');
  });

  test('lose nothing where the file in the way is gone again', async () => {
    const { written } = await put();
    expect(written).toHaveLength(1);
    expect(readdirSync(out).sort()).toEqual(['计划.mdx', '计划.txt']);
  });
});
