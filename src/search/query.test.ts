// How a query is read: blanks part words, quotation marks keep them together, and what is no pair of marks is text.

import { expect, test } from 'vitest';
import { readQuery } from './query.ts';

/** Words as text, exact ones in brackets. */
const read = (query: string) => readQuery(query).map(({ text, exact }) => (exact ? `[${text}]` : text));

test.each([
  ['  志愿者\u3000ＷＩＦＩ\twifi\n公约 ', ['志愿者', 'ＷＩＦＩ', 'wifi', '公约']],
  ['"居民代表" 会议', ['[居民代表]', '会议']],
  ['“居民代表” 「村民代表」 『会』', ['[居民代表]', '[村民代表]', '[会]']],
  ['”居民代表“', ['[居民代表]']],
  ['"居民 代表"', ['[居民 代表]']],
  ['关于“最美家庭”的通知', ['关于“最美家庭”的通知']],
  ['“最美', ['“最美']],
  ['"', ['"']],
  ['""', ['""']],
  ['" "', ['"', '"']],
  [' \u3000\n', []],
])('%s', (query, words) => {
  expect(read(query)).toEqual(words);
});
