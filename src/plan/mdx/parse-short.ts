/** `<Short>` … `</Short>` at the end of a sample: the same plan on one page. */
import type { RootContent } from 'mdast';
import { findingAt } from './guard.ts';
import type { Gathering, Tag } from './parse-text.ts';

/** The short version apart from the full text. What stands behind it, and a second one, is told. */
export function partShort(
  nodes: readonly RootContent[],
  { findings }: Gathering,
): { full: RootContent[]; short?: Tag } {
  const tags = nodes.filter(
    (node): node is Extract<RootContent, { type: 'mdxJsxFlowElement' }> =>
      node.type === 'mdxJsxFlowElement' && node.name === 'Short',
  );
  const [short, second] = tags;
  const full = nodes.filter((node) => !tags.some((tag) => tag === node));
  if (!short) return { full };
  if (short.attributes.length > 0)
    findings.push(findingAt(short, 'guard/attribute', '<Short> 不带属性；请只写 <Short>'));
  if (second) findings.push(findingAt(second, 'short/twice', '一份文本只附一个一页版；请删去一个'));
  else if (nodes.at(-1) !== short) {
    const message = '一页版要放在正文的最后；请把后面的内容移到它前面';
    findings.push(findingAt(short, 'short/place', message));
  }
  return { full, short };
}
