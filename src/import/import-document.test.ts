// What the import makes of compilations in different house styles, all made up.

import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { parsePlan } from '../plan/mdx/parse.ts';
import { printPlan } from '../plan/mdx/print.ts';
import { usedSlots } from '../plan/plan.ts';
import { planPlainText } from '../writers/plain-text.ts';
import { importDocument } from './import-document.ts';
import { compilations, numberedTitles, suffixLabels } from './testing/compilations.ts';
import { textDocument } from './testing/read-text.ts';

const vocabulary = readVocabulary();
const read = (text: string) => importDocument(textDocument(text), vocabulary);
const plainText = (text: string) =>
  read(text)
    .pieces.map(({ plan }) => planPlainText(plan, vocabulary))
    .join('\n');
const outlineOf = (text: string, id: string) =>
  read(text)
    .pieces.find((piece) => piece.id === id)
    ?.outline.map(({ depth, number, title }) => `${depth} ${number} ${title}`);

describe.each(Object.entries(compilations))('the compilation %s', (_, text) => {
  test('loses no character', () => {
    const { counts, findings } = read(text);
    expect(counts.lost).toBe(0);
    expect(findings).toEqual([]);
  });

  test('becomes plans that can be read back without error', () => {
    for (const { plan } of read(text).pieces) {
      const { value, findings } = parsePlan(printPlan(plan, vocabulary), vocabulary);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(value).toEqual(plan);
    }
  });

  test('is the same again when its plans are imported from their own plain text', () => {
    for (const { plan, container } of read(text).pieces) {
      if (container) continue;
      const once = planPlainText(plan, vocabulary);
      expect(plainText(once)).toBe(once);
    }
  });
});

describe('pieces', () => {
  test('are found by their labels, with what is glued on inside them', () => {
    const pieces = read(suffixLabels).pieces.map(({ id, startLine, endLine, parent }) => [
      id,
      startLine,
      endLine,
      parent,
    ]);
    expect(pieces).toEqual([
      ['01', 6, 42, undefined],
      ['01.1', 8, 30, '01'],
      ['01.2', 32, 42, '01'],
      ['02', 44, 52, undefined],
      ['03', 54, 66, undefined],
    ]);
  });

  test('may stand inside pieces', () => {
    const { pieces } = read(compilations.nestedTraditional ?? '');
    expect(pieces.map(({ id, parent }) => [id, parent])).toEqual([
      ['01', undefined],
      ['02', undefined],
      ['02.1', '02'],
      ['02.2', '02'],
    ]);
  });

  test('are told apart by their titles alone, and take title, signer and date from the text', () => {
    const { pieces } = read(compilations.titledOnly ?? '');
    expect(pieces.map(({ title, startLine, parent }) => [title, startLine, parent])).toEqual([
      ['柳岸社区文体队伍工作计划', 1, undefined],
      ['柳岸社区文体队伍工作总结', 21, undefined],
    ]);
    expect(pieces[0]?.plan.meta.signoff).toEqual({ org: '柳岸社区居委会', date: '2031-02-08' });
  });

  test('take numbered titles for labels only where each has headings of its own', () => {
    expect(read(numberedTitles).pieces.map(({ title }) => title)).toEqual([
      '溪口社区防汛工作方案',
      '溪口社区防火工作方案',
    ]);
    const one =
      '社区工作安排\n\n一、年度工作计划\n\n写明全年要做的事，按月排好。\n\n二、季度工作计划\n\n写明每季要做的事，按周排好。';
    expect(read(one).pieces).toHaveLength(1);
  });
});

describe('headings', () => {
  test('are read with their number as written and their depth in the piece', () => {
    expect(outlineOf(suffixLabels, '01.1')).toEqual([
      '1 一、 总体要求',
      '1 二、 主要任务',
      '2 (一) 办好楼院茶话会',
      '2 (二) 修好公用的长椅',
      '2 (三) 开展旧物交换',
      '1 三、 工作步骤',
      '2 1. 时间',
      '2 2. 工作任务',
    ]);
    expect(outlineOf(suffixLabels, '02')).toEqual(['1 (1) 场地要平整', '1 (2) 人员要到位']);
  });

  test('never count a gap away', () => {
    const text =
      '修缮计划\n\n一、查看\n\n先看屋顶，再看墙面，最后看地面。\n\n三、修补\n\n漏水的地方先补，裂缝后补，都要留照片。';
    const { pieces } = read(text);
    expect(planPlainText(pieces[0]?.plan as never, vocabulary)).toContain('三、修补');
    expect(pieces[0]?.findings.map(({ ruleId }) => ruleId)).toContain('import/number-gap');
  });

  test('leave numbered sentences with a gap as they are', () => {
    expect(plainText(suffixLabels)).toContain('5、年底清点一次，缺损的写明原因。');
  });
});

