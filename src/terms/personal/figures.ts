/**
 * Figures however they are written: 138-0013-8000, 一三八零零一三八零零零, ①③⑧, 138<b>0013</b>8000. Groups of figures that only marks,
 * blanks or tags part are a chain; any neighbours in it may be one number.
 *
 *     figuresIn('138-0013-8000', { lengths: () => [11], fits: () => true }) // { digits: '13800138000', parts: [3, 4, 4], … }
 */
import type { Stretch } from './plain-text.ts';

interface Group extends Stretch {
  digits: string;
  /** Figures of one kind stand together: in 张三138 the 三 is none of the number. */
  kind: 'arabic' | 'han' | 'enclosed' | 'letter' | 'check';
  /** What parts it from the group before; '' where nothing does. */
  gap: string;
}

/** Neighbouring groups read as one number. */
export interface Figures extends Stretch {
  /** 0–9, and X for the last of an identity number. */
  digits: string;
  /** Lengths of the parts that a reader sees. */
  parts: readonly number[];
  /** Only blanks part them. */
  blanksOnly: boolean;
  /** Marks part them that as a rule part one number from the next. */
  loose: boolean;
  /** No further figures stand beside it but the number of a list. */
  alone: boolean;
}

const hanDigits: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '〇零○◯洞',
    '一壹幺弌壱',
    '二贰两弍貳兩',
    '三叁弎參叄',
    '四肆',
    '五伍',
    '六陆陸',
    '七柒拐',
    '八捌',
    '九玖勾',
  ].flatMap((forms, value) => [...forms].map((form) => [form, String(value)])),
);
/** Figures in rings and brackets, above and below the line; NFKC reads most of them. */
const dingbats = { '⓿': '0', '⓪': '0', '❶': '1', '➀': '1', '➊': '1', '⓵': '1' } as const;

function enclosedDigits(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  for (const [first, value] of Object.entries(dingbats)) {
    const further = code - (first.codePointAt(0) ?? 0);
    if (value === '0' ? further === 0 : further >= 0 && further < 10) return String(Number(value) + further);
  }
  return character.normalize('NFKC').replace(/\D/g, '');
}

const han = Object.keys(hanDigits).join('');
const enclosed =
  '\\u00b2\\u00b3\\u00b9\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2460-\\u249b\\u24ea-\\u24ff\\u2776-\\u2793\\u3220-\\u3229\\u3280-\\u3289';
const check = 'XxХхΧχ×✕ⅩⅹҲ';
/** Letters that look like figures, of our alphabet, the Cyrillic and the Greek. */
const letters = 'oOlI\\u041e\\u043e\\u039f\\u03bf\\u0406\\u04c0\\u04cf\\u0399';
const token = new RegExp(`\\d+|[${han}]+|[${enclosed}]+|[${check}]|[${letters}]+`, 'g');
const letter = new RegExp(`[${letters}]`);
const ringed = /[\u3220-\u3229\u3280-\u3289]/u;
const ringedHan = (character: string) => hanDigits[character.normalize('NFKC').replace(/[()]/g, '')] ?? '';

function readToken(shown: string): Pick<Group, 'kind' | 'digits'> {
  const first = shown.charAt(0);
  if (first >= '0' && first <= '9') return { kind: 'arabic', digits: shown };
  if (han.includes(first)) return { kind: 'han', digits: [...shown].map((one) => hanDigits[one]).join('') };
  if (check.includes(first)) return { kind: 'check', digits: 'X' };
  if (letter.test(first))
    return {
      kind: 'letter',
      digits: shown.replace(/[oO\u041e\u043e\u039f\u03bf]/g, '0').replace(/\D/g, '1'),
    };
  const digits = [...shown].map((one) => (ringed.test(one) ? ringedHan(one) : enclosedDigits(one))).join('');
  return { kind: 'enclosed', digits };
}

