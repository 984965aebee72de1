/**
 * Whether a text is Markdown: its headings are, in levels that follow each other. Old compilations carry stray signs
 * (a `#` here and there, `- 1、`, `20\_\_年`); there a line is a line, and joining lines would destroy them.
 */
import { frontMatter } from './front-matter.ts';

/** Reading Markdown takes more time than its length for the worst of texts: what no one writes is read as lines. */
const longest = 4_000_000;
const longestBlock = 30_000;
const mostSignsInBlock = 2000;
const deepestQuote = 12;
const deepestIndent = 60;

function isBounded(text: string): boolean {
  if (text.length > longest) return false;
  if (new RegExp(`^[ \\t]*(?:> ?){${deepestQuote},}|^[ \\t]{${deepestIndent},}\\S`, 'm').test(text))
    return false;
  let start = 0;
  while (start < text.length) {
    const gap = text.indexOf('\n\n', start);
    const end = gap < 0 ? text.length : gap;
    if (end - start > longestBlock) return false;
    let signs = 0;
    for (let at = start; at < end; at++) if ('*_[]`<&!~'.includes(text.charAt(at))) signs += 1;
    if (signs > mostSignsInBlock) return false;
    start = end + 2;
  }
  return true;
}

const heading = /^ {0,3}(#{1,6})[ \t]+(\S.{0,80}?)[ \t]*#*$/;
const sentence = /[。；，、,;]$/;
/** A heading as papers number them, without a sign of Markdown. */
const plainHeading =
  /^[ \t\u3000]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十百\d]{1,4}[章节条篇])\S{1,40}$/;

/** A line that begins a list, a quotation, a heading or a table, whatever stands above it. */
const begins = /^ {0,3}(?:[-*+][ \t]|[>|]|#{1,6}[ \t]|\d{1,9}[.)][ \t])/;

/** True where a blank line parts each paragraph from what is above it: read as Markdown, no two lines become one. */
function isParted(text: string): boolean {
  let above = '';
  for (const line of text.split(/\r\n|\n|\r/)) {
    const goesOn = line.trim() !== '' && above.trim() !== '' && !begins.test(line);
    if (goesOn && !heading.test(above)) return false;
    above = line;
  }
  return true;
}

/** @param isNamed the name of the file says so: fewer signs are enough */
export function isMarkdown(text: string, isNamed: boolean): boolean {
  const levels: number[] = [];
  let plain = 0;
  let isFenced = false;
  let start = 0;
  while (start <= text.length) {
    const at = text.indexOf('\n', start);
    const end = at < 0 ? text.length : at;
    const line = text.slice(start, Math.min(end, start + 200)).replace(/\r$/, '');
    start = end + 1;
    if (/^ {0,3}(?:```|~~~)/.test(line)) isFenced = !isFenced;
    if (isFenced) continue;
    const [, signs, words] = heading.exec(line) ?? [];
    if (signs && words && !sentence.test(words)) levels.push(signs.length);
    else if (plainHeading.test(line) && !sentence.test(line)) plain += 1;
  }
  if (isNamed && isParted(text.slice(frontMatter(text).end))) return isBounded(text);
  if (levels.length < (isNamed ? 1 : 3) || plain > levels.length) return false;
  const jumps = levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 6) + 1).length;
  return jumps * 4 <= levels.length && isBounded(text);
}
