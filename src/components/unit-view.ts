/** A sample or template as the chosen unit's own, fetched by pages to read once somebody wants it. */
// first: it must run before the schemas that the other modules make
import './builder/no-eval.ts';
import { composeTemplate } from '../drafts/compose.ts';
import { blankPlan, fillPlan } from '../drafts/fill.ts';
import { profileName, profileValues } from '../drafts/profile.ts';
import type { ComposableVocabulary } from '../drafts/skeleton.ts';
import { plainTitle } from '../plan/frontmatter.ts';
import { type Plan, withoutGuidance } from '../plan/plan.ts';
import { fullPlan, shortPlan } from '../plan/short.ts';
import { writePlan } from '../writers/formats.ts';
import { saveFile, wordType } from './builder/save-file.ts';
import { storedProfile } from './unit-storage.ts';

/** Slot name → value; empty where blanks stay blank. */
export type UnitValues = Readonly<Record<string, string>>;

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

const vocabularyOf = (base: string) => fetchJson<ComposableVocabulary>(`${base}data/vocabulary.json`);

/** How the chosen unit is called; undefined where none is. */
export function unitName(): string | undefined {
  const profile = storedProfile();
  return profile && profileName(profile);
}

/** What the chosen unit fills in. @throws Error where the vocabulary cannot be fetched */
export async function unitValues(base: string): Promise<UnitValues> {
  const profile = storedProfile();
  return profile ? profileValues(profile, await vocabularyOf(base)) : {};
}

async function saveWord(plan: Plan, vocabulary: ComposableVocabulary): Promise<string> {
  const name = `${plainTitle(plan.meta.title)}.docx`;
  saveFile(await writePlan(withoutGuidance(plan), 'docx', vocabulary), name, wordType);
  return name;
}

/**
 * Hands the person a sample as a Word file. @returns its name
 * @param values absent for the sample with its examples; else what the template is filled with, nothing invented left
 */
export async function saveSampleWord(
  base: string,
  { id, version, values }: { id: string; version: string; values: UnitValues | undefined },
): Promise<string> {
  const [vocabulary, sample] = await Promise.all([
    vocabularyOf(base),
    fetchJson<Plan>(`${base}data/samples/${encodeURIComponent(id)}.json`),
  ]);
  const plan = (version === 'short' && shortPlan(sample)) || fullPlan(sample);
  return saveWord(values ? fillPlan(blankPlan(plan, vocabulary), values, vocabulary) : plan, vocabulary);
}

/** Hands the person an outline's blank template, filled with what the unit says. @returns the name of the file */
export async function saveTemplateWord(base: string, outline: string, values: UnitValues): Promise<string> {
  const vocabulary = await vocabularyOf(base);
  const { value, findings } = composeTemplate(vocabulary, { outline, values });
  if (!value) throw new Error(findings.map(({ message }) => message).join('；'));
  return saveWord(value, vocabulary);
}
