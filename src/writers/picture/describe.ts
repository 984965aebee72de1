/** All that the picture tells, as sentences: for readers who hear it, and beside the picture on a page. */
import type { Check } from './checks.ts';
import type { PictureContent } from './content.ts';
import { showYuan } from './yuan.ts';

const list = (label: string, parts: readonly string[]) =>
  parts.length === 0 ? '' : `${label}：${parts.join('；')}。`;

const inBrackets = (...parts: (string | undefined)[]) => {
  const said = parts.filter(Boolean);
  return said.length === 0 ? '' : `（${said.join('，')}）`;
};

const checkText = ({ when, what, detail }: Check) => `${when}${what}${inBrackets(detail)}`;

/** One sentence a part, in the order of the picture. */
export function pictureText(content: PictureContent): string[] {
  const { goals, tasks, phases, months, duties, group, checks, reports, criteria, budget, approval } =
    content;
  return [
    `${content.title.join('')}${inBrackets(content.issuer, content.period)}。`,
    list(
      '目标',
      goals.map(({ name, lead, value, unit, when, base, steps }) =>
        steps.length > 0
          ? `${name}${lead}${inBrackets(base && `现状${base}`, ...steps.map((step) => `${step.when}${step.value}`))}`
          : `${name}${lead}${value}${unit}${inBrackets(when, base && `现状${base}`)}`,
      ),
    ),
    list('要做的事', tasks),
    list(
      '阶段',
      phases.map(({ name, when, tasks }) => `${when}${name}${inBrackets(...tasks)}`),
    ),
    list(
      '活动',
      months.flatMap(({ label, activities }) =>
        activities.map(({ name, when, detail }) => `${when || label}${name}${inBrackets(detail)}`),
      ),
    ),
    list(
      '分工',
      duties.map(({ task, lead, when }) => `${task}${inBrackets(lead, when)}`),
    ),
    list(group?.name ?? '', group?.posts.map(({ role, who }) => `${role}${who}`) ?? []),
    list('检查', checks.map(checkText)),
    list('报送', reports.map(checkText)),
    list(
      '标准',
      criteria.map(({ group, items }) => `${group}${inBrackets(...items)}`),
    ),
    budget ? `经费：合计${showYuan(budget.total)}。` : '',
    approval
      ? `咨询：${approval.office}，电话${approval.phone}。${approval.passed}${inBrackets(approval.votes)}。`
      : '',
  ].filter((sentence) => sentence !== '');
}
