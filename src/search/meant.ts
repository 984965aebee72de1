// What a query meant, where its words do not stand in a plan as they were typed: each part of the query may be said in
// other words, and a plan that says of itself that it is about them (theme, type, issuer, year, summary, headings) says
// more than one that mentions them. Plans that have too little of what was asked for are no answer.

import { parseJson } from './assets.ts';
import type { AskedWord } from './character-reader.ts';
import type { Hit } from './hit.ts';
import { soundsPath } from './manifest.ts';
import { strength, type WordOfPlan, weight } from './rank.ts';
import type { SearchSite } from './search-site.ts';
import { openSounds, type SoundTable } from './sounds.ts';
import { openWords, type PartKind, type QueryPart, type SearchWords } from './word-groups.ts';

/** A longer query is a pasted sentence, and means what it says. */
const longestQuery = 60;
const mostParts = 12;
/** At least this share of what was asked for, rare words counting more, must be in a plan. */
const leastCovered = 0.3;
/** More of it where no word is known: 计算 alone is no quantum computer. */
const leastCoveredLoosely = 0.7;
/** A plan that is so much worse than the best, or bad altogether, is no answer. */
const leastShare = 0.04;
const leastScore = 0.08;
/** Other words tell how rare a part is only if they say the same. */
const sameWorth = 0.7;
/** A plan that only mentions a part counts so much where it is told how rare the part is: most texts mention residents. */
const mentionShare = 0.2;
/** 社区建设工作计划 is a 工作计划: the last word names the kind, what stands before says little. */
const earlierForm = 0.4;
/** What kind of text, where and when: at most so much more has a plan that fits in all of this. */
const asideMost = 0.6;
const usualPoints = 5;
const mostHits = 20;
const alsoShare = 0.2;
/** What a text is called, and of which year it is, says less than what it is about. */
const kindWeights: Record<PartKind, number> = {
  subject: 1,
  loose: 0.5,
  form: 0.35,
  place: 0.4,
  year: 0.25,
};
/** What no plan has may be a name or an idle word: it says less than what some have. */
const absentWeight = 0.5;

/** What a plan has of a part of the query. */
interface PartOfPlan {
  points: number;
  /** The words that its text has. */
  words: string[];
}

/** What the plans have of the parts of a query. */
export interface MeantAnswer {
  parts: QueryPart[];
  /** Per part: what plans have of it. */
  found: Map<number, PartOfPlan>[];
  /** Per part: how many plans have it, in its own words or the same in others. */
  having: number[];
  /** Per word of the query: from 0 to 1, how much it asks for; the name of a kind of text, or a place, asks for little. */
  shares: number[];
  /** Parts that must be there as they are. */
  required: boolean[];
  /** Plans that the exact search found. */
  known: ReadonlySet<number>;
  /** Pieces of the query that stand in plans as they were typed. */
  pieces: { text: string; total: number }[];
}

const noMeaning: MeantAnswer = {
  parts: [],
  found: [],
  having: [],
  shares: [],
  required: [],
  known: new Set(),
  pieces: [],
};

function lengthOf(words: readonly { text: string }[]): number {
  return words.reduce((sum, { text }) => sum + text.length, 0);
}

async function findPart(
  site: SearchSite,
  { alternatives, kind }: QueryPart,
): Promise<[Map<number, PartOfPlan>, number]> {
  const isAside = kind === 'form' || kind === 'place';
  const found = new Map<number, PartOfPlan>();
  const same = new Map<number, number>();
  const all = await Promise.all(alternatives.map(({ text }) => site.word(text)));
  alternatives.forEach(({ text, worth }, i) => {
    for (const [plan, own] of all[i] as Map<number, WordOfPlan>) {
      // what a text is called, and whose it is, stands in title and fields: that it mentions such says nothing
      if (isAside && !own.text?.inTitle && !own.gist) continue;
      if (worth >= sameWorth)
        same.set(plan, Math.max(same.get(plan) ?? 0, own.gist || own.text?.inTitle ? 1 : mentionShare));
      const part = found.get(plan) ?? { points: 0, words: [] };
      const points =
        worth *
        strength(
          isAside ? { ...own, text: own.text?.inTitle ? own.text : undefined } : own,
          site.lengths(plan),
        );
      // what is said in several ways is more surely meant; a word within another is not another way
      const another = part.words.every((word) => !word.includes(text) && !text.includes(word));
      part.points = Math.max(part.points, points) + (another ? alsoShare * Math.min(part.points, points) : 0);
      part.words.push(text);
      found.set(plan, part);
    }
  });
  return [found, [...same.values()].reduce((sum, n) => sum + n, 0)];
}

