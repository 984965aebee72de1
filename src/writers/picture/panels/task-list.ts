/** What is to be done, in two columns; only where no phases or activities say it. */
import type { PictureContent } from '../content.ts';
import { type Drawing, grid, type Shape, words } from '../shapes.ts';
import { empty, panel } from './panel.ts';
import { measure, sizes } from './sizes.ts';

const columns = 2;
const gap = 30;
const width = (measure - gap) / columns;

function item(task: string, index: number): Drawing {
  const text = words(task, 50, 1, { size: sizes.text, room: width - 50 });
  const number = words(String(index + 1), 18, 4, {
    size: sizes.small,
    room: 36,
    ink: 'blue',
    bold: true,
    anchor: 'middle',
  });
  const dot: Shape = { shape: 'dot', x: 18, y: 19, radius: 18, fill: 'blueTint' };
  return { shapes: [dot, ...number.shapes, ...text.shapes], height: Math.max(38, text.height + 1) };
}

export function taskPanel({ tasks, phases, months }: PictureContent): Drawing {
  const told = phases.length > 0 || months.length > 0 || tasks.length === 0;
  return panel('要做哪些事', told ? empty : grid(tasks.map(item), columns, width, gap));
}
