/** The text of one section: paragraphs, headings of the second level, numbered items and tables, to a given length. */
import type { Writer } from './grammar.ts';
import { hanCount } from './han-count.ts';
import type { SectionShape } from './section-shapes.ts';

/** About the length of a sentence of the grammar. */
const sentence = 55;

/** Sentences until `budget` Han characters are nearest; one at least. */
function sentences(banks: readonly string[], budget: number, writer: Writer): string[] {
  const written: string[] = [];
  for (let left = budget; written.length === 0 || left > sentence / 2; ) {
    const next = writer.say(banks[written.length % banks.length] ?? 'task');
    written.push(next);
    left -= hanCount(next);
  }
  return written;
}

/** Sentences as paragraphs of one to three. */
function paragraphs(written: readonly string[], writer: Writer): string[] {
  const texts: string[] = [];
  for (let at = 0; at < written.length; ) {
    const size = writer.random.int(1, 3);
    texts.push(written.slice(at, at + size).join(''));
    at += size;
  }
  return texts;
}

const list = (items: readonly string[]): string =>
  items.map((item, index) => `${index + 1}. ${item}`).join('\n');

function table(writer: Writer): string {
  const rows = writer
    .plainList('deed', writer.random.int(3, 6))
    .map((deed) => [writer.plain('spot'), deed, writer.plain('post'), writer.plain('month')]);
  const lines = [['点位', '做法', '责任岗位', '完成时限'], ['---', '---', '---', '---'], ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A heading of the second level with what stands below it. */
function division(heading: string, shape: SectionShape, budget: number, writer: Writer): string[] {
  const { random } = writer;
  const own = budget - hanCount(heading);
  if (random.chance(0.06)) {
    const rows = table(writer);
    return [
      `### ${heading}`,
      ...paragraphs(sentences(shape.sentences, own - hanCount(rows), writer), writer),
      rows,
    ];
  }
  if (random.chance(0.15)) return [`### ${heading}`, list(sentences(['item'], own, writer))];
  return [`### ${heading}`, ...paragraphs(sentences(shape.sentences, own, writer), writer)];
}

/** @param budget Han characters wanted; the text misses it by less than a sentence */
export function writeSection(shape: SectionShape, budget: number, writer: Writer): string[] {
  if (shape.listed && budget > 3 * sentence) {
    const [first = '', ...items] = sentences(shape.sentences, budget, writer);
    return [first, list(items)];
  }
  const count = Math.min(8, Math.floor(budget / (4 * sentence)));
  if (!shape.divided || count < 2) return paragraphs(sentences(shape.sentences, budget, writer), writer);
  const opening = writer.say(shape.sentences[0] ?? 'task');
  const written = [opening];
  let left = budget - hanCount(opening);
  for (const [index, heading] of writer.plainList('heading', count).entries()) {
    const parts = division(heading, shape, left / (count - index), writer);
    left -= hanCount(parts.join(''));
    written.push(...parts);
  }
  return written;
}
