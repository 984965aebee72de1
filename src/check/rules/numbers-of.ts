/**
 * Private numbers of the passages, read once for the rules that each look for one kind. One that is parted over the cells of
 * a row, or over lines, is one, too: 138 | 0000 | 0021.
 */
import { type PrivateNumber, privateNumbers } from '../../terms/personal/numbers.ts';
import { plainText } from '../../terms/personal/plain-text.ts';
import type { CheckedDocument, Passage } from '../checked-document.ts';
import { behindLabel } from './cell-labels.ts';

type PlacedNumber = PrivateNumber & { at: Passage };

const known = new WeakMap<readonly Passage[], readonly PlacedNumber[]>();

/** Nothing but a few figures, or such a part behind words. */
const part = /^[\d零〇一二三四五六七八九*-]{1,14}[。；，]?$/u;
const opening = /(?:^|[^\d.])(\d{2,14})$/u;
const mostParts = 5;

const areBeside = (one: Passage, next: Passage): boolean =>
  one.cell
    ? next.cell?.table === one.cell.table && next.cell.row === one.cell.row
    : !next.cell && !one.path && !next.path;

/** Figures that count things, as columns of a table do, have no noughts in front. */
const isNoCount = (parts: readonly string[]) => parts.slice(1).some((one) => /^[0零〇]/u.test(one));
const called = /电话|手机|联系|微信|身份证|证件|卡号|[账帐]号/u;

/** The number that begins with the last figures of a passage and goes on in the next ones. */
function partedAt(passages: readonly Passage[], index: number): PlacedNumber | undefined {
  const at = passages[index];
  const head = at && opening.exec(at.text);
  if (!at || !head?.[1]) return undefined;
  const parts = [head[1]];
  for (let next = index + 1; next <= index + mostParts; next++) {
    const [before, passage] = [passages[next - 1], passages[next]];
    const text = plainText(passage?.text ?? '').text;
    if (!before || !passage || !areBeside(before, passage) || !part.test(text)) break;
    parts.push(text.replace(/[。；，]$/u, ''));
  }
  const words = `${passages[index - 1]?.text.slice(-20) ?? ''} ${at.text.slice(0, -head[1].length)}`;
  const isCalled = called.test(words);
  for (let count = parts.length; count > 1; count--) {
    const some = parts.slice(0, count);
    // a word before it makes the parts one number, whatever their lengths
    const joined = `${isCalled ? words.slice(-14) : ''}${some.join(isCalled ? '' : '-')}`;
    const [found] = privateNumbers(joined).filter(
      ({ end, sure }) => (sure || isCalled) && end === joined.length,
    );
    if (found && (isCalled || isNoCount(some) || found.kind === 'identity')) {
      const start = at.text.length - head[1].length;
      return { ...found, at, start, end: at.text.length };
    }
  }
  return undefined;
}

function* placed(passages: readonly Passage[]): Generator<PlacedNumber> {
  for (const [index, at] of passages.entries()) {
    const own = behindLabel(at, privateNumbers);
    for (const one of own) yield { ...one, at };
    const parted = own.length === 0 ? partedAt(passages, index) : undefined;
    if (parted) yield parted;
  }
}

/** The numbers of one kind with the passage that each stands in, in the order of the text. */
export function numbersOf({ passages }: CheckedDocument, kind: PrivateNumber['kind']): PlacedNumber[] {
  const all = known.get(passages) ?? [...placed(passages)];
  known.set(passages, all);
  return all.filter((one) => one.kind === kind);
}
