/** Reads the words that people use for others, from `templates/search-words.yaml`, for the search index. Node only. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { UserError } from '../terms/user-error.ts';

/** What words of a group have to do with each other; only 相关 goes one way. */
const kinds = ['简称', '俗称', '旧称', '同义', '相关'] as const;

const fileSchema = z.strictObject({
  /** Words that ask for nothing: 范文, 怎么写. */
  silent: z.array(z.string()),
  /** Words that only say what kind of text is wanted: 工作计划, 通知. */
  forms: z.array(z.string()),
  /** Words that say where or for whom, not what: 小区, 农村. */
  places: z.array(z.string()),
  groups: z.array(
    z.strictObject({
      kind: z.enum(kinds),
      /** Where the words of these groups are taken from. */
      basis: z.string(),
      /** `电动车、电瓶车 → 电动自行车`. */
      words: z.array(z.string().regex(/^[^→]*[^→\s] → [^→]+$/, '写成“平常说的、也这么说 → 文件里的写法”')),
    }),
  ),
});

/** Words for the same thing, of one line of the file. */
export interface SearchWordGroup {
  said: string[];
  written: string[];
  oneWay?: true;
}

/** What the search index is given; the same shape as its file has. */
export interface SearchWordList {
  groups: SearchWordGroup[];
  silent: string[];
  forms: string[];
  labels: string[];
  places: string[];
}

function split(words: string): string[] {
  return words
    .split('、')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/**
 * The groups of the file, those that the themes' own words make, and the names of themes, outlines, genres and issuers.
 * @throws UserError that names the fault
 */
export function readSearchWords(
  { themes, outlines, issuers }: Pick<Vocabulary, 'themes' | 'outlines' | 'issuers'>,
  file = 'templates/search-words.yaml',
): SearchWordList {
  const parsed = fileSchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (!parsed.success)
    throw new UserError(
      `${file} 有误：\n${parsed.error.issues.map(({ path, message }) => `${path.join('.')}：${message}`).join('\n')}`,
    );
  const groups = parsed.data.groups.flatMap(({ kind, words }) =>
    words.map((line): SearchWordGroup => {
      const [said = '', written = ''] = line.split('→');
      return { said: split(said), written: split(written), ...(kind === '相关' && { oneWay: true }) };
    }),
  );
  const ofThemes = themes.flatMap(({ label, words }): SearchWordGroup[] => {
    const said = (words.telling ?? []).filter((word) => word !== label);
    return said.length > 0 ? [{ said, written: [label], oneWay: true }] : [];
  });
  const labels = [
    ...themes.map(({ label }) => label),
    ...outlines.flatMap(({ name, genre }) => [name, genre]),
  ];
  return {
    groups: [...groups, ...ofThemes],
    silent: parsed.data.silent,
    forms: [...new Set([...parsed.data.forms, ...outlines.map(({ genre }) => genre)])],
    labels: [...new Set(labels)].filter((label) => label.length > 1),
    places: [...new Set([...parsed.data.places, ...issuers.map(({ kind }) => kind)])],
  };
}