describe('repairs', () => {
  test('of short sentences of one length are no wrapped text', () => {
    const [piece] = read(`柳岸社区2027年保洁工作计划
为做好楼道保洁，制定计划。
一、保洁要求
楼道由保洁员每天清扫一遍。
扶手由保洁员每周擦拭两次。
二、检查办法
网格员每天到各楼检查一遍。
楼长每周到社区报告检查情况。
三、奖惩办法
年底到社区表彰先进的楼组。`).pieces;
    expect(piece?.title).toBe('柳岸社区2027年保洁工作计划');
    expect(piece?.plan.sections[0]?.content).toHaveLength(2);
  });

  test('join lines broken at the page or at a width', () => {
    expect(plainText(suffixLabels)).toContain('认得同一单元的邻居。');
    const wrapped = plainText(compilations.wrappedLines ?? '');
    expect(wrapped).toContain('夜里看不清台阶');
    expect(wrapped).toContain('垂在路面上。');
    expect(wrapped).toContain('先问清东西是谁的，再商量搬到哪里');
  });

  test('make Traditional text Simplified, take out phonetic notes and curl quotes', () => {
    const text = plainText(compilations.nestedTraditional ?? '');
    expect(text).toContain('认养树木');
    expect(text).toContain('“谁挂牌谁浇水”');
    expect(text).not.toMatch(/[a-zū]/u);
  });

  test('take out Markdown and list marks', () => {
    const text = plainText(compilations.markdownResidue ?? '');
    expect(text).not.toMatch(/[#*\\]/u);
    expect(text).not.toMatch(/^\s*-/mu);
  });

  test('drop what a site says about itself, and say so', () => {
    const { dropped } = read(suffixLabels);
    expect(
      dropped.filter(({ reason }) => /导语|总题/u.test(reason)).map(({ startLine }) => startLine),
    ).toEqual([2, 4]);
  });
});

describe('redactions', () => {
  test('become a slot where they can mean one thing, else a blank of their own', () => {
    const [, first] = read(suffixLabels).pieces;
    expect(first && usedSlots(first.plan)).toEqual(['year']);
    expect(first && planPlainText(first.plan, vocabulary)).toContain('【具体年份】年3月');
    expect(first?.plan.meta.provenance?.unresolved.join()).toContain('【具体年份】');
  });

  test('never make another community the plan’s own', () => {
    expect(plainText(numberedTitles)).toContain('与【地名】社区互相通报');
  });
});

describe('personal data', () => {
  test('leaves posts in a roster and blanks where there is none', () => {
    const text = plainText(numberedTitles);
    expect(text).toContain('组长：社区党委书记');
    expect(text).toContain('成员：【成员岗位】');
    expect(text).not.toMatch(/赵大成|钱小满|孙立秋|李冬|周来福|王建国|138001/u);
  });

  test('is listed among what was dropped', () => {
    const names = read(numberedTitles).dropped.filter(({ reason }) => reason === '姓名已删去');
    expect(names.map(({ text }) => text)).toContain('周来福');
  });
});

describe('tables', () => {
  test('stay tables of the plan', () => {
    const [piece] = read(numberedTitles).pieces;
    const content = piece?.plan.sections[1]?.content.map(({ type }) => type);
    expect(content).toEqual(['table']);
  });

  test('become a block where their head is the block’s', () => {
    const rows = [
      ['任务', '牵头', '配合', '责任岗位', '完成时限'],
      ['清理楼道', '物业单位', '楼组长', '环境专干', '2031年5月'],
    ];
    const lines = [
      { text: '楼道清理方案', line: 1 },
      { text: '一、责任分工', line: 2 },
      { text: '', line: 3, table: rows },
    ];
    const { pieces, counts } = importDocument({ file: 'a.docx', lines, paragraphs: true }, vocabulary);
    expect(pieces[0]?.plan.meta.blocks.responsibilities).toEqual([
      { task: '清理楼道', lead: ['物业单位'], support: ['楼组长'], person: '环境专干', deadline: '2031-05' },
    ]);
    expect(counts.lost).toBe(0);
  });
});

describe('frontmatter', () => {
  test('is guessed with a confidence, and says where the piece comes from', () => {
    const [piece] = read(numberedTitles).pieces;
    expect(piece?.plan.meta).toMatchObject({
      title: '溪口社区防汛工作方案',
      issuer: { kind: '社区', name: '【社区名称】' },
      provenance: { file: '样例.txt' },
    });
    expect(piece?.outlineType.confidence).toBeGreaterThan(0);
    expect(piece?.outlineType.confidence).toBeLessThanOrEqual(1);
  });

  test('has a year only where the title names one', () => {
    const year = (title: string) =>
      read(`${title}\n\n一、做法\n\n每周一次，逐门走到，记下居民说的话。`).pieces[0]?.plan.meta.period.year;
    expect(year('社区2031年走访工作计划')).toBe(2031);
    expect(year('社区走访工作计划')).toBeUndefined();
  });
});

test('a document of one line is called by it', () => {
  const [piece] = read('桂香').pieces;
  expect(piece?.plan.meta.title).toBe('桂香');
  expect(piece?.plan.content).toEqual([{ type: 'paragraph', children: [{ type: 'text', value: '桂香' }] }]);
});

describe('what is no document', () => {
  test('is refused with one clear line', () => {
    expect(read('').findings.map(({ ruleId }) => ruleId)).toEqual(['import/empty']);
    expect(read('\n\n   \n').pieces).toEqual([]);
    const huge = read('长'.repeat(6_000_001));
    expect(huge.pieces).toEqual([]);
    expect(huge.findings.map(({ ruleId }) => ruleId)).toEqual(['import/too-long']);
    expect(huge.dropped[0]?.text).toHaveLength(6_000_001);
  });
});
