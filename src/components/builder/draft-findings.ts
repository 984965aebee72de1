/** What still keeps a draft from being finished, in the order in which one would mend it. */

import { openExamples } from '../../drafts/block-examples.ts';
import { type Draft, draftPlan, draftSlots } from '../../drafts/draft.ts';
import { type BlockType, blockTypes } from '../../plan/block-type.ts';
import { blockDefinition } from '../../plan/blocks/blocks.ts';
import { planFacts } from '../../plan/fact.ts';
import { periodSpan } from '../../plan/frontmatter.ts';
import { walkSections } from '../../plan/outline.ts';
import { checkSlotValue, tidySlotValue } from '../../plan/slot.ts';
import { unwritten } from '../../plan/unwritten.ts';
import { findKind, findSlot, type Vocabulary } from '../../plan/vocabulary.ts';
import type { Severity } from '../../terms/finding.ts';

/** Where in its tab a finding is mended, as far as is known. */
export interface DraftPlace {
  title?: boolean;
  /** Slot name. */
  slot?: string;
  block?: BlockType;
  /** How many headings of the highest level stand above it, its own included; 0 is the opening. */
  heading?: number;
  /** The words to look for there. */
  found?: string;
}

export interface DraftFinding {
  severity: Severity;
  message: string;
  /** The tab where it is mended. */
  tab: 'sections' | 'slots' | 'text';
  /** Name of the rule of the check that found it. */
  rule?: string | undefined;
  place?: DraftPlace;
  /** The section or the value where it stands, for the list. */
  where?: string;
}

export function draftFindings(draft: Draft, vocabulary: Vocabulary): DraftFinding[] {
  const plan = draftPlan(draft, vocabulary);
  const findings: DraftFinding[] = [];
  for (const { required, included, kind } of draft.parts) {
    if (!required || included) continue;
    findings.push({
      severity: 'warning',
      message: `去掉了这个提纲一般要有的“${findKind(vocabulary, kind)?.title ?? kind}”`,
      tab: 'sections',
    });
  }
  let blank = 0;
  for (const name of draftSlots(draft, vocabulary)) {
    const slot = findSlot(vocabulary, name);
    const value = draft.values[name] ?? '';
    const problem =
      slot && value.trim() !== '' ? checkSlotValue(slot, tidySlotValue(slot, value)) : undefined;
    if (value.trim() === '') blank += 1;
    if (problem) findings.push({ severity: 'error', message: problem, tab: 'slots', place: { slot: name } });
  }
  if (blank > 0) findings.push({ severity: 'info', message: `还有 ${blank} 项填空没有填`, tab: 'slots' });
  if (draft.date?.trim()) {
    findings.push({
      severity: 'error',
      message: `成文日期“${draft.date}”读不懂，应如 2027年1月15日`,
      tab: 'slots',
    });
  } else if (draft.meta.signoff && !draft.meta.signoff.date) {
    findings.push({ severity: 'info', message: '成文日期还没有填', tab: 'slots' });
  }
  let untitled = 0;
  walkSections(plan.sections, ({ title }) => {
    if (title.length === 0) untitled += 1;
  });
  if (untitled > 0) findings.push({ severity: 'error', message: `有 ${untitled} 节没有标题`, tab: 'text' });
  const period = periodSpan(plan.meta.period);
  for (const type of blockTypes) {
    const { label, check, blanks } = blockDefinition(type);
    const data = plan.meta.blocks[type];
    if (data === undefined) continue;
    const rows = openExamples(draft.examples?.[type]);
    if (rows > 0) {
      const message = `“${label}”还有 ${rows} 行例子没有定；请在表下照用、改成本地的或者清掉`;
      findings.push({ severity: 'warning', message, tab: 'text', place: { block: type } });
    }
    for (const { severity, message } of check(data, {
      themes: plan.meta.themes,
      ...(period && { period }),
    })) {
      findings.push({ severity, message, tab: 'text', place: { block: type } });
    }
    if (blanks(data).length > 0)
      findings.push({
        severity: 'info',
        message: `“${label}”还有没填的格子`,
        tab: 'text',
        place: { block: type },
      });
  }
  const facts = planFacts(plan).length;
  if (facts > 0) {
    const message = `还有 ${facts} 处例举没有确认；请在每节开头照用、改成本地的或者删去`;
    findings.push({ severity: 'warning', message, tab: 'text' });
  }
  const open = JSON.stringify([plan.content, plan.sections]).match(unwritten)?.length ?? 0;
  if (open > 0) findings.push({ severity: 'info', message: `正文里还有 ${open} 处“……”等着写`, tab: 'text' });
  return findings;
}
