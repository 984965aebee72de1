/** Text as a reader of .txt files hands it on. Tests only. */
import type { SourceDocument } from '../../document/source-document.ts';

export function textDocument(text: string, file = '样例.txt'): SourceDocument {
  return {
    file,
    lines: text.split(/\r?\n/u).map((text, index) => ({ text, line: index + 1 })),
    paragraphs: false,
  };
}
