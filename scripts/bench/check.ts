/**
 * `npm run bench -- check [folder]`: what the check finds in the texts of a folder, by rule; in the samples without one. In
 * published documents nearly every finding is a false alarm; `--show` lists them to be judged. Beside it what safe fixes do there, and, in a folder
 * with `faults.json`, how many of the faults put into clean plans are found.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { fixText } from '../../src/check/apply-fixes.ts';
import { checkText } from '../../src/check/check-text.ts';
import { readVocabulary } from '../../src/files/read-vocabulary.ts';
import { readWordLists } from '../../src/files/read-word-lists.ts';
import { type Finding, formatFinding } from '../../src/terms/finding.ts';
import { UsageError } from '../read-arguments.ts';
import { hanCount } from './han-count.ts';
import type { BenchPart, BenchTable } from './part.ts';

const faultsSchema = z.array(
  z.object({
    id: z.string(),
    /** File in `base/`, without ending. */
    base: z.string(),
    kind: z.string(),
    /** Text of the base → faulty text, in order. */
    changes: z.array(z.tuple([z.string(), z.string()])),
    /** Where the finding should stand. */
    mark: z.string(),
  }),
);

type Check = (text: string) => Finding[];

/** By rule and severity. */
function ruleTable(found: readonly Finding[], han: number): BenchTable {
  const counts = new Map<string, number>();
  for (const { ruleId, severity } of found) {
    const key = `${ruleId} ${severity}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const rows = [...counts].sort().map(([rule, count]) => ({
    rule,
    found: count,
    'per 10,000 characters': Number(((count / han) * 10_000).toFixed(2)),
  }));
  return { title: `Findings in ${han} Han characters`, rows };
}

const told = ({ ruleId, found, message }: Finding) => `${ruleId} ${found} ${message}`;

/** A fault counts where a finding that the clean base does not draw stands on the line of its mark or beside it. */
function faultTable(folder: string, check: Check): BenchTable {
  const faults = faultsSchema.parse(JSON.parse(readFileSync(join(folder, 'faults.json'), 'utf8')));
  const rows = faults.map(({ id, base, kind, changes, mark }) => {
    const clean = readFileSync(join(folder, 'base', `${base}.txt`), 'utf8');
    const faulty = changes.reduce((text, [from, to]) => text.replace(from, () => to), clean);
    const line = faulty.slice(0, Math.max(0, faulty.indexOf(mark))).split('\n').length;
    const before = new Set(check(clean).map(told));
    const near = check(faulty).filter((one) => !before.has(told(one)) && Math.abs(one.line - line) <= 1);
    return { id, kind, by: near.map(({ ruleId }) => ruleId).join(' ') };
  });
  const found = rows.filter(({ by }) => by !== '').length;
  return { title: `Faults with a finding beside them: ${found} of ${rows.length}`, rows };
}

export const benchCheck: BenchPart = async ({ targets: [folder = 'content/samples'], show }) => {
  if (!existsSync(folder)) throw new UsageError(`没有文件夹“${folder}”`);
  const context = { vocabulary: readVocabulary(), words: readWordLists(), library: [] };
  const check: Check = (text) => checkText(text, context);
  if (existsSync(join(folder, 'faults.json'))) {
    const table = faultTable(folder, check);
    return { tables: [table], figures: table.rows };
  }
  const found: Finding[] = [];
  const notes: string[] = [];
  const fixes = { texts: 0, applied: 0, 'letters changed': 0, 'not done at once': 0 };
  let [han, milliseconds] = [0, 0];
  const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{Letter}\p{Number}]/gu, '');
  for (const file of globSync('**/*.{txt,md,mdx}', { cwd: folder }).sort()) {
    const text = readFileSync(join(folder, file), 'utf8');
    const started = performance.now();
    const findings = check(text);
    milliseconds += performance.now() - started;
    han += hanCount(text);
    found.push(...findings);
    if (show) notes.push(...findings.map((one) => `${formatFinding(one, file)} “${one.found ?? ''}”`));
    const { source, applied } = fixText(text, check);
    fixes.texts += 1;
    fixes.applied += applied;
    fixes['letters changed'] += Number(letters(source) !== letters(text));
    fixes['not done at once'] += Number(fixText(source, check).applied > 0);
  }
  const rules = ruleTable(found, Math.max(1, han));
  const speed = Number(((milliseconds / Math.max(1, han)) * 10_000).toFixed(1));
  notes.push(`${speed} ms per 10,000 characters`);
  return {
    tables: [rules, { title: 'Safe fixes', rows: [fixes] }],
    figures: { rules: rules.rows, fixes, speed },
    notes,
  };
};
