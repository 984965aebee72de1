/**
 * Personal data in what is published beside the text of a plan: approval records, change notes, reports, reasons of a
 * withdrawal. The rules are those of the text.
 */
import { plainParagraph } from '../document/blocks.ts';
import type { OfficeDocument } from '../document/office-document.ts';
import type { Severity } from '../terms/finding.ts';
import { isPlanDate } from '../terms/plan-date.ts';
import { noFacts } from './checked-document.ts';
import { isOn, isOwnWord } from './own-settings.ts';
import { passagesOf } from './passages.ts';
import type { CheckContext } from './rule.ts';
import { rules } from './rules.ts';

const personalRules = rules.filter(({ id }) => id.startsWith('personal/'));

export interface PublishedLine {
  /** What it is called in messages. */
  label: string;
  text: string;
  /** True where a post has to stand, so that a name is no post. */
  post?: boolean;
  /** Where it stands in the value that is published. */
  path?: readonly string[];
}

/**
 * Every text and every figure in a value, whatever its schema: a telephone that is typed as a number is one, too. Days and
 * values that are absent hold nothing.
 */
export function linesOf(value: unknown, path: readonly string[] = []): { path: string[]; text: string }[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => linesOf(inner, [...path, key]));
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  const text = String(value);
  return text === '' || isPlanDate(text) ? [] : [{ path: [...path], text }];
}

export interface PersonalFault {
  /** `初审岗位：“王小明”像是人名；…` */
  message: string;
  severity: Severity;
  /** Where in the value that was looked at; empty where the line is no part of one. */
  path: readonly string[];
}

/** Personal data in these lines, in order; what a unit has switched off is left out. */
export function personalFaults(lines: readonly PublishedLine[], context: CheckContext): PersonalFault[] {
  const { own } = context;
  return lines.flatMap(({ label, text, post, path = [] }) => {
    // the rule looks for names behind the word for a post
    const shown = post ? `负责人：${text}` : text;
    const document: OfficeDocument = {
      file: '',
      format: 'text',
      blocks: [plainParagraph(shown, 1)],
      notes: [],
      paragraphs: true,
    };
    const checked = { document, passages: passagesOf(document, new Map()), facts: noFacts };
    return personalRules
      .filter((rule) => isOn(rule, own))
      .flatMap((rule) =>
        rule
          .check(checked, context)
          .filter((fault) => !own || !isOwnWord(fault, own))
          .map(({ message, severity = rule.severity }) => ({
            message: `${label}：${message}`,
            severity,
            path,
          })),
      );
  });
}

/** The same as messages alone, for gates. */
export function personalLines(lines: readonly PublishedLine[], context: CheckContext): string[] {
  return personalFaults(lines, context).map(({ message }) => message);
}
