/**
 * Plain text → what the rules read: a line is a passage, headings are told by their written numbers or by being a known
 * section title, a line with tabs is a row of cells, facts are guessed from the title. No repair, no joining of lines: that is the import's work.
 */
import { type IssuerKind, issuerKinds } from '../plan/frontmatter-terms.ts';
import { kindOfHeading } from '../plan/outline.ts';
import type { Outline, Vocabulary } from '../plan/vocabulary.ts';
import { headingMark, markStyles } from '../terms/heading-mark.ts';
import type { CheckedDocument, Facts, Passage } from './document.ts';
import { noFacts } from './read-source.ts';
import { plainSource } from './source-text.ts';

/** A heading that stands alone is short and is no sentence. */
const longestHeading = 40;
const sentenceEnd = /[。！？；：，、!?;:,]$/;

/** A full stop at the end of a heading is a slip; at the end of anything longer it ends a sentence. */
const longestWithStop = 18;

/** Behind a number: no sentence of several parts, nothing left open at the end. */
function looksLikeHeading(text: string): boolean {
  if (text.length > longestHeading || /[：；，、:;,]$/.test(text)) return false;
  const words = text.replace(/。$/, '');
  if (/[。；]/.test(words)) return false;
  return words === text || (words.length <= longestWithStop && !/[，,]/.test(words));
}

/** The name of an issuer in a title: 桃源社区2027年… → 桃源社区. */
function issuerOf(title: string): { name: string; kind: IssuerKind } | undefined {
  const match =
    /^(?:关于)?(\p{Script=Han}{2,12}?(社区|村(?!（社区）)|街道|镇|学校|小学|中学|医院|妇联|团委))(?:居民委员会|村民委员会|办事处|党委|党支部)?/u.exec(
      title,
    );
  if (!match?.[1] || !match[2]) return undefined;
  const kind = { 小学: '学校', 中学: '学校', 团委: '共青团' }[match[2]] ?? match[2];
  return issuerKinds.includes(kind as IssuerKind) ? { name: match[1], kind: kind as IssuerKind } : undefined;
}

function lineOf(
  type: Passage['type'],
  source: string,
  start: number,
  text: string,
  heading: number | undefined,
): Passage {
  const { offsets } = plainSource(source, start, start + text.length);
  return {
    type,
    text,
    offsets: [...offsets, start + text.length],
    slots: [],
    ...(heading !== undefined && { heading }),
  };
}

function guessFacts(title: string, outline: Outline | undefined): Facts {
  const years = [...title.matchAll(/(?<!\d)(?:19|20)\d{2}(?=年|[—–\-~至—])/g)].map(([year]) => Number(year));
  const issuer = issuerOf(title);
  return {
    ...noFacts,
    ...(outline && { outline }),
    years,
    ...(issuer && { issuerKind: issuer.kind, names: [issuer.name] }),
  };
}

/**
 * @param source the text as typed or pasted, lines as they are
 * @param outline what it is meant to be, where a person said so
 */
export function readText(source: string, vocabulary: Vocabulary, outline?: Outline): CheckedDocument {
  const passages: Passage[] = [];
  const styles: string[] = [];
  let heading: number | undefined;
  let at = 0;
  const lines = source.split('\n');
  for (const [index, line] of lines.entries()) {
    const raw = line.replace(/\r$/, '');
    const indent = raw.length - raw.trimStart().length;
    const text = raw.trim();
    const start = at + indent;
    at += line.length + 1;
    if (text === '') continue;
    if (text.includes('\t')) {
      // a row of a table, as spreadsheets and Word paste it
      let from = start;
      for (const cell of text.split('\t')) {
        if (cell.trim() !== '') passages.push(lineOf('cell', source, from, cell, heading));
        from += cell.length + 1;
      }
      continue;
    }
    const base = lineOf('paragraph', source, start, text, undefined);
    if (passages.length === 0 && text.length <= 60 && !sentenceEnd.test(text) && !headingMark(text)) {
      passages.push({ ...base, type: 'title' });
      continue;
    }
    const mark = headingMark(text);
    const title = mark ? text.slice(mark.length) : text;
    const known = kindOfHeading(vocabulary, outline, title.replace(/[。：:]$/, ''), 1);
    // among numbered headings, a line right above the rows of a table is its caption
    const isCaption = !mark && styles.length > 0 && lines[index + 1]?.trim().includes('\t');
    const isHeading = mark
      ? looksLikeHeading(title) && mark.style !== '①'
      : !isCaption && known !== undefined && known !== 'direct-task' && text.length <= 12;
    if (isHeading) {
      // depth is the order in which styles first nest, so that a text that starts with （一） is no gap by itself
      const style = mark?.style ?? markStyles[0];
      const above = styles.indexOf(style);
      if (above >= 0) styles.length = above + 1;
      else styles.push(style);
      passages.push({
        ...base,
        type: 'heading',
        ...(mark && { mark }),
        depth: styles.length,
        ...(known && { kind: known }),
      });
      heading = passages.length - 1;
    } else {
      const type = mark ? 'item' : 'paragraph';
      passages.push({ ...base, type, ...(mark && { mark }), ...(heading !== undefined && { heading }) });
    }
  }
  const title = passages[0]?.type === 'title' ? passages[0].text : '';
  return { source, passages, facts: guessFacts(title, outline) };
}
