/** The document formats that a plan can be written in. The Word writer is loaded only when it is asked for. */

import type { Plan } from '../plan/plan.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { nearestHint } from '../terms/nearest.ts';
import { UserError } from '../terms/user-error.ts';
import { planPlainText } from './plain-text.ts';

export const documentFormats = ['docx', 'mdx', 'md', 'txt', 'json'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** Which fonts and which kind of blanks a Word file has. */
export interface WordOptions {
  /** 公文字体 (must be installed) or the fonts that every system has. */
  fonts: 'official' | 'system';
  /** Highlighted 【…】 text, or Word content controls. */
  fillIn: 'highlight' | 'controls';
}
export const usualWordOptions: WordOptions = { fonts: 'official', fillIn: 'highlight' };

/** `mdx,md` → formats. @throws UserError in Chinese that names the unknown format */
export function readFormats(list: string): DocumentFormat[] {
  const names = list.split(/[,，]/).map((name) => name.trim());
  return names.map((name) => {
    const format = documentFormats.find((known) => known === name);
    if (!format) throw new UserError(`没有“${name}”这种格式${nearestHint(name, documentFormats)}`);
    return format;
  });
}

/** A plan as a document in one format. The same bytes in Node and in the browser. */
export async function writePlan(
  plan: Plan,
  format: DocumentFormat,
  vocabulary: Vocabulary,
  word: WordOptions = usualWordOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const encode = (text: string) => new TextEncoder().encode(text);
  switch (format) {
    case 'docx':
      return new Uint8Array(await (await import('./docx/write.ts')).writeDocx(plan, vocabulary, word));
    case 'mdx':
      return encode((await import('../plan/mdx/print.ts')).printPlan(plan, vocabulary));
    case 'md':
      return encode((await import('./markdown.ts')).planMarkdown(plan, vocabulary));
    case 'txt':
      return encode(planPlainText(plan, vocabulary));
    case 'json':
      return encode(`${JSON.stringify(plan, null, 2)}\n`);
  }
}
