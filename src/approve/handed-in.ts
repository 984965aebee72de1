/**
 * A file that somebody hands in → the plan in it, with everything that the check has to say of it as a draft. The same in
 * Node and in a page.
 *
 *     const { plan, findings, original } = await readHandedIn({ name: '方案.docx', bytes }, context, 'other');
 */
import { checkText, isPlanSource } from '../check/check-text.ts';
import type { CheckContext } from '../check/rule.ts';
import { parsePlan } from '../plan/mdx/parse.ts';
import { printPlan } from '../plan/mdx/print.ts';
import type { Plan } from '../plan/plan.ts';
import { sourceFinding } from '../source/source-finding.ts';
import type { Finding } from '../terms/finding.ts';
import { type OriginalFile, readOriginal } from './original.ts';

export interface HandedIn {
  /** Name of the file: its ending tells a source from a document, messages say it. */
  name: string;
  bytes: Uint8Array;
}

export interface ReadHandedIn {
  plan: Plan | undefined;
  findings: Finding[];
  /** The outline that an office's document was taken for, and how sure that is; absent where the file says it or a person did. */
  guessed?: { id: string; confidence: number };
  /** The file of an office itself, to be offered as it is. */
  original?: OriginalFile;
}

/** Words of a plan source without what stands for markup and data in it. */
function plainWords(source: string): string {
  return source.replace(/<[^>]*>|[{}[\]"]|\b[A-Za-z]+: |^[ \t]*(?:- |#+ )/g, '').trim();
}

/** A Word file has no lines that its author could count: the words at the place are said instead. */
function toldInWords(source: string, finding: Finding): Finding {
  const { line, column, message } = finding;
  const text = source.split('\n')[line - 1] ?? '';
  const [before, after] = [text.slice(0, column - 1), text.slice(column - 1)].map(plainWords);
  const words = `${before?.slice(-10)}${after?.slice(0, 14)}`;
  return line === 1 || words === '' ? finding : { ...finding, message: `${message}（在“${words}”处）` };
}

/** True for the source of a plan, false for a document of an office. */
export const isSourceName = (name: string): boolean => /\.mdx$/i.test(name);

function readSourceFile(bytes: Uint8Array, context: CheckContext): ReadHandedIn {
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return {
      plan: undefined,
      findings: [sourceFinding('encoding', '不是 UTF-8 编码的文本；请另存为 UTF-8 再试')],
    };
  }
  const { value: plan, findings } = parsePlan(source, context.vocabulary);
  // what is no plan at all is told so, and not checked as any text
  return { plan, findings: isPlanSource(source) ? checkText(source, context) : findings };
}

/**
 * Places are those of an .mdx file; of any other the message says where.
 * @param context a template with one blank left still calls itself a template: it is checked as the draft that it is
 * @param outline id of the outline that a person chose for a document of an office
 */
export async function readHandedIn(
  { name, bytes }: HandedIn,
  context: CheckContext,
  outline?: string,
): Promise<ReadHandedIn> {
  const asDraft: CheckContext = { ...context, state: 'draft' };
  if (isSourceName(name)) return readSourceFile(bytes, asDraft);
  const { vocabulary } = context;
  // large, and of no use to whoever hands in a source
  const { openFile, leftFindings } = await import('../import/open-file.ts');
  const opened = openFile(bytes, name, vocabulary, outline);
  const findings = [...opened.findings, ...leftFindings(opened.left)];
  const { plan, guessed, origin } = opened;
  if (!plan) return { plan, findings };
  const source = printPlan(plan, vocabulary);
  const checked = checkText(source, asDraft).map((finding) => toldInWords(source, finding));
  const { original, findings: ofOriginal } =
    origin === 'own' ? { findings: [] } : readOriginal(bytes, asDraft);
  return {
    plan,
    findings: [...findings, ...checked, ...ofOriginal],
    ...(guessed && { guessed }),
    ...(original && { original }),
  };
}
