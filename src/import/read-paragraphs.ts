/** The lines of a piece → mended paragraphs, a site's own talk taken out. */

import { isRosterLine } from '../document/roster-lines.ts';
import { siteTalkReason } from './boilerplate.ts';
import { drop, type Gathering, rawText } from './gathering.ts';
import { joinLines } from './join-lines.ts';
import { type Mended, type MendedParagraph, mendParagraph } from './mend-paragraph.ts';
import type { CleanLine, Paragraph } from './paragraphs.ts';
import { isNameWithPost } from './personal-data.ts';
import { addRepairs, importFinding } from './repairs.ts';

/** A paragraph above this is cut at the ends of sentences: no reader and no editor can do with it. */
const longestParagraph = 20_000;

function cutLong(paragraph: MendedParagraph): MendedParagraph[] {
  const { text } = paragraph;
  if (text.length <= longestParagraph) return [paragraph];
  const parts: MendedParagraph[] = [];
  for (let from = 0; from < text.length; ) {
    const limit = from + longestParagraph;
    const stop = limit >= text.length ? -1 : text.lastIndexOf('。', limit);
    const to = limit >= text.length ? text.length : stop > from ? stop + 1 : limit;
    parts.push({ ...paragraph, text: text.slice(from, to) });
    from = to;
  }
  return parts;
}

/** … ③… behind a blank begins a paragraph that lost its line. */
function splitCircled(paragraph: Paragraph): Paragraph[] {
  if (paragraph.table || !/\s[②③④⑤⑥⑦⑧⑨]/u.test(paragraph.text)) return [paragraph];
  return paragraph.text.split(/\s+(?=[②③④⑤⑥⑦⑧⑨])/u).map((text) => ({ ...paragraph, text }));
}

/** Reads the paragraphs of one piece; repairs, findings and removed words go into `mended`. */
export function readParagraphs(
  lines: readonly CleanLine[],
  gathering: Gathering,
  mended: Mended,
): MendedParagraph[] {
  const { paragraphs, seams } = joinLines(lines, gathering.layout);
  for (const line of lines) {
    addRepairs(mended.repairs, line.repairs);
    mended.removed.push(...line.removed);
  }
  if (seams.length > 0) addRepairs(mended.repairs, { joined: seams.length });
  for (const { line, next } of seams) {
    const message = `这一行的句子断在行尾，已与第 ${next} 行接成一段`;
    mended.findings.push(importFinding('hard-break', 'info', line, message));
  }
  const kept: MendedParagraph[] = [];
  let inRoster = false;
  for (const paragraph of paragraphs) {
    const reason = paragraph.table ? undefined : siteTalkReason(paragraph.text);
    if (reason) {
      drop(
        gathering,
        { line: paragraph.line, text: rawText(paragraph, gathering.blanks), reason },
        paragraph.endLine,
      );
      continue;
    }
    const place = { isTitle: false, isFirst: kept.length <= 1, inRoster };
    inRoster = isRosterLine(paragraph.text) || (inRoster && isNameWithPost(paragraph.text));
    for (const part of splitCircled(paragraph)) {
      kept.push(...cutLong(mendParagraph(part, place, gathering.blanks, mended)));
    }
  }
  return kept;
}
