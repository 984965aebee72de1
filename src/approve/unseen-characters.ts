/**
 * Characters that nobody sees and that make a text read otherwise than it is stored: control characters, those that turn
 * the direction of writing, and the mark that stands for bytes which were no text.
 */
const unseen = /(?![\t\r\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufffd]/u;

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function faultsOf(text: string): string[] {
  const found = unseen.exec(text);
  if (!found) return [];
  const around = text
    .slice(Math.max(0, found.index - 8), found.index + 9)
    .replace(new RegExp(unseen, 'gu'), '');
  if (found[0] === '\ufffd') return [`“${around}”里有读不出的字（�），多半是编码弄错了；请重写这几个字`];
  return [`“${around}”里有看不见的控制字符（${codeOf(found[0])}）；请删去，重新打这几个字`];
}

/** One fault a text, in any text inside `value`. */
export function unseenFaults(value: unknown): string[] {
  if (typeof value === 'string') return faultsOf(value);
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(unseenFaults);
}
