/** Amounts of money as people write them, in figures and in capitals: 17.76万元, 177,600元, 壹拾柒万柒仟陆佰元整. */

const amount = /(\d{1,3}(?:[,，]\d{3})+|\d+)(\.\d+)?\s?(万|亿)?元/g;

export interface Amount {
  start: number;
  end: number;
  cents: number;
}

/** Every amount in figures that names its unit. */
export function amountsIn(text: string): Amount[] {
  if (!text.includes('元')) return [];
  return [...text.matchAll(amount)].map(({ index, 0: shown, 1: whole = '', 2: part = '', 3: unit }) => {
    const value = Number(whole.replace(/[,，]/g, '') + part);
    const factor = unit === '万' ? 10_000 : unit === '亿' ? 1e8 : 1;
    return { start: index, end: index + shown.length, cents: Math.round(value * factor * 100) };
  });
}

/** Cents as people write them: 177600元. */
export const shownYuan = (cents: number) => `${cents / 100}元`;

const capitals = '零壹贰叁肆伍陆柒捌玖';
const powers: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 };

/** 壹拾柒万柒仟陆佰 → 177600; undefined for what is no such numeral. */
function readCapitals(text: string): number | undefined {
  let total = 0;
  let section = 0;
  let figure: number | undefined;
  for (const character of text) {
    const value = capitals.indexOf(character);
    const power = powers[character];
    if (value >= 0) {
      if (figure) return undefined;
      figure = value;
    } else if (power !== undefined) {
      // 拾伍 without the 壹 is usual
      section += (figure ?? 1) * power;
      figure = undefined;
    } else if (character === '万' || character === '亿') {
      total = (total + section + (figure ?? 0)) * (character === '万' ? 10_000 : 1e8);
      section = 0;
      figure = undefined;
    } else return undefined;
  }
  return total + section + (figure ?? 0);
}

/** An amount in capital figures (Banknotes' way: 正确填写票据和结算凭证的基本规定), with its unit. */
export const capitalAmount =
  /([零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,24})[元圆](?:整|正|([零壹贰叁肆伍陆柒捌玖])角(?:整|正|零?([壹贰叁肆伍陆柒捌玖])分)?)?/;

/** 壹拾柒万柒仟陆佰元整 → 17760000 cents; undefined where the text holds no such amount. */
export function readCapitalCents(text: string): number | undefined {
  const [, whole, tenth, cent] = capitalAmount.exec(text) ?? [];
  const value = whole === undefined ? undefined : readCapitals(whole);
  if (value === undefined) return undefined;
  return value * 100 + capitals.indexOf(tenth ?? '零') * 10 + capitals.indexOf(cent ?? '零');
}
