/**
 * Redacted words → blanks. A slot of the vocabulary only where it can mean one thing (the plan's own year, its own
 * community); anything else becomes a blank of its own, so that two different things never share a slot.
 */
import type { Blanks } from './blanks.ts';

/** One redaction as it stood and the blank in its place. */
export interface Redaction {
  found: string;
  blank: string;
  /** True where the blank is a slot that fills itself with the plan's other data. */
  known: boolean;
}

const mask = '[xX×＊*_]';
/** 2020xx年 and 20xx年, 20__年, 20--年, 二〇××年, xx年. */
const year = new RegExp(
  `(?<![\\dA-Za-z×＊*_])(?:(?:20){1,2}(?:${mask}{1,3}|-{1,2}|－{1,2})|二[〇○零]${mask}{1,2}|${mask}{2,4})(?=年(?!级))`,
  'gu',
);
const month = new RegExp(`(?<!\\d)20(?:${mask}{2}|//|--)\\d?(?=月)`, 'gu');
const broken = new RegExp(`(?<!\\d)20(?:${mask}{2,4}|//|--|__)(?![\\dA-Za-z])`, 'gu');
const anniversary = new RegExp(`(?<![A-Za-z])${mask}{2,3}(?=周年)`, 'gu');
const congress = new RegExp(
  `(?<![A-Za-z])${mask}{2,3}(?=大(?!道|队|楼|厦|学|街)|届)|(?<=届)${mask}{1,2}(?=中全会|中)|(?<=届)-(?=中)`,
  'gu',
);
const meeting = /(?<=党(?:的)?)\*{2,4}/gu;
const own = new RegExp(
  `(?:(?<![A-Za-z\\d])(?:${mask}{2,6}|某某|○○|([a-z])\\1{1,2})|(?<![×＊*_])__?)(社区|街道|镇|村)(?!民|官|务|委)`,
  'gu',
);
const place = new RegExp(
  `(?<![A-Za-z\\d])(?:${mask}{2,6}|某某)(?=[省市县区乡州盟旗]|小区|路|大道|街(?!道))`,
  'gu',
);
const word =
  /(?<![A-Za-z\d.@])(?:[xX×]{2,40}|\*{2,40}|＊{2,40}|_{2,40})(?![A-Za-z@])|(?<=[\u3400-\u9fff“])[*_×~](?=[\u3400-\u9fff”，、。])|(?<=、)~(?=、)|(?<=[\u3400-\u9fff])\d?X{1,4}(?=[\u3400-\u9fff])/gu;

const slotOf: Readonly<Record<string, string>> = {
  社区: 'community',
  街道: 'street',
  镇: 'town',
  村: 'village',
};
const beside = /[与和同向到赴如及等、](?:[^，。；]{0,2})$/u;
const announces = /(?:制定|制订|特制定|现将|现就|做好|编制|拟定|关于|印发)[^。；，,：:]{0,16}$/u;
const opens = /^年(?:度)?(?:是|，|我|全|本|[^。，]{0,12}(?:工作|计划|创建|将|要))/u;
const past = /^年(?:度)?[^。；]{0,14}(?:荣获|以来|取得|获得|被评|被授予|先后|奖|回顾)/u;

export interface RedactionPlace {
  /** The paragraph is the plan's title. */
  isTitle: boolean;
  /** The paragraph is the first of the text. */
  isFirst: boolean;
}

/** The text with its redactions as blanks. */
export function blankRedactions(
  text: string,
  blanks: Blanks,
  place0: RedactionPlace,
): { text: string; redactions: Redaction[] } {
  const redactions: Redaction[] = [];
  if (!/[xX×＊*_~某○]|20[-/－]|届-|“”|([a-z])\1/u.test(text)) return { text, redactions };
  const put = (found: string, code: string, known: boolean) => {
    redactions.push({ found, blank: blanks.decode(code), known });
    return code;
  };
  const planYear = (whole: string, at: number, found: string) => {
    const before = whole.slice(Math.max(0, at - 24), at);
    const after = whole.slice(at + found.length, at + found.length + 30);
    if (past.test(after)) return false;
    return place0.isTitle || announces.test(before) || (place0.isFirst && at === 0 && opens.test(after));
  };
  const open = (name: Parameters<Blanks['open']>[0]) => (found: string) =>
    put(found, blanks.open(name), false);
  let result = text
    .replace(anniversary, open('anniversary'))
    .replace(congress, open('congress'))
    .replace(meeting, open('meeting'))
    .replace(year, (found, ...rest) => {
      const [at, whole] = rest.slice(-2) as [number, string];
      const slot = planYear(whole, at, found) ? blanks.slot('year') : undefined;
      return put(found, slot ?? blanks.open('year'), slot !== undefined);
    })
    .replace(month, open('month'))
    .replace(broken, open('year'))
    .replace(own, (found, ...rest) => {
      const kind = String(rest[1]);
      const [at, whole] = rest.slice(-2) as [number, string];
      const slot = beside.test(whole.slice(Math.max(0, at - 4), at))
        ? undefined
        : blanks.slot(slotOf[kind] ?? '');
      if (slot) return put(found, slot, true);
      return put(found.slice(0, -kind.length), blanks.open('place'), false) + kind;
    })
    .replace(place, open('place'))
    .replace(word, open('word'));
  if (result.includes('“”')) {
    result = result.replaceAll('“”', () => `“${put('“”', blanks.open('word'), false)}”`);
  }
  return { text: result, redactions };
}
