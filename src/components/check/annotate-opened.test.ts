import { expect, test } from 'vitest';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { readWordLists } from '../../files/read-word-lists.ts';
import { readSource } from '../../source/read-source.ts';
import { makeDocx, p, tbl, tc, tr } from '../../source/testing/make-docx.ts';
import { CheckCore } from './check-core.ts';

const core = new CheckCore();
core.setData({
  ...{ vocabulary: readVocabulary(), words: readWordLists() },
  ruleNames: { 'typography/half-width': '半角标点' },
});
const options = { outline: '', compare: false };
const date = '2026-11-29T08:30:00Z';

const cells = tbl(tr(tc('清理楼道,每周一次'), tc('社区,物业')));
const file = makeDocx({ body: p('2027年工作计划') + p('做好走访,记好台帐。') + cells });

function annotated(edit: (text: string) => string, tracked: boolean) {
  const { text = '', annotates } = core.read('计划.docx', file);
  expect(annotates).toBe('yes');
  const wish = { tracked, date, site: 'https://example.gov.cn/', ignored: [] };
  const { bytes, message } = core.annotate(edit(text), options, wish);
  const notes = (bytes && readSource(bytes, '计划.docx').value?.notes) ?? [];
  const of = (kind: string) => notes.flatMap((note) => (note.kind === kind ? [note.text] : []));
  return {
    message,
    comments: of('comment'),
    inserted: of('insertion'),
    deleted: of('deletion'),
    hasFile: !!bytes,
  };
}

test('what was changed on the page is tracked, what was not is commented on', () => {
  const edit = (text: string) => text.replaceAll(',', '，').replace('每周', '每月');
  const { inserted, deleted, comments, message } = annotated(edit, true);
  expect([deleted.join(''), inserted.join('')]).toEqual([',,周,', '，，月，']);
  expect(comments.filter((text) => text.includes('半角标点'))).toEqual([]);
  expect(comments.some((text) => text.includes('台账'))).toBe(true);
  expect(message).toMatch(/^批注版已生成：修订4处，批注\d+条$/);
});

test('as comments only, the file says all that was found in it as it was opened', () => {
  const { inserted, deleted, comments } = annotated((text) => text.replaceAll(',', '，'), false);
  expect([inserted, deleted]).toEqual([[], []]);
  const halfWidth = comments.filter((text) => text.startsWith('【半角标点】'));
  expect(halfWidth).toHaveLength(3);
  expect(halfWidth[0]).toContain('说明：https://example.gov.cn/check/rules/typography-half-width/');
});

test('a paragraph that was added is told in a comment, and another text is refused', () => {
  const added = annotated((text) => text.replace('台帐。', '台帐。\n三是按月公示。'), true);
  expect(added.comments.some((text) => text.includes('三是按月公示'))).toBe(true);
  expect(annotated(() => '另一份毫不相干的文字，换掉了原来的全部内容。', true)).toMatchObject({
    hasFile: false,
    message: '没有生成批注版：现在的文字已经不是打开的文件了，请重新打开文件',
  });
});
