/** 计划期以外的日期: a day or month of a year that the plan does not cover. */
import { findKind, type SectionKind, type Vocabulary } from '../../plan/vocabulary.ts';
import type { CheckedDocument, Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { titleOf } from './document-parts.ts';
import { kindsByHeading } from './section-spans.ts';
import { sentenceAt } from './sentences.ts';
import { writtenDates } from './written-dates.ts';

/** Said of what was before: the base year, a law, the founding of something. */
const past =
  /出生|周岁|毕业|应届|以后|以前|之后|之前|近[一二三四五六七八九十\d]+年|上年|去年|往年|年底前?已|已|曾|截至|截止|底数|基数|现有|现状|登记|完成了|以来|起|建成|成立|始建|投入|印发|发布|公布|施行|修订|通过|修正|编制|制定|期间|荣获|获得|被评/;
/** Said of what comes after: follow-up, archive, the next plan. */
const after =
  /次年|下年|下一年|明年|跨年|翌年|总结|归档|报送|报告|评估|验收|复查|复核|申报|续|结清|结算|决算|公布|兑现|移交|保存|保管|质保|收尾|回访/;
/** Fields that say when something was settled, not when the plan runs. */
const freeFields = new Set(['signoff', 'basis', 'attachments', 'updated', 'audience', 'related']);

/** What is known of the whole document when one date is looked at. */
interface Setting {
  first: number;
  last: number;
  /** What the section around a passage tells of. */
  tells(at: Passage): SectionKind['tells'];
  /** Where who signs and when stands in plain text. */
  end: Passage | undefined;
  /** Summaries look ahead. */
  looksAhead: boolean;
}

function settingOf(document: CheckedDocument, vocabulary: Vocabulary): Setting {
  const { facts, passages } = document;
  const kinds = kindsByHeading(document);
  return {
    first: Math.min(...facts.years),
    last: Math.max(...facts.years),
    tells: ({ heading }) =>
      findKind(vocabulary, heading === undefined ? 'preamble' : kinds.get(heading))?.tells,
    end: passages.at(-1),
    looksAhead: facts.outline?.genre === '工作总结' || facts.outline?.genre === '工作汇报',
  };
}

/** A date on its own line says when the document was issued. */
const isDateLine = ({ text, role }: Passage, start: number, end: number) =>
  role === 'date' || /^[（(]?[）)]?$/.test(text.slice(0, start) + text.slice(end));

function isExpected(at: Passage, start: number, year: number, setting: Setting): boolean {
  const { first, last, end, looksAhead } = setting;
  const { text } = sentenceAt(at.text, start);
  const tells = setting.tells(at);
  const before = tells === 'past' || tells === 'grounds' || end === at;
  if (year < first) return past.test(text) || (year === first - 1 && before);
  return year === last + 1 && (looksAhead || after.test(text) || tells === 'future');
}

/** What it names of years is whom it concerns and since when; a plan may be issued with it. */
const isNotice = /^(?!.*印发).*(?:通知|公告|公示|通告|通报|办法|细则|批复|函)(?:（[^）]*）)?$/;

export const factsDatePeriod: Rule = {
  id: 'facts/date-period',
  name: '计划期以外的日期',
  severity: 'warning',
  about:
    '文中写了计划年度以外的年月，多半是沿用旧稿没有改。上年底数、发文日期、次年总结和归档不算。标题和计划期都没有年份的、通知公告不查。',
  why: '二〇二七年的计划里写着“2025年5月底前完成”，谁也没法照办；一看就知道是拿前年的稿子改的。',
  mend: [
    '核对这件事今年到底什么时候办，改成今年的日期。',
    '说的是过去的情况，写明“截至”“已经”。',
    '是明年的事，写明“次年”，或移到结尾的打算里。',
  ],
  unless:
    '底数、文件发布的时间、次年总结和归档的时间不会指出。三年规划的第一年提到以后几年的，先把计划期填对，这类意见就没有了。',
  source: 'custom',
  basis: '沿用旧稿是这类错误的来源，从网上流传的逐年改写的计划里看来；标题和计划期都没有年份的不查。',
  examples: {
    ok: [
      { text: '桃源社区2026年工作总结\n（2027年3月28日）\n全年工作如下。' },
      { text: '桃源社区2027年工作计划\n截至2026年12月，共有网格12个。\n2027年3月开始走访，2028年1月归档。' },
      { text: '关于评选2027年度先进的通知\n材料限2025年5月至2026年4月间完成的。' },
      { text: '环境整治计划\n2027年3月开始走访。' },
      {
        text: '桃源社区2027年招聘计划\n应聘人员须1988年6月30日以后出生，近五年指2021年4月1日至2027年3月31日。',
      },
    ],
    notOk: [
      { text: '桃源社区2027年工作计划\n一、任务\n2025年5月底前完成楼道清理。', found: ['2025年5月底'] },
    ],
  },
  check(document, { vocabulary }) {
    const { facts, passages } = document;
    if (facts.years.length === 0 || isNotice.test(titleOf(document)?.text ?? '')) return [];
    const setting = settingOf(document, vocabulary);
    const { first, last } = setting;
    const span = first === last ? `${first}年` : `${first}—${last}年`;
    return passages.flatMap((at) => {
      if (freeFields.has(String(at.path?.[0]))) return [];
      return writtenDates(at.text).flatMap(({ start, end, year }): Fault[] => {
        if (year === undefined || (year >= first && year <= last)) return [];
        if (isDateLine(at, start, end) || isExpected(at, start, year, setting)) return [];
        const message = `“${at.text.slice(start, end)}”不在计划期（${span}）内；请核对是不是沿用旧稿没有改`;
        return [{ at, start, end, message, expected: span }];
      });
    });
  },
};
