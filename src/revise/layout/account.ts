/** What a layout did (清点), in the words of whoever brought the file: what was set, what was left as it is and why. */
import { type SetAs, setAsNames } from './set-as.ts';

export interface LayoutAccount {
  /** How many paragraphs were set as what. */
  set: Readonly<Partial<Record<SetAs, number>>>;
  tables: number;
  /** Sentences: what of the white space became layout. */
  changed: string[];
  /** Sentences: what was left, and why. */
  left: string[];
}

/** A few words to find a paragraph by. */
export const excerpt = (text: string, most = 16): string => {
  const even = text.replace(/\s+/gu, ' ').trim();
  return even.length > most ? `${even.slice(0, most)}……` : even;
};

/** A list of a few, and how many more there are. */
export function listed(texts: readonly string[], most = 4): string {
  const shown = texts
    .slice(0, most)
    .map((text) => `“${excerpt(text)}”`)
    .join('、');
  return texts.length > most ? `${shown}等 ${texts.length} 处` : shown;
}

/** Lines for a terminal or a page. */
export function accountLines({ set, tables, changed, left }: LayoutAccount): string[] {
  const counts = Object.entries(set).map(([kind, count]) => `${setAsNames[kind as SetAs]} ${count} 段`);
  if (tables > 0) counts.push(`表格 ${tables} 个`);
  return [`排了：${counts.join('，') || '没有可排的段落'}`, ...changed, ...left];
}
