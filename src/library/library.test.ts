// The library as a whole: what no single sample can promise. Reads the real texts.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { libraryText } from '../check/library.ts';
import { findPlanFiles, planId } from '../files/find-plans.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { parseSoundPlan } from '../plan/mdx/parse.ts';
import { usedSlots } from '../plan/plan.ts';
import { containment, hanText, shingles, similarPairs } from '../terms/similarity.ts';
import { countCells, coverageTable, uncovered } from './coverage.ts';

const vocabulary = readVocabulary();
const library = findPlanFiles(['content/samples']).map((file) => {
  const source = readFileSync(file, 'utf8');
  const plan = parseSoundPlan(source, vocabulary);
  return { id: planId(file), plan, paragraphs: libraryText(planId(file), plan, vocabulary).han.split('\n') };
});

describe('the sample library', () => {
  test('has at least 36 originals for every outline, theme and issuer', () => {
    expect(library.length).toBeGreaterThanOrEqual(36);
    expect(
      uncovered(
        library.map(({ plan }) => plan),
        vocabulary,
      ),
    ).toEqual([]);
    const { rows, totals } = coverageTable(
      library.map(({ plan }) => plan),
      vocabulary,
      'outline',
      'theme',
    );
    const twice =
      'annual-plan annual-task-list special-plan community-demo creation-plan unit-creation activity-plan notice';
    for (const id of twice.split(' '))
      expect(totals[rows.findIndex(({ value }) => value === id)], id).toBeGreaterThanOrEqual(2);
  });

  test('has no text of an outline and a theme that are said not to go together', () => {
    const plans = library.map(({ plan }) => plan);
    const table = coverageTable(plans, vocabulary, 'outline', 'theme');
    const contradicted = table.rows.flatMap(({ label }, row) =>
      table.columns.flatMap((column, at) =>
        table.unfit[row]?.[at] && table.counts[row]?.[at] ? [`${label} × ${column.label}`] : [],
      ),
    );
    expect(contradicted).toEqual([]);
    const { held, unfit, wanted } = countCells(table);
    expect(unfit).toBeGreaterThan(50);
    expect(held + unfit + wanted).toBe(table.rows.length * table.columns.length);
    // the other way round it says the same
    expect(countCells(coverageTable(plans, vocabulary, 'theme', 'outline'))).toEqual({ held, unfit, wanted });
    // an issuer says nothing of themes
    expect(countCells(coverageTable(plans, vocabulary, 'theme', 'issuer')).unfit).toBe(0);
  });

  test('holds no two texts that are alike', () => {
    const texts = library.map(({ id, paragraphs }) => ({ id, text: paragraphs.join('') }));
    expect(similarPairs(texts, 0.25)).toEqual([]);
  });

  test('shares no paragraph between texts', () => {
    const seen = library.flatMap(({ id, paragraphs }) =>
      paragraphs.map((paragraph) => ({ id, paragraph, runs: shingles(paragraph) })),
    );
    const shared = seen.flatMap((a, index) =>
      seen
        .slice(index + 1)
        .filter((b) => a.id !== b.id && containment(a.runs, b.runs) >= 0.6)
        .map((b) => `${a.id} / ${b.id}: ${a.paragraph}`),
    );
    expect(shared).toEqual([]);
  });

  test.each(library)('tells of $id whom it suits and what it holds', ({ plan: { meta } }) => {
    const summary = hanText(meta.summary ?? '').length;
    expect(summary).toBeGreaterThanOrEqual(36);
    expect((meta.summary ?? '').length).toBeLessThanOrEqual(80);
    expect(meta.summary).not.toContain(meta.title.replaceAll('\\|', ''));
    expect(hanText(meta.audience ?? '').length).toBeGreaterThanOrEqual(12);
    expect(meta.themes.length).toBeGreaterThan(0);
    const known = new Set(library.map(({ id }) => id));
    expect((meta.related ?? []).filter((id) => !known.has(id))).toEqual([]);
  });

  test.each(library)('is of a useful length and can be filled in: $id', ({ plan, paragraphs }) => {
    const length = hanText(`${paragraphs.join('')}${JSON.stringify(plan.meta.blocks)}`).length;
    // what goes between offices, and what one person reports, is said in a page or two
    const isShort = ['notice', 'issuing-notice', 'request', 'letter', 'minutes', 'duty-report'].includes(
      plan.meta.outline,
    );
    expect(length).toBeGreaterThanOrEqual(isShort ? 450 : 1400);
    expect(length).toBeLessThanOrEqual(4000);
    expect(usedSlots(plan).length).toBeGreaterThanOrEqual(isShort ? 4 : 8);
  });
});
