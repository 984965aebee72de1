/**
 * Facts (例举): details of a sample that have no name and that another community must confirm, change or strike out. The
 * tree keeps the example; a sample shows it as it stands, everything else shows it as still open.
 *
 *     factMark('86户') // 【例：86户】
 */
import type { PlanState } from './frontmatter-terms.ts';
import type { Fact, Inline } from './outline.ts';
import { bodyRuns, type PlanBody } from './plan.ts';

/** Whether facts stand as the examples that they are, or as something that nobody has confirmed yet. */
export type FactView = 'example' | 'open';

/** How facts are shown in a plan of this state: only a sample may be read as if they were true. */
export function factView(state: PlanState | undefined): FactView {
  return state === 'sample' ? 'example' : 'open';
}

/** What an open fact shows: 【例：86户】. */
export function factMark(example: string): string {
  return `【例：${example}】`;
}

export function shownFact({ example }: Fact, view: FactView): string {
  return view === 'example' ? example : factMark(example);
}

/** Undefined when the text can be an example; otherwise a Chinese message: what was found, what was expected. */
export function checkExample(example: string): string | undefined {
  if (example === '') return '例举是空的；请写上例子，或删去这对标签';
  if (/[【】\r\n]/.test(example))
    return `例举只能是一行文字，里面不要用【 】，这对括号专门表示待填处；现在是“${example}”`;
  return undefined;
}

/** Text cut into plain parts and the open facts that are written in it as marks. */
export function markedFacts(text: string): (string | Fact)[] {
  return text
    .split(/【例：([^【】\r\n]+)】/)
    .map((piece, index): string | Fact => (index % 2 === 0 ? piece : { type: 'fact', example: piece.trim() }))
    .filter((piece) => (typeof piece === 'string' ? piece !== '' : piece.example !== ''));
}

function factsIn(run: readonly Inline[]): Fact[] {
  return run.flatMap((part) =>
    part.type === 'fact' ? [part] : part.type === 'strong' ? factsIn(part.children) : [],
  );
}

/** The facts of text and headings that nobody has confirmed, in the order in which they are read. */
export function planFacts(plan: PlanBody): Fact[] {
  return bodyRuns(plan).flatMap(factsIn);
}
