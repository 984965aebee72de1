/** 汉字和数字混写的日期: 二〇二七年1月29日, 二0二七年, 2027年三月. */
import type { Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';

const han = '〇○零一二三四五六七八九';
/** A year in Chinese numerals, in which a 0 or an O was typed for 〇. */
const spelled = new RegExp(
  `(?<![${han}\\d])([一二][${han}0０oOＯ]{3})年(?:\\s?(\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(\\d{1,2}|[一二三四五六七八九十]{1,3})日)?)?`,
  'g',
);
const arabic =
  /(?<!\d)(?:19|20)\d{2}年\s?([一二三四五六七八九十]{1,2})月(?:[一二三四五六七八九十]{1,3}日)?(?!法)/g;

function faultsIn(at: Passage): Fault[] {
  const fault = (index: number, shown: string, why: string): Fault => ({
    at,
    start: index,
    end: index + shown.length,
    message: `“${shown}”${why}；日期用阿拉伯数字写全，如“2027年1月29日”`,
  });
  return [
    ...[...at.text.matchAll(spelled)].flatMap(
      ({ index, 0: shown, 1: year = '', 2: month, 3: day }): Fault[] => {
        if (/[0０oOＯ]/.test(year)) return [fault(index, shown, '的“〇”写成了数字或字母')];
        return /\d/.test(`${month}${day}`) ? [fault(index, shown, '汉字和数字混写')] : [];
      },
    ),
    ...[...at.text.matchAll(arabic)].map(({ index, 0: shown }) => fault(index, shown, '数字和汉字混写')),
  ];
}

export const calendarMixedYear: Rule = {
  id: 'calendar/mixed-year',
  name: '日期混写',
  severity: 'warning',
  about: '一个日期里不混用汉字和阿拉伯数字；“二〇二七”的“〇”不写成数字 0 或字母 O。成文日期用阿拉伯数字。',
  why: '“二〇二七年1月29日”两种数字混在一起，归档登记时一个搜得到、一个搜不到；把“〇”打成数字0，印出来高矮不齐。',
  mend: [
    '成文日期一律用阿拉伯数字写全：2027年1月29日。',
    '讲究庄重、要用汉字的，年月日都用汉字，“〇”从输入法的符号里选。',
  ],
  unless: '引用别的文件名称、碑文、题词照原样写的，忽略这一处。',
  source: 'GB/T 9704-2012 §7.3.5.4',
  basis: '7.3.5.4：成文日期中的数字用阿拉伯数字，年份标全称。',
  examples: {
    ok: [{ text: '2027年1月29日印发，二〇二七年一月二十九日签订，二○一二年起执行。' }],
    notOk: [
      { text: '二〇二七年1月29日印发。', found: ['二〇二七年1月29日'] },
      {
        text: '二0二七年一月签订，二O二七年实施，2027年三月验收。',
        found: ['二0二七年一月', '二O二七年', '2027年三月'],
      },
    ],
  },
  check: ({ passages }) => passages.flatMap(faultsIn),
};
