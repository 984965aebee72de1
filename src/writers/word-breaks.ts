/**
 * A rendered plan, marked (`<wbr>`) where a line may end between two words. The style sheet keeps all other characters
 * together (`by-words`), on screens alone: the grid of the official page knows no words. A dash stays with the word
 * before it wherever the text is set, so that none begins a line.
 */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { wordPieces } from '../terms/word-pieces.ts';

/** What is read as one text, whatever marks lie in it. */
const textual = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'p', 'td', 'th', 'caption']);

/**
 * A break while it stands in a text: the character that is to a text what `<wbr>` is to a page. A plan has about a
 * thousand; as elements they cost more than all its others together.
 */
const mark = '\u200b';

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

/** A dash or an ellipsis with the characters of its word before it. */
const dashed = new RegExp(`([^—…${mark}]{0,2}[—…]+)`);

/** A text; where a dash stands behind other characters of a word, these stay on its line. */
function textElements(text: string): ElementContent[] {
  if (!/[—…]/.test(text)) return [{ type: 'text', value: text }];
  return text.split(dashed).flatMap((part, index): ElementContent[] => {
    if (part === '') return [];
    const inner = { type: 'text' as const, value: part };
    if (index % 2 === 0 || /^[—…]/.test(part)) return [inner];
    return [{ type: 'element', tagName: 'span', properties: { className: ['whole'] }, children: [inner] }];
  });
}

/** What a line has room for, even in a cell of a table on a phone. */
const shortEnough = 12;

/** A dash that begins a text stays with the element before it: a slot, a fact, what is whole already. */
function keepDashes(nodes: readonly ElementContent[]): ElementContent[] {
  const kept: ElementContent[] = [];
  for (const node of nodes) {
    const before = kept.at(-1);
    const [dashes = ''] = node.type === 'text' ? (/^[—…]+/.exec(node.value) ?? []) : [];
    if (
      node.type !== 'text' ||
      !dashes ||
      before?.type !== 'element' ||
      textOf(before).length > shortEnough
    ) {
      kept.push(node);
      continue;
    }
    const children: ElementContent[] = [before, { type: 'text', value: dashes }];
    kept[kept.length - 1] = {
      type: 'element',
      tagName: 'span',
      properties: { className: ['whole'] },
      children,
    };
    if (node.value !== dashes) kept.push({ type: 'text', value: node.value.slice(dashes.length) });
  }
  return kept;
}

/** The places in a text where words begin, but for the first. */
function wordStarts(text: string): number[] {
  let place = 0;
  return wordPieces(text).map((piece) => {
    place += piece.length;
    return place;
  });
}

/** The nodes of one text with a mark at each of `starts`; one that falls on an element stands before it. */
function markAt(nodes: readonly ElementContent[], starts: readonly number[]): ElementContent[] {
  let place = 0;
  let next = 0;
  /** The mark that is due here, if one is. */
  const due = (): string => {
    if (starts[next] !== place) return '';
    next++;
    return mark;
  };
  const marked = (text: string): string => {
    const end = place + text.length;
    let result = due();
    for (let start = starts[next]; start !== undefined && start < end; start = starts[next]) {
      result += text.slice(text.length - end + place, text.length - end + start);
      place = start;
      result += due();
    }
    result += text.slice(text.length - end + place);
    place = end;
    return result;
  };
  const walk = (inner: readonly ElementContent[]): ElementContent[] =>
    keepDashes(
      inner.flatMap((node) => {
        if (node.type === 'text') return textElements(marked(node.value));
        if (node.type !== 'element') return [node];
        const before = due();
        const whole = { ...node, children: walk(node.children) };
        return before === '' ? [whole] : [{ type: 'text' as const, value: before }, whole];
      }),
    );
  return walk(nodes);
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

/** One text marked between its words, also where words run across elements; its lines are texts of their own. */
function markText(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let run: ElementContent[] = [];
  const close = () => {
    result.push(...markAt(joinTexts(run), wordStarts(run.map(textOf).join(''))));
    run = [];
  };
  for (const node of nodes) {
    if (node.type !== 'element' || !(isLine(node) || hasLines(node.children))) {
      run.push(node);
      continue;
    }
    close();
    result.push({ ...node, children: markText(node.children) });
  }
  close();
  return result;
}

function withMarks(elements: readonly ElementContent[]): ElementContent[] {
  return elements.map((element) => {
    if (element.type !== 'element') return element;
    const { tagName, children } = element;
    return { ...element, children: textual.has(tagName) ? markText(children) : withMarks(children) };
  });
}

function marksAsElements(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'element') return [{ ...node, children: marksAsElements(node.children) }];
    if (node.type !== 'text') return [node];
    const words = node.value.split(mark).map((value) => ({ type: 'text' as const, value }));
    return words.flatMap((word, index) => [
      ...(index === 0 ? [] : [wordBreak()]),
      ...(word.value === '' ? [] : [word]),
    ]);
  });
}

/** A text cut into its words, with a break between each two. */
export function breakable(text: string): ElementContent[] {
  return marksAsElements(markText([{ type: 'text', value: text }]));
}

/** The elements with breaks in each of their texts. */
export function withWordBreaks(elements: readonly ElementContent[]): ElementContent[] {
  return marksAsElements(withMarks(elements));
}

/** The same as HTML, for much less. */
export function brokenHtml(elements: readonly ElementContent[]): string {
  return toHtml({ type: 'root', children: withMarks(elements) }).replaceAll(mark, '<wbr>');
}
