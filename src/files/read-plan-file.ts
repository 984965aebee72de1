/** Reads a plan from a file by its ending: `.mdx`, or a `.docx` that this project made. Node only. */
import { extname } from 'node:path';
import { withSpokenPlaces } from '../document/spoken-place.ts';
import { parsePlan } from '../plan/mdx/parse.ts';
import type { Plan } from '../plan/plan.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { readSource } from '../source/read-source.ts';
import type { Result } from '../terms/finding.ts';
import { UserError } from '../terms/user-error.ts';
import { mostDocument, readBytes, readText } from './read-text.ts';

/** @throws Unreadable, a UserError in Chinese, where the file cannot be read or is of another kind */
export async function readPlanFile(file: string, vocabulary: Vocabulary): Promise<Result<Plan>> {
  const ending = extname(file).toLowerCase();
  if (ending === '.mdx') return parsePlan(readText(file), vocabulary);
  if (ending === '.docx') {
    const bytes = readBytes(file, mostDocument);
    const read = (await import('../import/own-word/read.ts')).readDocx(bytes, vocabulary);
    const document = read.findings.length > 0 ? readSource(bytes, file).value : undefined;
    return document ? { ...read, findings: withSpokenPlaces(read.findings, document) } : read;
  }
  throw new UserError(`不认得“${ending || file}”文件；现在能读 .mdx 和本站生成的 .docx`);
}
