// The words that people use for what documents call otherwise, as one file of the index holds them, and how a query is cut
// by them:
//   cutQuery('电瓶车充电怎么写') → 电瓶车（or 电动自行车） | 充电

/** Words for the same thing. */
export interface WordGroup {
  /** What people say. */
  said: readonly string[];
  /** What documents write, the best first. */
  written: readonly string[];
  /** Only what is said leads to what is written, and that is another thing, where the first is often found. */
  oneWay?: true;
}

/** The file of the index: the same for every site that has the same vocabulary. */
export interface SearchWords {
  groups: readonly WordGroup[];
  /** Words that ask for nothing: 范文, 怎么写. */
  silent: readonly string[];
  /** Words that only say what kind of text is wanted: 工作计划, 通知. */
  forms: readonly string[];
  /** Names of themes, types of plan, genres: never cut. */
  labels: readonly string[];
  /** Words that say where or for whom, not what: 小区, 农村, and the kinds of issuers. */
  places: readonly string[];
}

export const noWords: SearchWords = { groups: [], silent: [], forms: [], labels: [], places: [] };

/** A word that will do in place of the one that was typed. */
export interface Alternative {
  text: string;
  /** From 0 to 1: how well it says the same. */
  worth: number;
}

/** A piece of a query. */
export interface QueryPart {
  text: string;
  /** The word itself first; none where it asks for nothing. */
  alternatives: Alternative[];
  /** What it asks for: a subject that the vocabulary knows, any other word, a kind of text (工作计划), a place (村), a year. */
  kind: PartKind;
}

export type PartKind = 'subject' | 'loose' | 'form' | 'place' | 'year';

export interface WordReader {
  /** Cuts a normalised word into parts; with `exact` it stays whole, and nothing else will do. */
  cut: (word: string, exact?: boolean) => QueryPart[];
}

const worths = { written: 0.9, said: 0.3, alsoWritten: 0.5, oneWay: 0.4 };

/** What stands later among the written words is less often what was meant. */
const laterStep = 0.1;

/** Each of them may cost a file of the index. */
const mostOthers = 10;

/** Costs of a cut: a known word costs 1 whatever its length, so that long ones win; of equals the one whose last word is longer. */
const looseCost = 1.2;
const yearCost = 0.9;

/** Characters that join words. */
const idle = /^[的和及与或暨在里了是有把被让向从到对等之为将这那我你他其并就都也还很太多老个]+$/;

/** 九篇, 16份: how many texts a page offers. */
const counted = /^[\d一二三四五六七八九十几多]+(篇|份|套|页|例)$/;

const saysNothing = (text: string): QueryPart => ({ text, alternatives: [], kind: 'loose' });

const year = /^20\d\d(年度?)?/;

