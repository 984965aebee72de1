/** Writes a plan in the wanted formats, to files or, one format without a folder, to standard output. Node only. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../plan/plan.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { UserError } from '../terms/user-error.ts';
import { type DocumentFormat, type WordOptions, writePlan } from '../writers/formats.ts';
import { writeOver } from './write-new.ts';

interface Target {
  /** File name without ending. */
  name: string;
  formats: readonly DocumentFormat[];
  /** Folder; standard output where absent. */
  out?: string | undefined;
  word?: WordOptions | undefined;
}

/** @throws UserError in Chinese where a file exists already or several formats have no folder: nothing is overwritten */
export async function writeDocuments(
  plan: Plan,
  vocabulary: Vocabulary,
  { name, formats, out, word }: Target,
): Promise<void> {
  if (out === undefined) {
    const [format, ...more] = formats;
    if (!format || more.length > 0) throw new UserError('一次写几种格式时，要用 --out 指定文件夹');
    if (format === 'docx') throw new UserError('Word 文件不能写到屏幕上，请用 --out 指定文件夹');
    process.stdout.write(await writePlan(plan, format, vocabulary));
    return;
  }
  const files = formats.map((format) => ({ format, path: join(out, `${name}.${format}`) }));
  const existing = files.filter(({ path }) => existsSync(path)).map(({ path }) => path);
  if (existing.length > 0)
    throw new UserError(`已经有 ${existing.join('、')}，没有覆盖；请换一个 --out 文件夹，或先移走旧文件`);
  for (const { format, path } of files) {
    // each whole or not at all; a memory stick, where people put them, may know no links
    writeOver(path, await writePlan(plan, format, vocabulary, word));
    console.log(`已写入 ${path}`);
  }
}
