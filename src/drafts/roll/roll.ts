/**
 * Next year's draft from this year's plan (滚动编制): the plan's own years move on in text, slots, dates and tables, what
 * is done is cleared, and everything that only a person can know comes out as a list of decisions.
 */
import { changedContent, changedSection } from '../../plan/changed-text.ts';
import { type Frontmatter, withoutDate } from '../../plan/frontmatter.ts';
import { withoutIssueNumbers } from '../../plan/issue.ts';
import { type Content, type Plain, type Section, titleText } from '../../plan/outline.ts';
import { inlineRuns, type Plan } from '../../plan/plan.ts';
import type { Progress } from '../../plan/progress.ts';
import { findKind, findSlot, type Vocabulary } from '../../plan/vocabulary.ts';
import { isPlanDate } from '../../terms/plan-date.ts';
import { blankView, inlineText } from '../../writers/inline-text.ts';
import type { Decision } from './decision.ts';
import { rollBlocks } from './roll-blocks.ts';
import { keptQuestion, movePlanDate, moveYears, otherYears, relativeYears, type YearMove } from './years.ts';

/** Years in words and in facts; what a slot holds is moved with the values. */
const moveText =
  (move: YearMove) =>
  (part: Plain): Plain[] => {
    switch (part.type) {
      case 'text':
        return [{ ...part, value: moveYears(part.value, move) }];
      case 'fact':
        return [{ ...part, example: moveYears(part.example, move) }];
      case 'slot':
        return [part];
    }
  };

/** Dates and years in slots. A blank slot stays blank. */
function moveValues(plan: Plan, move: YearMove, vocabulary: Vocabulary): Record<string, string> {
  const entries = Object.entries(plan.values).map(([name, value]) => {
    const type = findSlot(vocabulary, name)?.type;
    if (type === 'year') return [name, String(Number(value) + move.by)];
    return [name, type === 'date' || type === 'text' ? moveYears(value, move) : value];
  });
  return Object.fromEntries(entries);
}

function text(content: readonly Content[], vocabulary: Vocabulary): string {
  return content
    .flatMap(inlineRuns)
    .map((run) => inlineText(run, blankView(vocabulary)))
    .join(' ');
}

/** What looks like the old plan's own year and was left alone: whether it moves on, only a person knows. */
const keptDecisions = (where: string, texts: readonly string[], move: YearMove): Decision[] =>
  keptQuestion(texts, move).map((what) => ({ where, what }));

/** What the times in a text leave to decide: years that were not moved, and years told from the old plan's own. */
function timeDecisions(where: string, said: string, move: YearMove): Decision[] {
  const others = otherYears(said, move);
  const relative = relativeYears(said);
  return [
    ...keptDecisions(where, [said], move),
    ...(others.length > 0
      ? [{ where, what: `提到 ${others.join('、')} 年，没有改动，请核对是不是基数或依据` }]
      : []),
    ...(relative.length > 0
      ? [
          {
            where,
            what: `写有${relative.map((word) => `“${word}”`).join('')}，说的是原计划那时，请按新的情况改`,
          },
        ]
      : []),
  ];
}

/** What sections leave to decide: what looks back, and times. */
function sectionDecisions(sections: readonly Section[], move: YearMove, vocabulary: Vocabulary): Decision[] {
  return sections.flatMap((section): Decision[] => {
    const where = titleText(section.title);
    const kind = findKind(vocabulary, section.kind);
    return [
      ...(kind?.tells === 'past'
        ? [{ where, what: `“${kind.title}”写的是今年的情况，请按新的情况重写` }]
        : []),
      ...timeDecisions(where, text(section.content, vocabulary), move),
      ...sectionDecisions(section.sections, move, vocabulary),
    ];
  });
}

function rollMeta(meta: Frontmatter, move: YearMove): Frontmatter {
  const {
    approval: _approval,
    updated: _updated,
    audience: _audience,
    related: _related,
    summary: _summary,
    ...kept
  } = meta;
  const { period, signoff, issue } = meta;
  return {
    ...kept,
    title: moveYears(meta.title, move),
    attachments: meta.attachments.map((name) => moveYears(name, move)),
    period: {
      ...period,
      ...(period.year !== undefined && { year: period.year + move.by }),
      ...(period.start && { start: movePlanDate(period.start, move.by) }),
      ...(period.end && { end: movePlanDate(period.end, move.by) }),
    },
    ...(signoff && { signoff: withoutDate(signoff) }),
    ...(issue && { issue: withoutIssueNumbers(issue) }),
    state: 'draft',
  };
}

/** The year that a plan begins in; undefined where its period names none, and then it cannot be rolled. */
export function firstYear({ year, start }: Frontmatter['period']): number | undefined {
  return year ?? (start && isPlanDate(start) ? Number(start.slice(0, 4)) : undefined);
}

/** The years that a plan is about: from the first to the last of its period. */
function ownYears({ period }: Frontmatter): Set<number> {
  const first = Number(period.start?.slice(0, 4) ?? period.year);
  const last = Math.max(Number(period.end?.slice(0, 4) ?? period.year), first);
  return new Set(Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

/**
 * @param year the year that the new plan begins in
 * @returns undefined where the plan names no year of its own to count from
 */
export function rollPlan(
  plan: Plan,
  { year, progress }: { year: number; progress?: Progress | undefined },
  vocabulary: Vocabulary,
): { plan: Plan; decisions: Decision[] } | undefined {
  const { period } = plan.meta;
  const from = firstYear(period);
  if (from === undefined) return undefined;
  const move: YearMove = {
    own: ownYears({ ...plan.meta, period: { ...period, year: from } }),
    by: year - from,
  };
  const { blocks, decisions } = rollBlocks(plan.meta.blocks, progress, move);
  const meta = rollMeta(plan.meta, move);
  const own: Decision[] = [
    ...(progress
      ? []
      : [{ where: '全文', what: '没有进展记录，今年没做完的无从得知，请逐项核对哪些要结转' }]),
    ...(meta.signoff ? [{ where: '落款', what: '成文日期已清空，定稿后填写' }] : []),
    ...(meta.basis.length > 0 ? [{ where: '依据', what: '核对所引文件有没有新的版本' }] : []),
    ...keptDecisions('标题', [plan.meta.title, ...plan.meta.attachments], move),
    ...keptDecisions('填空', Object.values(plan.values), move),
    ...timeDecisions('前言', text(plan.content, vocabulary), move),
  ];
  return {
    plan: {
      meta: { ...meta, blocks },
      values: moveValues(plan, move, vocabulary),
      content: plan.content.map((content) => changedContent(content, moveText(move))),
      sections: plan.sections.map((section) => changedSection(section, moveText(move))),
    },
    decisions: [...own, ...sectionDecisions(plan.sections, move, vocabulary), ...decisions],
  };
}
