import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findPlanFiles } from '../files/find-plans.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { readDocx } from '../import/own-word/read.ts';
import { elementWith, readPart } from '../import/own-word/testing/edit-package.ts';
import { plainTitle } from '../plan/frontmatter.ts';
import { parsePlan, parseSoundPlan } from '../plan/mdx/parse.ts';
import { printPlan } from '../plan/mdx/print.ts';
import { fullPlan } from '../plan/short.ts';
import { findOutline } from '../plan/vocabulary.ts';
import { findingsOfDocx } from '../testing/check-docx.ts';
import { writeDocx } from '../writers/docx/write.ts';
import { planPlainText } from '../writers/plain-text.ts';
import { composeTemplate } from './compose.ts';
import { canBeIssuedWithNotice, issuingNotice } from './issuing-notice.ts';
import { planDraft } from './plan-draft.ts';

const vocabulary = readVocabulary();
const samples = findPlanFiles(['content/samples']).map((file) => ({
  name: basename(file, '.mdx'),
  plan: fullPlan(parseSoundPlan(readFileSync(file, 'utf8'), vocabulary)),
}));
const sample = (wanted: string) => {
  const found = samples.find(({ name }) => name === wanted);
  if (!found) throw new Error(wanted);
  return found.plan;
};
const noticeOf = (plan: (typeof samples)[number]['plan']) => {
  const { value, findings } = issuingNotice(plan, vocabulary);
  if (!value) throw new Error(findings.map(({ message }) => message).join());
  return value;
};

const issued = samples.filter(({ plan }) => canBeIssuedWithNotice(plan.meta.outline, vocabulary));

describe.each(issued)('the notice that issues $name', ({ plan }) => {
  const notice = noticeOf(plan);
  const title = plainTitle(plan.meta.title);
  const text = planPlainText(notice, vocabulary);

  test('names the plan alike in its title, text, attachment note and attachment', () => {
    expect(plainTitle(notice.meta.title)).toContain(`关于印发《${title}》的通知`);
    expect(notice.meta.attachments).toEqual([title]);
    expect(text.replaceAll('\n', '').split(title).length - 1).toBe(4);
  });

  test('says every line of the plan', () => {
    // facts of a sample are examples in it, and to be confirmed in what is made of it
    const lines = planPlainText({ ...plan, meta: { ...plan.meta, state: 'draft' } }, vocabulary)
      .split('\n')
      .map((line) => line.replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.．]\s*/, '').trim());
    const end = new Set([plan.meta.signoff?.org, plan.meta.signoff?.date, title].map((line) => line ?? ''));
    const missing = lines.filter((line) => line.length > 12 && !text.includes(line) && !end.has(line));
    expect(missing.filter((line) => !line.startsWith('附件') && !title.includes(line))).toEqual([]);
  });

  test('is a sound plan that prints and parses to itself', () => {
    const { value, findings } = parsePlan(printPlan(notice, vocabulary), vocabulary);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(value?.sections).toEqual(notice.sections);
  });
});

describe('the notice', () => {
  const plan = sample('civilised-city-annual-plan');

  test('in Word: head, sign-off, and behind it the plan from a new page without a head of its own', async () => {
    const street = { ...plan, meta: { ...plan.meta, issuer: { kind: '街道' as const, name: '青山街道' } } };
    const notice = noticeOf({ ...street, meta: { ...street.meta, signoff: { org: '青山街道办事处' } } });
    const bytes = await writeDocx(notice, vocabulary, { fonts: 'official', fillIn: 'highlight' });
    const xml = readPart(bytes, 'word/document.xml');
    const styles = [...xml.matchAll(/<w:pStyle w:val="([A-Za-z]+)"\/>/g)].map(([, id]) => id);
    const frame = ['RedHead', 'DocumentNumber', 'Title', 'Addressee', 'AttachmentNote', 'SignoffOrg'];
    expect(styles.filter((id) => [...frame, 'AttachmentTitle'].includes(id ?? ''))).toEqual([
      ...frame,
      'AttachmentTitle',
    ]);
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
    // the one paragraph of the notice stays on the first page, whatever the sign-off needs (§7.3.3)
    expect(elementWith(xml, 'w:p', '现印发给你们')).not.toContain('<w:keepNext/>');
    expect(await findingsOfDocx(bytes)).toEqual([]);
    expect(readDocx(bytes, vocabulary).value).toEqual(notice);
  });

  test('of a community is issued by its street, of any other body by the body itself', () => {
    expect(noticeOf(plan).meta.issuer.kind).toBe('街道');
    const signoff = { org: '安澜区民政局', joint: ['安澜区妇女联合会'], date: '2027-03-05' };
    const own = { issuer: { kind: '区级部门' as const, name: '安澜区民政局' }, signoff };
    const notice = noticeOf({ ...plan, meta: { ...plan.meta, ...own } });
    expect(notice.meta.signoff).toEqual({ org: '安澜区民政局', joint: ['安澜区妇女联合会'] });
    expect(notice.meta.title).toMatch(/^安澜区民政局 安澜区妇女联合会关于印发《/);
    expect(notice.meta.issue?.head).toEqual(['安澜区民政局']);
  });

  test('keeps the blanks of a plan that is not filled in', () => {
    const template = composeTemplate(vocabulary, { outline: 'annual-plan' }).value;
    if (!template) throw new Error('no template');
    expect(noticeOf(template).meta.title).toContain('关于印发《【社区名称】【年份】年');
  });

  test('becomes a draft that is written on', () => {
    const draft = planDraft(noticeOf(plan), { id: 'a', now: '2027-01-01' }, vocabulary);
    expect(draft?.parts.map(({ kind }) => kind)).toEqual(['preamble', 'issued-plan']);
  });

  test('keeps secrecy, which must not be lost on the way', () => {
    const issue = { form: '信函' as const, head: ['青山街道办事处'], secrecy: { level: '秘密' as const } };
    expect(noticeOf({ ...plan, meta: { ...plan.meta, issue } }).meta.issue?.secrecy).toEqual({
      level: '秘密',
    });
  });

  test('is refused to what is issued by itself', () => {
    const alone = samples.find(({ plan }) => findOutline(vocabulary, plan.meta.outline)?.genre === '请示');
    if (!alone) throw new Error('no request among the samples');
    const { value, findings } = issuingNotice(alone.plan, vocabulary);
    expect(value).toBeUndefined();
    expect(findings[0]?.message).toContain('不用另拟印发通知');
  });
});
