// How a page is built, without its words: what a validator could find wrong is wrong with one of these. Tests only.

import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** Attributes that lead to ids of the page. */
const leading =
  /^(for|form|list|headers|aria-(labelledby|describedby|controls|owns|activedescendant|details))$/;

/** Attributes whose values the standard lists; the values of others are somebody's text, an address or a number. */
const listed =
  /^(type|role|rel|as|scope|method|loading|autocomplete|inputmode|http-equiv|dir|lang|name|target|aria-.*)$/;

/** A value without what differs from page to page. */
function kindOf(value: string): string {
  return value.replace(/[^\x21-\x7e]+/g, '文').replace(/[\w-]*\d[\w-]*/g, '0');
}

/**
 * Each element with the one around it, the one before it and its attributes; each heading with the one before; how long
 * titles are; faults and signs of the source that a parser mends.
 */
export function htmlConstructions(html: string): Set<string> {
  const found = new Set<string>(html.match(/&[#\w]*;?|[ \t]+$|\s+\/>|<![^>]*>/gm));
  const ids = new Set(Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id));
  // a parser says nothing of an end tag too many or too few
  const tags = html.match(/<\/?[a-z][\w-]*/gi) ?? [];
  for (const [name, all] of Map.groupBy(tags, (tag) => tag.replace(/\W+/, '')))
    found.add(
      `${name} closed ${Math.sign(all.filter((tag) => tag.startsWith('</')).length * 2 - all.length)}`,
    );
  let heading = '';
  const visit = (node: Node, parent: string) => {
    if ('content' in node) visit(node.content, parent);
    let last = '';
    for (const child of 'childNodes' in node ? node.childNodes : []) {
      if (child.nodeName === '#text' && 'value' in child) {
        const length = child.value.trim().length;
        found.add(`${parent} ${parent === 'title' ? Math.ceil(length / 10) : length > 0} words`);
      }
      if (!('tagName' in child)) continue;
      const attributes = child.attrs.map(({ name, value }) => {
        if (leading.test(name)) return `${name} ${value.split(' ').every((id) => ids.has(id))}`;
        return listed.test(name) ? `${name}=${kindOf(value)}` : `${name}${value ? '' : '='}`;
      });
      found.add([parent, last, child.tagName, ...attributes.sort()].join(' '));
      last = child.tagName;
      if (/^h\d$/.test(last)) {
        found.add(`${heading} ${last}`);
        heading = last;
      }
      visit(child, child.tagName);
    }
  };
  visit(parse(html, { onParseError: ({ code }) => found.add(code) }), '');
  return found;
}
