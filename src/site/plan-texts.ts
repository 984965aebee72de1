/** The compiled texts of plans for pages, read one at a time: a build of ten thousand holds only a few of them. */
import { sampleCache } from '../files/plan-cache.ts';
import type { CompiledPlan } from '../plan/compiled-plan.ts';

/** Pages that follow each other often show the same plans. */
const most = 64;
const recent = new Map<string, CompiledPlan>();
const samples = sampleCache();

/** The text of a sample. @param card its card; another digest is another text */
export function sampleText({ id, digest }: { id: string; digest: string }): CompiledPlan {
  const key = `${id} ${digest}`;
  const text = recent.get(key) ?? samples.read(id);
  recent.delete(key);
  recent.set(key, text);
  for (const oldest of recent.keys()) {
    if (recent.size <= most) break;
    recent.delete(oldest);
  }
  return text;
}
