// Findings of the check lead back to the tab and the field of the builder where they are mended.
import { expect, test } from 'vitest';
import { checkText } from '../../check/check-text.ts';
import { rules } from '../../check/rules.ts';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { readWordLists } from '../../files/read-word-lists.ts';
import { draftCheckFindings } from './draft-check.ts';

const ruleNames = Object.fromEntries(rules.map(({ id, name }) => [id, name]));
const context = { vocabulary: readVocabulary(), words: readWordLists(), library: [] };

const source = `---
title: 桃源社区2027年工作 计划
outline: annual-plan
issuer: { kind: 社区, name: 桃源社区 }
period: { kind: 年度, year: 2027 }
blocks:
  targets:
    - { name: "居民 满意率", op: ≥, value: 90, unit: "%" }
---

开头一段,半角。

## 指导思想

围绕<Slot name="focusArea">老旧 楼院</Slot>开展工作，<Slot name="focusArea">老旧 楼院</Slot>先行。

## 工作目标

<Targets />

每周一次,由××负责。
`;

test('findings know tab, field, table and section; blanks and forms are left to the builder', () => {
  const found = draftCheckFindings(source, checkText(source, context), ruleNames);
  const placed = found.filter(({ rule }) => rule === '半角标点' || rule === '汉字间空格');
  expect(placed.map(({ rule, tab, place, where }) => ({ rule, tab, place, where }))).toEqual([
    { rule: '汉字间空格', tab: 'slots', place: { title: true } },
    { rule: '汉字间空格', tab: 'text', place: { block: 'targets' } },
    { rule: '半角标点', tab: 'text', place: { heading: 0, found: ',' }, where: '开头' },
    { rule: '汉字间空格', tab: 'slots', place: { slot: 'focusArea' }, where: '老旧 楼院' },
    { rule: '半角标点', tab: 'text', place: { heading: 2, found: ',' }, where: '工作目标' },
  ]);
  expect(found.some(({ message }) => message.includes('××'))).toBe(false);
});
