/** 发文字号: the year stands in 〔 〕. */
import type { Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';

const wrong =
  /(?<=\p{Script=Han})[[［(（【]((?:19|20)\d{2})[\]］)）】](?=第?\d{1,4}号(?![楼院线门库馆厅池井路街地坑房院岗]))/gu;
/** 〔2027〕05号, 〔2027〕第5号: whatever the brackets are. */
const serial =
  /(?<=\p{Script=Han}[[［(（【〔](?:19|20)\d{2}[\]］)）】〕])(?:第0*(\d{1,4})|0+(\d{1,3}))(?=号)/gu;

/** 〔27〕5号: the year in two figures. */
const shortYear = /(?<=[发办字函规政委党][〔[［(（【])(\d{2})(?=[〕\]］)）】]第?\d{1,4}号)/gu;

/** What the head of a plan that is issued says; blank parts are other rules' business. */
const whole =
  /^(?:\p{Script=Han}{1,20}|【[^】]{1,20}】)〔(?:\d{4}|【[^】]{1,12}】)〕(?:\d{1,4}|【[^】]{1,12}】)号$/u;
const bracketed = /[[［(（【〔]\d{2,4}[\]］)）】〕].*号$/u;

/** 青街办2027年3号: no number at all. */
function shapeFault(at: Passage): Fault[] {
  const { role, path, text } = at;
  if (role !== 'document-number' || !path || whole.test(text) || bracketed.test(text)) return [];
  if (/^【[^】]+】$/.test(text)) return [];
  const expected = '发文机关代字、年份和序号，如“青街办〔2027〕3号”';
  return [{ at, message: `发文字号写成了“${text}”，应是${expected}`, expected }];
}

function fault(
  at: Passage,
  start: number,
  shown: string,
  expected: string,
  message: string,
  safe: boolean,
): Fault {
  return { at, start, end: start + shown.length, message, expected, fix: { text: expected, safe } };
}

export const typographyDocumentNumber: Rule = {
  id: 'typography/document-number',
  name: '发文字号括号',
  severity: 'warning',
  about: '发文字号的年份用六角括号〔 〕，序号不加“第”，不编虚位，年份写四位。',
  why: '发文字号是查文件的依据，括号和序号写法不一，登记、检索时就对不上；下级照抄一次，错一次。',
  mend: [
    '年份的括号换成六角括号〔 〕，从输入法的符号里选，或点“采纳”。',
    '序号去掉“第”字和前面的0：12号。',
    '引用上级文件的，对照原件再核一次字号。',
  ],
  unless: '“（2027）3号楼”是地址，不会指出。早年文件的字号原来就用方括号的，引用时照原件写，忽略这一处。',
  source: 'GB/T 9704-2012 §7.2.5',
  basis: '年份用六角括号括入，发文顺序号不加“第”字，不编虚位。',
  examples: {
    ok: [{ text: '按照安政办发〔2027〕12号要求办理。' }, { text: '加装电梯（2027）3号楼一台。' }],
    notOk: [
      {
        text: '按照安政办发[2027]12号要求办理。',
        found: ['[2027]'],
        fixed: '按照安政办发〔2027〕12号要求办理。',
      },
      {
        text: '按照安政办发〔27〕12号要求办理。',
        found: ['27'],
        fixed: '按照安政办发〔2027〕12号要求办理。',
      },
      {
        text: '按照安政办发〔2027〕第5号、安政发〔2027〕05号办理。',
        found: ['第5', '05'],
        fixed: '按照安政办发〔2027〕5号、安政发〔2027〕5号办理。',
      },
    ],
  },
  alone: true,
  check({ passages }) {
    return passages.flatMap((at) => {
      const years = [...at.text.matchAll(wrong)].map(({ index, 0: shown, 1: year }) => {
        const expected = `〔${year}〕`;
        const message = `发文字号的年份写成了“${shown}”，应是“${expected}”`;
        return fault(at, index, shown, expected, message, true);
      });
      const numbers = [...at.text.matchAll(serial)].map(({ index, 0: shown, 1: first, 2: second }) => {
        const expected = first ?? second ?? '';
        const message = `发文字号的序号写成了“${shown}号”，不加“第”、不编虚位，应是“${expected}号”`;
        return fault(at, index, shown, expected, message, false);
      });
      const short = [...at.text.matchAll(shortYear)].map(({ index, 0: shown }) => {
        const message = `发文字号的年份写成了“${shown}”，应写四位，如“20${shown}”`;
        return fault(at, index, shown, `20${shown}`, message, false);
      });
      return [...years, ...numbers, ...short, ...shapeFault(at)].sort(
        (a, b) => (a.start ?? 0) - (b.start ?? 0),
      );
    });
  },
};
