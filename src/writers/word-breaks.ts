/**
 * Headings and table cells of a rendered plan, marked (`<wbr>`) where a line may end between two words. The style sheet
 * keeps all other characters together there (`word-break: keep-all`): narrow columns are where words are cut otherwise.
 */
import type { ElementContent } from 'hast';
import { wordPieces } from '../terms/word-pieces.ts';

/** Heads of columns are short and keep their lines. */
const narrow = new Set(['h1', 'h2', 'h3', 'h4', 'td']);

/** Text that stood beside a slot is one text with it: 2027 and 年 are not two words. */
function joinTexts(nodes: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { type: 'text', value: last.value + node.value };
    else joined.push(node);
  }
  return joined;
}

/** A text cut into its words, with a break between each two. */
export function breakable(text: string): ElementContent[] {
  return wordPieces(text).flatMap((piece, index): ElementContent[] => [
    ...(index === 0 ? [] : [{ type: 'element' as const, tagName: 'wbr', properties: {}, children: [] }]),
    { type: 'text', value: piece },
  ]);
}

/** @param inside whether the elements stand in a heading or a cell already */
export function withWordBreaks(elements: readonly ElementContent[], inside = false): ElementContent[] {
  return joinTexts(elements).flatMap((element): ElementContent[] => {
    if (element.type === 'text') return inside ? breakable(element.value) : [element];
    if (element.type !== 'element') return [element];
    const children = withWordBreaks(element.children, inside || narrow.has(element.tagName));
    return [{ ...element, children }];
  });
}
