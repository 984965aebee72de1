/** 说了几项就列几项: a number that introduces a list, against the list. */
import type { CheckedDocument, Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { countBelow, countMembers, countSeries, isPlainList, readCount } from './counted-lists.ts';

interface Promise {
  start: number;
  /** Where the list begins. */
  end: number;
  shown: string;
  count: number;
}

const numeral = '([二三四五六七八九十]{1,3}|[2-9]|1\\d|20)';
const measure =
  '(?:个方面|个一|个(?!月|季度|年|星期|礼拜|工作日|自然日|小时|百分点)|项|类|条|种|件|步|点(?!位)|方面|大(?![会队学家数量力型])|道|关|[无不有好化进清查访讲亮评帮送比看要规创抓](?![\\p{Script=Han}]{0,2}[月日年]))';
const intro =
  '(?:[，,]?(?:即|分别是|分别为|包括|具体是|具体为|主要是|也就是)?[：:]|[，,]?(?:即|分别是|分别为|具体是|也就是)[：:]?)';
/** 六项行动：…, “三不”，即…; nothing between the number and the mark that begins another clause. */
const colon = new RegExp(
  `(?<![第前后每近约另余上下两几数其之的至到—\\d.~～零一二三四五六七八九十百千-]|不少于|不超过|至少)${numeral}(${measure})([^，。；：:、！？\\d]{0,14}?)${intro}`,
  'gu',
);
/** 抓好以下五项工作。 at the end of a paragraph that has a list below it. */
const below = new RegExp(
  `(?:以下|下列|如下)${numeral}(${measure})([^，。；：:、！？\\d]{0,14})[。：:]?$`,
  'gu',
);

/** Behind the number stands a mark or one of these words, or that the list is below. */
const announces = /[：:即]|分别[是为]|具体是|也就是|以下|下列|如下/;

function promisesIn({ text }: Passage): Promise[] {
  if (!announces.test(text)) return [];
  const found = [...text.matchAll(colon), ...text.matchAll(below)].flatMap((match): Promise[] => {
    const count = readCount(match[1] ?? '');
    if (count === undefined || count < 2 || /[”」][^”」]{4,}$/.test(match[3] ?? '')) return [];
    const shown = `${match[1]}${match[2]}${match[3]}`;
    const start = match.index + match[0].indexOf(shown);
    return [{ start, end: match.index + match[0].length, shown, count }];
  });
  return [...new Map(found.map((promise) => [promise.end, promise])).values()];
}

/** How far behind its introduction a list may reach. */
const farthest = 600;

/** How many members the list has that follows; undefined where none can be told for certain. */
function listed(document: CheckedDocument, index: number, { end, count }: Promise): number | undefined {
  const { text } = document.passages[index] as Passage;
  const rest = text.slice(end, end + farthest);
  const series = countSeries(document.passages, index, rest);
  if (series >= 2) return series;
  if (rest.trim() === '') return countBelow(document, index) || undefined;
  const stop = rest.search(/[。！？]/);
  // a list that is cut off by the end of its line is none to count
  if (stop < 0) return undefined;
  const list = rest.slice(0, stop).replaceAll(',', '，').replaceAll(';', '；');
  const counts = countMembers(list);
  if (counts.length === 0 || counts.includes(count) || !isPlainList(list)) return undefined;
  const sentences = rest.split(/[。！？]/).filter((part) => part.trim() !== '').length;
  return sentences === count ? undefined : counts[list.includes('、') ? 2 : list.includes('；') ? 0 : 1];
}

export const factsPromisedCount: Rule = {
  id: 'facts/promised-count',
  name: '项数与列出的不符',
  severity: 'warning',
  about: '“三项任务：”“五个一，即……”“以下四条”说了几项，后面就应列出几项。只在数字直接引出列表时核对。',
  why: '“抓好以下三项工作”后面列了两项，布置会上马上有人问第三项是什么。增加、合并任务以后，开头的数最容易忘改。',
  mend: [
    '数一数后面列出的是几项。',
    '漏写的补上，写多的合并；项数本来就对的，改开头的数。',
    '列举不全的，写“等”字，不写死数目。',
  ],
  unless: '数字和列举之间还隔着别的话、列举里套着列举的，电脑数不准，一般不查；指错了的点“忽略”。',
  source: 'measured',
  basis: '行文惯例：说了几项就列几项。查法在公开发布的公文上试过，只在数字直接引出列举时才核对。',
  examples: {
    ok: [
      { text: '第一百二十条 听证参加人包括：\n（一）当事人；\n（二）代理人。' },
      {
        text: '第四条 名单由下列2个部分组成：\n（一）老人；\n（二）儿童。\n第五条 老人包括：\n（一）独居的；\n（二）高龄的。',
      },
      { text: '开展三项行动：清楼道、理飞线、扫小巷。' },
      { text: '申请应当在以下六个月内提出：\n（一）有新证据的；\n（二）证据系伪造的。' },
      { text: '做到“三不”：不索要密码，不代为转账，不推销产品。' },
      { text: '抓好以下两项工作：\n1.登记造册，每月更新。\n2.上门走访，每季一次。' },
      { text: '还有三个方面差距：一是环境不均衡；二是服务偏少；三是参与不足。' },
    ],
    notOk: [
      { text: '开展四项行动：清楼道、理飞线、扫小巷。', found: ['四项行动'] },
      { text: '还有四个方面差距：一是环境不均衡；二是服务偏少；三是参与不足。', found: ['四个方面差距'] },
      {
        text: '抓好以下三项工作：\n1.登记造册，每月更新。\n2.上门走访，每季一次。',
        found: ['三项工作'],
      },
    ],
  },
  check(document) {
    return document.passages.flatMap((at, index) => {
      if (at.type === 'title' || at.type === 'field' || at.type === 'cell') return [];
      return promisesIn(at).flatMap((promise): Fault[] => {
        const count = listed(document, index, promise);
        if (count === undefined || count === promise.count) return [];
        const { start, shown } = promise;
        const message = `“${shown}”后面列出的是 ${count} 项；请补齐、删去多余的，或改这个数字`;
        return [{ at, start, end: start + shown.length, message, expected: `${count} 项` }];
      });
    });
  },
};
