/** 公文的首尾: a notice without addressee, without who signs or when. */
import { dateLine } from '../../document/roles/lines.ts';
import type { CheckedDocument, Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import {
  addresseeOf,
  genreOf,
  hasDocumentHead,
  signedDate,
  titleOf,
  upwardGenres,
} from './document-parts.ts';

/** Genres that are sent to somebody (党政机关公文处理工作条例 第九条：主送机关). */
const sent = new Set(['通知', '请示', '批复', '公函', '函', '邀请函']);
/** Genres that somebody signs. */
const signed = new Set([...sent, '通告', '公告', '公示', '倡议书']);

/** Text enough for a whole document, no outline of one. */
const fewestPassages = 4;

function signFaults(document: CheckedDocument, genre: string, date: Passage | undefined): Fault[] {
  const { passages } = document;
  const at = date ?? passages.findLast(({ path, cell }) => !path && !cell);
  const bodies = passages.filter(({ role }) => role === 'signoff-body' || role === 'red-head');
  // the date may stand above a text that is published with the notice; an excerpt has none
  const last = passages.some(
    ({ text }) =>
      dateLine(text.replace(/^\S{2,40}\s+|^[^：:]{2,8}[：:]\s*/, '').trim()) || /删减|节选|摘要/.test(text),
  );
  if (!at) return [];
  if (!date && bodies.length === 0 && !last)
    return [
      {
        at,
        message: `${genre}应写明发文单位和日期，这份的末尾没有；请补上落款`,
        expected: '落款',
        severity: 'info',
      },
    ];
  if (!date || bodies.length > 0 || date.text.trim().length > 16) return [];
  return [{ at: date, message: '日期上面没有发文单位；请补上署名', expected: '发文单位', severity: 'info' }];
}

/** What a plan is asked for by its outline is not asked again here. */
const isAskedByOutline = ({ facts }: CheckedDocument): boolean =>
  facts.outline?.sections.some(({ kind, required }) => kind === 'addressee' && required) ?? false;

/** 报告 that is no document to a superior (a duty report read at a meeting) is sent to nobody. */
const isSent = (genre: string, document: CheckedDocument): boolean =>
  sent.has(genre) || (upwardGenres.has(genre) && hasDocumentHead(document));

const notice = '关于开展春季灭鼠活动的通知\n';
const text = '请各社区3月8日前清理楼院。\n请各单位3月10日前封堵孔洞。\n请于3月12日前报送登记表。\n';
const sign = '\n青山街道办事处\n2027年2月26日';

export const partsFrame: Rule = {
  id: 'parts/frame',
  name: '缺主送或落款',
  severity: 'warning',
  about:
    '通知、请示、函和用“文件”红头的报告是发给谁的，标题下面要写主送单位；末尾要有发文单位和日期。公告、通告、公示不写主送。只有片段、没有落款日期的不查主送。',
  why: '没有主送，下面不知道这份通知是不是发给自己的；没有署名和日期，就无从判断是谁定的、从哪天算起。',
  mend: [
    '标题下面另起一行，顶格写主送单位，末尾用冒号：“各社区居民委员会：”。',
    '正文以后另起一行写发文单位，再下一行写成文日期。',
    '公开张贴、不指定对象的，改用“公告”“通告”，就不写主送。',
  ],
  unless:
    '公告、通告、公示、倡议书不写主送，不会指出。只摘了一段给人看、没有落款日期的，不查主送。正式排版时由红头写明发文单位的，署名那一条可以忽略。',
  source: 'GB/T 9704-2012 §7.3.2',
  basis: '7.3.2 主送机关，7.3.5 署名和成文日期；《党政机关公文处理工作条例》第九条列出公文的组成部分。',
  examples: {
    ok: [
      { text: `${notice}各社区居民委员会：\n${text}${sign}` },
      { text: `关于春季灭鼠的通告\n${text}${sign}` },
      { text: `灭鼠服务招标公告\n${text}招标人：青山街道办事处\n时间：2027年2月26日` },
      { text: '工作计划\n每月清扫一次。' },
      { text: `关于灭鼠情况的报告\n${text}${sign}` },
    ],
    notOk: [
      { text: `${notice}${text}${sign}`, found: ['关于开展春季灭鼠活动的通知'] },
      {
        text: `青山街道办事处文件\n青街办〔2027〕3号　签发人：街道办主任\n关于灭鼠情况的报告\n${text}${sign}`,
        found: ['关于灭鼠情况的报告'],
      },
      { text: `${notice}各社区居民委员会：\n${text}`, found: ['请于3月12日前报送登记表。'] },
    ],
  },
  check(document) {
    const title = titleOf(document);
    const genre = genreOf(document);
    const whole = document.passages.filter(({ path, cell }) => !path && !cell).length >= fewestPassages;
    if (!title || !genre || !whole) return [];
    const message = `${genre}要写明发给谁，标题下面没有主送单位；请补上一行，如“${upwardGenres.has(genre) ? '青山街道办事处' : '各社区居民委员会'}：”`;
    const noReceiver: Fault[] =
      isSent(genre, document) && !addresseeOf(document)
        ? [{ at: title.at, message, expected: '主送单位' }]
        : [];
    if (document.facts.state)
      return hasDocumentHead(document) && !isAskedByOutline(document) ? noReceiver : [];
    const date = signedDate(document);
    const faults = signed.has(genre) ? signFaults(document, genre, date) : [];
    return date ? [...noReceiver, ...faults] : faults;
  },
};
