/** 相关文章： and the titles under it: what a site links to below or between its texts. */

import { cleanTitle, isTitleLine } from '../document/title-words.ts';
import { readWornNumber } from '../terms/heading-number.ts';

const heading =
  /^(?:.{0,40}[】\]”》』的])?(?:相关|更多相关|更多热门|热门|更多|推荐|延伸|猜你喜欢)(?:的)?(?:文章|阅读|推荐|范文|内容|热词|链接)?(?:推荐|阅读|链接)?\s*[：:]$|更多[^。]{0,16}请(?:关注|访问|收藏|点击|查看)[^。]{0,16}[。！!]?$|的?人还(?:看了|喜欢|关注)(?:以下(?:文章|内容))?\s*[：:]?$/u;
const longestTitle = 44;

function isLink(text: string): boolean {
  if (text.length > longestTitle || /[。；，,]/u.test(text)) return false;
  const bare = text
    .slice(readWornNumber(text)?.length ?? 0)
    .replace(/^[★☆◆●※·]+\s*/u, '')
    // the day on which the site took it in
    .replace(/\s*(?:\d{4}[-/.])?\d{2}[-/.]\d{2}$/u, '');
  return isTitleLine(cleanTitle(bare)) || /(?:范文|大全|模板|\d\s*篇)$/u.test(bare);
}

/**
 * Indexes of the headings of such lists and of the titles under them.
 * @param lines texts without blanks around them, '' for a blank line
 */
export function linkLists(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [index, text] of lines.entries()) {
    if (text === '' || text.length > 64 || !heading.test(text)) continue;
    found.add(index);
    const links: number[] = [];
    for (let at = index + 1; at < lines.length && links.length < 100; at++) {
      const line = lines[at] ?? '';
      if (line !== '' && !isLink(line)) break;
      if (line !== '') links.push(at);
    }
    // one title alone may open the next plan
    if (links.length >= 2) for (const at of links) found.add(at);
  }
  return found;
}
