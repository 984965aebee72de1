/** A made-up Word file of twenty pages: what annotating and laying out are measured on. */
import { makeDocx, p } from '../../src/source/testing/make-docx.ts';
import { createRandom } from './random.ts';

/** Paragraphs of 75 characters that fill twenty pages of 22 lines of 28. */
const paragraphs = 150;

/** A document in which every third paragraph has slips. */
export function longDocument(seed: number): Uint8Array {
  const random = createRandom(String(seed));
  const sentence = () =>
    `组织网格员走访第${random.int(1, 90)}号楼的住户，问明困难，当天记入台账，每周汇总一次。`;
  const slips = [
    '做好消防检查,发现问题及时上报。',
    '各组按时报送台帐；逾期的的要说明。',
    '会议定于2027年2月30日召开。',
  ];
  const body = Array.from({ length: paragraphs }, (_, index) => {
    const more = index % 3 === 0 ? (slips[(index / 3) % slips.length] ?? '') : sentence();
    return p(index % 15 === 0 ? `${index / 15 + 1}.走访` : `${sentence()}${more}`);
  });
  return makeDocx({ body: p('2027年社区工作计划') + body.join('') });
}
