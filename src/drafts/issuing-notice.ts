/**
 * 印发通知: the notice with which an office issues a plan, the plan behind its sign-off as the attachment. One document: its
 * red head and sign-off are the notice's, the plan bears neither (GB/T 9704-2012 §7.3.7).
 *
 *     issuingNotice(plan, vocabulary).value // 青山街道办事处关于印发《…》的通知
 */
import { splitAttachments } from '../plan/attachments.ts';
import { type Frontmatter, plainTitle, signoffBodies, withoutDate } from '../plan/frontmatter.ts';
import { issuerName } from '../plan/frontmatter-terms.ts';
import { mapFrontmatterTexts } from '../plan/frontmatter-texts.ts';
import { blankIssue } from '../plan/issue.ts';
import { tidy } from '../plan/mdx/parse-text.ts';
import { type Content, type Inline, kindOfHeading, type Plain, type Section } from '../plan/outline.ts';
import { knownValues, type Plan, planText, withoutGuidance } from '../plan/plan.ts';
import { blankMark } from '../plan/slot.ts';
import { findOutline, findSlot, type Outline, type Vocabulary } from '../plan/vocabulary.ts';
import type { Result } from '../terms/finding.ts';
import { deepestLevel, headingNumber } from '../terms/numbering.ts';
import { composeTemplate } from './compose.ts';
import { fillPlan } from './fill.ts';
import type { ComposableVocabulary } from './skeleton.ts';

const noticeOutline = 'issuing-notice';
/** The slot that names what is issued. */
const titleSlot = 'issuedPlan';
/** What is issued by itself, or goes to a superior, is attached to no notice. */
const issuedAlone: ReadonlySet<Outline['genre']> = new Set(['通知', '请示', '函', '会议纪要']);

/** Whether a document of this outline can be issued with a notice. */
export function canBeIssuedWithNotice(outline: string, vocabulary: Vocabulary): boolean {
  const genre = findOutline(vocabulary, outline)?.genre;
  return genre !== undefined && !issuedAlone.has(genre);
}

/** Sections below an attachment's heading; beneath the deepest heading a title is a line in bold, its number before it. */
function demoted(
  sections: readonly Section[],
  path: readonly number[],
): Pick<Section, 'content' | 'sections'> {
  if (path.length + 1 < deepestLevel) {
    const inside = sections.map((section, index): Section => {
      const inner = demoted(section.sections, [...path, index + 1]);
      return { ...section, content: [...section.content, ...inner.content], sections: inner.sections };
    });
    return { content: [], sections: inside };
  }
  const content = sections.flatMap((section, index): Content[] => {
    const number: Plain = { type: 'text', value: headingNumber([...path, index + 1]) };
    return [
      { type: 'paragraph', children: [{ type: 'strong', children: [number, ...section.title] }] },
      ...section.content,
    ];
  });
  return { content, sections: [] };
}

/** The section with something behind all its text. */
function endedWith(section: Section, ending: readonly Content[]): Section {
  const last = section.sections.at(-1);
  if (!last) return { ...section, content: [...section.content, ...ending] };
  return { ...section, sections: [...section.sections.slice(0, -1), endedWith(last, ending)] };
}

/** 附件：1.… of the plan itself, which now stands at the end of its text. */
function ownNote({ attachments }: Frontmatter): Content[] {
  return attachments.map((title, index): Content => {
    const number = attachments.length > 1 ? `${index + 1}.` : '';
    const value = `${index === 0 ? '附件：' : ''}${number}${title}`;
    return { type: 'paragraph', children: [{ type: 'text', value }] };
  });
}

/** Who issues: a street the plan of a community, any other body its own. */
function issuerOf(
  { issuer, signoff }: Frontmatter,
  notice: Frontmatter,
): Pick<Frontmatter, 'issuer' | 'signoff'> {
  if (issuer.kind === '社区' || issuer.kind === '村')
    return { issuer: notice.issuer, signoff: notice.signoff };
  const org = `${issuer.name}${issuerName(issuer.kind).office}`;
  return { issuer, signoff: signoff ? { org, ...withoutDate(signoff) } : { org } };
}

/**
 * @param plan what is issued, filled in or not; its blanks stay blanks
 * @returns no value for a document that is issued by itself
 */
export function issuingNotice(plan: Plan, vocabulary: ComposableVocabulary): Result<Plan> {
  const outline = findOutline(vocabulary, noticeOutline);
  const form = outline?.issuedAs;
  const issuedKind = kindOfHeading(vocabulary, outline, '附件：', 1) ?? '';
  const sections = ['preamble', issuedKind];
  const { value: frame } = composeTemplate(vocabulary, { outline: noticeOutline, sections });
  if (!frame || !form || !canBeIssuedWithNotice(plan.meta.outline, vocabulary)) {
    const name = findOutline(vocabulary, plan.meta.outline)?.name ?? plan.meta.outline;
    const message = `“${name}”自己就是一份公文，不用另拟印发通知；要印发的是计划、方案、办法时再用`;
    return { findings: [{ ruleId: 'notice/alone', severity: 'error', message, line: 1, column: 1 }] };
  }
  const title = plainTitle(plan.meta.title);
  const titleParts = planText(plan, vocabulary, title);
  const named = blankMark(findSlot(vocabulary, titleSlot) ?? { label: titleSlot });
  const withTitle = <T extends Inline>(parts: readonly T[]) =>
    tidy(parts.flatMap((part) => (part.type === 'slot' && part.name === titleSlot ? titleParts : [part])));

  const { meta: own } = plan;
  const { issuer, signoff } = issuerOf(own, frame.meta);
  const office = frame.meta.signoff?.org ?? '';
  const bodies = signoffBodies(signoff);
  const { remark: _remark, ...framing } = frame.meta;
  const words = mapFrontmatterTexts(framing, (text) =>
    text.replaceAll(office, bodies.join(' ')).replaceAll(named, title),
  );
  const signer = blankMark(findSlot(vocabulary, 'signer') ?? { label: '签发人' });
  const meta: Frontmatter = {
    ...words,
    ...{ issuer, signoff, themes: own.themes, period: own.period, basis: own.basis, blocks: own.blocks },
    ...(own.level && { level: own.level }),
    ...(own.targetGrade && { targetGrade: own.targetGrade }),
    addressee: own.addressee.length > 0 ? own.addressee : words.addressee,
    ...(own.remark && { remark: own.remark }),
    issue: { ...blankIssue(form, bodies[0] ?? issuer.name, signer), ...own.issue, form: form.form },
  };
  const { text, attached: forms } = splitAttachments(plan);
  // an attachment of a notice is what it issues, if it says of no other kind
  const attached = forms.map((section) => ({ ...section, kind: section.kind ?? issuedKind }));
  const issued = frame.sections.map((section): Section => {
    const title = withTitle(section.title) as Plain[];
    const whole = { ...section, title, content: plan.content, sections: demoted(text, []).sections };
    return endedWith(whole, ownNote(own));
  });
  // what the plan's issuer implies, the notice's may not
  const known = knownValues(plan);
  const notice: Plan = {
    values: known,
    meta,
    content: frame.content.map((piece) =>
      piece.type === 'paragraph' ? { ...piece, children: withTitle(piece.children) } : piece,
    ),
    sections: [...issued, ...attached],
  };
  return { value: fillPlan(withoutGuidance(notice), known, vocabulary), findings: [] };
}
