import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { blankPlan } from '../drafts/fill.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { parsePlan, parseSoundPlan } from './mdx/parse.ts';
import { usedSlots } from './plan.ts';
import { fullPlan, shortFaults, shortPlan } from './short.ts';

const vocabulary = readVocabulary();
const head = (state: string) => `---
title: 桃源社区2027年工作计划
outline: annual-plan
issuer: { kind: 社区, name: 桃源社区 }
period: { year: 2027 }
attachments: [任务分工表]
state: ${state}
blocks:
  targets: [{ name: 满意率, op: ≥, value: 90, unit: "%", period: 年 }]
---

<Slot name="community">桃源社区</Slot>制定本计划。

## 工作目标

<Targets />

`;
const short = (text: string) => `<Short>\n\n${text}\n\n</Short>\n`;
const rules = (source: string) => parsePlan(source, vocabulary).findings.map(({ ruleId }) => ruleId);

describe('the short version of a sample', () => {
  const plan = parseSoundPlan(
    `${head('sample')}${short('<Slot name="community">桃源社区</Slot>做好工作。\n\n## 重点任务\n\n1. 走访。\n2. 整治。')}`,
    vocabulary,
  );

  test('is a plan of its own: without the attachments and tables that it does not show', () => {
    const one = shortPlan(plan);
    expect(one?.sections.map(({ kind }) => kind)).toEqual(['tasks']);
    expect(one?.meta).toMatchObject({ title: plan.meta.title, attachments: [], blocks: {}, onePage: true });
    expect(one?.values).toEqual({ community: '桃源社区' });
  });

  test('has the values that only its head and its end say', () => {
    const said = parseSoundPlan(
      `${head('sample').replace('制定', '按<Slot name="street">青山街道</Slot>要求制定').replace('attachments:', 'signoff: { org: 青山街道桃源社区 }\nattachments:')}${short('做好工作。')}`,
      vocabulary,
    );
    const one = shortPlan(said);
    expect(one && blankPlan(one, vocabulary).meta.signoff?.org).toBe('【街道名称】【社区名称】');
  });

  test('is no part of the full text', () => {
    expect(fullPlan(plan)).not.toHaveProperty('short');
    expect(plan.sections).toHaveLength(1);
  });

  test('may show a table of the full text, and none that has no data', () => {
    const shown = parseSoundPlan(head('sample') + short('## 工作目标\n\n<Targets />'), vocabulary);
    expect(shortPlan(shown)?.meta.blocks.targets).toHaveLength(1);
    expect(rules(head('sample') + short('<Phases />'))).toEqual(['block/no-data']);
  });

  test.each([
    ['in a draft', head('draft') + short('做好工作。'), 'short/state'],
    ['twice', head('sample') + short('甲。') + short('乙。'), 'short/twice'],
    ['before the end', `${head('sample')}${short('甲。')}\n## 其他\n`, 'short/place'],
    [
      'with an attribute',
      head('sample') + short('甲。').replace('<Short>', '<Short a="b">'),
      'guard/attribute',
    ],
    ['with code', head('sample') + short('{1 + 1}'), 'guard/expression'],
  ])('is refused %s', (_, source, rule) => {
    expect(rules(source)).toContain(rule);
  });

  test('is told where it is too short, or has a blank that the full text has not', () => {
    const other = parseSoundPlan(
      head('sample') + short('<Slot name="households">3260</Slot>户。'),
      vocabulary,
    );
    const one = shortPlan(other);
    expect(one && shortFaults(other, one)).toEqual([
      '一页版有 1 个汉字，应在 500 到 800 之间；请增删',
      '一页版的填空 households 全文没有；请用全文里的填空，填一次两份都有',
    ]);
  });

  test('of the library has slots of the full text only', () => {
    const file = 'content/samples/civilised-city-annual-plan.mdx';
    const sample = parseSoundPlan(readFileSync(file, 'utf8'), vocabulary);
    const one = shortPlan(sample);
    expect(one && shortFaults(sample, one)).toEqual([]);
    expect(one && usedSlots(one).length).toBeGreaterThan(8);
  });
});