/** The longest stretches of parts that stand in plans as they were typed. */
async function findPieces(site: SearchSite, parts: readonly QueryPart[]): Promise<MeantAnswer['pieces']> {
  const holding = async (text: string) =>
    [...(await site.word(text)).values()].filter((own) => own.text !== undefined).length;
  const pieces: MeantAnswer['pieces'] = [];
  for (let at = 0; at < parts.length; ) {
    const { text: first, alternatives } = parts[at++] as QueryPart;
    let text = first;
    let total = alternatives.length > 0 ? await holding(text) : 0;
    if (total === 0) continue;
    for (; at < parts.length; at++) {
      const longer = text + (parts[at] as QueryPart).text;
      const found = await holding(longer);
      if (found === 0) break;
      [text, total] = [longer, found];
    }
    pieces.push({ text, total });
  }
  return pieces;
}

/** What the words of a query may have been meant to be, by their sound; undefined where they are right as they stand. */
export async function hearWords(
  site: SearchSite,
  words: readonly AskedWord[],
  vocabulary: SearchWords,
): Promise<AskedWord[] | undefined> {
  if (words.every(({ exact }) => exact) || lengthOf(words) > longestQuery) return undefined;
  const { hear } = openSounds(parseJson<SoundTable>(await site.load(soundsPath(site.manifest.sounds))));
  const reader = openWords(vocabulary, site.reader.normalise);
  const isWritten = async (stretch: string) => (await site.word(stretch)).size > 0;
  const heard = await Promise.all(
    words.map(async ({ text, exact }) => {
      if (exact) return text;
      const isSure = reader
        .cut(text)
        .flatMap(({ text, kind, alternatives }) =>
          new Array<boolean>(text.length).fill(
            kind !== 'loose' || (alternatives.length === 0 && text.length > 1),
          ),
        );
      return (await hear(text, isSure, isWritten)) ?? text;
    }),
  );
  if (heard.every((text, i) => text === words[i]?.text)) return undefined;
  const unknown = heard
    .flatMap((text) => reader.cut(text))
    .filter(({ kind, alternatives }) => kind === 'loose' && alternatives.length > 0);
  // where most of it stays unknown, what was heard is chance: 房价走势 asks for nobody who is 走失
  if (2 * lengthOf(unknown) >= heard.join('').length) return undefined;
  return words.map(({ exact }, i) => ({ text: heard[i] ?? '', exact }));
}

/** The pieces of a query; none where they are less than half of what was asked for. */
function worthAsking(pieces: MeantAnswer['pieces'], asked: number): MeantAnswer['pieces'] {
  const standing = pieces.reduce((sum, { text }) => sum + text.length, 0);
  return 2 * standing < asked ? [] : pieces;
}

