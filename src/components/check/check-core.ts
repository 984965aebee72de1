/** The check as the page asks for it; runs in a worker, so that typing never waits for it. */
// first: it must run before the schemas that the other modules make
import '../builder/no-eval.ts';
import { fixText } from '../../check/apply-fixes.ts';
import { checkDraft, checkOffice, checkText } from '../../check/check-text.ts';
import { editedDocument } from '../../check/edited-document.ts';
import type { LibraryText } from '../../check/library.ts';
import type { Likeness } from '../../check/likeness.ts';
import { printOwnSettings, readOwnSettings } from '../../check/own-settings.ts';
import type { CheckContext, OwnSettings } from '../../check/rule.ts';
import { shownFindings } from '../../check/shown-findings.ts';
import { type ShownDocument, shownText } from '../../check/shown-text.ts';
import { findOutline } from '../../plan/vocabulary.ts';
import { type Finding, sortFindings } from '../../terms/finding.ts';
import {
  type AnnotatedFile,
  type AnnotateWish,
  annotatable,
  annotateOpened,
  type Original,
} from './annotate-opened.ts';
import type { CheckData } from './check-data.ts';
import { placeFindings } from './placed-findings.ts';
import { type OpenedFile, type ReadFile, readFile } from './read-file.ts';

export interface CheckOptions {
  /** Outline id to hold the text against; empty for none. */
  outline: string;
  /** Whether to compare with the library. */
  compare: boolean;
  /** What unit and writer have switched off. */
  own?: OwnSettings;
}

export class CheckCore {
  private data: CheckData | undefined;
  private library: readonly LibraryText[] = [];
  /** The file that was opened last, as far as its text is still what is checked. */
  private opened: OpenedFile | undefined;
  /** The same before any edit, where it is a Word file. */
  private original: Original | undefined;

  setData(data: CheckData): void {
    this.data = data;
  }

  setLibrary(library: readonly LibraryText[]): void {
    this.library = library;
  }

  check(text: string, options: CheckOptions): Finding[] {
    const context = this.context(options);
    return this.checkOpened(text, context) ?? checkText(text, context);
  }

  /** @param source a printed plan */
  checkDraft(source: string, options: CheckOptions): { findings: Finding[]; likeness: Likeness } {
    return checkDraft(source, this.context(options));
  }

  private context({ outline, compare, own }: CheckOptions): CheckContext {
    if (!this.data) throw new Error('no data yet');
    const { vocabulary, words } = this.data;
    const chosen = findOutline(vocabulary, outline);
    return {
      ...{ vocabulary, words, mayBePublished: true },
      library: compare ? this.library : [],
      ...(chosen && { outline: chosen }),
      ...(own && { own }),
    };
  }

  /** A Word file is checked as what it is, not as its text, also after edits. */
  private checkOpened(text: string, context: CheckContext): Finding[] | undefined {
    if (!this.opened?.shown) return undefined;
    const document = editedDocument(this.opened.shown, text);
    if (!document) {
      this.opened = undefined;
      this.original = undefined;
      return undefined;
    }
    const isSame = document === this.opened.shown.document;
    const shown = isSame ? this.opened.shown : shownText(document);
    this.opened = { ...this.opened, shown };
    return this.found(shown, this.opened.findings, context);
  }

  /** What is found in a document, and what its reader had to say of it. */
  private found(shown: ShownDocument, read: readonly Finding[], context: CheckContext): Finding[] {
    const told = shownFindings(read, shown);
    return sortFindings([...told, ...checkOffice(shown.document, context, shown, { lines: 'shown' })]);
  }

  /** The text with all safe fixes but those of ignored findings. */
  mend(text: string, options: CheckOptions, ignored: readonly string[]): { source: string; applied: number } {
    const skip = new Set(ignored);
    // no safe fix comes of a comparison
    const check = (source: string) =>
      placeFindings(this.check(source, { ...options, compare: false }), source)
        .filter(({ key }) => !skip.has(key))
        .map(({ finding }) => finding);
    return fixText(text, check);
  }

  /** The Word file that was opened, with comments and tracked changes. @param text as it is on the page */
  annotate(text: string, options: CheckOptions, wish: AnnotateWish): AnnotatedFile {
    const skip = new Set(wish.ignored);
    const found = this.check(text, options);
    const { original, opened, data } = this;
    if (!original || !opened || !data)
      return { message: '没有生成批注版：现在的文字已经不是打开的文件了，请重新打开文件' };
    const findings = wish.tracked
      ? found
      : this.found(original.shown, opened.findings, this.context(options));
    const kept = placeFindings(findings, wish.tracked ? text : original.shown.text)
      .filter(({ key }) => !skip.has(key))
      .map(({ finding }) => finding);
    return annotateOpened(original, kept, wish.tracked ? text : undefined, data.ruleNames, wish);
  }

  /** The file of a unit's settings; what is wrong with it, in Chinese. */
  readSettings(text: string): { settings?: OwnSettings; problem?: string } {
    const { value, findings } = readOwnSettings(text);
    const problem = findings.map(({ line, message }) => `第${line}行：${message}`).join('；');
    return { ...(value && { settings: value }), ...(problem !== '' && { problem }) };
  }

  printSettings(settings: OwnSettings): string {
    return printOwnSettings(settings);
  }

  read(name: string, bytes: Uint8Array): ReadFile {
    const opened = readFile(name, bytes);
    if (opened.text === undefined) return { ...(opened.problem && { problem: opened.problem }) };
    this.opened = opened;
    const { text, problem, shown } = opened;
    const annotates = annotatable(shown);
    this.original = annotates === 'yes' && shown ? { name, bytes, shown } : undefined;
    return {
      text,
      ...(problem && { problem }),
      ...(shown && { more: true }),
      ...(annotates && { annotates }),
    };
  }
}
