/** Writes what the check found into a copy of the Word file that it was found in. Node only. */
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { checkOffice } from '../check/check-text.ts';
import { ruleAnchor } from '../check/explain-rule.ts';
import type { CheckContext } from '../check/rule.ts';
import { rules } from '../check/rules.ts';
import { shownFindings } from '../check/shown-findings.ts';
import { shownText } from '../check/shown-text.ts';
import type { Annotated } from '../revise/annotate/annotate.ts';
import { annotateFindings } from '../revise/annotate/annotate-findings.ts';
import { wordTime } from '../revise/annotate/signature.ts';
import { openWordFile } from '../revise/word-file.ts';
import { sortFindings } from '../terms/finding.ts';
import { UserError } from '../terms/user-error.ts';
import type { Checkable } from './read-checkable.ts';
import { writeNew } from './write-new.ts';

/** Which fixes become tracked changes: those that change no meaning, all, none. */
export type Revised = 'safe' | 'all' | 'none';

const ruleName = (id: string) => rules.find((rule) => rule.id === id)?.name ?? '文件里的其他内容';
const ruleAddress = (id: string) =>
  rules.some((rule) => rule.id === id) ? `网站上的 check/rules/${ruleAnchor({ id })}/（${id}）` : id;

/**
 * @param out a file that is not there yet
 * @throws UserError where the file is no Word file that can be written back to, or where `out` is there
 */
export function annotateFile(
  { path, document, findings: read }: Checkable,
  out: string,
  { context, revised, now }: { context: CheckContext; revised: Revised; now: Date },
): Omit<Annotated, 'bytes'> {
  const file = document?.format === 'docx' ? openWordFile(new Uint8Array(readFileSync(path))) : undefined;
  if (!file || !document)
    throw new UserError(
      `“${basename(path)}”写不进批注：批注和修订只能写进 .docx、.docm、.dotx 文件；请先用 Word 或 WPS 打开它，另存为 .docx，再对那一份用 --annotate`,
    );
  if (extname(out).toLowerCase() !== extname(path).toLowerCase())
    throw new UserError(`批注版和原件是同一种文件：“${basename(out)}”的扩展名请写成 ${extname(path)}`);
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
  return done;
}
