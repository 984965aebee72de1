import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { buildVocabulary } from './build-vocabulary.ts';

const { skeletons: _skeletons, ...sound } = readVocabulary();

/** The vocabulary with one fault in it. */
function spoilt(spoil: (vocabulary: typeof sound) => void): unknown {
  const copy = structuredClone(sound);
  spoil(copy);
  return copy;
}

describe('the vocabulary', () => {
  test('is the data files as they are, outlines by their order', () => {
    expect(buildVocabulary({ ...sound, outlines: sound.outlines.toReversed() })).toEqual(sound);
  });

  test.each<[what: string, spoil: (vocabulary: typeof sound) => void, told: RegExp]>([
    [
      'two kinds of one heading',
      ({ kinds }) => kinds.find(({ id }) => id === 'goals')?.synonyms.push('主要任务'),
      /“主要任务”出现在两个章节类里/,
    ],
    [
      'two kinds that a picture would show first',
      ({ kinds }) => {
        for (const { tasks } of kinds) if (tasks) tasks.rank = 1;
      },
      /两个章节类的 tasks\.rank 都是 1/,
    ],
    [
      'no kind for the opening',
      (vocabulary) => {
        vocabulary.kinds = vocabulary.kinds.filter(({ id }) => id !== 'preamble');
      },
      /缺少章节类 preamble，程序要用到它/,
    ],
    [
      'an issuer that nobody described',
      (vocabulary) => {
        vocabulary.issuers = vocabulary.issuers.filter(({ kind }) => kind !== '村');
      },
      /issuers\.yaml 缺少发文主体 村/,
    ],
    [
      'an outline for a theme that does not exist',
      ({ outlines }) => {
        for (const { themes } of outlines) if (themes) themes.labels = ['观星'];
      },
      /提纲 special-plan 用了没有定义的主题 观星/,
    ],
    [
      'a theme that does not exist where it says what makes no plan',
      ({ outlines: [outline] }) => outline?.unfit.push({ themes: ['观星'], because: '没有' }),
      /提纲 annual-plan 用了没有定义的主题 观星/,
    ],
    [
      'one theme in two outlines',
      ({ outlines }) => {
        for (const { themes } of outlines) if (themes) themes.labels = ['社区教育'];
      },
      /主题 社区教育 归了两份提纲/,
    ],
    [
      'two outlines in one place',
      ({ outlines: [first, second] }) => {
        if (first && second) second.order = first.order;
      },
      /两份提纲的 order 都是 1/,
    ],
    [
      'a kind that nothing to start from belongs to',
      ({ kinds }) => {
        for (const kind of kinds) if (kind.id === 'goals') delete kind.skeleton;
      },
      /章节类 goals 缺 skeleton/,
    ],
    [
      'a kind of which nobody said how long it is',
      ({ kinds }) => {
        for (const kind of kinds) if (kind.id === 'goals') delete kind.usualLength;
      },
      /章节类 goals 缺 usualLength/,
    ],
    [
      'a kind of which nobody said what a superior asks',
      ({ kinds: [kind] }) => {
        if (kind) kind.reviewed = '';
      },
      /kinds\.0\.reviewed/,
    ],
    [
      'a section that an outline alone knows',
      ({ outlines: [outline] }) => {
        if (outline) outline.sections.push({ ...sound.outlines[0]?.sections[0], kind: 'stars' } as never);
      },
      /用了没有定义的章节类 stars/,
    ],
    [
      'a blank that says nothing of what belongs there',
      ({ kinds: [kind] }) => {
        if (kind) kind.skeleton = '由<Slot name="officer" />牵头。……月底前完成。';
      },
      /“……月底前完成”里有空白；请改成填空 <Slot name="名称" \/>、例举 <Fact>例子<\/Fact>/,
    ],
    [
      'such a blank in the text of an outline',
      ({ outlines: [outline] }) => {
        if (outline?.sections[0]) outline.sections[0].skeleton = '围绕______召开会议。';
      },
      /“围绕______召开会议”里有空白/,
    ],
  ])('is refused with %s, and says which', (_, spoil, told) => {
    expect(() => buildVocabulary(spoilt(spoil))).toThrow(told);
  });

  test('tells every fault at once', () => {
    const faulty = spoilt(({ kinds, slots }) => {
      kinds.push(...kinds.slice(0, 1));
      slots.push(...slots.slice(0, 1));
    });
    expect(() => buildVocabulary(faulty)).toThrow(/章节类 addressee 重复[\s\S]*填空标签“.*”重复/);
  });
});
