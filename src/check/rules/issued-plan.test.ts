// A plan that is issued has the head of a document in its fields: the rules of parts read it there.
import { expect, test } from 'vitest';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { readWordLists } from '../../files/read-word-lists.ts';
import { checkText } from '../check-text.ts';
import { partsSecrecy } from './parts-secrecy.ts';
import { partsSigner } from './parts-signer.ts';
import { typographyDocumentNumber } from './typography-document-number.ts';

const context = { vocabulary: readVocabulary(), words: readWordLists(), library: [] };
const chosen = [partsSigner, partsSecrecy, typographyDocumentNumber];

function rulesBrokenBy(issue: string, outline = 'request', title = '关于增设消防设施的请示'): string[] {
  const source = `---
title: 桃源社区居民委员会${title}
outline: ${outline}
themes: [和谐社区]
issuer: { kind: 社区, name: 桃源社区 }
period: { kind: 年度, year: 2027 }
addressee: [青山街道办事处]
issue: { form: ${issue} }
state: draft
---

社区需增设灭火器12具。现就有关事项请示如下。
`;
  return checkText(source, context, chosen).map(({ ruleId }) => ruleId);
}

test.each([
  ['文件, head: [桃源社区居民委员会], signers: [社区党委书记], docNo: 桃居〔2027〕3号', []],
  ['文件, head: [桃源社区居民委员会], docNo: 桃居〔2027〕3号', ['parts/signer']],
  ['文件, head: [桃源社区居民委员会], signers: [【签发人】]', []],
  ['信函, head: [桃源社区居民委员会], docNo: 桃居〔2027〕3号', []],
  ['信函, head: [桃源社区居民委员会], docNo: 桃居2027年3号', ['typography/document-number']],
  ['信函, head: [桃源社区居民委员会], docNo: 桃居(2027)3号', ['typography/document-number']],
  ['信函, head: [桃源社区居民委员会], secrecy: { level: 秘密, term: 1年 }', ['parts/secrecy']],
])('%s', (issue, expected) => {
  expect(rulesBrokenBy(issue)).toEqual(expected);
});

test('a report to a superior is signed whatever its title calls it', () => {
  const issue = '文件, head: [桃源社区居民委员会], docNo: 桃居〔2027〕3号';
  expect(rulesBrokenBy(issue, 'work-report', '关于消防检查情况的汇报')).toEqual(['parts/signer']);
  expect(rulesBrokenBy(issue, 'work-report', '消防检查情况')).toEqual(['parts/signer']);
  expect(rulesBrokenBy(issue, 'notice', '关于消防检查的通知')).toEqual([]);
});
