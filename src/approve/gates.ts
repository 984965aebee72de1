/**
 * The gates before publication. Each looks at one thing and says everything that is wrong with it, so that a person who
 * is refused hears all reasons at once. Most read what the check has found; the rest look at plan and record.
 */
import { type SimilarText, sameText } from '../check/compare.ts';
import type { PersonalFault } from '../check/published-lines.ts';
import { similarityText } from '../check/told-similarity.ts';
import { type ApprovalRecord, approvalFaults } from '../plan/approval.ts';
import { blockTypes } from '../plan/block-type.ts';
import { blockDefinition } from '../plan/blocks/blocks.ts';
import { factMark, planFacts } from '../plan/fact.ts';
import { showSecrecy } from '../plan/issue.ts';
import { type Plan, planSlots } from '../plan/plan.ts';
import { findSlot, type Vocabulary } from '../plan/vocabulary.ts';
import type { Finding, Severity } from '../terms/finding.ts';
import { dateSpan } from '../terms/plan-date.ts';
import { type ApprovedPlan, currentVersion, type ListedPlan } from './approved-plan.ts';
import { numbersOf, takenNumbers } from './taken-numbers.ts';
import { unseenFaults } from './unseen-characters.ts';

export interface GateInput {
  /** Absent where the source cannot be read. */
  plan: Plan | undefined;
  /** Everything the check found, form included. */
  findings: readonly Finding[];
  /** Absent where the record cannot be read; what depends on it is judged as if it excused nothing. */
  record: ApprovalRecord | undefined;
  /** Plans published before, for numbers that must be unique; the one that is amended left out. */
  published: readonly ListedPlan[];
  /** The plan whose next version this is. */
  amends?: ApprovedPlan | undefined;
  /** What it says of the change. */
  change?: string | undefined;
  /** Personal data in the record and the change note. */
  personalInRecord?: readonly Pick<PersonalFault, 'message' | 'path'>[];
  /** What it is compared with, the likest first. */
  similar: readonly SimilarText[];
  /** yyyymmdd. */
  today: number;
  vocabulary: Vocabulary;
}

export interface GateFault {
  message: string;
  /** See `Finding.inSource`. */
  inSource?: string;
  line?: number;
  column?: number;
  /** The value of the record where it is mended: `['header', 'published']`; `['change']` is the note on the change. */
  field?: readonly (string | number)[];
}

export interface Gate {
  id: string;
  /** Chinese name. */
  name: string;
  check(input: GateInput): GateFault[];
}

const fromFinding = ({ message, inSource, line, column }: Finding): GateFault => ({
  ...{ message, line, column },
  ...(inSource !== undefined && { inSource }),
});

/** A gate that refuses what rules of these areas have found, warnings included. */
function byRules(id: string, name: string, areas: readonly string[]): Gate {
  return {
    id,
    name,
    check: ({ findings }) =>
      findings
        .filter(
          ({ ruleId, severity }) => severity !== 'info' && areas.some((area) => ruleId.startsWith(area)),
        )
        .map(fromFinding),
  };
}

/** Areas of rules that a gate of their own answers for. */
const areas = {
  blanks: ['placeholder/', 'block/blank'],
  sections: ['structure/sections', 'structure/blocks'],
  personal: ['personal/'],
  leftovers: ['leftover/'],
  dates: ['facts/date', 'facts/impossible-date', 'phases/', 'report/', 'activities/outside-period'],
  similarity: ['similarity/'],
  classified: ['import/classified', 'source/secret-mark'],
} as const;

const spokenFor: readonly string[] = Object.values(areas).flat();

const sound: Gate = {
  id: 'sound',
  name: '格式和内容没有错误',
  check: ({ plan, findings, record, change }) => [
    ...(plan ? [] : [{ message: '文件读不成一份计划；请先按下面的说明改正' }]),
    ...findings
      .filter(
        ({ ruleId, severity }) => severity === 'error' && !spokenFor.some((area) => ruleId.startsWith(area)),
      )
      .map(fromFinding),
    ...unseenFaults([plan, record, change]).map((message) => ({ message })),
  ],
};

