/**
 * Names in rosters → posts or blanks, telephone, identity and card numbers → blanks. Only where it is certain: behind a
 * role (组长：…), before 同志, as a figure of the right form. What is taken out is recorded.
 */
import { isPublicFigure, listedName } from '../terms/personal/names.ts';
import { privateNumbers } from '../terms/personal/numbers.ts';
import type { Blanks } from './blanks.ts';

/** What was taken out. */
export interface PersonalData {
  found: string;
  what: '姓名' | '电话号码' | '证件号码' | '银行卡号';
}

const roleWord =
  '(?:第一|常务)?副?组\\s{0,6}长|(?:第一|常务)?副?(?:总指挥|指挥长|队\\s?长|秘书长)|成\\s{0,6}员|组\\s{0,6}员|队\\s{0,4}员|(?:办公室)?副?主\\s{0,4}任|指导员|联络员|督导员|信息员|顾\\s{0,4}问|联\\s?系\\s?人|责\\s?任\\s?人|负\\s?责\\s?人|牵头人';
const role = new RegExp(
  `(?:${roleWord})(?=\\s{0,4}[：:]|\\s{1,4}[\\u3400-\\u9fff]{2,4}(?:[\\s、，]|$))`,
  'gu',
);
/** 各楼组长：, 全体小组长： are called upon, nobody's name is missing behind them. */
const addressed = /(?:各|全体|尊敬的|亲爱的)[^。；：:]{0,40}$/u;
const longestRoster = 600;

function blankOf(label: string, blanks: Blanks): string {
  const name = label.replace(/\s/gu, '');
  if (/副组长/u.test(name)) return blanks.slot('deputy') ?? blanks.open('post');
  if (/组长/u.test(name)) return blanks.slot('leader') ?? blanks.open('post');
  if (/成员|组员|队员/u.test(name)) return blanks.open('member');
  if (/联系人|联络员/u.test(name)) return blanks.slot('contact') ?? blanks.open('post');
  return blanks.open('post');
}

