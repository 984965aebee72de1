/** Texts that a document is compared with: samples of the library, which are there to be filled, and plans of others. */

import { plainTitle } from '../plan/frontmatter.ts';
import type { Content, Inline, Section } from '../plan/outline.ts';
import { inlineRuns, type Plan } from '../plan/plan.ts';
import { findKind, type Vocabulary } from '../plan/vocabulary.ts';
import { hanText } from '../terms/similarity.ts';
import { type Series, seriesOf } from './series.ts';

export interface LibraryText {
  /** Address or file. */
  id: string;
  title: string;
  /**
   * The Han characters of each paragraph (`hanText`), a line for each; nothing else is compared. Slots are left out: another
   * name makes no new paragraph. Facts stay: a plan that keeps them as they are is like its sample.
   */
  han: string;
  /**
   * What each paragraph says of its own place: values of slots, facts and figures, years left out. Only samples have them: whoever writes others
   * there has filled the paragraph as he was asked to. A plan of somebody else is not there to be filled.
   */
  values?: readonly (readonly string[])[];
  /** Of a plan of somebody, where it says it; samples belong to nobody. */
  series?: Series;
}

/** Han characters: shorter paragraphs are set phrases that any two plans may share. */
export const shortestParagraph = 20;

function partText(part: Inline): string {
  switch (part.type) {
    case 'text':
      return part.value;
    case 'fact':
      return part.example;
    case 'strong':
      return runText(part.children);
    case 'slot':
      return '';
  }
}

const runText = (run: readonly Inline[]): string => run.map(partText).join('');

/** The figures of a text, each as often as it stands there. */
export function figures(text: string): string[] {
  return text.match(/\d+(?:\.\d+)?/g) ?? [];
}

/** Whoever plans for the same year has no other to put there. */
const isOfTheYear = (slot: string) => /year$/i.test(slot);

/** Each paragraph's own details: figures and values by themselves, a fact as a whole. */
function runValues(run: readonly Inline[], values: Plan['values']): string[] {
  return run.flatMap((part): string[] => {
    if (part.type === 'text') return figures(part.value);
    if (part.type === 'fact') return [part.example];
    if (part.type === 'strong') return runValues(part.children, values);
    const value = isOfTheYear(part.name) ? undefined : values[part.name];
    return value === undefined ? [] : [value];
  });
}

/** Sections whose text is the same everywhere are left out with all that they hold. */
function localContent(sections: readonly Section[], vocabulary: Vocabulary): Content[] {
  return sections.flatMap(({ kind, content, sections: inner }) =>
    kind && findKind(vocabulary, kind)?.standard ? [] : [...content, ...localContent(inner, vocabulary)],
  );
}

/** A plan as others are compared with it. */
export function libraryText(id: string, plan: Plan, vocabulary: Vocabulary): LibraryText {
  const runs = [...plan.content, ...localContent(plan.sections, vocabulary)]
    .filter(({ type }) => type === 'paragraph' || type === 'list')
    .flatMap(inlineRuns)
    .map((run) => ({ text: hanText(runText(run)), values: runValues(run, plan.values) }))
    .filter(({ text }) => text.length >= shortestParagraph);
  const series = seriesOf(plan.meta);
  return {
    ...{ id, title: plainTitle(plan.meta.title), han: runs.map(({ text }) => text).join('\n') },
    ...(plan.meta.state === 'sample' ? { values: runs.map(({ values }) => values) } : series && { series }),
  };
}
