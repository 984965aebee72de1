/** 别的年份: a year that is not the plan's own, as copied plans keep it. */
import type { CheckedDocument, Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { sentenceAt } from './sentences.ts';

/** Bare years; those with a month are dates and looked at as such. */
const years = /(?<![\d—–~-])((?:19|20)\d{2})(?:年(?!\s?\d{1,2}\s?月)|年度|[—–~-](?=\d{4}年))/g;

/** Years that stand for something else: laws, founding, base, long-term goals. */
const free =
  /挂牌|揭牌|更名|获批|毕业|应届|出生|《[^》]*$|〔[^〕]*$|始建|建成|成立|建于|颁布|印发|发布|公布|施行|实施的|修订|修正|通过|以来|起|底数|基数|基准|同期|相比|比20|较20|上年|上届|荣获|获得|获评|被评|评为|授予|截至|截止|普查|统计|登记|曾|版|年底前?[，,]?(?:共|已|有)|房龄|交付|以前|之前|年代|末[，,为]|不变价|可比价|奥运|冬奥|亚运|世博|世界杯/;
/** A neighbouring year is the plan's own by mistake where the text plans for it. */
const planning =
  /^年度?[^，。；]{0,20}(?:工作计划|工作方案|实施方案|工作要点|行动方案|目标任务|工作安排|工作如下)/;
const done =
  /完成|总结|回顾|情况|落实|基础上|上年|成效|执行|评估|经验|问题|预留|申报|编制|准备|下一?年|次年|依据|确定|列入|报/;

function isStray({ text }: Passage, start: number, year: number, own: readonly [number, number]): boolean {
  const sentence = sentenceAt(text, start);
  const at = start - sentence.start;
  const near = sentence.text.slice(Math.max(0, at - 24), at + 24);
  if (free.test(sentence.text.slice(0, at).slice(-24)) || free.test(near)) return false;
  // what was copied is older; a later year is an aim (2030年前碳达峰), the next one the plan's own by mistake
  if (year >= own[0] - 1 && year <= own[1] + 1)
    return planning.test(text.slice(start + 4)) && !done.test(sentence.text);
  return year < own[0];
}

const freeFields = new Set([
  'basis',
  'signoff',
  'issuer',
  'related',
  'updated',
  'attachments',
  'audience',
  'title',
]);

function faultsIn(at: Passage, own: readonly [number, number]): Fault[] {
  if (at.type === 'title' || freeFields.has(String(at.path?.[0]))) return [];
  return [...at.text.matchAll(years)].flatMap(({ index, 1: shown = '' }): Fault[] => {
    const year = Number(shown);
    if (year >= own[0] && year <= own[1]) return [];
    if (at.slots.some(({ start, end }) => start <= index && index < end)) return [];
    if (!isStray(at, index, year, own)) return [];
    const expected = own[0] === own[1] ? `${own[0]}` : `${own[0]}—${own[1]}`;
    const message = `“${shown}年”不是本文的年份（${expected}）；请核对是不是沿用旧稿没有改`;
    return [{ at, start: index, end: index + 4, message, expected }];
  });
}

export const leftoverYear: Rule = {
  id: 'leftover/year',
  name: '别的年份',
  severity: 'warning',
  about:
    '正文里的年份不在计划期内，多半是沿用旧稿忘了改。上一年的回顾、以后的年份、底数、法规和文件的年份、建成年份不算；标题和计划期都没有年份的不查。',
  why: '“为做好2023年文明创建工作，制定本计划”出现在2027年的计划里，说明开头一段没有人看过。',
  mend: [
    '看这句话说的是今年的事还是过去的事。',
    '今年的事，改成计划年度；用“查找”把旧年份全文找一遍。',
    '过去的事，写出“截至”“已经”“始建于”，看的人就不会误会。',
  ],
  unless: '法规、文件的年份，建成年份，底数和以后的年份都不指出。说的确是往年的某件事，点“忽略”。',
  source: 'measured',
  basis: '网上流传、逐年改写的计划里看来；标题和计划期都没有年份的不查。',
  examples: {
    ok: [
      {
        text: '桃源社区2027年工作计划\n落实2030年前碳达峰行动，按2020年不变价格计算，用好2022年冬奥会场地。',
      },
      { text: '桃源社区2027年工作计划\n2026年完成楼道清理，2027年巩固成果，到2030年形成长效机制。' },
      { text: '桃源社区2027年招聘计划\n2024年和2025年毕业、仍未就业的可以报名。' },
      { text: '桃源社区2027年工作计划\n按照《桃源公约（2019年修订）》，桃源社区始建于1998年。' },
    ],
    notOk: [
      { text: '桃源社区2027年工作计划\n一、目标\n2024年社区文明程度进一步提高。', found: ['2024'] },
      { text: '桃源社区2027年工作计划\n为做好2023年文明创建工作，制定本计划。', found: ['2023'] },
      { text: '桃源社区2027年工作计划\n现制定2026年工作计划如下。', found: ['2026'] },
    ],
  },
  check({ facts, passages }: CheckedDocument) {
    if (facts.years.length === 0) return [];
    const own = [Math.min(...facts.years), Math.max(...facts.years)] as const;
    return passages.flatMap((at) => faultsIn(at, own));
  },
};