/** 张三（社区主任）、李 四 王五 → posts where they are given, or undefined where this is no list of names. */
function readNames(segment: string): { posts: string[]; names: string[] } | undefined {
  const posts: string[] = [];
  const names: string[] = [];
  const spaced = segment.replace(
    /(?<![\u3400-\u9fff])([\u3400-\u9fff])[ \u3000]{1,4}([\u3400-\u9fff])(?![\u3400-\u9fff])/gu,
    '$1$2',
  );
  const entries = spaced.match(/[^\s、，,；;（(]+(?:[（(][^（()）]{0,40}[）)])?/gu) ?? [];
  for (const entry of entries) {
    const match = /^([\u3400-\u9fff]{2,4})(?:[（(]([^（()）]{0,40})[）)])?$/u.exec(entry);
    if (!match?.[1] || (listedName(match[1]) === undefined && !isPublicFigure(match[1]))) return undefined;
    names.push(match[1]);
    if (match[2]) posts.push(match[2]);
  }
  return names.length > 0 ? { posts, names } : undefined;
}

function hideRosters(text: string, blanks: Blanks, found: PersonalData[]): string {
  if (text.length > 4000) return text;
  const labels = [...text.matchAll(role)];
  if (labels.length === 0) return text;
  let out = '';
  let from = 0;
  for (const [at, label] of labels.entries()) {
    const start = label.index + label[0].length;
    if (label.index < from) continue;
    const rest = text.slice(start, Math.min(labels[at + 1]?.index ?? text.length, start + longestRoster));
    const colon = /^\s{0,4}[：:]?[^\S\n]{0,4}/u.exec(rest)?.[0].length ?? 0;
    const end = rest.slice(colon).search(/[。；;]|\s[①②③④⑤⑥⑦⑧⑨]/u);
    const whole = end < 0 ? rest.slice(colon) : rest.slice(colon, colon + end);
    // a line of a cell ends a list, unless the list goes on in the next
    const all = readNames(whole.trim());
    const segment = (all ? whole : (/^\s*[^\n]*/u.exec(whole)?.[0] ?? '')).replace(/\s*\n\s*$/u, '');
    const list = all ?? readNames(segment.trim());
    const isAddressed = addressed.test(text.slice(from, label.index));
    const empty = whole.trim() === '' && !isAddressed && /[：:]/u.test(rest.slice(0, colon));
    if (!list && !empty) continue;
    for (const name of list?.names ?? []) found.push({ found: name, what: '姓名' });
    const posts = list?.posts.filter((post) => !/^兼/u.test(post)) ?? [];
    for (const post of list?.posts ?? []) if (/^兼/u.test(post)) found.push({ found: post, what: '姓名' });
    const value = posts.length > 0 ? posts.join('、') : blankOf(label[0], blanks);
    const more =
      list && posts.length > 0 && posts.length < list.names.length ? `、${blankOf(label[0], blanks)}` : '';
    const isLast = end >= 0 || labels[at + 1] === undefined || segment.length < whole.length;
    const gap = isLast ? '' : '；';
    out += `${text.slice(from, label.index)}${label[0].replace(/\s/gu, '')}：${value}${more}${gap}`;
    from = start + colon + segment.length;
  }
  return out + text.slice(from);
}

/** 区号-号码, an office's telephone too: in an old text nobody knows whose it is. */
const landline =
  /(?<![\d.])(?:[（(]0\d{2,3}[）)] ?|0\d{2,3}[- \u00a0\u3000.．·–—－‐‑_])\d{3,4}[- .．·–—－‐‑_]?\d{4}(?!\d)/gu;
const numberNames = {
  identity: ['证件号码', 'identity'],
  card: ['银行卡号', 'card'],
  mobile: ['电话号码', 'phone'],
} as const;

function hideNumbers(text: string, blanks: Blanks, found: PersonalData[]): string {
  let out = '';
  let from = 0;
  for (const { start: digits, end, kind } of privateNumbers(text)) {
    // +86
    const start = /[+＋]/u.test(text[digits - 1] ?? '') ? digits - 1 : digits;
    if (start < from) continue;
    const [what, blank] = numberNames[kind];
    found.push({ found: text.slice(start, end), what });
    out += text.slice(from, start) + blanks.open(blank);
    from = end;
  }
  return (out + text.slice(from)).replace(landline, (shown) => {
    found.push({ found: shown, what: '电话号码' });
    return blanks.open('phone');
  });
}

const comrade = /(?<=[由以请让向和与及、：:，\n]|^)(?![由以请让向和与及])([\u3400-\u9fff]{2,4})(?=同志)/gu;
const inPost =
  /(?<=(?:主任|书记|校长|院长|部长|站长|所长|局长|科长|经理|会长|队长|组长|民警|医生|老师))([\u3400-\u9fff]{2,3})(?=为|任|担任|兼任|同志|等|具体负责|负责)/gu;
const alone = /^([\u3400-\u9fff]{2,4})\s{0,4}[（(]([^（()）]{2,40})[）)]$/u;

/** 李某（单位职务）: a further line of a roster. */
export function isNameWithPost(text: string): boolean {
  return text.length <= 60 && alone.test(text);
}

/** The text without private names and numbers. */
export function hidePersonalData(
  text: string,
  blanks: Blanks,
  afterRoster: boolean,
): { text: string; found: PersonalData[] } {
  const found: PersonalData[] = [];
  let result = hideRosters(hideNumbers(text, blanks, found), blanks, found);
  const single = afterRoster ? alone.exec(result) : null;
  if (single?.[1] && single[2] && listedName(single[1]) !== undefined) {
    found.push({ found: single[1], what: '姓名' });
    return { text: single[2], found };
  }
  const person = (hit: string) => {
    if (listedName(hit) === undefined) return hit;
    found.push({ found: hit, what: '姓名' });
    return blanks.open('person');
  };
  result = result.replace(comrade, person).replace(inPost, person);
  const head =
    /^(.{4,40}[\u3400-\u9fff])\s+([\u3400-\u9fff]{2,3})\s{0,2}[（(]兼([^（()）]{2,20})[）)]$/u.exec(result);
  if (head?.[2] && listedName(head[2]) !== undefined) {
    found.push({ found: `${head[2]}（兼${head[3]}）`, what: '姓名' });
    result = head[1] ?? result;
  }
  return { text: result, found };
}