/** 密级, 内部资料 …: found where a file of an office is read, or said by the plan itself. */
const classified: Gate = {
  ...byRules('classified', '没有密级和内部标志', areas.classified),
  check: (input) => {
    const { secrecy, copyNumber } = input.plan?.meta.issue ?? {};
    return [
      ...byRules('', '', areas.classified).check(input),
      ...(secrecy
        ? [{ message: `版头标着“${showSecrecy(secrecy)}”；涉密文件不得公开，请勿提交，已解密的请先删去密级` }]
        : []),
      ...(copyNumber !== undefined
        ? [{ message: `版头标着份号“${copyNumber}”；份号只用于涉密文件，请核对，公开的文件请删去份号` }]
        : []),
    ];
  },
};

const personalText = byRules('personal', '没有个人信息', areas.personal);

/** The record is published too. */
const personal: Gate = {
  ...personalText,
  check: (input) => [
    ...personalText.check(input),
    ...(input.personalInRecord ?? []).map(({ message, path }) => ({
      message: `审批信息 ${message}`,
      field: path,
    })),
  ],
};

const blanks: Gate = {
  id: 'blanks',
  name: '没有空白和占位',
  check: (input) => {
    const { plan, vocabulary } = input;
    if (!plan) return [];
    const names = planSlots(plan, vocabulary).filter((name) => plan.values[name] === undefined);
    const slots = names.map((name) => ({
      message: `填空“${findSlot(vocabulary, name)?.label ?? name}”还是空的；请填上`,
    }));
    const cells = blockTypes.flatMap((type) => {
      const data = plan.meta.blocks[type];
      const { label, blanks } = blockDefinition(type);
      const count = data === undefined ? 0 : blanks(data).length;
      return count > 0 ? [{ message: `“${label}”还有 ${count} 格没有填；请填上，用不着的行删去` }] : [];
    });
    const date = plan.meta.signoff && !plan.meta.signoff.date ? [{ message: '成文日期没有填；请填上' }] : [];
    const { issue } = plan.meta;
    const issued = [
      ...(issue && issue.docNo === undefined ? [{ message: '发文字号没有填；请填上，或者不正式印发' }] : []),
      ...(issue?.printed && !issue.printed.date ? [{ message: '印发日期没有填；请填上' }] : []),
    ];
    const marks = planFacts(plan).map(({ example }) => example);
    const facts = [...new Set(marks)].map((example) => ({
      message: `例举“${example}”还没有确认；请照用、改成本地的，或者删去`,
    }));
    // a blank slot shows its mark wherever it stands: it is told once
    const shown = new Set([
      ...names.map((name) => `【${findSlot(vocabulary, name)?.label ?? name}】`),
      ...marks.map(factMark),
    ]);
    const untold = input.findings.filter(({ found }) => found === undefined || !shown.has(found));
    const others = byRules('', '', areas.blanks).check({ ...input, findings: untold });
    return [...slots, ...facts, ...cells, ...date, ...issued, ...others];
  },
};

const sections: Gate = {
  id: 'sections',
  name: '必备章节齐全',
  check: ({ findings, record, vocabulary }) => {
    const waived = new Set(
      record?.waivers.map(
        ({ section }) => vocabulary.kinds.find(({ id }) => id === section)?.title ?? section,
      ),
    );
    return findings
      .filter(
        ({ ruleId, severity }) =>
          severity !== 'info' && areas.sections.some((area) => ruleId.startsWith(area)),
      )
      .filter(({ expected = '' }) => !waived.has(expected))
      .map((finding) => ({
        ...fromFinding(finding),
        message: `${finding.message}；确实不需要的，在审批信息的“不写的章节”（waivers）里写明章节和理由`,
        field: ['waivers', finding.expected ?? ''],
      }));
  },
};

const similarity: Gate = {
  id: 'similarity',
  name: '不与别的计划雷同',
  check: ({ similar, record }) =>
    record?.similarity
      ? []
      : similar
          .filter((one) => one.similarity >= sameText)
          .map((one) => ({
            message: `${similarityText(one)}；请写出本地的做法，或在审批信息的“与别的相似的理由”（similarity）里写明理由`,
            field: ['similarity'],
          })),
};

