/** Markdown as people in offices write it → a syntax tree: GFM without indented code, single tildes and addresses. */
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/** Papers indent their paragraphs: four blanks are no code. */
function withoutIndentedCode(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ['codeIndented'] } }];
}

/** Addresses become no links: they are the same words, and looking for them takes a fifth of the time. */
function withoutAddresses(this: Processor): void {
  const data = this.data();
  const names = ['wwwAutolink', 'protocolAutolink', 'emailAutolink'];
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: names } }];
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .filter(({ transforms }) => !transforms?.length);
}

// a single tilde is a range (3~5月), two are crossed out
const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(withoutIndentedCode)
  .use(withoutAddresses);

/** The tree of a text; anything is Markdown, so it never fails. */
export const parseMarkdown = (text: string): Root => parser.parse(text);
