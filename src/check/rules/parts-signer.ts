/** 签发人: on a document to a superior, and on no other. */
import type { CheckedDocument, Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { addresseeOf, genreOf, hasDocumentHead, titleOf, upwardGenres } from './document-parts.ts';

const downward = new Set(['通知', '通报', '通告', '公告', '批复', '公示']);

/** The signer on a line of its own, or behind the number. */
function signerOf({ passages }: CheckedDocument): Passage | undefined {
  const title = passages.findIndex(({ type, path }) => type === 'title' && !path);
  const head = passages.filter(({ path }, index) => !path && index < title);
  return passages.find(({ role }) => role === 'signer') ?? head.find(({ text }) => /签\s*发\s*人/.test(text));
}

const head = '青山街道办事处文件\n青街办〔2027〕3号';
const request = '关于增设消防设施的请示\n青山区人民政府：\n街道需增设灭火器12具。\n妥否，请批示。';
const sign = '青山街道办事处\n2027年3月5日';

export const partsSigner: Rule = {
  id: 'parts/signer',
  name: '签发人',
  severity: 'warning',
  about: '用“文件”红头报上级的请示、报告，发文字号同一行的右边写签发人；下发的通知、批复不写签发人。',
  why: '上级要知道这件事由哪位负责人审定、对谁负责；没有签发人的请示，收文时常被退回重报。',
  mend: [
    '发文字号移到左边，同一行的右边写“签发人：”和签发人姓名；联合上报的，每个机关写一位。',
    '还没有签发的，先留“签发人：【签发人】”，签发以后填上。',
    '通知、批复这样的下行文，把签发人一行删去，签发的原件存档。',
  ],
  unless:
    '没有红头的请示、报告（只有正文的底稿，会上用的述职报告）不会指出，信函格式和纪要也不会。上级另有报送格式的，照上级的格式，忽略这一处。',
  source: 'GB/T 9704-2012 §7.2.6',
  basis: '7.2.6：签发人只用于上行文，由“签发人”三字加全角冒号和签发人姓名组成，编排在发文字号同一行的右侧。',
  examples: {
    ok: [
      { text: `${head}　　签发人：街道办主任\n${request}\n${sign}` },
      { text: `${head}\n签发人：街道办主任\n${request}\n${sign}` },
      { text: `${request}\n${sign}` },
      { text: `${head}\n关于开展春季灭鼠的通知\n各社区居民委员会：\n请封堵孔洞。\n${sign}` },
    ],
    notOk: [
      { text: `${head}\n${request}\n${sign}`, found: ['青街办〔2027〕3号'] },
      {
        text: `${head}\n关于灭鼠情况的汇报\n青山区人民政府：\n已封堵孔洞36处。\n${sign}`,
        found: ['青街办〔2027〕3号'],
      },
      {
        text: `${head}\n签发人：街道办主任\n关于开展春季灭鼠的通知\n各社区居民委员会：\n请封堵孔洞。\n${sign}`,
        found: ['签发人：街道办主任'],
      },
    ],
  },
  check(document): Fault[] {
    const { outline } = document.facts;
    // a plan's outline says it, too, whatever words its title has
    const isUpward = outline?.issuedAs?.upward === true;
    const genre = genreOf(document) ?? outline?.genre ?? '';
    const title = titleOf(document);
    const signer = signerOf(document);
    if (!title || !hasDocumentHead(document)) return [];
    if (signer && downward.has(genre)) {
      const message = `签发人只在报上级的公文里写，${genre}不写；请删去这一行，签发的原件存档`;
      return [{ at: signer, message, severity: 'info' }];
    }
    if (signer || !(isUpward || upwardGenres.has(genre))) return [];
    const number = document.passages.find(({ role }) => role === 'document-number');
    const message = `${genre}是报上级的，版头没有签发人；请在发文字号同一行的右边写上“签发人：”和姓名`;
    // without a receiver a 报告 may be one that goes to nobody
    const isSure = isUpward || genre === '请示' || addresseeOf(document) !== undefined;
    return [{ at: number ?? title.at, message, expected: '签发人', ...(!isSure && { severity: 'info' }) }];
  },
};
