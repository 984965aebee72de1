// One similarity for whoever writes and for the gate: what the template prescribes and what was filled as asked is no copy.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPlanFiles } from '../files/find-plans.ts';
import { readLibrary } from '../files/read-library.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { readWordLists } from '../files/read-word-lists.ts';
import { parsePlan } from '../plan/mdx/parse.ts';
import { hanText, runsOf } from '../terms/similarity.ts';
import { fewestCovering } from '../testing/fewest-covering.ts';
import { rounds } from '../testing/rounds.ts';
import { checkText, readChecked } from './check-text.ts';
import { compareDocuments, compareWithLibrary, sameText } from './compare.ts';
import { type LibraryText, libraryText } from './library.ts';
import { localProse, skeletonRuns } from './local-prose.ts';

const vocabulary = readVocabulary();
const compare = (text: string, library: readonly LibraryText[], self?: string) =>
  compareWithLibrary(readChecked(text, { vocabulary }).document, {
    vocabulary,
    library,
    ...(self && { self }),
  });

const copied = '楼道里的杂物由楼栋长先上门劝导，7天后还没有清走的由物业拍照登记并通知住户。';
const setPhrase = '坚持问题导向和目标导向相结合，边整治边巩固，让居民看得见变化、得到实惠。';
const plans: LibraryText[] = ['甲', '乙', '丙', '丁', '戊'].map((title, index) => ({
  id: `/${title}`,
  title,
  han: (index === 0 ? [copied, setPhrase] : [setPhrase]).map(hanText).join('\n'),
}));
const asSample = ([first]: readonly LibraryText[]): LibraryText[] =>
  first ? [{ ...first, values: [['7'], []] }] : [];

describe('a text and the library', () => {
  test('tells which text a paragraph is from, and passes over what many texts have', () => {
    const { texts, copied: found } = compare(`工作方案\n${copied}\n${setPhrase}`, plans);
    expect(found.map(({ passage, text, share }) => [passage.text, text.title, share])).toEqual([
      [copied, '甲', 1],
    ]);
    expect(texts[0]).toMatchObject({ text: { title: '甲' }, similarity: 1 });
  });

  test('is told the same with others as by itself', () => {
    const texts = [copied, copied.replace('7', '10'), setPhrase].map((text) => `工作方案\n${text}`);
    const documents = texts.map((text) => readChecked(text, { vocabulary }).document);
    for (const library of [plans, asSample(plans), [...asSample(plans), ...plans]])
      expect(compareDocuments(documents, { vocabulary, library })).toEqual(
        texts.map((text) => compare(text, library)),
      );
  });

  test('compares no text with itself', () => {
    const { texts, copied: found } = compare(`工作方案\n${copied}`, plans, '/甲');
    expect([...texts, ...found]).toEqual([]);
  });

  test('takes a paragraph of a sample for its own once other figures stand there, never one of somebody’s plan', () => {
    const filled = `工作方案\n${copied.replace('7', '10')}`;
    expect(compare(`工作方案\n${copied}`, asSample(plans)).copied).toHaveLength(1);
    expect(compare(filled, asSample(plans)).copied).toEqual([]);
    expect(compare(filled, asSample(plans)).texts).toEqual([]);
    expect(compare(filled, plans).copied).toHaveLength(1);
  });

  test('leaves out headings, sections that are the same everywhere, and the words of the skeleton', () => {
    const skeleton = (vocabulary.kinds.find(({ id }) => id === 'guarantee')?.skeleton ?? '').replace(
      /<[^>]*>/g,
      '',
    );
    const standard = `一、指导思想\n${copied}\n二、组织保障\n${skeleton}`;
    const library = [
      { id: '/a', title: '甲', han: [copied, ...skeleton.split('\n\n')].map(hanText).join('\n') },
    ];
    expect(skeleton.length).toBeGreaterThan(60);
    expect(compare(standard, library)).toEqual({ texts: [], earlier: [], copied: [] });
    expect(compare(`一、主要任务\n${copied}`, library).copied).toHaveLength(1);
  });
});

