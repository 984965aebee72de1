/** Which elements of web pages are text, which end paragraphs, which are no part of the paper. */

import type { DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;

export const isElement = (node: Node): node is Element => 'tagName' in node;

/** The text of a text node. */
export const textValue = (node: Node): string | undefined =>
  node.nodeName === '#text' && 'value' in node ? node.value : undefined;

/** The value of an attribute; '' where it has none. */
export function attribute({ attrs }: Element, name: string): string {
  return attrs.find((one) => one.name === name)?.value ?? '';
}

export const hasAttribute = ({ attrs }: Element, name: string): boolean =>
  attrs.some((one) => one.name === name);

/** They begin and end paragraphs. */
export const blockNames = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Nobody reads them. */
export const silentNames = new Set(
  'head link meta noscript script style template title base source track param'.split(' '),
);

/** Drawn or run by other programs. */
export const embeddedNames = new Set('applet audio canvas embed iframe math object svg video'.split(' '));

export const buttonNames = new Set('button datalist'.split(' '));

/** Menus of a site. */
export function isNavigation(element: Element): boolean {
  return element.tagName === 'nav' || /^(?:navigation|menu|menubar|search)$/.test(attribute(element, 'role'));
}

/** The plain text of a node, as far as it is words. */
export function nodeText(node: Node): string {
  const texts: string[] = [];
  const open: Node[] = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    const value = textValue(next);
    if (value !== undefined) texts.push(value);
    else if (isElement(next) && !silentNames.has(next.tagName)) {
      if (next.tagName === 'br' || blockNames.has(next.tagName)) texts.push(' ');
      for (let at = next.childNodes.length - 1; at >= 0; at--) {
        const child = next.childNodes[at];
        if (child) open.push(child);
      }
    }
  }
  return texts
    .join('')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}
