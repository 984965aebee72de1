/** 同一份文件里重复的段落和长句. */
import { hanText } from '../../terms/similarity.ts';
import { isProse, type Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { sentencesOf } from './sentences.ts';

/** Han characters: shorter sentences may well stand twice. */
const shortest = 20;

/** Figures count, so that one rule for two months is no repetition; punctuation and spaces do not. */
function bare(text: string): string {
  return text.replace(/[^\p{Script=Han}\p{Letter}\p{Number}%％]+/gu, '');
}

/** Who does it and by when may well be the same for several tasks. */
const assignment = /^[（(]?(?:牵头|配合|责任|主办|协办|承办|参与|参加|落实|完成|时限)[^：:，。]{0,6}[：:]/;

/** A row that was set with blanks: the head of a list goes on above each part of it. */
const row = /\S(?: {2,}|\t)\S+(?: {2,}|\t)\S/;

interface Stretch {
  at: Passage;
  start: number;
  end: number;
  kind: '一段' | '句话';
}

export const similarityRepeat: Rule = {
  id: 'similarity/repeat',
  name: '前后重复',
  severity: 'warning',
  about:
    '同一份文件里，二十字以上的句子或段落出现两次，多半是粘贴时重复了。数字不同的不算；各个附件分别看；条款（“第几条”）的用语本来要一致，只看挨着的两段。',
  why: '同一句话前后出现两次，多半是粘贴时重复了；印出来显得拼凑，也占了别的内容的位置。',
  mend: [
    '看两处说的是不是同一件事。',
    '是的，删去一处，或在后一处写“见前”。',
    '不是的，把各自不同的地方写出来：时间、地点、对象。',
  ],
  unless: '写谁牵头、什么时限的短句可以相同，不指出；数字不同的也不算。口号、宗旨有意前后呼应的，忽略。',
  source: 'measured',
  basis: '行文惯例；二十字以上的句子和段落才比较，标点不计。',
  examples: {
    ok: [
      {
        text: '3月由物业服务企业清洗一次小区的垃圾桶和投放点地面。\n9月由物业服务企业清洗一次小区的垃圾桶和投放点地面。',
      },
      { text: '及时报修。\n及时报修。' },
      {
        text: '第一条　占用消防通道，情节严重、经两次劝告仍不改正的，由社区居民委员会报告街道办事处依法处理。\n第二条　堵塞安全出口，情节轻微、当场改正的，予以提醒；情节严重、经两次劝告仍不改正的，由社区居民委员会报告街道办事处依法处理。',
      },
    ],
    notOk: [
      {
        text: '一、环境\n由物业服务企业每月清洗一次小区的垃圾桶和投放点地面。\n二、保障\n由物业服务企业每月清洗一次小区的垃圾桶和投放点地面。每季通报。',
        found: ['由物业服务企业每月清洗一次小区的垃圾桶和投放点地面。'],
      },
      {
        text: '第一条　由社区居民委员会每月清洗一次小区的垃圾桶和投放点地面。\n第二条　由社区居民委员会每月清洗一次小区的垃圾桶和投放点地面。',
        found: ['由社区居民委员会每月清洗一次小区的垃圾桶和投放点地面。'],
      },
    ],
  },
  check({ passages }) {
    let seen = new Map<string, Passage>();
    let inArticles = false;
    let before: Passage | undefined;
    const headingOf = ({ heading }: Passage) => (heading === undefined ? undefined : passages[heading]?.text);
    const faults: Fault[] = [];
    const look = ({ at, start, end, kind }: Stretch): boolean => {
      const text = at.text.slice(start, end);
      if (hanText(text).length < shortest || assignment.test(text) || row.test(text)) return false;
      const key = bare(text);
      const first = seen.get(key);
      if (!first || inArticles) seen.set(key, at);
      if (!first || (inArticles && (first !== before || kind !== '一段'))) return false;
      const above = headingOf(first);
      const where = first === at ? '本段前面' : above ? `“${above}”下面` : '前面';
      const message = `这${kind}在${where}已经有了；请删去一处，或写出不同的内容`;
      faults.push({ at, start, end, message });
      return true;
    };
    for (const at of passages) {
      if (at.role === 'attachment-label' || at.role === 'attachment-title') {
        seen = new Map();
        inArticles = false;
      }
      inArticles ||= at.mark?.style === '第一条';
      if (!isProse(at)) continue;
      const whole: Stretch = { at, start: at.mark?.length ?? 0, end: at.text.length, kind: '一段' };
      const sentences = sentencesOf(at.text);
      const isOne = (sentences.length > 1 || inArticles) && look(whole);
      if (!isOne && !inArticles)
        for (const { text, start } of sentences)
          look({ at, start: Math.max(start, whole.start), end: start + text.length, kind: '句话' });
      before = at;
    }
    return faults;
  },
};
