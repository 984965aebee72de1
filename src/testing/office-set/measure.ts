/**
 * How much of what stands in the documents of the set the product finds. For each kind of label: right, and of how many;
 * what is found and stands nowhere counts as wrong too, so that inventing does not pay.
 */
import type { Vocabulary } from '../../plan/vocabulary.ts';
import { even, type Found, findIn } from './found.ts';
import { hasTables, type Labels, labelsOf } from './labels.ts';
import { makeFile } from './make-file.ts';
import { isTable, type OfficeSpec, type TableLine } from './office-spec.ts';

export const labelNames = [
  'title',
  'headings',
  'numbers',
  'articles',
  'addressee',
  'frame',
  'sign-off',
  'attachments',
  'tables',
  'blanks',
  'boxes',
  'nothing lost',
] as const;
export type LabelName = (typeof labelNames)[number];

export interface Score {
  right: number;
  of: number;
  /** What is wrong, a line each. */
  misses: string[];
}

const score = (right: number, of: number, misses: string[] = []): Score => ({ right, of, misses });
const yes = (isRight: boolean, miss: string): Score => score(isRight ? 1 : 0, 1, isRight ? [] : [miss]);

/** Compares two lists of which order does not matter, each member as often as it occurs. */
function alike(wanted: readonly string[], found: readonly string[]): Score {
  const left = [...found];
  const missing = wanted.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const misses = [...missing.map((one) => `− ${one}`), ...left.map((one) => `+ ${one}`)];
  return score(wanted.length - missing.length, wanted.length + left.length, misses);
}

function counts(wanted: number, found: number, what: string): Score {
  const misses = wanted === found ? [] : [`${what}: ${found}, not ${wanted}`];
  return score(Math.min(wanted, found), Math.max(wanted, found), misses);
}

const sum = (one: Score, other: Score): Score =>
  score(one.right + other.right, one.of + other.of, [...one.misses, ...other.misses]);

/** Blanks as the import marks them. */
const marked = (text: string): string => text.replace(/\{.?\}/g, '【待补】').replace(/_{2,}/g, '【待补】');

/** 第一章　总则, 第一阶段：动员 and 总则, 动员 are one heading. */
function headingScore({ headings }: Labels, found: Found): Score {
  const spelled = new Map(
    headings
      .filter(({ number }) => number.startsWith('第'))
      .flatMap(({ number, title }) =>
        [even(`${number}:${title}`), even(number + title)].map((whole) => [whole, even(title)] as const),
      ),
  );
  const key = (depth: number, title: string) => `${depth} ${title}`;
  return alike(
    headings.map(({ depth, title }) => key(depth, even(marked(title)))),
    found.headings.map(({ depth, title }) => key(depth, spelled.get(even(title)) ?? even(title))),
  );
}

function numberScore({ headings }: Labels, { numbers }: Found): Score {
  return headings
    .filter(({ number }) => number !== '')
    .map(({ number, title }) => {
      const own = numbers.get(even(marked(title)));
      return yes(own === even(number), `${title}: ${own ?? 'no heading'}, not ${number}`);
    })
    .reduce(sum, score(0, 0));
}

function articleScore({ articles }: Labels, { texts }: Found): Score {
  const starts = texts.map((text) => even(text).replace(/^(第[^条]{1,5}条):/u, '$1'));
  return articles
    .map((article) =>
      yes(
        starts.some((text) => text.startsWith(even(article))),
        article,
      ),
    )
    .reduce(sum, score(0, 0));
}

/** Lines of the frame are right where they stand in no text of the plan. */
function frameScore({ frame }: Labels, { texts, titles }: Found): Score {
  const own = [...titles, ...texts].map(even);
  return frame.map((line) => yes(!own.includes(even(line)), line)).reduce(sum, score(0, 0));
}

