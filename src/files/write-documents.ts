/** Writes a plan in the wanted formats, to files, all or none, or, one format without a folder, to standard output. Node only. */
import { join } from 'node:path';
import type { Plan } from '../plan/plan.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { UserError } from '../terms/user-error.ts';
import { type DocumentFormat, type WordOptions, writePlan } from '../writers/formats.ts';
import { writeTogether } from './write-together.ts';

interface Target {
  /** File name without ending. */
  name: string;
  formats: readonly DocumentFormat[];
  /** Folder; standard output where absent. */
  out?: string | undefined;
  word?: WordOptions | undefined;
}

/** @throws UserError in Chinese where a file exists already or several formats have no folder: then nothing is written */
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
  const files = new Map<string, Uint8Array>();
  for (const format of formats)
    files.set(`${name}.${format}`, await writePlan(plan, format, vocabulary, word));
  writeTogether(out, files);
  for (const file of files.keys()) console.log(`已写入 ${join(out, file)}`);
}
