/**
 * Names of places in running text: Han characters before 社区, 村, 街道, 镇, 区 … Chinese has no spaces, so a name is
 * believed only where it is made of characters that names of places are made of (柳, 湾, 清, 潭), where no pair of them
 * is a common word, and where the text does not use the pair otherwise; or where it follows another such name.
 */
import type { Vocabulary } from '../../plan/vocabulary.ts';
import type { CheckedDocument, Passage } from '../checked-document.ts';
import { commonPairs, placeCharacters } from './place-words.ts';

/** 1 community or village, 2 street or town, 3 district or county, 4 city. */
export type PlaceLevel = 1 | 2 | 3 | 4;

export interface PlaceName {
  at: Passage;
  start: number;
  end: number;
  /** 清潭社区. */
  name: string;
  level: PlaceLevel;
}

const levels: Record<string, PlaceLevel> = {
  社区: 1,
  村: 1,
  街道: 2,
  镇: 2,
  乡: 2,
  区: 3,
  县: 3,
  市: 4,
};

const suffix = /社区|街道|[村镇乡区县市]/g;

/** What makes another word of the suffix: 市场, 市民, 村民, 区域. */
const spoiltBehind: Record<string, RegExp> = {
  村: /^[民规两支庄落居级容里口史务组头企官镇屯域寨外]/,
  镇: /^[区村级域容街痛静定压]/,
  乡: /^[镇村亲土情音邻愁贤风]/,
  区: /^[域别间分块位划情县级]/,
  县: /^[级域城区市]/,
  市: /^[场民容政区级里面直属县内外域郊情花井值]/,
};

/** What makes another word with the character before: 小区, 城市, 农村. */
const spoiltBefore: Record<string, RegExp> = {
  村: /[山城中新古]$/,
  镇: /[城集重古]$/,
  乡: /[城家水]$/,
  区: /[小片园街景城山库林牧]$/,
  市: /[城门街集夜菜花上]$/,
};

const shortest = 2;
const longest = 4;

const known = new WeakMap<Vocabulary, ReadonlySet<string>>();

/** Common words: those listed, and every pair of characters in headings, themes and guidance of ours. */
function commonWords(vocabulary: Vocabulary): ReadonlySet<string> {
  const ready = known.get(vocabulary);
  if (ready) return ready;
  const pairs = new Set<string>(commonPairs);
  const { kinds, outlines, themes } = vocabulary;
  const texts = [
    ...kinds.flatMap(({ title, synonyms, guidance }) => [title, guidance, ...synonyms]),
    ...outlines.flatMap(({ name, when }) => [name, when]),
    ...themes.flatMap(({ label, description }) => [label, description]),
  ];
  for (const run of texts.join('\n').match(/\p{Script=Han}{2,}/gu) ?? [])
    for (let at = 0; at + 2 <= run.length; at += 1)
      // the guidance has examples with names of its own
      if (!/[社街村镇区小]/.test(run[at + 2] ?? '')) pairs.add(run.slice(at, at + 2));
  known.set(vocabulary, pairs);
  return pairs;
}

/** Where the name before `end` begins; undefined where there is none. */
function coreStart(text: string, end: number, kind: string, common: ReadonlySet<string>): number | undefined {
  let start = end;
  if (/[一二三四五六七八九十]/.test(text[start - 1] ?? '')) start -= 1;
  while (start > 0 && end - start <= longest && placeCharacters.has(text[start - 1] ?? '')) start -= 1;
  if (
    /[一二三四五六七八九十]/.test(text[start - 1] ?? '') &&
    /[里道河桥塘岭亭湾星龙]/.test(text[start] ?? '')
  )
    start -= 1;
  // 和柳湾社区: the first character joins two names
  if (/[和上下中大]/.test(text[start] ?? '') && end - start > shortest) start += 1;
  const core = text.slice(start, end);
  if (core.length < shortest || core.length > longest || spoiltBefore[kind]?.test(core)) return undefined;
  for (let at = 0; at + 2 <= core.length; at += 1) if (common.has(core.slice(at, at + 2))) return undefined;
  return start;
}

function namesIn(at: Passage, common: ReadonlySet<string>): PlaceName[] {
  const { text } = at;
  const found: PlaceName[] = [];
  for (const { index, 0: kind } of text.matchAll(suffix)) {
    const end = index + kind.length;
    if (spoiltBehind[kind]?.test(text.slice(end, end + 1))) continue;
    const start = coreStart(text, index, kind, common);
    // “阳光社区” in quotation marks is a campaign or a platform
    if (start === undefined || (text[start - 1] === '“' && text[end] === '”')) continue;
    // behind a place of a higher level all between the two is the name: 上清寺街道学田湾社区
    const before = found.at(-1);
    const level = levels[kind] as PlaceLevel;
    const follows =
      before && before.level > level && start - before.end === 1 && !joining.test(text[before.end] ?? '');
    const from = follows ? before.end : start;
    found.push({ at, start: from, end, name: text.slice(from, end), level });
  }
  return found;
}

/** Characters between two names that belong to neither. */
const joining = /[^\p{Script=Han}]|[的和与及各本全等在为是了所下内由到从对把将向同以于至]/u;

/** The names of a document; those whose characters it also uses for something else are left out. */
export function placeNames({ passages }: CheckedDocument, vocabulary: Vocabulary): PlaceName[] {
  const common = commonWords(vocabulary);
  const found = passages.flatMap((at) => namesIn(at, common));
  if (found.length === 0) return found;
  const uses = new Map<string, number>(found.map(({ name }) => [name.slice(0, 2), 0]));
  for (const { text } of passages)
    for (let at = 0; at + 2 <= text.length; at += 1) {
      const pair = text.slice(at, at + 2);
      const count = uses.get(pair);
      if (count !== undefined) uses.set(pair, count + 1);
    }
  const named = new Map<string, number>();
  for (const { name } of found) named.set(name.slice(0, 2), (named.get(name.slice(0, 2)) ?? 0) + 1);
  const kept = found.filter(({ name }) => {
    const pair = name.slice(0, 2);
    return (named.get(pair) ?? 0) * 2 > (uses.get(pair) ?? 0);
  });
  return widened(kept);
}

/** 上清寺街道学田湾社区 tells that 田湾社区 elsewhere is 学田湾社区 too. */
function widened(found: readonly PlaceName[]): PlaceName[] {
  const names = new Set(found.map(({ name }) => name));
  return found.map((one) => {
    const { at, start, end } = one;
    const wider = [2, 1].find((more) => start >= more && names.has(at.text.slice(start - more, end)));
    return wider ? { ...one, start: start - wider, name: at.text.slice(start - wider, end) } : one;
  });
}

/** The level of a name by its ending: 青山街道办事处 is a street. */
export function levelOf(name: string): PlaceLevel | undefined {
  // 安澜区村（社区）: no village of that name
  if (/[区县市镇乡]村$/.test(name)) return undefined;
  const match =
    /(社区|街道|[村镇乡区县市])(?:居委会|村委会|办事处|(?:居民|村民)委员会|人民政府|党委|党支部|党工委)?$/.exec(
      name,
    );
  return match?.[1] ? levels[match[1]] : undefined;
}
