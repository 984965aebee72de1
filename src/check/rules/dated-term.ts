/** 过时的机构、活动、法律和提法: listed in `templates/words/dated.yaml`, each with its source. */
import { findKind } from '../../plan/vocabulary.ts';
import type { Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { isExcused, splitsWord } from '../word-context.ts';
import { indexOnce, type WordHit } from '../word-index.ts';
import type { WordLists } from '../word-lists.ts';
import { titleOf } from './document-parts.ts';
import { ownYear } from './document-years.ts';
import { sentenceAt } from './sentences.ts';

type DatedEntry = WordLists['dated'][number];

const datedIndex = indexOnce((list: WordLists['dated']) =>
  list.flatMap((entry) => entry.words.map((word) => [word, entry] as const)),
);

/** What was once so is no mistake: 前身是区工商局, 原城东区工商局. */
const history = /前身|原名|更名|改称|曾任|时任|曾获|曾被|曾经|年代/;

const former = /(?<![中草平高])原(?![则因本料来有地件先])\p{Script=Han}{0,10}$/u;

/** What has ended may be told of in a review: 五年来完成了“十四五”规划的任务. */
const past = /年来|去年|上年|过去|回顾|已经?圆满|已经?结束/;
const review = /回顾|总结|成效|成绩|完成情况|上年|上半年/;

/** Titles of documents are shorter; a text without end must not be searched through for every word. */
const longestTitle = 80;

function isTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestTitle), at);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}

function isDated(text: string, hit: WordHit<DatedEntry>, inReview: boolean): boolean {
  const { instead, unless, when, titles } = hit.value;
  if (splitsWord(text, hit) || (!titles && isTitle(text, hit.start))) return false;
  if (former.test(text.slice(Math.max(0, hit.start - 12), hit.start))) return false;
  const sentence = sentenceAt(text, hit.start).text;
  if (history.test(sentence) || isExcused(text, hit, unless)) return false;
  if (instead === undefined && (inReview || past.test(sentence))) return false;
  return when.length === 0 || when.some((word) => sentence.includes(word));
}

function faultOf(
  at: Passage,
  { start, end, word, value }: WordHit<DatedEntry>,
  lastYear: number | undefined,
) {
  const { instead, missing, reason, source, since } = value;
  const early = since !== undefined && lastYear !== undefined && lastYear < since;
  const named = source === 'custom' ? '' : `（${source}）`;
  const mend = instead === undefined ? '请删去，或按现在的情况改写' : `现写“${instead}”`;
  const current = missing
    ? `这里写到“${word}”为止，没有写全：${reason}${named}；请补上“${missing}”`
    : `“${word}”已经过时：${reason}${named}；${mend}`;
  const message = early
    ? `“${word}”在${lastYear}年还可以这样写；沿用这份文字时要改：${reason}${named}`
    : current;
  const fault: Fault = {
    at,
    start,
    end,
    message,
    ...(instead !== undefined && { expected: instead, fix: { text: instead, safe: false } }),
    ...(early && { severity: 'info' as const }),
  };
  return fault;
}

/** What is taken from one year into the next; a notice or a law of its day is not. */
const isUsedAgain = /计划|方案|要点|总结|预案|安排/;

/** One hint for all that was right in its day, at the first of them. */
function oneOf(early: readonly { word: string; fault: Fault }[]): Fault[] {
  const [first] = early;
  if (!first) return [];
  const others = [...new Set(early.map(({ word }) => word))].filter((word) => word !== first.word);
  const more = others.map((word) => `“${word}”`).join('');
  return [{ ...first.fault, ...(more && { message: `${first.fault.message}；同样要改的还有${more}` }) }];
}

export const datedTerm: Rule = {
  id: 'dated/term',
  name: '过时的提法',
  severity: 'warning',
  about:
    '已经撤并的机构、结束的活动、废止的法律和换了说法的称谓。沿用旧文本时最容易带过来。词表每条注明依据；书名号里的文件名（法律除外）、写明“原”“前身”的不算。早年文件里当时正确的写法不算；早年的计划、总结常拿来改写，只提一次。',
  why: '机构改革多年，通知里还请“区工商局”参加，文件就送不到；引用已经废止的法律，处理意见站不住脚。',
  mend: [
    '按意见里写的现名改，点“采纳”换好一处。',
    '机构只改名、职责又有划转的，核对一下现在归谁管。',
    '活动已经结束的，删去，或写成过去的成绩。',
    '法律已经废止的，改引现行法律，条文也要重新核对。',
  ],
  unless:
    '写明“原”“前身”“更名”的，回顾过去成绩的，书名号里的文件名，都不指出。本地机构名称与国家不同的，列入本单位用词。',
  source: 'custom',
  basis:
    '词表每条写着依据：机构改革方案、新法的附则、公开的文件；文件早于改名时间的不指出，计划、总结只提一次。',
  examples: {
    ok: [
      { text: '由区市场监督管理局牵头，区生态环境局配合。' },
      { text: '该所的前身是区工商局，档案由原城东区环保局移交。' },
      {
        text: '以邓小平理论、“三个代表”重要思想、科学发展观、习近平新时代中国特色社会主义思想为指导。',
      },
      { text: '党的十八大以来，社区面貌变化很大。' },
      { text: '关于报送材料的通知\n请于5月前报区工商局。\n桃源社区居民委员会\n2017年3月1日' },
      { text: '一、回顾\n开展了党纪学习教育。\n二、打算\n五年来，“十四五”规划的任务全部落实。' },
      { text: '落实《中华人民共和国劳动合同法》，学习《中华人民共和国民法典》。' },
    ],
    notOk: [
      {
        text: '由区工商局牵头，区环保局配合。',
        found: ['工商局', '环保局'],
        fixed: '由区市场监督管理局牵头，区生态环境局配合。',
      },
      {
        text: '以邓小平理论和“三个代表”重要思想为指导，贯彻党的十八大精神。',
        found: ['邓小平理论', '十八大'],
      },
      {
        text: '宣传《婚姻法》，做好刑释解教人员的安置帮教。',
        found: ['婚姻法', '刑释解教人员'],
        fixed: '宣传《民法典》，做好刑满释放人员的安置帮教。',
      },
      { text: '桃源社区2017年工作计划\n请区工商局派人参加，由区工商局、区环保局通知。', found: ['工商局'] },
    ],
  },
  check(document, { words, vocabulary }) {
    const { passages } = document;
    const index = datedIndex(words.dated);
    const lastYear = ownYear(document);
    const early: { word: string; fault: Fault }[] = [];
    const faults = passages.flatMap((at) => {
      const told = new Map<DatedEntry, number>();
      const above = at.heading === undefined ? undefined : passages[at.heading];
      const inReview =
        above !== undefined &&
        (findKind(vocabulary, above.kind)?.tells === 'past' || review.test(above.text));
      return index.find(at.text).flatMap((hit) => {
        if (!isDated(at.text, hit, inReview)) return [];
        // one remark a sentence: 邓小平理论、“三个代表”、科学发展观 are one slip
        const sentence = sentenceAt(at.text, hit.start).start;
        if (hit.value.words.length > 1 && told.get(hit.value) === sentence) return [];
        told.set(hit.value, sentence);
        const fault = faultOf(at, hit, lastYear);
        if (fault.severity !== 'info') return [fault];
        early.push({ word: hit.word, fault });
        return [];
      });
    });
    const again = isUsedAgain.test(titleOf(document)?.text ?? '') || document.facts.state !== undefined;
    return again ? [...faults, ...oneOf(early)] : faults;
  },
};
