/** One plan file → the cache. Node only. */
import { readFileSync } from 'node:fs';
import { compilePlan } from '../library/compiled-plan.ts';
import type { PlanCard } from '../library/plan-card.ts';
import { parsePlan } from '../plan/mdx/parse.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { type Finding, hasErrors } from '../terms/finding.ts';
import { planId } from './find-plans.ts';
import type { SampleCache } from './plan-cache.ts';

export interface Compiled {
  file: string;
  /** Absent where the file is no plan without errors. */
  card?: PlanCard;
  findings: Finding[];
}

/** Compiles a file and stores the plan; a file with errors only gives its findings. */
export function compileFile(file: string, vocabulary: Vocabulary, cache: SampleCache): Compiled {
  const { value: plan, findings } = parsePlan(readFileSync(file, 'utf8'), vocabulary);
  if (!plan || hasErrors(findings)) return { file, findings };
  const { card, ...parts } = compilePlan(planId(file), plan, vocabulary);
  cache.write(card.id, parts);
  return { file, card, findings };
}
