// The word lists of the check are data: here every entry is held to what the rules promise of it.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { readWordLists } from '../files/read-word-lists.ts';
import { checkDocument } from './check.ts';
import { readChecked } from './check-text.ts';
import type { CheckContext, Rule } from './rule.ts';
import { datedTerm } from './rules/dated-term.ts';
import { spunWord } from './rules/spun-word.ts';
import { typoHomophone } from './rules/typo-homophone.ts';
import { typoPhrase } from './rules/typo-phrase.ts';
import { typoWord } from './rules/typo-word.ts';
import { wordingRegion } from './rules/wording-region.ts';
import { wordingUsage } from './rules/wording-usage.ts';
import { sourceText } from './shown-text.ts';
import type { WordPattern } from './word-lists.ts';

const words = readWordLists();
const context: CheckContext = { vocabulary: readVocabulary(), words };

function foundIn(text: string, rules: readonly Rule[]): string[] {
  const { document } = readChecked(text, context);
  return checkDocument(document, sourceText(text), context, { chosen: rules }).map(({ found = '' }) => found);
}

function repeated(list: readonly string[]): string[] {
  return list.filter((one, index) => list.indexOf(one) !== index);
}

describe('dated terms', () => {
  test('stand in one entry each', () => {
    expect(repeated(words.dated.flatMap((entry) => entry.words))).toEqual([]);
  });

  test('name their source with its year, or own up to being usage', () => {
    const vague = words.dated.filter(({ source }) => source !== 'custom' && !/(?:19|20)\d\d/.test(source));
    expect(vague.map(({ source }) => source)).toEqual([]);
  });

  test('are found', () => {
    const missed = words.dated.flatMap((entry) =>
      entry.words.filter((word) => !foundIn(`${word}${entry.when[0] ?? ''}。`, [datedTerm]).includes(word)),
    );
    expect(missed).toEqual([]);
  });

  test('are covered, excused or unsaid by what `unless` and `when` say', () => {
    for (const { words: terms, unless, when } of words.dated)
      for (const one of unless) {
        const word = terms.find((term) => one.includes(term));
        const text = word ? one : `${terms[0]}、${one}${when[0] ?? ''}`;
        expect(foundIn(`${text}。`, [datedTerm]).filter((found) => terms.includes(found))).toEqual([]);
      }
  });

  test('are replaced by nothing that is dated itself', () => {
    const replacements = words.dated.flatMap(({ instead }) => instead ?? []);
    expect(replacements.filter((one) => foundIn(`${one}。`, [datedTerm, typoWord]).length > 0)).toEqual([]);
  });

  test('leave alone what only begins or ends like them', () => {
    const harmless = [
      '改善卫生局面，农业部门参加，讲解继承法律知识。',
      '区自然资源和规划局、区文化和旅游局、药品监督管理局。',
      '签订劳动合同，履行集体合同法定程序，修订《物业服务合同》。',
      '推进城乡统筹，零就业家庭动态清零，电话 5123312。',
    ];
    expect(harmless.flatMap((text) => foundIn(text, [datedTerm]))).toEqual([]);
  });
});

describe('typos', () => {
  test('stand in the list once, and in no right form', () => {
    expect(repeated(words.typos.map(({ wrong }) => wrong))).toEqual([]);
    expect(words.typos.filter(({ wrong, right }) => right.includes(wrong))).toEqual([]);
  });

  test('are found, and their right forms are not', () => {
    const missed = words.typos.filter(({ wrong }) => !foundIn(`${wrong}。`, [typoWord]).includes(wrong));
    expect(missed).toEqual([]);
    expect(
      words.typos.filter(({ right }) => foundIn(`${right}。`, [typoWord, datedTerm]).length > 0),
    ).toEqual([]);
  });

  test('are right inside the words that `unless` names', () => {
    const reported = words.typos.flatMap(({ wrong, unless }) =>
      unless.filter((one) => foundIn(`${one.includes(wrong) ? one : wrong + one}。`, [typoWord]).length > 0),
    );
    expect(reported).toEqual([]);
  });
});

