/**
 * Bounds how deep tags nest before a web page is parsed: parsers walk up and down all that is open, so that ten thousand
 * open tags cost minutes, or the stack. Tags beyond the bound are left out; their text stays.
 */

/** Pages of Word nest some twenty deep. */
const deepest = 150;

/** These go on in every later paragraph where they are left open, each time as an element of its own. */
const formatting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
const deepestFormatting = 8;

/** Elements that never hold others, and those that the next of their kind closes. */
const uncounted = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dd dt tr td th tbody thead tfoot option html head body'.split(
    ' ',
  ),
);

/** Their content is no markup. */
const raw = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes|plaintext)$/;

const nameAt = /[a-z][^\s/>]{0,60}/iy;

/** The first character behind a tag that begins at `from`; quoted values may hold `>`. */
function tagEnd(html: string, from: number): number {
  const pattern = /[^>"']*(?:>|"|')/y;
  let at = from;
  for (;;) {
    pattern.lastIndex = at;
    if (!pattern.test(html)) return html.length;
    const sign = html[pattern.lastIndex - 1];
    if (sign === '>') return pattern.lastIndex;
    // a quote opens a value behind an equals sign only
    if (/=\s*$/.test(html.slice(Math.max(from, pattern.lastIndex - 4), pattern.lastIndex - 1))) {
      const close = html.indexOf(sign ?? '"', pattern.lastIndex);
      if (close < 0) return html.length;
      at = close + 1;
    } else at = pattern.lastIndex;
  }
}

/** The page with no more than so many elements inside each other. */
export function boundedHtml(html: string): string {
  const kept: string[] = [];
  const open: string[] = [];
  let openFormatting = 0;
  /** Tags that were left out, by name: so many of their closing tags go, too. */
  const leftOut = new Map<string, number>();
  let from = 0;
  let at = html.indexOf('<');
  while (at >= 0) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4);
      if (end < 0) break;
      at = html.indexOf('<', end + 3);
      continue;
    }
    const isEnd = html[at + 1] === '/';
    nameAt.lastIndex = at + (isEnd ? 2 : 1);
    const name = nameAt.exec(html)?.[0].toLowerCase();
    if (name === undefined) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    const end = tagEnd(html, nameAt.lastIndex);
    let next = end;
    if (!isEnd && raw.test(name)) {
      const close = new RegExp(`</${name}[\\s/>]`, 'gi');
      close.lastIndex = end;
      next = close.exec(html)?.index ?? html.length;
    } else if (!uncounted.has(name) && !raw.test(name)) {
      if (isEnd) {
        const left = leftOut.get(name) ?? 0;
        const last = open.lastIndexOf(name);
        if (left > 0) {
          leftOut.set(name, left - 1);
          kept.push(html.slice(from, at));
          from = end;
        } else if (last >= 0) {
          open.splice(last, 1);
          if (formatting.has(name)) openFormatting -= 1;
        }
      } else if (open.length >= deepest || (formatting.has(name) && openFormatting >= deepestFormatting)) {
        leftOut.set(name, (leftOut.get(name) ?? 0) + 1);
        kept.push(html.slice(from, at));
        from = end;
      } else {
        open.push(name);
        if (formatting.has(name)) openFormatting += 1;
      }
    }
    at = html.indexOf('<', next);
  }
  kept.push(html.slice(from));
  return kept.join('');
}
