/**
 * How many lines of the documents of the set the layout takes for what they are: each line of a document says what it is,
 * and is looked for, in order, among the paragraphs as they were recognised.
 */
import { prepareLayout } from '../../revise/layout/prepare.ts';
import { type SetAs, setAsKinds } from '../../revise/layout/set-as.ts';
import { wordsOf } from './labels.ts';
import { makeFile } from './make-file.ts';
import { isNumbered, isTable, type OfficeSpec, type SpecLine } from './office-spec.ts';

/** What a line is to be set as; undefined where nothing is said of it (covers, gaps). */
function wantedOf(line: SpecLine): SetAs | undefined {
  if (isTable(line)) return undefined;
  if (isNumbered(line)) {
    // a heading with its text behind it on the same line is a sentence
    if (line.tag !== 'heading' || line.body !== undefined) return 'text';
    return `heading-${Math.min(line.depth, 4)}` as SetAs;
  }
  const byTag: Readonly<Record<string, SetAs>> = {
    ...{
      red: 'as-is',
      no: 'as-is',
      signer: 'as-is',
      secret: 'as-is',
      cc: 'as-is',
      print: 'as-is',
      furn: 'as-is',
    },
    ...{
      ttl: 'title',
      to: 'addressee',
      p: 'text',
      li: 'text',
      after: 'text',
      cap: 'caption',
      sub: 'heading-1',
    },
    ...{ note: 'attachment-note', label: 'attachment-label', att: 'attachment-title', sign: 'signoff-body' },
    ...{ date: 'date', signdate: 'date' },
  };
  return byTag[line.tag];
}

const even = (text: string): string => text.normalize('NFKC').replace(/[\s_:.·|—]|\{.?\}/gu, '');

/** Words that a paragraph must begin with; of a date the part that is written. */
function keyOf(line: SpecLine): string {
  if (isTable(line)) return '';
  if (isNumbered(line)) return even(line.number + line.words).slice(0, 12);
  const [first = ''] = line.tag === 'note' || line.tag === 'date' ? [line.parts[0] ?? ''] : wordsOf(line);
  return even(first.split(/\{.?\}/u)[0] ?? '').slice(0, 12);
}

export interface RoleScore {
  right: number;
  of: number;
  misses: string[];
}

/** Scores by what lines are to be set as, and how many lines were not found as paragraphs. */
export function layoutRoles(
  specs: readonly OfficeSpec[],
  isKnownHeading: (words: string) => boolean,
): { scores: Record<SetAs, RoleScore>; unfound: string[] } {
  const scores = Object.fromEntries(
    setAsKinds.map((kind) => [kind, { right: 0, of: 0, misses: [] }]),
  ) as unknown as Record<SetAs, RoleScore>;
  const unfound: string[] = [];
  for (const spec of specs) {
    const file = makeFile(spec);
    const { value } = prepareLayout(file.bytes, file.name, isKnownHeading);
    const rows = value?.rows ?? [];
    let from = 0;
    for (const line of spec.lines) {
      const wanted = wantedOf(line);
      const key = keyOf(line);
      if (wanted === undefined || key === '') continue;
      const at = rows.findIndex(({ text }, index) => index >= from && even(text).startsWith(key));
      const row = rows[at];
      if (!row) {
        unfound.push(`${spec.name}: ${key}`);
        continue;
      }
      from = at + 1;
      const score = scores[wanted];
      score.of += 1;
      // what stands in a frame stays as it is, whatever it is
      if (row.setAs === wanted || row.fixed) score.right += 1;
      else score.misses.push(`${spec.name}: ${row.text.slice(0, 24)} → ${row.setAs}${row.sure ? '' : '?'}`);
    }
  }
  return { scores, unfound };
}
