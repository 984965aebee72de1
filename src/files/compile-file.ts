/** One plan file → the cache. Node only. */
import { readFileSync } from 'node:fs';
import { compilePlan } from '../plan/compiled-plan.ts';
import { hasErrors } from '../plan/finding.ts';
import { parsePlan } from '../plan/parse.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import type { Compiled } from './compile-plans.ts';
import { planId } from './find-plans.ts';
import type { SampleCache } from './plan-cache.ts';

/** Compiles a file and stores the plan; a file with errors only gives its findings. */
export function compileFile(file: string, vocabulary: Vocabulary, cache: SampleCache): Compiled {
  const { value: plan, findings } = parsePlan(readFileSync(file, 'utf8'), vocabulary);
  if (!plan || hasErrors(findings)) return { file, findings };
  const { card, ...parts } = compilePlan(planId(file), plan, vocabulary);
  cache.write(card.id, parts);
  return { file, card, findings };
}