/** What may stand between the groups of one number: up to four marks, blanks, tags or references. */
const parting =
  /^(?:[\s\p{Pd}\p{Pc}\p{Ps}\p{Pe}\p{Pi}\p{Pf}.·•‧・⋅∙･・／/\\|｜丨~～+=^`'"*#ーㅡ―−]|<[^<>]{1,80}>|&#?\w{1,8};){1,4}$/u;
/** What as a rule parts one number from the next: inside one only where the words before it say so. */
const looseParting = /^(?:\s|[,，、:：;；。!！?？…&@$%\p{So}\p{Sm}]){1,4}$/u;
const isLoose = (gap: string) => gap !== '' && !parting.test(gap);
const isParting = (gap: string) =>
  gap === ' ' || (gap !== '' && (parting.test(gap) || looseParting.test(gap)));
const longestGap = 200;
/** No number of a person has fewer figures. */
const fewest = 11;

function* chainsIn(text: string): Generator<Group[]> {
  let chain: Group[] = [];
  let end = 0;
  for (const { index, 0: shown } of text.matchAll(token)) {
    const between = index - end;
    const gap = between > 0 && between <= longestGap && chain.length > 0 ? text.slice(end, index) : '';
    if (chain.length > 0 && between > 0 && !isParting(gap)) {
      yield chain;
      chain = [];
    }
    end = index + shown.length;
    chain.push({ ...readToken(shown), gap: chain.length > 0 ? gap : '', start: index, end });
  }
  if (chain.length > 0) yield chain;
}

/** Beside it at most the number of a list, or a name that ends in 三. */
function isAlone(chain: readonly Group[], from: number, to: number): boolean {
  const behind = chain[to + 1];
  const [first, second] = [chain[from], chain[from - 1]];
  const before = first && !isLoose(first.gap) ? second : undefined;
  const isFirst = !before || from === 1 || isLoose(before.gap);
  return (!behind || isLoose(behind.gap)) && isFirst && (before?.digits.length ?? 0) <= 2;
}

const isTag = (gap: string) => gap === '' || /^(?:<[^<>]*>)+$/u.test(gap);

function read(chain: readonly Group[], from: number, to: number, skipped: number, digits: string): Figures {
  const parts: number[] = [-skipped];
  let gaps = '';
  let loose = false;
  for (let index = from; index <= to; index++) {
    const { gap = '', digits: more = '' } = chain[index] ?? {};
    if (index > from && !isTag(gap)) {
      gaps += gap;
      loose ||= isLoose(gap);
      parts.push(0);
    }
    parts.push((parts.pop() ?? 0) + more.length);
  }
  return {
    digits,
    parts,
    loose,
    blanksOnly: gaps !== '' && gaps.trim() === '',
    alone: isAlone(chain, from, to),
    start: (chain[from]?.start ?? 0) + skipped,
    end: chain[to]?.end ?? 0,
  };
}

/** What numbers are looked for. */
export interface Wanted {
  /** How many figures one may have that begins with these two. */
  lengths(head: string): readonly number[];
  /** Whether these figures can be one. */
  fits(digits: string): boolean;
}

function* neighbours(chain: readonly Group[], { lengths, fits }: Wanted): Generator<Figures> {
  const all = chain.map(({ digits }) => digits).join('');
  /** Where a group ends in `all` → how many end there or before. */
  const ends = new Int32Array(all.length + 1);
  let at = 0;
  for (const [index, { digits }] of chain.entries()) {
    at += digits.length;
    ends[at] = index + 1;
  }
  at = 0;
  for (const [from, { digits, kind }] of chain.entries()) {
    // 张三一三八…: the name ends in figures too
    const longest = kind === 'han' ? Math.min(2, digits.length - 1) : 0;
    for (let skipped = 0; skipped <= longest; skipped++)
      for (const length of lengths(all.slice(at + skipped, at + skipped + 2))) {
        const to = (ends[at + skipped + length] ?? 0) - 1;
        if (to < from) continue;
        const figures = all.slice(at + skipped, at + skipped + length);
        if (fits(figures)) yield read(chain, from, to, skipped, figures);
      }
    at += digits.length;
  }
}

/** 138一0013一8000: the first numeral as a dash. */
const isDash = (text: string, { start, end, digits, kind }: Group) =>
  kind === 'han' && digits === '1' && /\d/.test(text[start - 1] ?? '') && /\d/.test(text[end] ?? '');

/** The readings of the figures of a text as numbers that fit. */
export function* figuresIn(text: string, wanted: Wanted): Generator<Figures> {
  for (const chain of chainsIn(text)) {
    if (chain.reduce((sum, { digits }) => sum + digits.length, 0) < fewest) continue;
    yield* neighbours(chain, wanted);
    const parted = chain.filter((group) => !isDash(text, group));
    if (parted.length < chain.length)
      yield* neighbours(
        parted.map((group) => ({ ...group, gap: group.gap || '-' })),
        wanted,
      );
  }
}
