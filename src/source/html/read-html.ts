/**
 * A web page, or a paper that Word or WPS saved as one → its paragraphs, lists and tables. Nothing in it is run or
 * fetched; menus, buttons and pictures are named and left out.
 *
 *     readHtmlBlocks('<p align=center><b>通知</b></p>').blocks
 */
import { parse } from 'parse5';
import { blocksText } from '../../document/blocks.ts';
import type { Block, Note, ParagraphFormat } from '../../document/office-document.ts';
import { writtenMark } from '../written-mark.ts';
import { boundedHtml } from './bound-depth.ts';
import {
  alignment,
  type Declarations,
  type Look,
  lookWith,
  settingWith,
  styleOf,
  styleSheet,
} from './css.ts';
import {
  addBreak,
  addMade,
  addNote,
  addText,
  endParagraph,
  type Flow,
  type Inside,
  newFlow,
  nextLine,
  type Page,
} from './flow.ts';
import { markOf, openList } from './html-lists.ts';
import { readHtmlTable } from './html-table.ts';
import {
  attribute,
  blockNames,
  buttonNames,
  type Element,
  embeddedNames,
  hasAttribute,
  isElement,
  isNavigation,
  type Node,
  nodeText,
  silentNames,
  textValue,
} from './html-words.ts';

export interface HtmlBlocks {
  blocks: Block[];
  notes: Note[];
  /** How many scripts the page holds; none is run. */
  scripts: number;
}

const fontSizes = [7.5, 10, 12, 13.5, 18, 24, 36];

function attributeLook(element: Element, look: Look): Look {
  const { tagName } = element;
  if (/^(?:b|strong|h[1-6]|th)$/.test(tagName)) return { ...look, bold: true };
  if (tagName === 'u') return { ...look, underline: true };
  if (tagName !== 'font') return look;
  const changed: Look = { ...look };
  const css = new Map([
    ['font-family', attribute(element, 'face')],
    ['color', attribute(element, 'color')],
  ]);
  const size = attribute(element, 'size');
  const step = Number(size) + (/^[+-]/.test(size) ? 3 : 0);
  if (size !== '' && Number.isFinite(step))
    changed.size = fontSizes[Math.min(Math.max(step, 1), 7) - 1] ?? 12;
  if (css.get('color') === '') css.delete('color');
  if (css.get('font-family') === '') css.delete('font-family');
  return lookWith(changed, css);
}

function attributeSetting(element: Element, setting: ParagraphFormat): ParagraphFormat {
  const { tagName } = element;
  const align = tagName === 'center' ? 'center' : alignment(attribute(element, 'align'));
  const level = /^h([1-6])$/.exec(tagName)?.[1];
  const isTitle = /\bMsoTitle\b/i.test(attribute(element, 'class'));
  return {
    ...setting,
    ...(align && tagName !== 'table' && tagName !== 'img' && { align }),
    ...(level && { outline: Number(level) }),
    ...(isTitle && { title: true as const }),
  };
}

/** What an element changes for all that is in it. */
function within(element: Element, outer: Inside, css: Declarations): Inside {
  const look = lookWith(attributeLook(element, outer.look), css);
  if (!blockNames.has(element.tagName)) return look === outer.look ? outer : { ...outer, look };
  const setting = settingWith(attributeSetting(element, outer.setting), css, look.size ?? 12);
  const isPre = outer.isPre || element.tagName === 'pre' || /^pre/.test(css.get('white-space') ?? '');
  return { ...outer, look, setting, isPre };
}

function readInput(element: Element, flow: Flow, { look }: Inside): void {
  const type = attribute(element, 'type').toLowerCase();
  const isChecked = hasAttribute(element, 'checked');
  if (type === 'checkbox' || type === 'radio') addMade(flow, isChecked ? '☑' : '□', look);
  else if (['', 'text', 'date', 'number', 'tel', 'email', 'month'].includes(type)) {
    const value = attribute(element, 'value');
    addMade(flow, value === '' ? '____' : value, value === '' ? { ...look, prompt: true } : look);
  }
}

function readSelect(element: Element, flow: Flow, { look }: Inside): void {
  const chosen = element.childNodes.filter(isElement).find((option) => hasAttribute(option, 'selected'));
  const text = chosen ? nodeText(chosen) : '';
  addMade(flow, text === '' ? '____' : text, text === '' ? { ...look, prompt: true } : look);
}

/** Parts of Word's pages that stand beside the text, by their `mso-element`. */
function readBeside(element: Element, kind: string, flow: Flow, inside: Inside): void {
  const own = newFlow(flow.page, nextLine(flow));
  readChildren(element.childNodes, own, inside);
  endParagraph(own);
  const text = blocksText(own.blocks).trim();
  if (text === '') return;
  if (kind === 'header' || kind === 'footer' || kind === 'comment') addNote(flow, kind, text, false);
  else {
    // as readers of Word files do: what a note says stays with the text
    addText(flow, `（注：${text.replace(/^\[?[\d*]{1,3}\]?\s*/, '')}）`, {}, false);
    endParagraph(flow);
    addNote(flow, kind === 'endnote' ? 'endnote' : 'footnote', text, true);
  }
}

