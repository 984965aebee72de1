/** 汉字之间、汉字与标点之间的空格. */

import { fillInBlanks } from '../../document/blanks.ts';
import type { Paragraph } from '../../document/office-document.ts';
import { isProse, type Passage } from '../checked-document.ts';
import type { Rule } from '../rule.ts';
import { isDictionaryWord } from '../word-context.ts';

/**
 * One blank, which leaves no room to write, between a Han character and a mark: nothing is lost with it. A colon has what is
 * filled in behind it, a bracket may be a column of its own.
 */
const besideMark =
  /(?<=\p{Script=Han})[ \t\u00a0](?=[，。；：？！、])|(?<=[，。；？！、])[ \t\u00a0\u3000](?=\p{Script=Han})/gu;
/** One half-width blank between two words: it may still part two names, so that only a person takes it away. */
const betweenWords = /(?<=\p{Script=Han}{2})[ \u00a0](?=\p{Script=Han}{2})/gu;
/** 工 作: within a word of a sentence; a heading or a form may be set wide. */
const withinWord = /(?<=\p{Script=Han})[ \u00a0](?=\p{Script=Han})/gu;

function splitsAWord({ text, type }: Passage, at: number): boolean {
  if (type === 'title' || /[ \u00a0]/.test(text[at - 2] ?? '') || /[ \u00a0]/.test(text[at + 2] ?? ''))
    return false;
  if (/[：:][^。]{0,12}$/.test(text.slice(0, at)) || !/[。；]$/.test(text.trimEnd())) return false;
  return isDictionaryWord(`${text[at - 1]}${text[at + 1]}`);
}

/** What is counted or dated has the room for its number before it: 共　户，　人。 组织 and 人员 are words. */
const counted =
  /^(?:[年月日](?=[前内底初起至到])|(?:[年月日时分号点名人户元个件份次册幢岁栋条处场期届楼室层组]|单元|人次|同志|先生|女士)(?=[\s，。；：、！？（）]|$))/;
/** Bodies that issue together stand apart: 中共中央 国务院, 党委 政府. */
const body = /(?:中央|国务院|[委厅局部办会院府室联处])$/;

type Covered = ReadonlySet<number>;

/** The characters of a paragraph that belong to blanks to be filled in. */
function fillInCharacters(paragraph: Paragraph): Covered {
  const covered = new Set<number>();
  for (const { start, end } of fillInBlanks(paragraph)) for (let at = start; at < end; at++) covered.add(at);
  return covered;
}

interface Slip {
  start: number;
  end: number;
  safe: boolean;
}

/** An article or a chapter stands apart from its words: 第一条 为…. */
const label = /^(?:第[一二三四五六七八九十百零]+[编章节条款]|附\s*件[一二三四五六七八九十]{1,2})$/;
/** A title of two lines that was pasted into one: parts of some length on both sides. */
const line = 6;

/** Between words: in a sentence, a title or a form, not behind a label (成员：张三 李四), in a title (《…》) or between bodies. */
function partsWords(passage: Passage, at: number): boolean {
  // the colon of an open fact ends no label
  const text = passage.text.replaceAll('【例：', '【例，');
  const before = text.slice(0, at);
  const sentence = /[^。；！？;!?]*$/.exec(before)?.[0] ?? '';
  if (/[：:《“"「『]/.test(sentence) || body.test(before) || label.test(before)) return false;
  if (passage.type === 'title' && at >= line && text.length - at > line) return false;
  return !isProse(passage) || /^[^：:\s]*[，。；,;.]/.test(text.slice(at + 1));
}

function slipsIn(at: Passage): Slip[] {
  const { text } = at;
  const found = (pattern: RegExp, safe: boolean) =>
    [...text.matchAll(pattern)].map(({ index, 0: blank }) => ({
      start: index,
      end: index + blank.length,
      safe,
    }));
  const isWords = isProse(at) || at.type === 'title' || at.type === 'field';
  const words = isWords ? found(betweenWords, false).filter(({ start }) => partsWords(at, start)) : [];
  const split = isProse(at) ? found(withinWord, false).filter(({ start }) => splitsAWord(at, start)) : [];
  const all = [...words, ...split.filter(({ start }) => !words.some((one) => one.start === start))];
  return [...found(besideMark, true), ...all]
    .sort((a, b) => a.start - b.start)
    .filter(({ end }) => !counted.test(text.slice(end)));
}

export const typographySpace: Rule = {
  id: 'typography/space',
  name: '汉字间空格',
  severity: 'warning',
  about:
    '汉字之间、汉字与标点之间不留空格；从网页和旧文档里粘来的要删掉。留着填写的空白（　　年　月　日、应到　　人）、排开的标题和姓名、并列的发文机关、条目序号（第一条　）后面的空格不算。',
  why: '汉字中间夹着空格，用“查找”找不到这个词；两端对齐时，空格处还会拉得更开。',
  mend: [
    '紧挨标点的空格，点“采纳”直接删去，不会改变意思。',
    '两个词之间的空格，先看是不是漏了顿号，再删。',
    '成片的，从网页复制时选“只保留文本”。',
  ],
  unless:
    '留着填写的空白、排开的姓名和标题、并列的发文机关、“第一条”后面的空格不会指出。英文单词前后留不留空格不查。',
  source: 'custom',
  basis: '排印惯例：汉字之间不留空。',
  examples: {
    ok: [
      { text: '桃源社区居民委员会 关于开展环境整治的通知\n附件二 登记表.doc' },
      { text: '组　长：社区党委书记' },
      { text: '第十二条　评议结果书面反馈经营户。\n第十三条 评议每季一次，由居民代表参加。' },
      { text: '使用 WPS Office 打开。' },
      { text: '会议定于      年   月   日召开，应到　　人，实到    人。' },
      { text: '兹定于　年　月　日在桃源社区召开，共 户， 人，地点： ，请届时参加。' },
      { text: '根据《青山区委办公室 青山区人民政府办公室关于印发方案的通知》，制定本方案。' },
      { text: '文 明 创 建 工 作 方 案\n召 集 人：党委书记\n成　员：党委委员 居委会委员，民警。' },
      { text: '桃源社区党委　桃源社区居民委员会\n2027年2月26日' },
    ],
    notOk: [
      { text: '清理楼道， 每周一次 。', found: [' ', ' '], fixed: '清理楼道，每周一次。' },
      { text: '社区召开会议，研究工 作要求。', found: [' '], fixed: '社区召开会议，研究工作要求。' },
      {
        text: '由网格员组织 居民代表逐户登记，每周一次。',
        found: [' '],
        fixed: '由网格员组织居民代表逐户登记，每周一次。',
      },
      {
        text: '【例：3月底】前对老旧 楼院【例：12处】逐处登记，每周检查一次。',
        found: [' '],
        fixed: '【例：3月底】前对老旧楼院【例：12处】逐处登记，每周检查一次。',
      },
    ],
  },
  alone: true,
  check({ passages }) {
    const known = new Map<Paragraph, Covered>();
    return passages.flatMap((at) => {
      const slips = slipsIn(at);
      if (slips.length === 0) return [];
      const covered = known.get(at.paragraph) ?? fillInCharacters(at.paragraph);
      known.set(at.paragraph, covered);
      return slips
        .filter(({ start }) => !covered.has(at.from + start))
        .map(({ start, end, safe }) => ({
          at,
          start,
          end,
          message: '汉字之间多了空格；请删去',
          expected: '不留空格',
          fix: { text: '', safe },
        }));
    });
  },
};
