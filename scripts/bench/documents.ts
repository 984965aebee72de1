/** `npm run bench -- documents`: how long one document takes: composed, written as Word, Markdown or text, read, checked. */

import { checkText } from '../../src/check/check-text.ts';
import { composeTemplate } from '../../src/drafts/compose.ts';
import { readLibrary } from '../../src/files/read-library.ts';
import { readVocabulary } from '../../src/files/read-vocabulary.ts';
import { readWordLists } from '../../src/files/read-word-lists.ts';
import { parsePlan, parseSoundPlan } from '../../src/plan/mdx/parse.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { type DocumentFormat, writePlan } from '../../src/writers/formats.ts';
import { makePlans } from './make-plans.ts';
import { type BenchPart, tell } from './part.ts';
import { latency } from './statistics.ts';

/** More of them change nothing. */
const most = 200;
const formats: readonly DocumentFormat[] = ['docx', 'md', 'txt', 'mdx'];

/** Milliseconds for each item; the first few are done once before, so that no code is compiled while it is timed. */
async function timed<T>(items: readonly T[], work: (item: T) => unknown): Promise<number[]> {
  for (const item of items.slice(0, 10)) await work(item);
  const times: number[] = [];
  for (const item of items) {
    const started = performance.now();
    await work(item);
    times.push(performance.now() - started);
  }
  return times;
}

export const benchDocuments: BenchPart = async ({ plans, seed }) => {
  const vocabulary = readVocabulary();
  const outlines = vocabulary.outlines.map(({ id }) => id);
  const compose = (outline: string): Plan => {
    const { value } = composeTemplate(vocabulary, { outline });
    if (!value) throw new Error(`提纲 ${outline} 不能组成模板`);
    return value;
  };
  const templates = outlines.map(compose);
  const sources = [...makePlans(Math.min(plans, most), seed)].map(({ source }) => source);
  const filled = sources.map((source) => parseSoundPlan(source, vocabulary));
  const context = {
    vocabulary,
    words: readWordLists(),
    library: readLibrary(['content/samples'], vocabulary),
  };

  const rows: { what: string; documents: number; median: number; p95: number }[] = [];
  const measure = async <T>(what: string, items: readonly T[], work: (item: T) => unknown) => {
    tell(what);
    rows.push({ what, documents: items.length, ...latency(await timed(items, work)) });
  };
  await measure('compose a template', outlines, compose);
  for (const format of formats)
    await measure(`template → ${format}`, templates, (plan) => writePlan(plan, format, vocabulary));
  await measure('read a plan', sources, (source) => parsePlan(source, vocabulary));
  for (const format of formats)
    await measure(`plan → ${format}`, filled, (plan) => writePlan(plan, format, vocabulary));
  await measure('check a plan, all rules', sources, (source) => checkText(source, context));
  return { tables: [{ title: 'Milliseconds a document', rows }], figures: { milliseconds: rows } };
};
