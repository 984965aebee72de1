/** 没有周期的次数: “不少于4次” that does not say in what time. */
import type { CheckedDocument, Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';

const counts =
  /(?:不少于|不低于|至少|不得少于|≥|达到?|超过)\s?(?:\d{1,4}|[一二两三四五六七八九十]{1,3})\s?(?:次|场次?|期|轮)(?!以内|数)/g;
/** Words that say in what time, or that it is of one occasion. */
const spans =
  /每[一二两三四五六七八九十\d]?个?(?:年|半年|季|月|周|星期|天|日|晚|学期|学年|旬|期|批)|年(?!级)|季度|[月周日天](?:内|底|前|末|度|初|$|[，。至到开举召组])|全[年月周季期]|\d月|月份|半年|学期|期间|期内|当天|当日|阶段|活动[周月]|[暑寒]假|假期|节|任期|周期|两个月|届|一周|汛期|结束前|培训期|本轮|随机|先后|累计|连续|(?:之|以)?前(?:完成|$)/;

function isTimed({ passages }: CheckedDocument, at: Passage): boolean {
  const heading = at.heading === undefined ? undefined : passages[at.heading];
  return spans.test(at.text) || (heading !== undefined && spans.test(heading.text));
}

export const factsFrequency: Rule = {
  id: 'facts/frequency',
  name: '次数没有周期',
  severity: 'info',
  about: '“不少于4次”要写明是每月、每季还是全年，才好安排，也才好检查。本段和标题里都没有时间的才提示。',
  why: '“走访不少于4次”没有说是一个月还是一年，网格员按一年排，检查组按一季查，两边都有理。',
  mend: [
    '在次数前写上“每月”“每季度”或“全年”。',
    '整章都是全年的，在标题或开头写明一次就够。',
    '表格里另有“频次”一栏的，正文可以不再写次数。',
  ],
  unless: '同一段话或上面的标题里已经有时间的，不会指出。一次活动里的次数（如试讲不少于两次）可以不管。',
  source: 'measured',
  basis: '社区计划里任务写法的实际情形；公开发布的公文同样多写明周期，所以只作建议。',
  examples: {
    ok: [
      { text: '每季度召开居民议事会不少于1次，全年专题讲座不少于4场。' },
      { text: '3月至11月，组织集体清扫至少8次。' },
    ],
    notOk: [{ text: '组织居民参加科普讲座不少于4次，走访困难家庭。', found: ['不少于4次'] }],
  },
  check(document) {
    return document.passages.flatMap((at) => {
      if (!/[次场期轮]/.test(at.text) || at.type === 'title' || at.type === 'cell' || at.type === 'field')
        return [];
      const found = [...at.text.matchAll(counts)];
      if (found.length === 0 || isTimed(document, at)) return [];
      return found.map(({ index, 0: shown }): Fault => {
        const message = `“${shown}”没有写多长时间内完成；请写明“每月”“每季度”或“全年”`;
        return { at, start: index, end: index + shown.length, message };
      });
    });
  },
};
