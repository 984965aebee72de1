// Findings of the check lead back to the tab and the field of the builder where they are mended.
import { expect, test } from 'vitest';
import { checkDraft, checkText } from '../../check/check-text.ts';
import { rules } from '../../check/rules.ts';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { readWordLists } from '../../files/read-word-lists.ts';
import { hanText } from '../../terms/similarity.ts';
import { copiedSections, draftCheckFindings } from './draft-check.ts';

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

const copied =
  '楼道里的杂物由楼栋长先上门劝导，还没有清走的由物业拍照登记并通知住户，清走以后每月回头看一次。';
const opening =
  '上年住户说得最多的是楼道堆物，今年从人口最密的三个院落做起，先清理，再立规矩，最后请住户自己管。';

test('what is still another text’s own is told by section, with the words to look for, whatever is switched off', () => {
  const text = source
    .replace('开头一段,半角。', opening)
    .replace(
      '每周一次,由××负责。',
      `每周一次。\n\n**先劝**${copied}\n\n${copied.replace('楼栋长', '<Slot name="focusArea">老旧楼院</Slot>')}`,
    );
  const library = [
    { id: '/samples/a/', title: '甲', han: [opening, `先劝${copied}`].map(hanText).join('\n') },
  ];
  const own = { off: ['similarity/document', 'similarity/paragraph'], words: [] };
  const { findings, likeness } = checkDraft(text, { ...context, library, own });
  expect(likeness.like).toMatchObject({ id: '/samples/a/', title: '甲' });
  expect(copiedSections(text, likeness.like?.copied ?? [])).toEqual([
    { heading: 0, title: '开头', parts: [{ text: opening, place: { heading: 0, found: opening } }] },
    {
      ...{ heading: 2, title: '工作目标' },
      parts: [
        { text: `先劝${copied}`, place: { heading: 2, found: copied } },
        {
          text: copied.replace('楼栋长', '老旧楼院'),
          place: { heading: 2, found: copied.slice(copied.indexOf('先上门')) },
        },
      ],
    },
  ]);
  expect(draftCheckFindings(text, findings, ruleNames).filter(({ rule }) => rule?.includes('相似'))).toEqual(
    [],
  );
  expect(checkDraft(text, context).likeness).toEqual({});
});