const publicationDay = ['header', 'published'];

/** Months that a plan may wait for its publication. */
const longestWait = 6;

/** The same day so many months on, as a number to compare with: 20261120 → 20270520. */
function monthsOn(day: number, months: number): number {
  const month = Math.floor(day / 10_000) * 12 + (Math.floor(day / 100) % 100) - 1 + months;
  return Math.floor(month / 12) * 10_000 + ((month % 12) + 1) * 100 + (day % 100);
}

const approval: Gate = {
  id: 'approval',
  name: '审批信息完整',
  check: ({ plan, record, published, amends, today }) => {
    if (!record) return [];
    const faults = approvalFaults(record).map(({ path, message }) => ({ message, field: path }));
    const days: [label: string, date: string, field: GateFault['field']][] = [
      ['审议通过日期', record.date, ['date']],
      ...record.reviews.map(({ step, date }, index): (typeof days)[number] => [
        `${step}日期`,
        date,
        ['reviews', index, 'date'],
      ]),
    ];
    const future = days
      .filter(([, date]) => (dateSpan(date)?.first ?? 0) > today)
      .map(([label, date, field]) => ({ message: `${label} ${date} 还没有到；请核对年份`, field }));
    // a plan may wait for its day, not for years: then the year is wrong
    const { published: day } = record.header;
    const far =
      (dateSpan(day)?.first ?? 0) > monthsOn(today, longestWait)
        ? [
            {
              message: `发布日期 ${day} 还没有到，而且在 ${longestWait} 个月以后；请核对年份`,
              field: publicationDay,
            },
          ]
        : [];
    const taken = takenNumbers(numbersOf(record.header), published).flatMap(({ number, ids }) =>
      ids.map((id) => ({
        message: `${number.label}“${number.value}”已经用在 ${id} 上；请核对，换一个`,
        field: ['header', number.label === '索引号' ? 'index' : 'docNo'],
      })),
    );
    const before = amends && currentVersion(amends).approval.header.published;
    const backwards =
      before !== undefined && record.header.published < before
        ? [
            {
              message: `发布日期 ${record.header.published} 早于上一版的 ${before}；请核对`,
              field: publicationDay,
            },
          ]
        : [];
    const signed = dateSpan(plan?.meta.signoff?.date ?? '')?.first;
    const late =
      signed !== undefined && signed > (dateSpan(record.header.published)?.last ?? 0)
        ? [
            {
              message: `成文日期 ${plan?.meta.signoff?.date} 晚于发布日期 ${record.header.published}；请核对`,
              field: publicationDay,
            },
          ]
        : [];
    return [...faults, ...late, ...future, ...far, ...backwards, ...taken];
  },
};

/** All gates, in the order in which a refusal lists them. */
export const gates: readonly Gate[] = [
  sound,
  classified,
  blanks,
  sections,
  personal,
  byRules('leftovers', '没有别处的名称和年份', areas.leftovers),
  byRules('dates', '日期前后一致', areas.dates),
  similarity,
  approval,
];

/** Name of the gate that refuses what a rule finds; undefined where it stops nobody, or the gate measures for itself. */
export function gateOfRule({ id, severity }: { id: string; severity: Severity }): string | undefined {
  if (severity === 'info') return undefined;
  const [own] =
    Object.entries(areas).find(([, starts]) => starts.some((start) => id.startsWith(start))) ?? [];
  if (own === 'similarity') return undefined;
  return (
    own === undefined ? (severity === 'error' ? sound : undefined) : gates.find((one) => one.id === own)
  )?.name;
}

export interface Refusal extends GateFault {
  gate: string;
}

/** Every reason against publication; none means that the plan may be published. */
export function refusals(input: GateInput): Refusal[] {
  return gates.flatMap((gate) => gate.check(input).map((fault) => ({ gate: gate.name, ...fault })));
}
