/**
 * Characters that nobody sees or that are not what they look like, and that make a text read otherwise than it is stored:
 * what is published has none.
 */
import { characterCode, hiddenCharacters } from '../terms/hidden-characters.ts';

function faultsOf(text: string): string[] {
  const found = hiddenCharacters(text);
  const [first] = found;
  if (!first) return [];
  const { kind, start, end, meant } = first;
  const from = Math.max(0, start - 8);
  let around = '';
  let at = from;
  const last = Math.min(text.length, start + 9);
  for (const one of found.filter((one) => one.start >= from && one.end <= last)) {
    around += text.slice(at, one.start) + (one.kind === 'radical' ? text.slice(one.start, one.end) : '');
    at = one.end;
  }
  around += text.slice(at, last);
  const shown = text.slice(start, end);
  if (kind === 'lost') return [`“${around}”里有读不出的字（�），多半是编码弄错了；请重写这几个字`];
  if (kind === 'radical')
    return [`“${around}”里的“${shown}”是部首，不是“${meant}”字，搜索时找不到；请重新打这个字`];
  const what = kind === 'zero-width' ? '没有宽度的字符' : '看不见的控制字符';
  return [`“${around}”里有${what}（${characterCode(shown)}）；请删去，重新打这几个字`];
}

/** One fault a text, in any text inside `value`. */
export function unseenFaults(value: unknown): string[] {
  if (typeof value === 'string') return faultsOf(value);
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(unseenFaults);
}
