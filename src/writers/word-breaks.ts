/**
 * A rendered plan, marked (`<wbr>`) where a line may end between two words. The style sheet keeps all other characters
 * together (`by-words`), on screens alone: the grid of the official page knows no words. A dash stays with the word
 * before it wherever the text is set, so that none begins a line.
 */
import type { Element, ElementContent } from 'hast';
import { wordPieces } from '../terms/word-pieces.ts';

/** What is read as one text, whatever marks lie in it. */
const textual = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'p', 'td', 'th', 'caption']);

const wordBreak = (): Element => ({ type: 'element', tagName: 'wbr', properties: {}, children: [] });

function isLine(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  const { className } = node.properties;
  return node.tagName === 'br' || (Array.isArray(className) && className.includes('line'));
}

function hasLines(nodes: readonly ElementContent[]): boolean {
  return nodes.some((node) => isLine(node) || (node.type === 'element' && hasLines(node.children)));
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

/** A dash or an ellipsis with the characters before it. */
const dashed = /([^—…]{0,2}[—…]+)/;

/** A piece; one that has a dash behind other characters stays on its line. */
function pieceElements(piece: string): ElementContent[] {
  return piece.split(dashed).flatMap((part, index): ElementContent[] => {
    if (part === '') return [];
    const text = { type: 'text' as const, value: part };
    if (index % 2 === 0 || /^[—…]/.test(part)) return [text];
    return [{ type: 'element', tagName: 'span', properties: { className: ['whole'] }, children: [text] }];
  });
}

/** A text cut into its words, with a break between each two. */
export function breakable(text: string): ElementContent[] {
  return wordPieces(text).flatMap((piece, index) => [
    ...(index === 0 ? [] : [wordBreak()]),
    ...pieceElements(piece),
  ]);
}

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

/** The nodes of one text, with breaks at the places of `breaks`; a break that falls on a mark stands before it. */
function cutAt(nodes: readonly ElementContent[], breaks: ReadonlySet<number>): ElementContent[] {
  let place = 0;
  let last = 0;
  const breakHere = (): ElementContent[] => {
    if (!breaks.has(place) || last === place) return [];
    last = place;
    return [wordBreak()];
  };
  const cutText = (text: string): ElementContent[] => {
    const parts: ElementContent[] = [];
    let from = 0;
    for (let at = 1; at <= text.length; at++) {
      if (at < text.length && !breaks.has(place + at - from)) continue;
      parts.push(...breakHere(), ...pieceElements(text.slice(from, at)));
      place += at - from;
      from = at;
    }
    return parts;
  };
  const walk = (inner: readonly ElementContent[]): ElementContent[] =>
    inner.flatMap((node) => {
      if (node.type === 'text') return cutText(node.value);
      if (node.type !== 'element') return [node];
      const before = breakHere();
      return [...before, { ...node, children: walk(node.children) }];
    });
  return walk(nodes);
}

/** One text cut between its words, also where words run across marks; its lines are texts of their own. */
function brokenText(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let run: ElementContent[] = [];
  const close = () => {
    let place = 0;
    const breaks = new Set(
      wordPieces(run.map(textOf).join('')).map((piece) => {
        const start = place;
        place += piece.length;
        return start;
      }),
    );
    result.push(...cutAt(joinTexts(run), breaks));
    run = [];
  };
  for (const node of nodes) {
    if (node.type !== 'element' || !(isLine(node) || hasLines(node.children))) {
      run.push(node);
      continue;
    }
    close();
    result.push({ ...node, children: brokenText(node.children) });
  }
  close();
  return result;
}

/** The elements with breaks in each of their texts. */
export function withWordBreaks(elements: readonly ElementContent[]): ElementContent[] {
  return elements.map((element) => {
    if (element.type !== 'element') return element;
    const { tagName, children } = element;
    return { ...element, children: textual.has(tagName) ? brokenText(children) : withWordBreaks(children) };
  });
}