describe('what is told', () => {
  const skeletons = skeletonRuns(vocabulary);
  const runsIn = (texts: readonly string[]) =>
    new Set(texts.flatMap(runsOf).filter((run) => !skeletons.has(run)));

  /** By the sets of all runs of all texts, for texts that nobody fills. */
  function counted(source: string, texts: readonly LibraryText[]) {
    const passages = localProse(readChecked(source, { vocabulary }).document, vocabulary);
    const sets = texts.map(({ han }) => runsIn(han.split('\n')));
    const inSample = (run: string) => texts.some(({ values }, index) => values && sets[index]?.has(run));
    const isRare = (run: string) =>
      sets.filter((set) => set.has(run)).length < Math.max(4, Math.ceil(texts.length / 8));
    const own = [...runsIn(passages.map(({ text }) => text))];
    const told = texts.flatMap(({ id, values }, index) => {
      const counts = (run: string) => values !== undefined || !inSample(run);
      const theirs = sets[index] ?? new Set();
      const all = own.filter(counts);
      const both = all.filter((run) => theirs.has(run)).length;
      const copies = passages.filter(({ text }) => {
        const runs = [...runsIn([text])];
        const held = runs.filter((run) => theirs.has(run) && isRare(run));
        return hanText(text).length >= 30 && held.length / runs.length >= 0.6;
      });
      const similarity = both / (all.length + [...theirs].filter(counts).length - both);
      const saysEnough = all.length === own.length || all.length >= 60;
      const isTold = both > 0 && saysEnough && (similarity >= 0.25 || copies.length > 0);
      return isTold ? [{ id, similarity, copied: copies.map(({ text }) => text) }] : [];
    });
    return told.sort((a, b) => b.similarity - a.similarity);
  }

  test('is what counting all runs of all texts tells, however a document is put together of them', () => {
    const pool = readLibrary(['content/samples'], vocabulary)
      .flatMap(({ han }) => han.split('\n').slice(3, 4))
      .slice(0, 20);
    const picks = fc.array(fc.nat(pool.length - 1), { minLength: 1, maxLength: 12 });
    const cut = (text: string, every: number) =>
      [...text].filter((_, at) => at % every !== every - 1).join('');
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), picks), { minLength: 1, maxLength: 9 }),
        fc.array(fc.tuple(fc.nat(pool.length - 1), fc.integer({ min: 5, max: 80 })), { minLength: 1 }),
        (made, lines) => {
          const texts = made.map(([asSample, picked], index): LibraryText => {
            const paragraphs = picked.map((pick) => pool[pick] ?? '');
            const text = { id: `/${index}`, title: `第${index}份`, han: paragraphs.join('\n') };
            return asSample ? { ...text, values: paragraphs.map(() => []) } : text;
          });
          const source = lines.map(([pick, every]) => cut(pool[pick] ?? '', every)).join('。\n');
          const told = compare(`工作方案\n${source}。`, texts).texts.map(({ text, similarity, copied }) => {
            outcomes.add(`${text.values === undefined} ${similarity >= 0.25} ${copied.length > 0}`);
            return { id: text.id, similarity, copied: copied.map((passage) => passage.text) };
          });
          expect(told).toEqual(counted(`工作方案\n${source}。`, texts));
        },
      ),
      { numRuns: rounds(150, 3_000) },
    );
    // plans and samples, alike as a whole or in a paragraph alone
    expect(outcomes.size).toBeGreaterThan(3);
  });
});

