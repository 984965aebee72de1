/**
 * Section text as a person edits it in a plain text box: a line is a paragraph, a line that begins with `1.` an item
 * of a numbered list, 【社区名称】 a slot, `**…**` strong. The tree is never shown as markup, and text never becomes any.
 */

import { inlineText } from './markdown.ts';
import type { Content, Inline, NumberedList, Paragraph, SlotReference, Text } from './outline.ts';
import { slottedText } from './slotted-text.ts';
import type { Vocabulary } from './vocabulary.ts';

export type TextContent = Paragraph | NumberedList;

/** Content in runs: text that is edited as one, and everything else by itself. `at` is the index of the first piece. */
export type Run =
  | { at: number; count: number; text: TextContent[] }
  | { at: number; count: 1; piece: Exclude<Content, TextContent> };

export function isText(content: Content): content is TextContent {
  return content.type === 'paragraph' || content.type === 'list';
}

/** Splits content into runs in order. */
export function contentRuns(content: readonly Content[]): Run[] {
  const runs: Run[] = [];
  for (const [at, piece] of content.entries()) {
    const last = runs.at(-1);
    if (!isText(piece)) runs.push({ at, count: 1, piece });
    else if (last && 'text' in last) {
      last.text.push(piece);
      last.count += 1;
    } else runs.push({ at, count: 1, text: [piece] });
  }
  return runs;
}

/** Inline text with every slot as its mark. */
export function editableLine(parts: readonly Inline[], vocabulary: Vocabulary): string {
  return inlineText(parts, {}, vocabulary, (text) => `**${text}**`);
}

/** A heading or other line as typed → text and slots. */
export function readLine(line: string, vocabulary: Vocabulary): (Text | SlotReference)[] {
  return slottedText(line.trim(), {}, vocabulary);
}

function readInlines(line: string, vocabulary: Vocabulary): Inline[] {
  return line
    .trim()
    .split(/(\*\*[^*]+\*\*)/)
    .flatMap((piece): Inline[] => {
      const strong = /^\*\*([^*]+)\*\*$/.exec(piece)?.[1];
      return strong === undefined
        ? slottedText(piece, {}, vocabulary)
        : [{ type: 'strong', children: slottedText(strong, {}, vocabulary) }];
    });
}

/** Text content → lines. */
export function writeLines(content: readonly TextContent[], vocabulary: Vocabulary): string {
  return content
    .flatMap((piece) =>
      piece.type === 'paragraph'
        ? [editableLine(piece.children, vocabulary)]
        : piece.items.map((item, index) => `${index + 1}. ${editableLine(item, vocabulary)}`),
    )
    .join('\n');
}

/** Lines → text content; blank lines are only for reading. */
export function readLines(text: string, vocabulary: Vocabulary): TextContent[] {
  const content: TextContent[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const item = /^\s*\d+[.．]\s+(.*)$/.exec(line)?.[1];
    const last = content.at(-1);
    if (item === undefined) content.push({ type: 'paragraph', children: readInlines(line, vocabulary) });
    else if (last?.type === 'list') last.items.push(readInlines(item, vocabulary));
    else content.push({ type: 'list', items: [readInlines(item, vocabulary)] });
  }
  return content;
}
