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
  about: '同一份文件里，二十字以上的句子或段落出现两次，多半是粘贴时重复了。数字不同的不算。',
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
    ],
    notOk: [
      {
        text: '一、环境\n由物业服务企业每月清洗一次小区的垃圾桶和投放点地面。\n二、保障\n由物业服务企业每月清洗一次小区的垃圾桶和投放点地面。每季通报。',
        found: ['由物业服务企业每月清洗一次小区的垃圾桶和投放点地面。'],
      },
    ],
  },
  check({ passages }) {
    const seen = new Map<string, Passage>();
    const headingOf = ({ heading }: Passage) => (heading === undefined ? undefined : passages[heading]?.text);
    const faults: Fault[] = [];
    const look = ({ at, start, end, kind }: Stretch): boolean => {
      const text = at.text.slice(start, end);
      if (hanText(text).length < shortest || assignment.test(text)) return false;
      const key = bare(text);
      const first = seen.get(key);
      if (!first) seen.set(key, at);
      else {
        const above = headingOf(first);
        const where = first === at ? '本段前面' : above ? `“${above}”下面` : '前面';
        faults.push({
          at,
          start,
          end,
          message: `这${kind}在${where}已经有了；请删去一处，或写出不同的内容`,
        });
      }
      return first !== undefined;
    };
    for (const at of passages.filter(isProse)) {
      const whole: Stretch = { at, start: at.mark?.length ?? 0, end: at.text.length, kind: '一段' };
      const sentences = sentencesOf(at.text);
      if (sentences.length > 1 && look(whole)) continue;
      for (const { text, start } of sentences)
        look({ at, start: Math.max(start, whole.start), end: start + text.length, kind: '句话' });
    }
    return faults;
  },
};