describe('the plan of the same unit for an earlier year', () => {
  const last = { unit: '桃源社区', outline: 'annual-plan', from: 20260101 };
  const library = (series: LibraryText['series']): LibraryText[] => [
    {
      id: '/last',
      title: '上一份计划',
      han: [copied, setPhrase].map(hanText).join('\n'),
      ...(series && { series }),
    },
  ];
  const plan = (issuer: string, year: number, outline = 'annual-plan') => `---
title: ${issuer}${year}年工作计划
outline: ${outline}
issuer: { kind: 社区, name: ${issuer} }
period: { kind: 年度, year: ${year} }
---

${copied}

${setPhrase}
`;
  const outcome = (text: string, series: LibraryText['series'] = last) => {
    const { texts, earlier, copied } = compare(text, library(series));
    return { alike: texts.length, earlier: earlier.length, copied: copied.length };
  };
  const carriedOn = { alike: 0, earlier: 1, copied: 0 };
  const alike = { alike: 1, earlier: 0, copied: 2 };

  test('is carried on, not copied, and how much of it is left is told', () => {
    expect(outcome(plan('桃源社区', 2027))).toEqual(carriedOn);
    expect(outcome(plan('桃源社区居委会', 2027))).toEqual(carriedOn);
    const found = checkText(plan('桃源社区', 2027), {
      ...{ vocabulary, words: readWordLists(), library: library(last) },
    }).filter(({ ruleId }) => ruleId === 'similarity/document' || ruleId === 'similarity/paragraph');
    expect(found).toMatchObject([
      { severity: 'info', message: expect.stringContaining('有 100% 和本单位以前的《上一份计划》相同') },
    ]);
  });

  test('is known of a typed document by its title', () => {
    const typed = `桃源社区2027年工作方案\n${copied}\n${setPhrase}`;
    expect(outcome(typed)).toEqual(carriedOn);
    expect(outcome(typed.replace('桃源', '柳岸'))).toEqual(alike);
    expect(outcome(typed.replace('2027年', ''))).toEqual(alike);
  });

  test('that is the document itself is not compared with it where it may be published, but for the gate it is', () => {
    const mayBe = (text: string, mayBePublished: boolean) =>
      compareWithLibrary(readChecked(text, { vocabulary }).document, {
        ...{ vocabulary, mayBePublished },
        library: [
          {
            id: '/p',
            title: '桃源社区2026年工作计划',
            han: [copied, setPhrase].map(hanText).join('\n'),
            series: last,
          },
        ],
      });
    expect(mayBe(plan('桃源社区', 2026), true)).toMatchObject({
      texts: [],
      copied: [],
      itself: { id: '/p' },
    });
    expect(mayBe(plan('桃源社区', 2026), false).texts).toHaveLength(1);
    expect(mayBe(plan('柳岸社区', 2026), true).texts).toHaveLength(1);
  });

  test('is no excuse for another unit, another kind of plan, the same year, or a plan that says nothing of itself', () => {
    expect(outcome(plan('柳岸社区', 2027))).toEqual(alike);
    expect(outcome(plan('桃源社区', 2027, 'special-plan'))).toEqual(alike);
    expect(outcome(plan('桃源社区', 2026))).toEqual(alike);
    expect(compare(plan('桃源社区', 2027), library(undefined)).texts).toHaveLength(1);
  });
});

test('a sample’s own details are its values and facts as a whole; the year is everybody’s', () => {
  const source = `---
title: 桃源社区2027年工作计划
outline: annual-plan
issuer: { kind: 社区, name: 桃源社区 }
period: { kind: 年度, year: 2027 }
state: sample
---

<Slot name="year">2027</Slot>年，<Slot name="officer">环境专干</Slot>逐户走访<Fact>独居老人和残疾人家庭</Fact>，登记需要帮助的事项，每周五汇总报社区。
`;
  const { value } = parsePlan(source, vocabulary);
  expect(value && libraryText('/s', value, vocabulary).values).toEqual([
    ['环境专干', '独居老人和残疾人家庭'],
  ]);
});

describe('a sample', () => {
  const library = readLibrary(['content/samples'], vocabulary);
  const sources = findPlanFiles(['content/samples']).map((file) => readFileSync(file, 'utf8'));
  const drafts = sources.map((source) => source.replace('\nstate: sample\n', '\nstate: draft\n'));
  const outlineOf = (source: string) => /^outline: (.*)$/m.exec(source)?.[1] ?? '';
  const some = fewestCovering(drafts.map((source) => [source, [outlineOf(source)]] as const));
  /** Other numbers and other names in all slots and figures of the text. */
  const filled = (source: string): string => {
    const [body = ''] = /\n---\n[\s\S]*$/.exec(source.slice(4)) ?? [];
    const mended = body
      .replace(/(<Slot name="\w+">)(\p{Script=Han})\p{Script=Han}/gu, '$1$2河')
      .replace(/(?<!["\w])\d+/g, (figure) => String(Number(figure) + 1));
    return source.replace(body, () => mended);
  };

  test('handed in as it is, is all the same, and every paragraph of some length is named', () => {
    for (const source of some) {
      const [most] = compare(source, library).texts;
      expect(most?.similarity).toBeGreaterThan(0.95);
      expect(most?.copied.length).toBeGreaterThan(3);
    }
  });

  test('filled as asked stays below what the gate refuses', () => {
    expect(some.length).toBeGreaterThan(10);
    for (const source of some)
      expect(compare(filled(source), library).texts[0]?.similarity ?? 0, outlineOf(source)).toBeLessThan(
        sameText,
      );
  });
});
