/** HTML of the writers (hast) as elements of a page. Text never becomes markup. */
import type { ElementContent } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { VNode } from 'preact';
import { Fragment, jsx, jsxs } from 'preact/jsx-runtime';

export function showHtml(children: readonly ElementContent[]): VNode {
  return toJsxRuntime(
    { type: 'root', children: [...children] },
    {
      Fragment,
      jsx,
      jsxs,
      elementAttributeNameCase: 'html',
      stylePropertyNameCase: 'css',
      // a page that shows a document has a heading of first rank of its own
      components: { h1: (props) => <h1 aria-level={2} {...props} /> },
    },
  ) as VNode;
}
