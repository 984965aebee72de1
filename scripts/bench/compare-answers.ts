/** Whether answers are exact: the benchmark's own idea of what a search must find. */
import type { Asked } from './search-client.ts';

/** What input forms come down to, said again here so that the benchmark does not believe the code. */
function plain(text: string): string {
  const half = text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  return half.replace(/\s+/g, '').toLowerCase();
}

/** @param texts the texts of all plans, in the order of the index */
export function compareAnswers(asked: readonly Asked[], texts: readonly string[]) {
  const plainTexts = texts.map(plain);
  let [expected, found, right] = [0, 0, 0];
  const wrong: string[] = [];
  for (const { query, hits } of asked) {
    const word = plain(query);
    const holding = new Set(plainTexts.flatMap((text, plan) => (text.includes(word) ? [plan] : [])));
    const both = hits.filter((plan) => holding.has(plan)).length;
    expected += holding.size;
    found += hits.length;
    right += both;
    if (both !== holding.size || both !== hits.length) wrong.push(query);
  }
  return { recall: right / Math.max(1, expected), precision: right / Math.max(1, found), wrong };
}
