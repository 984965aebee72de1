/**
 * Personal data in what is published beside the text of a plan: approval records, change notes, reports, reasons of a
 * withdrawal. The rules are those of the text.
 */
import { plainParagraph } from '../document/blocks.ts';
import type { OfficeDocument } from '../document/office-document.ts';
import { noFacts } from './checked-document.ts';
import { passagesOf } from './passages.ts';
import type { CheckContext, Rule } from './rule.ts';
import { personalAddress } from './rules/personal-address.ts';
import { personalBankCard } from './rules/personal-bank-card.ts';
import { personalIdentityCard } from './rules/personal-identity-card.ts';
import { personalMobile } from './rules/personal-mobile.ts';
import { personalName } from './rules/personal-name.ts';

const rules: readonly Rule[] = [
  personalMobile,
  personalIdentityCard,
  personalBankCard,
  personalAddress,
  personalName,
];

export interface PublishedLine {
  /** What it is called in messages. */
  label: string;
  text: string;
  /** True where a post has to stand, so that a name is no post. */
  post?: boolean;
}

/** `初审岗位：“王小明”像是人名；…`, in order. */
export function personalLines(lines: readonly PublishedLine[], context: CheckContext): string[] {
  return lines.flatMap(({ label, text, post }) => {
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
    return rules.flatMap((rule) => rule.check(checked, context).map(({ message }) => `${label}：${message}`));
  });
}