/** @param known plans that the exact search found */
export async function askMeant(
  site: SearchSite,
  words: readonly AskedWord[],
  known: ReadonlySet<number>,
  vocabulary: SearchWords,
): Promise<MeantAnswer> {
  // who puts all in quotation marks means nothing else
  if (lengthOf(words) > longestQuery || words.every(({ exact }) => exact)) return noMeaning;
  const reader = openWords(vocabulary, site.reader.normalise);
  const cut = words.map(({ text, exact }) => reader.cut(text, exact).map((part) => ({ ...part, exact })));
  const parts = new Map(
    cut
      .flat()
      .filter(({ alternatives }) => alternatives.length > 0)
      .map((part) => [part.text, part]),
  );
  const asked = [...parts.values()].slice(0, mostParts);
  const found = await Promise.all(asked.map((part) => findPart(site, part)));
  const pieces =
    known.size > 0 ? [] : await Promise.all(cut.map((parts) => findPieces(site, parts.slice(0, mostParts))));
  return {
    parts: asked,
    found: found.map(([plans]) => plans),
    having: found.map(([, having]) => having),
    shares: cut.map(([first, ...others]) => (first && others.length === 0 ? kindWeights[first.kind] : 1)),
    required: asked.map(({ exact }) => exact),
    known,
    pieces: worthAsking(
      [...new Map(pieces.flat().map((piece) => [piece.text, piece])).values()],
      lengthOf(words),
    ),
  };
}

/** Whether the vocabulary knows what a query is about, and nothing else is asked for but a kind of text. */
export function isOfSubjects({ parts }: MeantAnswer): boolean {
  return parts.some(({ kind }) => kind === 'subject') && parts.every(({ kind }) => kind !== 'loose');
}

export interface MeantHits {
  /** Plans that the exact search does not find. */
  hits: Hit[];
  /** Points of the plans that it finds, in the same measure as the scores of `hits`. */
  points: ReadonlyMap<number, number>;
}

/** The plans that answer what was meant. */
export function rankMeant(
  site: SearchSite,
  { parts, found, having, required, known }: MeantAnswer,
): MeantHits {
  const { plans, version } = site.manifest;
  const isAside = parts.map(({ kind }) => kind !== 'subject' && kind !== 'loose');
  const hasSubject = isAside.some((aside, i) => !aside && having[i] !== 0);
  const lastForm = parts.findLastIndex(({ kind }) => kind === 'form');
  const weights = parts.map(({ kind }, i) => {
    const count = having[i] ?? 0;
    const share = (count === 0 ? absentWeight : 1) * (kind === 'form' && i < lastForm ? earlierForm : 1);
    return kindWeights[kind] * share * weight(count, plans);
  });
  const sumOf = (aside: boolean) =>
    weights.reduce((sum, own, i) => (isAside[i] === aside ? sum + own : sum), 0);
  const [whole, beside] = hasSubject ? [sumOf(false), sumOf(true)] : [sumOf(false) + sumOf(true), 0];
  const hits: Hit[] = [];
  const ofKnown = new Map<number, number>();
  for (const plan of new Set(found.flatMap((part) => [...part.keys()]))) {
    let [points, covered, isKnown, isAbout, asides] = [0, 0, false, !hasSubject, 0];
    const words = new Set<string>();
    const lacks = found.some((part, i) => {
      const own = part.get(plan);
      if (!own) return required[i];
      const worth = (weights[i] ?? 0) * own.points;
      if (isAside[i] && hasSubject) asides += worth;
      else {
        points += worth;
        covered += weights[i] ?? 0;
      }
      isAbout ||= !isAside[i];
      isKnown ||= parts[i]?.kind !== 'loose';
      for (const word of own.words) words.add(word);
      return false;
    });
    const least = isKnown ? leastCovered : leastCoveredLoosely;
    if (lacks || !isAbout || covered < least * whole || points < leastScore * whole) continue;
    const fitting = beside > 0 ? asides / beside / usualPoints : 0;
    const score = (points / whole) * (covered / whole) * (1 + asideMost * Math.min(1, fitting));
    if (known.has(plan)) ofKnown.set(plan, score);
    else hits.push({ plan, score, about: score, release: version, words: [...words] });
  }
  const scores = hits.map(({ score }) => score).sort((a, b) => b - a);
  const least = Math.max(leastShare * (scores[0] ?? 0), scores[mostHits - 1] ?? 0);
  return { hits: hits.filter(({ score }) => score >= least), points: ofKnown };
}
