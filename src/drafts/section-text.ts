/**
 * Section text as a person edits it in a plain text box: a line is a paragraph, a line that begins with `1.` an item
 * of a numbered list, 【社区名称】 a slot, 【例：86户】 a fact, `**…**` strong. The tree is never shown as markup, and text never becomes any.
 */

import { markedFacts } from '../plan/fact.ts';
import { tidy } from '../plan/mdx/parse-text.ts';
import type { Content, Inline, NumberedList, Paragraph, Plain } from '../plan/outline.ts';
import { slottedText } from '../plan/slotted-text.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { withoutHeadingNumber } from '../terms/heading-number.ts';
import { blankView, inlineText } from '../writers/inline-text.ts';

export type TextContent = Paragraph | NumberedList;

export function isText(content: Content): content is TextContent {
  return content.type === 'paragraph' || content.type === 'list';
}

/** A stretch of text between pieces that are no text, empty where there is none; `at` is where it begins. */
export interface TextGap {
  at: number;
  text: TextContent[];
}

/** Content as gaps of text and the pieces between them: gap, piece, gap, piece, gap. */
export function contentGaps(content: readonly Content[]): {
  gaps: TextGap[];
  pieces: Exclude<Content, TextContent>[];
} {
  const gaps: TextGap[] = [{ at: 0, text: [] }];
  const pieces: Exclude<Content, TextContent>[] = [];
  for (const [at, piece] of content.entries()) {
    if (isText(piece)) gaps.at(-1)?.text.push(piece);
    else {
      pieces.push(piece);
      gaps.push({ at: at + 1, text: [] });
    }
  }
  return { gaps, pieces };
}

/** Inline text with every slot and fact as its mark. */
export function editableLine(parts: readonly Inline[], vocabulary: Vocabulary): string {
  return inlineText(parts, blankView(vocabulary), (text) => `**${text}**`);
}

function readMarks(line: string, vocabulary: Vocabulary): Plain[] {
  return markedFacts(line).flatMap((piece): Plain[] =>
    typeof piece === 'string' ? slottedText(piece, {}, vocabulary) : [piece],
  );
}

/** A heading as typed → text and marks, without a number typed before it: numbers are added on output. */
export function readHeading(line: string, vocabulary: Vocabulary): Plain[] {
  return readMarks(withoutHeadingNumber(line).trim(), vocabulary);
}

function readInlines(line: string, vocabulary: Vocabulary): Inline[] {
  return line
    .trim()
    .split(/(\*\*[^*]+\*\*)/)
    .flatMap((piece): Inline[] => {
      const strong = /^\*\*([^*]+)\*\*$/.exec(piece)?.[1];
      return strong === undefined
        ? readMarks(piece, vocabulary)
        : [{ type: 'strong', children: readMarks(strong, vocabulary) }];
    });
}

/** A cell of a free table as typed, a line a line of the cell. */
export function readCell(text: string, vocabulary: Vocabulary): Inline[] {
  const lines = text.split(/\r?\n/).map((line) => readInlines(line, vocabulary));
  return tidy(
    lines.flatMap((line, index): Inline[] => (index > 0 ? [{ type: 'text', value: '\n' }, ...line] : line)),
  );
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
