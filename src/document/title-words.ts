/** How the title of a plan looks when it stands on a line of its own. */

/** What such documents call themselves; the end of a title. */
const genreEnd =
  /(?:计划|方案|要点|意见|规划|总结|汇报|报告|通知|办法|预案|细则|安排|清单|倡议书|公约|纲要|计划书|活动策划|策划书|工作思路|打算)(?:[（(](?:草案|草稿|试行|修订|修订版|暂行|讨论稿|征求意见稿|初稿|[一二三四五六七八九十\d]{1,3})[）)])?$/u;

/** The words that count pieces: 篇一, 范文1, 模板三, Part 2. */
export const labelUnit = '(?:篇|范文|例文|样本|样文|样例|模板|[Pp]art|PART)';

/** True for a line that can be nothing but a document's title: short, unpunctuated, ending in a genre. */
export function isTitleLine(text: string): boolean {
  const bare = text.replace(/^《|》$/gu, '');
  return bare.length >= 6 && bare.length <= 48 && !/[，,。；;：:！!？?]/u.test(bare) && genreEnd.test(bare);
}

function cleanOnce(raw: string): string {
  const numeral = '(?:[一二三四五六七八九十百]{1,4}|\\d{1,3})';
  const title = raw
    .replace(/^#+\s*/u, '')
    .replace(
      new RegExp(
        `^[【\\[(（]?\\s*(?:第\\s*${numeral}\\s*篇|${labelUnit}\\s*${numeral})\\s*[】\\])）]?\\s*[：:、.．]?\\s*`,
        'u',
      ),
      '',
    )
    .replace(
      new RegExp(
        `\\s*[【\\[(（]?\\s*(?:第\\s*${numeral}\\s*篇|${labelUnit}\\s*${numeral})\\s*[】\\])）]?\\s*$`,
        'u',
      ),
      '',
    )
    .replace(
      /[（(【[]?\s*(?:精选|通用|实用|优秀|热门|最新|推荐|合集|汇总|集锦|大全|锦集|汇编|共|模板|范文)\s*\d{1,3}\s*篇\s*[）)】\]]?\s*$/u,
      '',
    )
    .replace(/(?:集锦|锦集|范文|大全|模板|合集)$/u, '')
    .replace(/^《(.*)》$/u, '$1')
    .trim();
  return title;
}

/** The title without 篇一, marks of a compilation and the brackets around it. */
export function cleanTitle(raw: string): string {
  let title = raw;
  for (let before = ''; before !== title; ) {
    before = title;
    title = cleanOnce(title);
  }
  return title;
}
