/**
 * The word banks of `words/`, and how a sentence is made of them. A bank is a list of words or of patterns; `{spot}`
 * in a pattern is a member of the bank `spot`, `{3-12}` a number, `{slot:officer}` a fill-in, `{theme.deed}` a word of
 * the plan's theme, `(前/后)` either of the two. Names that a plan uses throughout come before banks.
 *
 *     createWriter(readGrammar(), random, own).say('deed') // 检修楼道灯
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Random } from './random.ts';

type Piece =
  | string
  | { bank: string }
  | { min: number; max: number }
  | { slot: string }
  | { either: Pattern[] };
type Pattern = readonly Piece[];

export interface Grammar {
  banks: ReadonlyMap<string, readonly Pattern[]>;
  /** Theme label → its banks, named `theme.deed` and the like. */
  themes: ReadonlyMap<string, ReadonlyMap<string, readonly Pattern[]>>;
}

/** What a plan brings along itself: its names, the values of its slots, its theme. */
export interface OwnWords {
  names: Readonly<Record<string, readonly string[]>>;
  theme: string;
  slot(name: string): string;
}

export interface Writer {
  random: Random;
  /** A member of the bank, with fill-ins as tags. */
  say(bank: string): string;
  /** The same as plain text, for block data and headings. */
  plain(bank: string): string;
  /** `count` different members as plain text. */
  plainList(bank: string, count: number): string[];
}

function compilePiece(text: string): Piece {
  if (text.startsWith('(')) return { either: text.slice(1, -1).split('/').map(compile) };
  const name = /^\{(.+)\}$/.exec(text)?.[1];
  if (name === undefined) return text;
  const [, min, max] = /^(\d+)-(\d+)$/.exec(name) ?? [];
  if (min && max) return { min: Number(min), max: Number(max) };
  return name.startsWith('slot:') ? { slot: name.slice(5) } : { bank: name };
}

function compile(pattern: string): Pattern {
  const texts = pattern.split(/(\{[^}]+\}|\([^)]+\))/);
  return texts.filter((text) => text !== '').map(compilePiece);
}

/** Lines where there are several, words otherwise. */
function compileBank(text: string): Pattern[] {
  const members = text.includes('\n') ? text.split('\n') : text.split(/\s+/);
  return members.filter((member) => member !== '').map(compile);
}

/** Reads every bank of the folder. */
export function readGrammar(folder = join(import.meta.dirname, 'words')): Grammar {
  const banks = new Map<string, Pattern[]>();
  const themes = new Map<string, Map<string, Pattern[]>>();
  for (const file of readdirSync(folder).sort()) {
    const data: Record<string, string | Record<string, string>> = parse(
      readFileSync(join(folder, file), 'utf8'),
    );
    for (const [name, value] of Object.entries(data)) {
      if (typeof value === 'string') banks.set(name, compileBank(value));
      else {
        const bank = (key: string, text = '') => [`theme.${key}`, compileBank(text)] as const;
        const targets = value.measure?.replace(/\/\S+/g, '');
        const entries = Object.entries(value).map(([key, text]) => bank(key, text));
        themes.set(name, new Map([...entries, bank('target', targets), bank('label', name)]));
      }
    }
  }
  return { banks, themes };
}

/** Writes sentences of the grammar for one plan. @throws RangeError where a pattern names an unknown bank */
export function createWriter(grammar: Grammar, random: Random, own: OwnWords): Writer {
  const ofTheme = grammar.themes.get(own.theme);
  const turns = new Map<string, Pattern[]>();
  /** Sentences take turns, so that a plan repeats a pattern only when all have been used; words are drawn freely. */
  const choose = (bank: string): Pattern => {
    const members = (bank.startsWith('theme.') ? ofTheme?.get(bank) : undefined) ?? grammar.banks.get(bank);
    if (!members) throw new RangeError(`no bank ${bank}`);
    if (!members[0] || members[0].length < 4) return random.rare(members);
    const left = turns.get(bank) ?? [];
    if (left.length === 0) left.push(...random.some(members, members.length));
    turns.set(bank, left);
    return left.pop() as Pattern;
  };
  const last = new Map<string, string>();
  const draw = (bank: string): string => {
    const names = own.names[bank];
    return names ? random.rare(names) : say(bank);
  };
  const member = (piece: Exclude<Piece, string>): string => {
    if ('bank' in piece) {
      const first = draw(piece.bank);
      // people do not name the same thing twice in a row
      const drawn = first === last.get(piece.bank) ? draw(piece.bank) : first;
      last.set(piece.bank, drawn);
      return drawn;
    }
    if ('slot' in piece) return own.slot(piece.slot);
    return 'min' in piece ? String(random.int(piece.min, piece.max)) : write(random.pick(piece.either));
  };
  const write = (pattern: Pattern): string => {
    let text = '';
    for (const piece of pattern) text += typeof piece === 'string' ? piece : member(piece);
    return text;
  };
  const say = (bank: string): string => write(choose(bank));
  const plain = (bank: string): string => {
    const text = say(bank);
    return text.includes('<') ? text.replace(/<[^>]*>/g, '') : text;
  };
  return {
    random,
    say,
    plain,
    plainList: (bank, count) => {
      const found = new Set<string>();
      for (let tries = 0; found.size < count && tries < count * 20; tries++) found.add(plain(bank));
      return [...found];
    },
  };
}
