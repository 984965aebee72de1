/** Quantities with their counted unit as sentences hold them: 1,200份, 46处, 12名. */

export interface Quantity {
  start: number;
  end: number;
  value: number;
  /** 人, 名 and 位 count the same. */
  unit: string;
}

const people = /^(?:名|位|人次?)$/;
const pattern =
  /(?<![\d.,第〔（(]|[年月]第?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s?(?:余|多)?(人次|人|名|位|户|份|处|件|个|栋|次|场|条|项|家|台|盏|块|支|辆|套|本|张|起|例|组|批|吨|亩|平方米|公里|米|间|座|所|篇|期|课时|小时)(?!以[上下内外]|月|百分点|工作日)/g;

/** Every exact quantity of a text that names its unit; 200余人 is none. */
export function quantitiesIn(text: string): Quantity[] {
  return [...text.matchAll(pattern)].flatMap(({ index, 0: shown, 1: whole = '', 2: unit = '' }) => {
    if (/[余多]/.test(shown)) return [];
    const value = Number.parseFloat(shown.replaceAll(',', ''));
    return whole
      ? [{ start: index, end: index + shown.length, value, unit: people.test(unit) ? '人' : unit }]
      : [];
  });
}
