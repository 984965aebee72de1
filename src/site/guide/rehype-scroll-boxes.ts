/** Tables and code of guide pages scroll in boxes of their own, by keyboard too, so that narrow screens never scroll the page. */
import type { Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

export function rehypeScrollBoxes() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'pre') node.properties.tabIndex = 0;
      if (node.tagName !== 'table' || !parent || index === undefined) return;
      parent.children[index] = h(
        'div',
        { className: ['table-scroll'], tabIndex: 0, role: 'group', ariaLabel: '表格' },
        [node],
      );
      return SKIP;
    });
  };
}
