/** Writes what the check found into a copy of the Word file that it was found in. Node only. */
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { checkOffice, isPlanSource } from '../check/check-text.ts';
import { ruleAnchor } from '../check/explain-rule.ts';
import type { CheckContext } from '../check/rule.ts';
import { rules } from '../check/rules.ts';
import { shownFindings } from '../check/shown-findings.ts';
import { shownText } from '../check/shown-text.ts';
import type { Annotated } from '../revise/annotate/annotate.ts';
import { annotateFindings } from '../revise/annotate/annotate-findings.ts';
import { wordTime } from '../revise/annotate/signature.ts';
import { type AsWordFile, asWordFile } from '../revise/as-word-file.ts';
import { openWordFile } from '../revise/word-file.ts';
import { sortFindings } from '../terms/finding.ts';
import { UserError } from '../terms/user-error.ts';
import type { Checkable } from './read-checkable.ts';
import { writeNew } from './write-new.ts';

/** Which fixes become tracked changes: those that change no meaning, all, none. */
export type Revised = 'safe' | 'all' | 'none';

const ruleName = (id: string) => rules.find((rule) => rule.id === id)?.name;
const ruleAddress = (id: string) =>
  rules.some((rule) => rule.id === id) ? `网站上的 check/rules/${ruleAnchor({ id })}/（${id}）` : undefined;

/**
 * @param out a file that is not there yet
 * @throws UserError where the file is no Word file that can be written back to, or where `out` is there
 */
export function annotateFile(
  { path, text, findings: read }: Checkable,
  out: string,
  { context, revised, now }: { context: CheckContext; revised: Revised; now: Date },
): Omit<Annotated, 'bytes'> & Pick<AsWordFile, 'converted'> {
  const isPlan = text !== undefined && isPlanSource(text);
  const word = isPlan ? undefined : asWordFile(new Uint8Array(readFileSync(path)), basename(path)).value;
  const file = word && openWordFile(word.bytes);
  if (!file)
    throw new UserError(
      `“${basename(path)}”写不进批注：它不是一份能读成 Word 的文件；计划源文件请先用 plan:export 做成 .docx，再对那一份用 --annotate`,
    );
  const { document, converted } = word;
  const ending = converted === undefined ? extname(path).toLowerCase() : '.docx';
  if (extname(out).toLowerCase() !== ending)
    throw new UserError(`“${basename(out)}”的扩展名请写成 ${ending}：批注版是这一种文件`);
  const shown = shownText(document);
  const findings = sortFindings([
    ...shownFindings(read, shown),
    ...checkOffice(document, context, shown, { lines: 'shown' }),
  ]);
  const { bytes, ...done } = annotateFindings(file, shown, findings, {
    wanted: ({ safe }) => revised === 'all' || (revised === 'safe' && safe),
    ...{ ruleName, ruleAddress, date: wordTime(now) },
  });
  writeNew(out, bytes);
  return { ...done, ...(converted !== undefined && { converted }) };
}
