/** Repairs inside one line that change no words: blanks, markup, phonetic notes, character forms. */
import type { Removed, RepairCount } from './repairs.ts';
import { simplify } from './simplified.ts';

export interface TidyLine {
  text: string;
  /** Blanks or a tab stood before the text: a new paragraph where a document indents. */
  indented: boolean;
  /** `#` marks before the text. */
  markdownLevel: number;
  repairs: RepairCount;
  removed: Removed[];
}

/** Controls, marks without width, and private characters (the import uses those itself for blanks). */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\ufffd-\uffff]/gu;
/** Of those, the ones that stood for something: a font of its own showed it. */
const unknown = /[\p{Co}\ufffd]/gu;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** 區(qū): at most six letters, one of them with its tone. */
const pinyin = /[(（]([a-zɡüêāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]{1,6})[)）]/gu;
const toned = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ]/u;
/** Syllables that are read without a tone. */
const toneless = new Set(['de', 'le', 'zhe', 'ma', 'ne', 'ba', 'men', 'zi', 'la', 'guo']);
const bullet = /^(?:[-*+•●◆■▪◇○►▶❖➢]|·)[ \t\u00a0\u3000]+/u;
const heading = /^(#{1,6})[ \t\u00a0\u3000]*(?!#)/u;
const wideForm = /[０-９Ａ-Ｚａ-ｚ％]/gu;

/**
 * Characters that a page's phonetic notes broke on their way through another encoding, with what they were. Only
 * sequences that can mean nothing else.
 */
const broken: readonly (readonly [found: string, meant: string])[] = [
  ['?,F(xiàn)', '。现'],
  ['F(xiàn)', '现'],
  ['?yōu)槊總€', '为每个'],
];

function stripPinyin(text: string, count: RepairCount, removed: (note: string) => void): string {
  if (!/[(（][a-zɡüêāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ]/u.test(text)) return text;
  let previousEnd = -1;
  return text.replace(pinyin, (note, letters: string, at: number) => {
    const before = text[at - 1] ?? '';
    const afterHan = (before >= '\u3400' && before <= '\u9fff') || before >= '\ud800' || at === previousEnd;
    if (!afterHan || (!toned.test(letters) && !toneless.has(letters))) return note;
    previousEnd = at + note.length;
    count.pinyin = (count.pinyin ?? 0) + 1;
    removed(note);
    return '';
  });
}

/** `**word**` pairs; a lone `**` or one before 社区 is a redacted name. */
function stripStrong(text: string, count: RepairCount): string {
  const parts = text.split('**');
  if (parts.length < 3 || parts.length % 2 === 0) return text;
  const strong = parts.filter((_, index) => index % 2 === 1);
  const isName = /^(?:社区|居委|街道|[省市县区镇乡村年]|小区|公司|学校|同志)/u;
  const sound = strong.every((part) => part.trim() !== '' && part.length <= 200);
  const redacted = parts
    .slice(1)
    .some((part, index) => isName.test(part) && (index % 2 === 1 || parts[0] !== ''));
  if (!sound || redacted) return text;
  count.markdown = (count.markdown ?? 0) + strong.length;
  return parts.join('');
}

function stripMarkdown(text: string, count: RepairCount): { text: string; level: number } {
  let rest = text;
  let level = 0;
  const sharp = heading.exec(rest.slice(0, 12));
  if (sharp?.[1] && rest.length > sharp[0].length) {
    level = sharp[1].length;
    rest = rest.slice(sharp[0].length);
  }
  for (let steps = 0; steps < 6; steps++) {
    const mark = /^>[ \t]?/u.exec(rest) ?? bullet.exec(rest.slice(0, 8));
    if (!mark || rest.length <= mark[0].length) break;
    rest = rest.slice(mark[0].length);
  }
  if (rest.includes('\\')) rest = rest.replace(/\\([_*#.\-+()[\]{}<>!`~|])/gu, '$1');
  if (rest !== text) count.markdown = (count.markdown ?? 0) + 1;
  return { text: stripStrong(rest, count), level };
}

/** Wider is a line in the middle or at the right, which no line above goes on to. */
const widestIndent = 16;

function isIndent(blank: string): boolean {
  return blank.length <= widestIndent && (/[\u3000\t]/u.test(blank) || blank.length >= 2);
}

/** One line with blanks, markup, phonetic notes and character forms mended. */
export function tidyCharacters(raw: string, line: number): TidyLine {
  const repairs: RepairCount = {};
  const removed: Removed[] = [];
  const unreadable = raw.match(unknown);
  if (unreadable) {
    const codes = [...new Set(unreadable)].map(
      (unit) => `U+${unit.codePointAt(0)?.toString(16).toUpperCase()}`,
    );
    removed.push({
      line,
      text: unreadable.join(''),
      reason: `认不出的字符（${codes.join('、')}），请对照原件补上`,
    });
  }
  const indent = /^[\s\u00a0\u3000]{0,40}/u.exec(raw)?.[0] ?? '';
  let text = raw
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u205f]/gu, ' ')
    .replace(invisible, '')
    .replace(loneSurrogate, '');
  const trimmed = text.trim();
  if (/[\u00a0\u200b\ufeff]/u.test(raw)) repairs.space = 1;
  text = trimmed;
  const before = text;
  const markdown = stripMarkdown(text, repairs);
  text = markdown.text.trim();
  for (const [found, meant] of broken) {
    if (!text.includes(found)) continue;
    repairs.mojibake = (repairs.mojibake ?? 0) + text.split(found).length - 1;
    text = text.replaceAll(found, meant);
    removed.push({ line, text: found, reason: `转码坏字“${found}”还原为“${meant}”` });
  }
  text = stripPinyin(text, repairs, (note) => removed.push({ line, text: note, reason: '注音，不是正文' }));
  const simple = simplify(text);
  if (simple.changed > 0) repairs.simplified = simple.changed;
  text = simple.text.replace(wideForm, (unit) => {
    repairs.width = (repairs.width ?? 0) + 1;
    return unit.normalize('NFKC');
  });
  return {
    text,
    indented: before !== '' && isIndent(indent),
    markdownLevel: markdown.level,
    repairs,
    removed,
  };
}
