/** 全角数字和字母: ２０２７, ＷＰＳ. */
import type { Rule } from '../rule.ts';

const shift = 0xfee0;

function narrow(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ％．]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - shift));
}

export const typographyFullWidthDigits: Rule = {
  id: 'typography/full-width-digits',
  name: '全角数字字母',
  severity: 'warning',
  about: '数字、字母和百分号用半角。全角数字会被当成汉字排，也搜不到。',
  why: '全角的２０２７按汉字宽度排，和旁边的2027对不齐；在系统里搜“2027”也搜不到这一处。',
  mend: [
    '点“采纳”换成半角，不改变意思的可以一次改好。',
    '粘贴来的表格，先全选，再用 Word“更改大小写”里的“半角”。',
  ],
  unless:
    '照录别的系统里的编号、要求原样的，忽略。“１．3栋”这样分不清是序号还是小数的，只提示，由您看过再改。',
  source: 'GB/T 15835-2011',
  basis: '参照《出版物上数字用法》使用阿拉伯数字的写法；数字用半角是通行的排印做法。',
  examples: {
    ok: [{ text: '2027年安装WPS的电脑有8台。' }],
    notOk: [
      { text: '２０２７年覆盖率达到９５％。', found: ['２０２７', '９５％'], fixed: '2027年覆盖率达到95%。' },
    ],
  },
  alone: true,
  check({ passages }) {
    return passages.flatMap((at) =>
      [...at.text.matchAll(/[０-９Ａ-Ｚａ-ｚ](?:[０-９Ａ-Ｚａ-ｚ．]*[０-９Ａ-Ｚａ-ｚ])?％?/g)].map(
        ({ index, 0: shown }) => {
          const end = index + shown.length;
          // １．3栋 is the first point about block 3, 1.3栋 would be point 1.3
          const joins = /^[．.]\d/.test(at.text.slice(end)) || /\d[．.]$/.test(at.text.slice(0, index));
          return {
            at,
            start: index,
            end,
            message: `“${shown}”是全角字符，应是“${narrow(shown)}”`,
            expected: narrow(shown),
            fix: { text: narrow(shown), safe: !joins },
          };
        },
      ),
    );
  },
};