/** A table is right where its grid is that of the file, and the plan holds its words cell by cell or took it as data. */
function tableScore({ lines }: OfficeSpec, labels: Labels, found: Found): Score {
  const isSame = (table: TableLine, at: number): boolean => {
    const plan = found.planTables[at];
    if (!plan) return at < found.planTables.length;
    const texts = table.rows.map((cells) =>
      cells.map((cell) => [...cell.lines, ...(cell.inner ?? []).flat()]),
    );
    return texts.every((row, index) =>
      row.every((words, cell) => {
        const shown = even(plan[index]?.[table.rows[index]?.[cell]?.column ?? 0] ?? '');
        return words.every((text) => shown.includes(even(marked(text))));
      }),
    );
  };
  const grids = alike(labels.tables, found.tables);
  const wrong = lines
    .filter(isTable)
    .flatMap((table, at) => (isSame(table, at) ? [] : [`table ${at + 1} in the plan`]));
  return score(Math.max(0, grids.right - wrong.length), grids.of, [...grids.misses, ...wrong]);
}

function signoffScore({ bodies, date }: Labels, found: Found): Score {
  const dates = (value: string | undefined) => (value === undefined ? [] : [value]);
  return sum(
    alike(bodies.map(even).map(marked), found.bodies.map(even)),
    alike(dates(date), dates(found.date)),
  );
}

function attachmentScore({ noted, attachments }: Labels, found: Found): Score {
  const titles = attachments.flatMap((one) => one.split('：').slice(1));
  const names = (noted.length > 0 ? noted : titles).map((name) => even(marked(name)));
  return sum(
    alike(names, found.noted.map(even)),
    alike(attachments.map(even).map(marked), found.attachments),
  );
}

function scoresOf(spec: OfficeSpec, vocabulary: Vocabulary): Record<LabelName, Score> {
  const labels = labelsOf(spec);
  const found: Found = findIn(makeFile(spec), vocabulary) ?? {
    titles: [],
    headings: [],
    numbers: new Map(),
    texts: [],
    addressee: [],
    bodies: [],
    date: undefined,
    noted: [],
    attachments: [],
    tables: [],
    planTables: [],
    blanks: 0,
    boxes: { open: 0, ticked: 0 },
    findings: [],
    source: '',
    lost: Number.POSITIVE_INFINITY,
  };
  const { titles, boxes } = found;
  const [title = ''] = titles;
  const isTitle = titles.length === 1 && even(title) === even(marked(labels.title));
  return {
    title: yes(isTitle, titles.map((one) => `“${one}”`).join(' ') || 'no plan'),
    headings: headingScore(labels, found),
    numbers: numberScore(labels, found),
    articles: articleScore(labels, found),
    addressee: alike(labels.addressee.map(even), found.addressee.map(even)),
    frame: frameScore(labels, found),
    'sign-off': signoffScore(labels, found),
    attachments: attachmentScore(labels, found),
    tables: hasTables(spec.make) ? tableScore(spec, labels, found) : score(0, 0),
    blanks: counts(labels.blanks, found.blanks, 'blanks'),
    boxes: sum(counts(labels.boxes.open, boxes.open, '□'), counts(labels.boxes.ticked, boxes.ticked, '☑')),
    'nothing lost': yes(found.lost === 0, `${found.lost} characters`),
  };
}

/** The scores over all documents; each miss begins with the name of its document. */
export function measureSet(specs: readonly OfficeSpec[], vocabulary: Vocabulary): Record<LabelName, Score> {
  const total = Object.fromEntries(labelNames.map((name) => [name, score(0, 0)])) as Record<LabelName, Score>;
  for (const spec of specs) {
    const scores = scoresOf(spec, vocabulary);
    for (const name of labelNames) {
      const { right, of, misses } = scores[name];
      total[name] = sum(
        total[name],
        score(
          right,
          of,
          misses.map((miss) => `${spec.name}: ${miss}`),
        ),
      );
    }
  }
  return total;
}

export const share = ({ right, of }: Score): number => (of === 0 ? 1 : right / of);
