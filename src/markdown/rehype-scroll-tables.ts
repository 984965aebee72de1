/** Puts tables of guide pages into a box that scrolls by itself and by keyboard, so that narrow screens never scroll the page. */
import type { Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

export function rehypeScrollTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
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
