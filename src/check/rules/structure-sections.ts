/** 提纲要求的章节: the required sections of the outline that a document does not have. */
import { isAttachmentTitle } from '../../plan/outline.ts';
import type { Outline, OutlineSection, Vocabulary } from '../../plan/vocabulary.ts';
import { findKind } from '../../plan/vocabulary.ts';
import type { CheckedDocument, Passage } from '../checked-document.ts';
import type { Rule } from '../rule.ts';
import { headingTitle } from './section-spans.ts';

const signedBy =
  /^[^，。；：]{2,40}(?:委员会|办事处|人民政府|办公室|党支部|党委|居委会|村委会|学校|小学|中学|医院|公司|妇联|团委|中心)$/;
const signedOn = /^(?:\d{4}|[二〇○零一二三四五六七八九]{4})年.{1,4}月.{1,4}日$/;

/** How requests and letters end, on a line of its own (custom). */
const usualClosing =
  /^(?:以上|特此|妥否|当否|可否|是否妥当|请予|敬请|请贵|盼|此致)[^。；]{0,40}[。！]?$|^[^。；]{0,40}(?:函复|批示|批复|审批|批准|指示)[。！]?$/;

function hasSignoff(passages: readonly Passage[]): boolean {
  if (passages.some(({ path }) => path?.[0] === 'signoff' && path[1] === 'org')) return true;
  return passages
    .slice(-3)
    .some(({ text, path }) => !path && (signedBy.test(text.trim()) || signedOn.test(text.trim())));
}

function hasAddressee(passages: readonly Passage[]): boolean {
  if (passages.some(({ path }) => path?.[0] === 'addressee')) return true;
  return passages.slice(0, 4).some(({ text, path }) => !path && /^[^。；]{2,80}[：:]$/.test(text));
}

/** A heading may say more than the kind's title: 工作目标和要求 is 工作目标. */
function namesKind(vocabulary: Vocabulary, title: string, id: string): boolean {
  const kind = findKind(vocabulary, id);
  return kind
    ? [kind.title, ...kind.synonyms].some((name) => name.length >= 4 && title.includes(name))
    : false;
}

function hasSection(
  { passages }: CheckedDocument,
  { vocabulary, outline }: { vocabulary: Vocabulary; outline: Outline },
  { kind, alternatives, title }: OutlineSection,
): boolean {
  if (kind === 'signoff') return hasSignoff(passages);
  if (kind === 'closing') return passages.some(({ text, path }) => !path && usualClosing.test(text.trim()));
  if (kind === 'addressee') return hasAddressee(passages);
  if (kind === 'remark')
    return passages.some(({ path, role }) => path?.[0] === 'remark' || role === 'remark');
  // what a notice publishes may stand behind it without a label
  if (isAttachmentTitle(title ?? '') && passages.some(({ role }) => role === 'attachment-title')) return true;
  const body = passages.filter(({ path, type }) => !path && type !== 'title');
  if (kind === 'preamble' && body[0] !== undefined && body[0].type !== 'heading') return true;
  const known = new Set(outline.sections.map((section) => section.kind));
  return body.some((passage) => {
    if (passage.type !== 'heading') return false;
    if (kind === 'direct-task' && (passage.kind === undefined || !known.has(passage.kind))) return true;
    const shown = headingTitle(passage);
    return [kind, ...alternatives].some(
      (wanted) =>
        passage.kind === wanted ||
        namesKind(vocabulary, shown, wanted) ||
        (title !== undefined && shown === title),
    );
  });
}

export const structureSections: Rule = {
  id: 'structure/sections',
  name: '缺少必有的章节',
  severity: 'warning',
  about: '提纲里标为必有的章节，文中没有找到。标题用同义说法也算。没有选定提纲的文本不查。',
  why: '提纲里必有的一章没有写，例如只有任务、没有保障措施，审稿时一定退回来补；同类计划放在一起也没法对照。',
  mend: [
    '看缺的是哪一章，补写几句实在的：谁来做、多久一次、钱从哪里来。',
    '内容写在别的章里的，给它单独立一个小标题。',
    '确实不是这一类计划的，换一个合适的提纲。',
  ],
  unless:
    '标题换了说法（“工作打算”和“重点任务”一类）本站认得出，不会指出；认不出的，忽略这一条。没有选定提纲、标题也看不出类别的，以及排在一页上的一页版，不查。',
  source: 'measured',
  basis: '各类社区计划实际写法的归纳，列在本站的提纲里；各地另有规定格式的，以当地的为准。',
  examples: {
    ok: [
      { text: '一、任务\n每月清扫一次。' },
      {
        text: '---\ntitle: 桃源社区2027年工作计划\noutline: annual-plan\nissuer: { kind: 社区, name: 桃源社区 }\nperiod: { kind: 年度, year: 2027 }\n---\n\n为做好全年工作，制定本计划。\n\n## 总体要求\n\n依靠居民。\n\n## 重点任务\n\n每月清扫一次。\n\n## 保障措施\n\n每季检查一次。\n',
      },
    ],
    notOk: [
      {
        text: '---\ntitle: 桃源社区2027年工作计划\noutline: annual-plan\nissuer: { kind: 社区, name: 桃源社区 }\nperiod: { kind: 年度, year: 2027 }\n---\n\n为做好全年工作，制定本计划。\n\n## 总体要求\n\n依靠居民。\n\n## 重点任务\n\n每月清扫一次。\n',
        found: [''],
      },
    ],
  },
  check(document, { vocabulary, outline: asked }) {
    const outline = document.facts.outline ?? asked;
    if (!outline || document.facts.onePage) return [];
    return outline.sections
      .filter((entry) => entry.required && !hasSection(document, { vocabulary, outline }, entry))
      .map(({ kind, title, alternatives }) => {
        const names = [title ?? findKind(vocabulary, kind)?.title ?? kind];
        names.push(...alternatives.map((id) => findKind(vocabulary, id)?.title ?? id));
        const wanted = names.map((name) => `“${name}”`).join('或');
        return {
          message: `“${outline.name}”应有${wanted}，这份没有；请补写，或换用合适的提纲`,
          expected: names[0] ?? kind,
        };
      });
  },
};
