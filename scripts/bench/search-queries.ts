/** What is searched for in a benchmark: strings cut from the texts, words that everybody types, strings that stand nowhere. */
import { seeded } from '../../src/testing/made-up-pages.ts';

/** Words that most plans of communities have, and words that people type. */
const commonWords =
  '的 社区 工作 居民 街道 服务 活动 管理 志愿者 负责人 网格员 工作目标 实施步骤 组织领导 保障措施 志愿服务 垃圾分类 社区居民 工作计划 领导小组 居民委员会 社区工作者 社区居民委员会 开展志愿服务活动'.split(
    ' ',
  );

const longest = 10;

export interface SearchQueries {
  /** Strings of 1 to 10 characters, as many of each length. */
  cut: string[];
  common: string[];
  /** Two pieces put together so that they stand nowhere. */
  absent: string[];
}

/** The same queries for the same texts and seed. @param count of strings to cut */
export function searchQueries(texts: readonly string[], count = 300, seed = 7): SearchQueries {
  const below = seeded(seed);
  const piece = (length: number): string => {
    for (;;) {
      const text = texts[below(texts.length)]?.replace(/\s+/g, '') ?? '';
      const found = text.substr(below(Math.max(1, text.length - length)), length);
      // nobody types half a character
      if (found.length > 0 && found.isWellFormed()) return found;
    }
  };
  const cut = Array.from({ length: count }, (_, i) => piece(1 + (i % longest)));
  const joined = Array.from({ length: Math.ceil(count / 10) }, () => piece(4) + piece(4));
  const absent = joined.filter((query) => !texts.some((text) => text.replace(/\s+/g, '').includes(query)));
  return { cut, common: commonWords, absent };
}
