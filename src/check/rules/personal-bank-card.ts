/** 银行卡号: 16 to 19 digits that pass the Luhn check (ISO/IEC 7812-1). */
import type { Rule } from '../rule.ts';
import { parting, typedDigits } from '../typed-digits.ts';
import { isIdentityCard } from './personal-identity-card.ts';

/** Every second digit from the right doubled, digits summed: a multiple of ten. */
export function passesLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, figure, index) => {
    const value = Number(figure) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Cards issued in China begin with 3, 4, 5 or 62. */
const pattern = new RegExp(
  `(?<!\\d)(?:62|[345]\\d)\\d{2}(?:${parting}\\d{4}){3}(?:${parting}\\d{1,3})?(?!\\d)`,
  'g',
);

export const personalBankCard: Rule = {
  id: 'personal/bank-card',
  name: '银行卡号',
  severity: 'error',
  about: '公开的材料里不能有银行卡号。按卡号的校验规则核对过，编号、单号一般不会误报。',
  source: 'ISO/IEC 7812-1',
  examples: {
    ok: [{ text: '资产编号6222021234567890。' }],
    notOk: [
      { text: '补贴发放到6222 0212 3456 7894。', found: ['6222 0212 3456 7894'] },
      { text: '卡号６２２２０２１２３４５６７８９４。', found: ['６２２２０２１２３４５６７８９４'] },
    ],
  },
  check({ passages }) {
    return passages.flatMap((at) =>
      [...typedDigits(at.text).matchAll(pattern)]
        .filter(({ 0: shown }) => {
          const digits = shown.replace(/\D/g, '');
          return passesLuhn(digits) && !(digits.length === 18 && isIdentityCard(digits));
        })
        .map(({ index, 0: shown }) => ({
          at,
          start: index,
          end: index + shown.length,
          message: '这里有银行卡号；请删去，收支只写账户名称',
        })),
    );
  },
};