function besideKind(element: Element, css: Declarations): string | undefined {
  const named = /^(?:header|footer|comment|footnote|endnote)$/.exec(css.get('mso-element') ?? '')?.[0];
  if (named) return named;
  const edge = /^(?:header|footer)$/.exec(attribute(element, 'title'))?.[0];
  if (edge && element.tagName === 'div') return edge;
  const [, which] = /^sd(footnote|endnote)\d/.exec(attribute(element, 'id')) ?? [];
  return element.tagName === 'div' ? which : undefined;
}

/** Elements that are read in their own way; false for all others. */
function readSpecial(element: Element, flow: Flow, inside: Inside, css: Declarations): boolean {
  const { tagName } = element;
  if (silentNames.has(tagName) || buttonNames.has(tagName)) return true;
  if (/^sd(?:foot|end)note(?:anc|sym)$/.test(attribute(element, 'class'))) return true;
  if (tagName === 'br') {
    // one that only ends the room beside a picture
    if (!hasAttribute(element, 'clear')) addBreak(flow);
    if (css.get('page-break-before') === 'always') {
      endParagraph(flow);
      flow.pageBreak = true;
    }
  } else if (tagName === 'img') addNote(flow, 'picture', attribute(element, 'alt').trim(), false);
  else if (tagName === 'input') readInput(element, flow, inside);
  else if (tagName === 'select') readSelect(element, flow, inside);
  else if (embeddedNames.has(tagName)) {
    addNote(flow, tagName === 'math' ? 'formula' : 'embedded', nodeText(element), false);
  } else if (isNavigation(element)) {
    const text = nodeText(element);
    if (text !== '') addNote(flow, 'removed', text, false);
  } else if (tagName === 'del' || tagName === 's' || tagName === 'strike') {
    const text = nodeText(element);
    if (text !== '') addNote(flow, 'deletion', text, false, attribute(element, 'cite'));
  } else if (css.get('mso-list')?.toLowerCase() === 'ignore') flow.mark = writtenMark(nodeText(element));
  else if (css.get('mso-special-character') === 'comment' || /mso-comment/.test([...css.keys()].join()))
    return css.has('mso-special-character');
  else if (tagName === 'table') {
    endParagraph(flow);
    readHtmlTable(element, flow, inside, readChildren);
  } else return false;
  return true;
}

function readElement(element: Element, flow: Flow, outer: Inside): void {
  const { tagName } = element;
  const classes = attribute(element, 'class').split(/\s+/).filter(Boolean);
  const css = styleOf(tagName, classes, attribute(element, 'style'), outer.sheet);
  const inside = within(element, outer, css);
  if (inside.look.hidden || hasAttribute(element, 'hidden')) {
    const text = nodeText(element);
    if (text !== '') addNote(flow, 'hidden', text, false);
    return;
  }
  const beside = besideKind(element, css);
  if (beside) {
    endParagraph(flow);
    readBeside(element, beside, flow, inside);
    return;
  }
  if (readSpecial(element, flow, inside, css)) return;
  if (!blockNames.has(tagName)) {
    if (tagName === 'ins') addNote(flow, 'insertion', nodeText(element), true, attribute(element, 'cite'));
    readChildren(element.childNodes, flow, inside);
    return;
  }
  endParagraph(flow);
  const before = flow.setting;
  const list =
    tagName === 'ol' || tagName === 'ul' || tagName === 'menu' ? openList(element, css) : inside.list;
  if (tagName === 'li') flow.mark = markOf(inside.list, element);
  const { pageBreak, ruled, ...setting } = inside.setting;
  // what is said of a block as a whole holds for its first paragraph
  if (pageBreak && css.get('page-break-before')) flow.pageBreak = true;
  flow.setting = { ...setting, ...(ruled && tagName === 'p' && { ruled }) };
  readChildren(element.childNodes, flow, { ...inside, list, setting });
  endParagraph(flow);
  if (tagName === 'li') flow.mark = undefined;
  flow.setting = before;
}

export function readChildren(nodes: readonly Node[], flow: Flow, inside: Inside): void {
  for (const node of nodes) {
    const text = textValue(node);
    if (text !== undefined) addText(flow, text, inside.look, inside.isPre);
    else if (isElement(node)) readElement(node, flow, inside);
  }
}

/** The style sheets and scripts of a page, wherever they stand. */
function gathered(nodes: readonly Node[]): { css: string; scripts: number } {
  const css: string[] = [];
  let scripts = 0;
  const open: Node[] = [...nodes];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue;
    if (node.tagName === 'style') css.push(node.childNodes.map((child) => textValue(child) ?? '').join(''));
    else if (node.tagName === 'script') scripts += 1;
    for (const child of node.childNodes) open.push(child);
  }
  return { css: css.join('\n'), scripts };
}

/** Reads a page that is decoded already. */
export function readHtmlBlocks(html: string): HtmlBlocks {
  const { childNodes } = parse(boundedHtml(html));
  const { css, scripts } = gathered(childNodes);
  const page: Page = { notes: [], offset: 0, line: 0 };
  const flow = newFlow(page);
  readChildren(childNodes, flow, {
    look: {},
    setting: {},
    sheet: styleSheet(css),
    list: undefined,
    isPre: false,
  });
  endParagraph(flow);
  return { blocks: flow.blocks, notes: page.notes, scripts };
}
