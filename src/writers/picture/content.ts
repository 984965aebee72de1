/**
 * What a picture or a poster tells of a plan, in the words that residents read: figures to reach, what is done when, by
 * whom, how it is checked. Read from the blocks; what a plan does not hold is an empty list.
 */

import type { Blocks } from '../../plan/blocks/blocks.ts';
import { asNumber, showRange } from '../../plan/blocks/cell.ts';
import { type Frontmatter, periodSpan } from '../../plan/frontmatter.ts';
import { type Plan, withoutGuidance } from '../../plan/plan.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import { showDate } from '../../terms/plan-date.ts';
import { type Check, planChecks, planReports } from './checks.ts';
import { type Duty, type Group, planDuties, planGroup } from './duties.ts';
import { type Goal, planGoals } from './goals.ts';
import { planTasks } from './tasks.ts';
import { type ActivityMonth, type PhaseTime, planActivities, planPhases } from './times.ts';

export interface PictureContent {
  /** Title, cut at its breaks by sense. */
  title: readonly string[];
  issuer: string;
  /** 2027年3月—10月, 2027年; empty where the plan names none. */
  period: string;
  goals: readonly Goal[];
  /** What is to be done, by the headings. */
  tasks: readonly string[];
  phases: readonly PhaseTime[];
  months: readonly ActivityMonth[];
  duties: readonly Duty[];
  group?: Group;
  checks: readonly Check[];
  reports: readonly Check[];
  criteria: readonly CriteriaGroup[];
  budget?: Budget;
  /** Only an approved plan has it. */
  approval?: ApprovalNote;
  /** Full address of the whole text, where it is known. */
  address?: string;
}

export interface CriteriaGroup {
  group: string;
  scoring: string;
  items: readonly string[];
}

export interface Budget {
  /** Yuan. */
  total: number;
  items: readonly { item: string; amount: number; source: string }[];
}

export interface ApprovalNote {
  /** Who answers questions. */
  office: string;
  phone: string;
  /** 2027年1月8日经2027年第一次居民代表会议审议通过 */
  passed: string;
  /** 到会52人，同意49人; empty where there was no vote. */
  votes: string;
  publisher: string;
  /** 2027年1月16日 */
  published: string;
  disclosure: string;
  index: string;
  docNo?: string;
  version: number;
}

function criteriaOf({ criteria = [] }: Blocks): CriteriaGroup[] {
  return criteria
    .filter(({ group }) => group !== '')
    .map(({ group, scoring = '', items }) => ({
      group,
      scoring,
      items: items.map(({ text, threshold }) => (threshold ? `${text}（${threshold}）` : text)),
    }));
}

/** Only a budget with every amount can be summed up. */
function budgetOf({ budget = [] }: Blocks): Budget | undefined {
  const years = new Set(budget.map(({ year }) => year));
  const items = budget.flatMap(({ item, amount: written, source = '', year }) => {
    const amount = asNumber(written);
    const name = years.size > 1 && year ? `${year}年${item}` : item;
    return item && amount !== undefined ? [{ item: name, amount, source }] : [];
  });
  if (items.length === 0 || items.length < budget.length) return undefined;
  return { total: items.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0) / 100, items };
}

function approvalOf({ meta: { approval } }: Plan): ApprovalNote | undefined {
  if (!approval) return undefined;
  const { contact, meeting, date, votes, header, version } = approval;
  return {
    ...contact,
    passed: `${showDate(date)}经${meeting}审议通过`,
    votes: votes ? `到会${votes.present}人，同意${votes.agree}人` : '',
    publisher: header.publisher,
    published: showDate(header.published),
    disclosure: header.disclosure,
    index: header.index,
    ...(header.docNo && { docNo: header.docNo }),
    version,
  };
}

/** The year that dates need not name: of a plan that lies in one. */
function onlyYearOf(period: Frontmatter['period']): number | undefined {
  const { first = 0, last = 0 } = periodSpan(period) ?? {};
  const [from, to] = [Math.floor(first / 10_000), Math.floor(last / 10_000)];
  return from === to && from > 0 ? from : undefined;
}

export function pictureContent(plan: Plan, vocabulary: Vocabulary): PictureContent {
  const { meta } = plan;
  const { title, issuer, period, blocks } = meta;
  const year = onlyYearOf(period);
  const [group, budget, approval] = [planGroup(blocks), budgetOf(blocks), approvalOf(plan)];
  return {
    title: title.split('\\|').map((line) => line.trim()),
    issuer: issuer.name,
    period: showRange(period.start, period.end) || (period.year ? `${period.year}年` : ''),
    goals: planGoals(blocks, year),
    tasks: planTasks(withoutGuidance(plan), vocabulary),
    phases: planPhases(blocks, year),
    months: planActivities(meta),
    duties: planDuties(blocks, year),
    ...(group && { group }),
    checks: planChecks(blocks),
    reports: planReports(blocks, year),
    criteria: criteriaOf(blocks),
    ...(budget && { budget }),
    ...(approval && { approval }),
  };
}
