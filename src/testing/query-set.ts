// The queries that the search is judged by (`search-queries.yaml`), and how well an order of answers serves them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface JudgedQuery {
  query: string;
  /** Id of a sample or approved plan → 3 what was looked for, 2 a good part of it, 1 a help. */
  grades: ReadonlyMap<string, number>;
}

export interface QuerySet {
  /** What staff type, and the order was tuned with. */
  tuned: JudgedQuery[];
  /** The same kinds, asked only afterwards. */
  held: JudgedQuery[];
  /** What strangers type: titles of pages and notices, short names, questions, slips. */
  strangers: JudgedQuery[];
  /** Of the same kinds, drawn by lot and put aside. */
  aside: JudgedQuery[];
  /** Of both kinds, written and judged after the last change to the order. */
  later: JudgedQuery[];
  /** What the library has nothing on. */
  nothing: string[];
}

type RawQueries = Record<Exclude<keyof QuerySet, 'nothing'>, Record<string, string[]>> &
  Pick<QuerySet, 'nothing'>;

/** All that is judged, as the file has it. */
export function readQuerySet(): QuerySet {
  const { nothing, ...raw } = parse(
    readFileSync(join(import.meta.dirname, 'search-queries.yaml'), 'utf8'),
  ) as RawQueries;
  const read = (part: keyof typeof raw): JudgedQuery[] =>
    Object.entries(raw[part]).map(([query, answers]) => ({
      query,
      grades: new Map(
        answers.map((answer) => {
          const [id = '', grade] = answer.split(' ');
          return [id, Number(grade)];
        }),
      ),
    }));
  return {
    tuned: read('tuned'),
    held: read('held'),
    strangers: read('strangers'),
    aside: read('aside'),
    later: read('later'),
    nothing,
  };
}

const discount = (rank: number) => 1 / Math.log2(rank + 2);

/** nDCG at `depth`: 1 where the best answers stand first in the best order, 0 where none of them is shown. */
export function gain(shown: readonly string[], { grades }: JudgedQuery, depth = 5): number {
  const sum = (all: readonly number[]) =>
    all.slice(0, depth).reduce((total, grade, rank) => total + (2 ** grade - 1) * discount(rank), 0);
  const best = sum([...grades.values()].sort((a, b) => b - a));
  return best === 0 ? 1 : sum(shown.map((id) => grades.get(id) ?? 0)) / best;
}
