/** Private numbers of the passages, read once for the rules that each look for one kind. */
import { type PrivateNumber, privateNumbers } from '../../terms/personal/numbers.ts';
import type { CheckedDocument, Passage } from '../checked-document.ts';

const known = new WeakMap<Passage, readonly PrivateNumber[]>();

/** The numbers of one kind with the passage that each stands in, in the order of the text. */
export function numbersOf(
  { passages }: CheckedDocument,
  kind: PrivateNumber['kind'],
): (PrivateNumber & { at: Passage })[] {
  return passages.flatMap((at) => {
    const numbers = known.get(at) ?? privateNumbers(at.text);
    known.set(at, numbers);
    return numbers.filter((one) => one.kind === kind).map((one) => ({ ...one, at }));
  });
}
