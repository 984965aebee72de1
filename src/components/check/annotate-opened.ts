/** The Word file that was opened, with what was found in it and what was changed on the page. */
import { type ShownDocument, shownText } from '../../check/shown-text.ts';
import { annotateEdited, annotateFindings } from '../../revise/annotate/annotate-findings.ts';
import { annotatedTold } from '../../revise/annotate/annotated-told.ts';
import { asWordFile } from '../../revise/as-word-file.ts';
import { openWordFile } from '../../revise/word-file.ts';
import type { Finding } from '../../terms/finding.ts';

/** A Word file as it was opened, before any edit. */
export interface Original {
  name: string;
  bytes: Uint8Array;
  shown: ShownDocument;
  /** What it was before it was made a Word file. */
  converted?: string;
}

/** The file as a Word file to write into; undefined for texts, which are mended where they are typed. */
export function originalOf(
  name: string,
  source: Uint8Array,
  shown: ShownDocument | undefined,
): Original | undefined {
  if (!shown || ['markdown', 'text', 'plan'].includes(shown.document.format)) return undefined;
  const { value } = asWordFile(source, name);
  if (!value) return undefined;
  const { bytes, document, converted } = value;
  return converted === undefined
    ? { name, bytes, shown }
    : { name: document.file, bytes, shown: shownText(document), converted };
}

export interface AnnotateWish {
  /** Edits of the page become tracked changes; otherwise what was found in the file as it was opened, as comments only. */
  tracked: boolean;
  /** See `Annotations`. */
  date: string;
  /** Address of the site, ending in a slash. */
  site: string;
  /** Keys of findings that the person ignores. */
  ignored: readonly string[];
}

export interface AnnotatedFile {
  /** Absent where there is no file to write into: the message says why. */
  bytes?: Uint8Array;
  /** In Chinese. */
  message: string;
}

/** @param edited the text as it is now, with the findings on it; absent for comments only */
export function annotateOpened(
  { bytes: source, shown, converted }: Original,
  findings: readonly Finding[],
  edited: string | undefined,
  ruleNames: Readonly<Record<string, string>>,
  { date, site }: Pick<AnnotateWish, 'date' | 'site'>,
): AnnotatedFile {
  const file = openWordFile(source);
  if (!file) return { message: '没有生成批注版：文件打不开，请用 Word 或 WPS 另存一份再试' };
  const names = {
    date,
    ruleName: (id: string) => ruleNames[id],
    ruleAddress: (id: string) => (ruleNames[id] ? `${site}check/rules/${id.replace('/', '-')}/` : undefined),
  };
  const { bytes, ...done } =
    edited === undefined
      ? annotateFindings(file, shown, findings, { ...names, wanted: () => false })
      : annotateEdited(file, shown, { text: edited, findings }, names);
  const first = converted === undefined ? '' : `${converted}。`;
  return { bytes, message: `${first}批注版已生成：${annotatedTold(done)}` };
}
