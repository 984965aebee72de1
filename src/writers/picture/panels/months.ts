/** Activities month by month: the month at the left, what takes place at the right. */
import type { PictureContent } from '../content.ts';
import { type Drawing, move, type Shape, stack, words } from '../shapes.ts';
import type { ActivityMonth, ActivityTime } from '../times.ts';
import { panel } from './panel.ts';
import { measure, sizes } from './sizes.ts';

/** So wide is the column of the months. */
const labels = 100;
const dotX = labels + 24;
const textX = labels + 54;
const room = measure - textX;

function activityRow({ name, when: date, detail }: ActivityTime): Drawing {
  return stack([
    words(name, 0, 0, { size: sizes.name, room, bold: true }),
    words(date, 0, 0, { size: sizes.text, room, ink: 'blue' }),
    words(detail, 0, 0, { size: sizes.small, room, ink: 'soft' }),
  ]);
}

function monthRow({ label, activities }: ActivityMonth, isLast: boolean): Drawing {
  const name = words(label, labels, 0, { size: 28, room: labels, bold: true, serif: true, anchor: 'end' });
  const rows = stack(activities.map(activityRow), 14);
  const height = Math.max(name.height, rows.height) + (isLast ? 0 : 24);
  const shapes: Shape[] = [
    ...(isLast
      ? []
      : [{ shape: 'line', from: [dotX, 32], to: [dotX, height + 8], ink: 'line', width: 3 } as const]),
    { shape: 'dot', x: dotX, y: 20, radius: 9, fill: 'red' },
    ...name.shapes,
    ...move(rows.shapes, textX, 0),
  ];
  return { shapes, height };
}

export function activityPanel({ months, phases }: PictureContent): Drawing {
  const rows = months.map((month, index) => monthRow(month, index === months.length - 1));
  return panel(phases.length > 0 ? '办哪些活动' : '什么时候做什么', stack(rows));
}
