/** Root-relative links of guide pages (`/samples/`) get the site's base, so that the site works under a sub-path. */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

export function rehypeGuideLinks({ base }: { base: string }) {
  const prefix = base.replace(/\/$/, '');
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const { href } = node.properties;
      if (node.tagName === 'a' && typeof href === 'string' && href.startsWith('/'))
        node.properties.href = `${prefix}${href}`;
    });
  };
}
