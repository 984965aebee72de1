/** `--outline`: an outline by its id, `other` included. */
import { findOutline, otherOutline, type Vocabulary } from '../src/plan/vocabulary.ts';
import { nearestHint } from '../src/terms/nearest.ts';

/** What is wrong with an outline's id, in Chinese. */
export function outlineFault(id: string, vocabulary: Vocabulary): string | undefined {
  if (findOutline(vocabulary, id)) return undefined;
  const ids = [otherOutline, ...vocabulary.outlines].map((outline) => outline.id);
  return `没有提纲“${id}”${nearestHint(id, ids)}`;
}
