/** Files of folders that were passed over: a line for each kind and ending, however many there are. */
import { endingOf } from '../source/refusals.ts';

export interface PassedOver {
  /** `.jpg`; '' for files without an ending. */
  ending: string;
  /** Why, and the way out. */
  reason: string;
  count: number;
  /** The first few, by their paths below the folder. */
  examples: string[];
}

const mostExamples = 3;

export function passedOverFiles() {
  const groups = new Map<string, PassedOver>();
  return {
    add(name: string, reason: string): void {
      const ending = endingOf(name);
      const group = groups.get(ending + reason) ?? { ending, reason, count: 0, examples: [] };
      groups.set(ending + reason, group);
      group.count += 1;
      if (group.examples.length < mostExamples) group.examples.push(name);
    },
    all: (): PassedOver[] => [...groups.values()],
  };
}

/** `没有导入 312 个 .jpg 文件（a.jpg、b.jpg、c.jpg 等）：这是一张图片…` */
export function passedOverLine({ ending, reason, count, examples }: PassedOver): string {
  const more = count > examples.length ? ' 等' : '';
  if (count === 1) return `没有导入 ${examples[0] ?? ''}：${reason}`;
  return `没有导入 ${count} 个 ${ending || '没有扩展名的'} 文件（${examples.join('、')}${more}）：${reason}`;
}
