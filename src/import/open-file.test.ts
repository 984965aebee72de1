import { expect, test } from 'vitest';
import { composeTemplate } from '../drafts/compose.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import type { Content } from '../plan/outline.ts';
import { makeDocx } from '../source/testing/make-docx.ts';
import { writeDocx } from '../writers/docx/write.ts';
import { planPlainText } from '../writers/plain-text.ts';
import { openFile } from './open-file.ts';

const vocabulary = readVocabulary();
const title = (text: string) =>
  `<w:p><w:pPr><w:pStyle w:val="Title"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="44"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
const line = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const plan = (name: string, task: string) =>
  title(name) +
  [
    '为做好有关工作，结合实际制定本计划。',
    '一、工作目标',
    '全年不发生亡人火灾。',
    '二、重点任务',
    task,
    '三、工作要求',
    '每季度通报一次进展。',
    '幸福里社区居民委员会',
    '2027年1月8日',
  ]
    .map(line)
    .join('');

test('a file with two plans gives both, and nothing of it is lost', () => {
  const body =
    plan('幸福里社区2027年消防安全工作计划', '每月检查一次楼道。') +
    plan('幸福里社区2027年环境整治工作计划', '每周清运一次堆放物。');
  const { plan: one, several = [], left, findings } = openFile(makeDocx({ body }), '两份.docx', vocabulary);
  expect(one).toBeUndefined();
  expect(several.map(({ meta }) => meta.title)).toEqual([
    '幸福里社区2027年消防安全工作计划',
    '幸福里社区2027年环境整治工作计划',
  ]);
  expect(several.map((each) => planPlainText(each, vocabulary).match(/每[月周]\S+/)?.[0])).toEqual([
    '每月检查一次楼道。',
    '每周清运一次堆放物。',
  ]);
  expect(left).toEqual([]);
  expect(findings.map(({ ruleId }) => ruleId)).toContain('source/several');
});

test('a notice stays with the plan that it issues, and a plan with its attachments', () => {
  const notice =
    title('关于印发消防安全工作计划的通知') +
    ['各网格：', '一、抓紧实施。', '现将工作计划印发给你们。', '2027年1月8日'].map(line).join('') +
    plan('幸福里社区2027年消防安全工作计划', '每月检查一次楼道。');
  const attached =
    plan('幸福里社区2027年消防安全工作计划', '每月检查一次楼道。') +
    line('附件1') +
    title('幸福里社区消防应急预案') +
    line('一、组织机构');
  for (const body of [notice, attached]) {
    const { plan: one, several } = openFile(makeDocx({ body }), '一份.docx', vocabulary);
    expect(one).toBeDefined();
    expect(several).toBeUndefined();
  }
});

test('comments of our own check are one line of what was left behind, those of people stand one by one', () => {
  const comment = (id: number, author: string, text: string) =>
    `<w:comment w:id="${id}" w:author="${author}"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;
  const comments = `${comment(1, '审阅', '【半角】')}${comment(2, '王主任', '请补时限')}${comment(3, '审阅', '【序数】')}`;
  const marks = [1, 2, 3]
    .map((id) => `<w:p><w:r><w:t>每月检查。</w:t></w:r><w:r><w:commentReference w:id="${id}"/></w:r></w:p>`)
    .join('');
  const bytes = makeDocx({ body: plan('幸福里社区2027年消防安全工作计划', '检查。') + marks, comments });
  const { left } = openFile(bytes, '批注.docx', vocabulary);
  expect(left.map(({ where, what, text }) => [where, what, text])).toEqual([
    ['全文', '本站审阅批注 2 条', ''],
    [expect.stringMatching(/^第\d+段$/), '批注', '请补时限'],
  ]);
});

test('a template of an older edition brings no guidance: only what was typed over it', async () => {
  const { value: template } = composeTemplate(vocabulary, { outline: 'annual-plan' });
  if (!template) throw new Error('no template');
  const older = (content: Content): Content =>
    content.type === 'guidance' ? { ...content, text: `旧版提示：${content.text}` } : content;
  const sections = template.sections.map((section) => ({ ...section, content: section.content.map(older) }));
  const bytes = await writeDocx({ ...template, sections }, vocabulary, {
    fonts: 'system',
    fillIn: 'highlight',
  });
  const { plan: opened } = openFile(bytes, '模板.docx', vocabulary);
  expect(JSON.stringify(opened)).not.toContain('旧版提示');
  expect(JSON.stringify(opened)).not.toContain('"guidance"');
});
