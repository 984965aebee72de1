/** 日期的写法: 2027年02月06日, 二0二七年, 二〇二七年1月29日. */
import type { Rule } from '../rule.ts';

/** 02月06日: the figures of a date are written without noughts before them. */
const padded = /(?:\d{4}年)?(?:0\d月(?:\d{1,2}日)?|\d{1,2}月0\d日)/g;
const figures = '一二三四五六七八九';
const noughts = '0０○ＯOo零◯';
/** 二0二七, 二○二七, 二零二七: the nought in a year of Han figures is 〇. */
const hanYear = new RegExp(`(?<![${figures}${noughts}〇\\d])[一二][${figures}${noughts}〇]{3}(?=年)`, 'g');
const badNought = new RegExp(`[${noughts}]`, 'g');
/** 二〇二七年1月, 2027年一月: a date is written in one kind of figures. */
const mixed = new RegExp(
  `(?<![${figures}${noughts}〇\\d])[一二][${figures}${noughts}〇]{3}年\\s?\\d{1,2}月(?:\\d{1,2}日)?|(?<!\\d)(?:19|20)\\d{2}年\\s?(?:[${figures}]|十[一二]?)月(?:[${figures}十]{1,3}日)?(?!法)`,
  'g',
);

function withoutNoughts(date: string): string {
  return date.replace(/(?<!\d)0(?=\d[月日])/g, '');
}

const withZero = (year: string) => year.replace(badNought, '〇');

export const typographyDateForm: Rule = {
  id: 'typography/date-form',
  name: '日期的写法',
  severity: 'warning',
  about:
    '成文日期用阿拉伯数字写全年月日，月、日不编虚位（1不编为01）；汉字年份中的零写“〇”；一个日期里不混用两种数字。',
  why: '成文日期写成“2027年02月06日”，和红头文件的写法不一样；“二0二七”在档案系统里搜不到。',
  mend: ['月、日前面的0删去。', '汉字年份里的零写“〇”。', '一个日期只用一种数字，成文日期用阿拉伯数字。'],
  unless: '“2027-02-06”这样的系统日期不指出。表格、台账里为了上下对齐补0的，可以忽略。',
  source: 'GB/T 9704-2012 §7.3.5.4',
  basis: '年份标全称，月、日不编虚位。',
  examples: {
    ok: [
      { text: '青山街道办事处\n2027年2月6日' },
      { text: '二〇二七年一月二十九日印发，正月初五前报送，2027-02-06 入库。' },
    ],
    notOk: [
      {
        text: '于2027年02月06日印发，3月05日前报送。',
        found: ['2027年02月06日', '3月05日'],
        fixed: '于2027年2月6日印发，3月5日前报送。',
      },
      { text: '二0二七年一月印发。', found: ['二0二七'], fixed: '二〇二七年一月印发。' },
      { text: '二〇二七年1月29日印发，2027年三月五日施行。', found: ['二〇二七年1月29日', '2027年三月五日'] },
    ],
  },
  alone: true,
  check({ passages }) {
    return passages.flatMap((at) => {
      const { text } = at;
      const faults = [...text.matchAll(padded)].map(({ index, 0: shown }) => ({
        at,
        start: index,
        end: index + shown.length,
        message: `日期写成了“${shown}”，月、日前面不加“0”；应是“${withoutNoughts(shown)}”`,
        expected: withoutNoughts(shown),
        fix: { text: withoutNoughts(shown), safe: false },
      }));
      const years = [...text.matchAll(hanYear)]
        .filter(({ 0: shown }) => shown !== withZero(shown))
        .map(({ index, 0: shown }) => ({
          at,
          start: index,
          end: index + shown.length,
          message: `汉字年份里的零应写“〇”：“${shown}”应是“${withZero(shown)}”`,
          expected: withZero(shown),
          fix: { text: withZero(shown), safe: false },
          // the circle looks the same
          ...(/[○◯]/.test(shown) && { severity: 'info' as const }),
        }));
      const mixes = [...text.matchAll(mixed)].map(({ index, 0: shown }) => ({
        at,
        start: index,
        end: index + shown.length,
        message: `“${shown}”里汉字和阿拉伯数字混用；请统一成一种，成文日期用阿拉伯数字`,
      }));
      return [...faults, ...years, ...mixes].sort((a, b) => a.start - b.start);
    });
  },
};
