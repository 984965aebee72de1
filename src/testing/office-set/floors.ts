/** The share of each kind of label that has been reached; it does not sink. Raise a floor when more is found. */
import type { LabelName } from './measure.ts';

export const floors: Readonly<Record<LabelName, number>> = {
  title: 1,
  headings: 1,
  numbers: 1,
  articles: 1,
  addressee: 1,
  frame: 1,
  'sign-off': 1,
  attachments: 1,
  tables: 1,
  blanks: 1,
  boxes: 1,
  'nothing lost': 1,
};
