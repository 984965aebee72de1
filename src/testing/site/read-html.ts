// What a built page holds, as a parser sees it: ids, links, headings and head. Tests only.

import type { Element, Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

export interface HtmlFacts {
  lang: string;
  title: string;
  description: string;
  /** Words of each h1. */
  h1: string[];
  ids: string[];
  /** Every address the page names: `href`, `src`, `action`, `srcset`, `poster`, `data`, with the element's name. */
  addresses: { element: string; address: string }[];
}

const parser = unified().use(rehypeParse);
const addressed = ['href', 'src', 'action', 'formAction', 'poster', 'data', 'srcSet'];

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function elementsOf(node: Nodes): Element[] {
  const inside = 'children' in node ? node.children.flatMap(elementsOf) : [];
  return node.type === 'element' ? [node, ...inside] : inside;
}

export function readHtml(html: string): HtmlFacts {
  const elements = elementsOf(parser.parse(html));
  const named = (name: string) => elements.filter(({ tagName }) => tagName === name);
  const description = named('meta').find(({ properties }) => properties.name === 'description');
  return {
    lang: String(named('html')[0]?.properties.lang ?? ''),
    title: named('title').map(textOf).join(),
    description: String(description?.properties.content ?? ''),
    h1: named('h1').map((heading) => textOf(heading).trim()),
    ids: elements.flatMap(({ properties: { id } }) => (id === undefined ? [] : [String(id)])),
    addresses: elements.flatMap(({ tagName, properties }) =>
      addressed.flatMap((name) => {
        const address = properties[name];
        return address === undefined ? [] : [{ element: tagName, address: String(address) }];
      }),
    ),
  };
}