/** @param normalise as texts are normalised */
export function openWords(words: SearchWords, normalise: (text: string) => string): WordReader {
  const alternatives = new Map<string, Map<string, number>>();
  const known = new Set<string>();
  const subjects = known;
  let longest = 1;
  const learn = (text: string): void => {
    known.add(text);
    longest = Math.max(longest, text.length);
  };
  const link = (from: string, to: readonly string[], worth: number, step = 0): void => {
    const own = alternatives.get(from) ?? new Map<string, number>();
    to.forEach((text, i) => {
      const value = Math.max(worth - i * step, worth / 2);
      if (text !== from) own.set(text, Math.max(value, own.get(text) ?? 0));
    });
    alternatives.set(from, own);
  };
  for (const { said, written, oneWay } of words.groups) {
    const [left, right] = [said.map(normalise), written.map(normalise)];
    for (const word of [...left, ...right]) learn(word);
    for (const word of left) {
      link(word, right, oneWay ? worths.oneWay : worths.written, laterStep);
      if (!oneWay) link(word, left, worths.said);
    }
    if (oneWay) continue;
    for (const word of right) {
      link(word, left, worths.said);
      link(word, right, worths.alsoWritten);
    }
  }
  const forms = new Set(words.forms.map(normalise));
  // what only means kinds of text is one itself: 活动策划书
  for (const { said, written } of words.groups)
    if (written.every((word) => forms.has(normalise(word))))
      for (const word of said) forms.add(normalise(word));
  const places = new Set(words.places.map(normalise));
  for (const label of [...words.labels.map(normalise), ...forms, ...places]) learn(label);
  const silent = new Set(words.silent.map(normalise));
  for (const word of silent) learn(word);
  const segmenter =
    typeof Intl.Segmenter === 'undefined' ? undefined : new Intl.Segmenter('zh', { granularity: 'word' });

  /** What a name of a kind of text is made of: 活动计划 is a 计划 too. */
  const shorterForms = (text: string): Alternative[] =>
    [...forms]
      .filter((form) => form !== text && form.length > 1 && text.endsWith(form))
      .map((form) => ({ text: form, worth: worths.alsoWritten }));

  const part = (text: string): QueryPart => {
    if (silent.has(text)) return saysNothing(text);
    const known = [...(alternatives.get(text) ?? [])].map(([text, worth]) => ({ text, worth }));
    const own = known.sort((a, b) => b.worth - a.worth).slice(0, mostOthers);
    const titled = year.test(text) ? [{ text: `${text.slice(0, 4)}年`, worth: 1 }] : [];
    if (forms.has(text)) own.push(...shorterForms(text));
    const kind = forms.has(text)
      ? 'form'
      : places.has(text)
        ? 'place'
        : titled.length > 0
          ? 'year'
          : subjects.has(text)
            ? 'subject'
            : 'loose';
    return { text, alternatives: [{ text, worth: 1 }, ...titled, ...own], kind };
  };

  /** A character that is a word of its own: 镇, 狗. */
  const isNamed = (text: string): boolean => text.length === 1 && known.has(text);

  /**
   * What no known word covers: words of the browser's dictionary. A lone character beside such words belongs to a word that
   * the dictionary does not know, and then the stretch counts as it stands: of 三官一律 一律 says nothing.
   */
  const loose = (text: string): QueryPart[] => {
    const segments = segmenter ? [...segmenter.segment(text)] : [{ segment: text, isWordLike: true }];
    const parts: QueryPart[] = [];
    let run: string[] = [];
    const closeRun = (): void => {
      const isCut = run.length > 1 && run.some((segment) => segment.length === 1);
      for (const segment of isCut ? [run.join('')] : run)
        parts.push(segment.length > 1 && !counted.test(segment) ? part(segment) : saysNothing(segment));
      run = [];
    };
    for (const { segment, isWordLike } of segments) {
      if (isWordLike && !idle.test(segment) && !isNamed(segment)) run.push(segment);
      else {
        closeRun();
        parts.push(isNamed(segment) ? part(segment) : saysNothing(segment));
      }
    }
    closeRun();
    return parts;
  };

  /** The length of each piece, known words and single characters, that costs least. */
  const pieces = (word: string): number[] => {
    const costs = [0];
    const steps = [0];
    for (let end = 1; end <= word.length; end++) {
      costs[end] = (costs[end - 1] as number) + looseCost;
      steps[end] = 1;
      for (let length = 2; length <= Math.min(longest, end); length++) {
        const text = word.slice(end - length, end);
        const isYear = year.exec(text)?.[0] === text;
        const cost = (costs[end - length] as number) + (isYear ? yearCost : 1);
        if (cost <= (costs[end] as number) && (known.has(text) || isYear)) {
          costs[end] = cost;
          steps[end] = length;
        }
      }
    }
    const lengths: number[] = [];
    for (let end = word.length; end > 0; end -= steps[end] as number) lengths.unshift(steps[end] as number);
    return lengths;
  };

  return {
    cut: (word, exact = false) => {
      if (exact) return [{ text: word, alternatives: [{ text: word, worth: 1 }], kind: 'subject' }];
      const parts: QueryPart[] = [];
      let [at, from] = [0, 0];
      const closeLoose = (): void => {
        if (from < at) parts.push(...loose(word.slice(from, at)));
      };
      for (const length of pieces(word)) {
        if (length > 1) {
          closeLoose();
          parts.push(part(word.slice(at, at + length)));
          from = at + length;
        }
        at += length;
      }
      closeLoose();
      const asks = parts.some(({ alternatives }) => alternatives.length > 0);
      return asks ? parts : [part(word)];
    },
  };
}
