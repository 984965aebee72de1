/** Counting what is no Han character and yet says something: figures, letters, boxes to tick. */
import { isHan } from './han.ts';

const counted = /[\p{Nd}\p{L}□☑☒]/u;

/** Figures, letters and boxes of texts → how often; wide and narrow forms are one, and so are small and great letters. */
export function countSigns(texts: Iterable<string>): Map<string, number> {
  const count = new Map<string, number>();
  for (const text of texts)
    for (const unit of text.normalize('NFKC').toLowerCase()) {
      if (!counted.test(unit) || isHan(unit)) continue;
      count.set(unit, (count.get(unit) ?? 0) + 1);
    }
  return count;
}
