/**
 * Any document as the one plan that it is: an `.mdx` of this project, a draft or a Word file that it made, or a document of an office
 * (Word, WPS, RTF, HTML, Markdown, text), which is imported. Node only.
 *
 *     const { value: plan, guessed } = await readAnyPlan('方案.docx', vocabulary);
 */
import { extname } from 'node:path';
import { draftPlan, readDraft } from '../drafts/draft.ts';
import { parsePlan } from '../plan/mdx/parse.ts';
import type { Plan } from '../plan/plan.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import type { Finding, Result } from '../terms/finding.ts';
import { UserError } from '../terms/user-error.ts';
import { mostDocument, readBytes, readText } from './read-text.ts';

export interface AnyPlan extends Result<Plan> {
  /** The outline that an office's document was taken for, and how sure that is; absent where the file says it or a person did. */
  guessed?: { id: string; confidence: number };
}

/** Several plans, or none, are findings about a file that was read; without those it was not. @throws UserError in Chinese */
export function refuseUnread(
  file: string,
  { plan, findings }: { plan?: Plan | undefined; findings: readonly Finding[] },
): void {
  if (!plan && !findings.some(({ ruleId }) => ruleId === 'source/several'))
    throw new UserError(`${file} ${findings.map(({ message }) => message).join('；')}`);
}

/**
 * @param outline id of the outline that a person chose for an office's document
 * @throws UserError in Chinese where the file cannot be read at all
 */
export async function readAnyPlan(file: string, vocabulary: Vocabulary, outline?: string): Promise<AnyPlan> {
  if (extname(file).toLowerCase() === '.mdx') return parsePlan(readText(file), vocabulary);
  if (file.toLowerCase().endsWith('.plan.json')) {
    const { value: draft, findings } = readDraft(readText(file));
    if (!draft) throw new UserError(`${file} ${findings.map(({ message }) => message).join('；')}`);
    return { value: draftPlan(draft, vocabulary), findings };
  }
  const { openFile, leftFindings } = await import('../import/open-file.ts');
  const { plan, findings, left, guessed } = openFile(
    readBytes(file, mostDocument),
    file,
    vocabulary,
    outline,
  );
  refuseUnread(file, { plan, findings });
  const all = [...findings, ...leftFindings(left)];
  return { ...(plan && { value: plan }), findings: all, ...(guessed && { guessed }) };
}
