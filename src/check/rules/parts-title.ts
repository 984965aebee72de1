/** 题文不符: a title that names another activity, festival or kind of document than the text. */
import type { CheckedDocument, Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { genreOf, titleOf } from './document-parts.ts';

const festivals = ['春节', '元宵', '清明', '端午', '七夕', '中秋', '国庆', '重阳', '元旦'];
/** The text calls itself something: 制定本方案. */
const calls = /(?:制定|制订|编制|形成)(?:了)?本(计划|方案|预案|细则|办法|规划)/;
const compared = new Set(['计划', '方案', '预案', '细则', '办法', '规划']);
const named = /(?:活动|行动)(?:的)?名称(?:为|是|：)?“([^”]{2,20})”/;

interface Title {
  at: Passage;
  text: string;
}

const count = (text: string, word: string) => text.split(word).length - 1;

function festivalFault({ at, text }: Title, body: string): Fault[] {
  const [said, ...more] = festivals.filter((name) => text.includes(name));
  if (said === undefined || more.length > 0 || body.includes(said)) return [];
  const [often] = festivals.filter((name) => count(body, name) >= 3);
  if (often === undefined) return [];
  const start = at.text.indexOf(said);
  const message = `标题写的是“${said}”，正文写的都是“${often}”；请核对哪一处没有改`;
  return [{ at, message, expected: often, ...(start >= 0 && { start, end: start + said.length }) }];
}

function nameFault({ at, text }: Title, passages: readonly Passage[]): Fault[] {
  const quoted = /“([^”]{2,20})”/.exec(text)?.[1];
  const own = passages.flatMap((passage) => named.exec(passage.text)?.[1] ?? [])[0];
  if (quoted === undefined || own === undefined || quoted.includes(own) || own.includes(quoted)) return [];
  const start = at.text.indexOf(quoted);
  const message = `标题里的名称是“${quoted}”，正文写的活动名称是“${own}”；请改成一致`;
  return [{ at, message, expected: own, ...(start >= 0 && { start, end: start + quoted.length }) }];
}

function genreFault(document: CheckedDocument, title: Title): Fault[] {
  const genre = genreOf(document);
  const { passages } = document;
  if (genre === undefined || !compared.has(genre)) return [];
  // what stands before the first heading speaks for the whole
  const first = passages.findIndex(({ type }) => type === 'heading');
  const opening = passages.slice(0, first < 0 ? 4 : first).filter(({ type }) => type === 'paragraph');
  return opening.flatMap((at): Fault[] => {
    const match = calls.exec(at.text);
    if (!match || match[1] === genre) return [];
    const message = `标题是“${title.text.slice(0, 30)}”，这里写“${match[0]}”；请改成“制定本${genre}”，或改标题`;
    return [{ at, start: match.index, end: match.index + match[0].length, message, expected: `本${genre}` }];
  });
}

export const partsTitle: Rule = {
  id: 'parts/title',
  name: '题文不符',
  severity: 'warning',
  about: '标题里的活动名称、节日和文种要与正文一致：标题是方案，正文就不写“制定本计划”。',
  why: '标题是“端午”，正文过的是“重阳”，一看便知是改旧稿；标题写方案、正文写“制定本计划”，归档时不知道归到哪一类。',
  mend: [
    '先定下这份文件叫什么：计划、方案还是办法。',
    '标题、开头一段、活动名称三处写成一样。',
    '用“查找”把旧名称全文找一遍。',
  ],
  unless: '一份方案同时安排两个节日的，标题写全就不会指出。正文确要提到另一份计划的，写出那份计划的名称。',
  source: 'measured',
  basis:
    '沿用旧稿的活动方案里常见，逐份看过；《党政机关公文处理工作条例》第二十条把文种是否正确列为审核重点。',
  examples: {
    ok: [
      { text: '桃源社区“重阳敬老”活动方案\n为过好重阳节，制定本方案。\n一、名称\n活动名称为“重阳敬老”。' },
      { text: '桃源社区端午、中秋活动方案\n中秋赏月，中秋猜谜，中秋走访。' },
    ],
    notOk: [
      {
        text: '桃源社区“端午敬老”活动方案\n重阳节快到了，往年重阳节只看节目。\n一、名称\n活动名称为“重阳敬老”，重阳当天举办。',
        found: ['端午', '端午敬老'],
      },
      {
        text: '桃源社区2027年安全生产工作方案\n为做好安全生产，制定本计划。\n一、目标\n不出事故。',
        found: ['制定本计划'],
      },
    ],
  },
  check(document) {
    const title = titleOf(document);
    if (!title) return [];
    const body = document.passages.filter(({ type, path }) => type !== 'title' && !path);
    const text = body.map((passage) => passage.text).join('\n');
    return [...festivalFault(title, text), ...nameFault(title, body), ...genreFault(document, title)];
  },
};
