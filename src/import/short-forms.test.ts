// 附注 and the chapters of an attached plan, in every format and back.

import { readFileSync } from 'node:fs';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { parseSoundPlan } from '../plan/mdx/parse.ts';
import { readSource } from '../source/read-source.ts';
import { writeDocx } from '../writers/docx/write.ts';
import { planHtml } from '../writers/html/html.ts';
import { planMarkdown } from '../writers/markdown.ts';
import { planPlainText } from '../writers/plain-text.ts';
import { importOffice } from './import-document.ts';
import { readDocx } from './own-word/read.ts';

const vocabulary = readVocabulary();
const sample = (id: string) => parseSoundPlan(readFileSync(`content/samples/${id}.mdx`, 'utf8'), vocabulary);
const request = sample('old-estate-lighting-request');

describe('the remark', () => {
  test.each([
    ['HTML', () => toHtml({ type: 'root', children: planHtml(request, vocabulary) })],
    ['Markdown', () => planMarkdown(request, vocabulary)],
    ['text', () => planPlainText(request, vocabulary)],
  ])('stands in brackets below the date in %s', (_, write) => {
    const shown = write().replaceAll(/<[^>]*>/g, '');
    expect(shown).toMatch(/2027年4月2日\s*（联系人：社区文书，联系电话：社区办公电话）/);
  });

  test('comes back from our own Word file', async () => {
    const bytes = await writeDocx(request, vocabulary, { fonts: 'system', fillIn: 'highlight' });
    const { value } = readDocx(bytes, vocabulary);
    expect(value?.meta.remark).toBe(request.meta.remark);
  });
});

describe('an office document in plain text', () => {
  const text = planPlainText(request, vocabulary);
  const imported = (source: string) => {
    const { value } = readSource(new TextEncoder().encode(source), 'a.txt');
    return value && importOffice(value, vocabulary).pieces[0];
  };

  test('gives the plan its remark and its outline', () => {
    const piece = imported(text);
    expect(piece?.plan.meta).toMatchObject({
      outline: 'request',
      addressee: ['青山街道办事处'],
      remark: '联系人：社区文书，联系电话：社区办公电话',
    });
  });

  test.each([
    ['street-lamp-handover-letter', 'letter'],
    ['old-estate-council-minutes', 'minutes'],
    ['street-office-head-duty-report', 'duty-report'],
    ['street-fire-lane-issuing-notice', 'issuing-notice'],
    ['gas-safety-notice', 'notice'],
  ])('is known for what it is: %s', (id, outline) => {
    expect(imported(planPlainText(sample(id), vocabulary))?.plan.meta.outline).toBe(outline);
  });
});

test.each([
  ['关于河道清淤有关问题的复函', 'letter'],
  ['关于印发《河道管护办法》的通知', 'issuing-notice'],
  ['关于开展河道清淤的通知', 'notice'],
])('the title %s says what it is, whatever headings follow', (title, outline) => {
  const lines = [
    '一、清淤范围',
    '东段两公里。',
    '二、工期安排',
    '十月底前完成。',
    '三、经费来源',
    '区级预算列支。',
  ];
  const { value } = readSource(
    new TextEncoder().encode([title, '各社区居民委员会：', ...lines].join('\n')),
    'a.txt',
  );
  expect(value && importOffice(value, vocabulary).pieces[0]?.outlineType.id).toBe(outline);
});

test('the chapters of an attached plan are numbered from 一、 again', () => {
  const text = planPlainText(sample('street-fire-lane-issuing-notice'), vocabulary);
  expect(text).toContain('　　一、贯彻落实要求');
  expect(text).toContain('　　附件：青山街道2027年消防车通道治理工作方案');
  expect(text).toContain('　　一、工作目标');
  expect(text).toContain('　　（一）全面开展排查登记');
});