describe('spun words', () => {
  const others = '用心参加，透过开展';

  test('stand in the list once for each word they replace', () => {
    expect(repeated(words.spun.map(({ wrong, right }) => `${wrong}→${right}`))).toEqual([]);
  });

  test('are told by every phrase', () => {
    const untold = words.spun.flatMap(({ wrong, with: phrases }) =>
      phrases.filter((phrase) => {
        const text = `${others}，${phrase.replaceAll('…', '各项')}。`;
        return !phrase.includes(wrong) || foundIn(text, [spunWord]).length < 3;
      }),
    );
    expect(untold).toEqual([]);
  });

  test('say nothing below three places of two words', () => {
    expect(foundIn(`${others}。`, [spunWord])).toEqual([]);
    expect(foundIn('用心参加，用心开展，用心组织。', [spunWord])).toEqual([]);
  });
});

test('no list finds fault with the samples, nor with a page of ordinary prose', () => {
  const rules = [datedTerm, typoWord, spunWord];
  const files = globSync('content/samples/*.mdx');
  expect(files.length).toBeGreaterThan(20);
  expect(
    files.flatMap((file) => foundIn(readFileSync(file, 'utf8'), rules).map((one) => [file, one])),
  ).toEqual([]);
  const prose = [
    '学习贯彻会议精神，创建全国文明城市，提供献血服务，调整结构，安装充电桩。',
    '运输通道要畅通，按排队次序办理，重复盖章的材料不再收，一切买卖公平。',
    '自己经营的小店可以登记，环节检查不漏一户，推广范围扩大到三个小区。',
  ].join('\n');
  expect(foundIn(prose, rules)).toEqual([]);
});

describe.each([
  ['usage', words.usage, wordingUsage],
  ['region', words.region, wordingRegion],
] as const)('patterns of %s', (_, list, rule) => {
  const found = (pattern: WordPattern, text: string) =>
    checkDocument(
      readChecked(text, context).document,
      sourceText(text),
      { ...context, words: { ...words, usage: [pattern], region: [pattern] } },
      { chosen: [rule] },
    );

  test('find what they call wrong', () => {
    const missed = list.flatMap((pattern) =>
      pattern.wrong.filter((text) => found(pattern, text).length !== 1),
    );
    expect(missed).toEqual([]);
  });

  test('leave alone what they call fine, all of them', () => {
    expect(list.flatMap(({ fine }) => fine.filter((text) => foundIn(text, [rule]).length > 0))).toEqual([]);
  });

  test('put in something that none of them finds fault with', () => {
    const again = list.flatMap((pattern) =>
      pattern.wrong.flatMap((text) =>
        found(pattern, text).flatMap(({ fix }) => {
          const mended = fix ? text.slice(0, fix.start) + fix.text + text.slice(fix.end) : '';
          return found(pattern, mended).length > 0 ? [mended] : [];
        }),
      ),
    );
    expect(again).toEqual([]);
  });
});

describe('words whose characters are taken for others', () => {
  const { officeWords, officePhrases, notSlips, soundAlike, nearSound, lookAlike } = words;

  test('stand in one list, once', () => {
    expect(repeated([...officeWords, ...officePhrases, ...notSlips])).toEqual([]);
    expect(officePhrases.filter((phrase) => phrase.length < 4)).toEqual([]);
    expect(nearSound.filter((group) => group.length < 2)).toEqual([]);
    expect(repeated([...soundAlike.join('')])).toEqual([]);
    expect(lookAlike.filter((group) => group.length < 2)).toEqual([]);
  });

  test('are found with one such character wherever that makes no other word', () => {
    const slips = ['引患', '网络员', '实时方案', '餐供'];
    const rules = [typoHomophone, typoPhrase];
    const missed = slips.filter((slip) => !foundIn(`要做好${slip}。`, rules).includes(slip));
    expect(missed).toEqual([]);
  });

  test('are not looked for across the words of a sentence', () => {
    const sound = '报消防部门备案，按排名先后发放，会议叫做为民议事会，票据座落款处盖章，加强度假村巡查。';
    expect(foundIn(sound, [typoHomophone, typoWord, wordingUsage])).toEqual([]);
  });
});
