/** What it costs: the sum, and each item as a bar. */
import type { Budget, PictureContent } from '../content.ts';
import { type Drawing, type Shape, stack, words } from '../shapes.ts';
import { showYuan } from '../yuan.ts';
import { empty, panel } from './panel.ts';
import { measure, sizes } from './sizes.ts';

/** Room at the right for amounts and sources. */
const right = 180;
const left = measure - right - 20;

/** The item above its bar, at the right the amount above where it comes from. */
function row({ item, amount, source }: Budget['items'][number], most: number): Drawing {
  const label = words(item, 0, 0, { size: sizes.text, room: left });
  const width = Math.max(4, (left * amount) / Math.max(1, most));
  const part: Shape = { shape: 'box', x: 0, y: label.height + 6, width, height: 16, fill: 'blue', radius: 2 };
  const end = { room: right, anchor: 'end' } as const;
  const figure = stack([
    words(showYuan(amount), measure, 0, { ...end, size: sizes.text, bold: true }),
    words(source, measure, 0, { ...end, size: sizes.small, ink: 'soft' }),
  ]);
  return {
    shapes: [...label.shapes, part, ...figure.shapes],
    height: Math.max(label.height + 22, figure.height),
  };
}

export function budgetPanel({ budget }: PictureContent): Drawing {
  if (!budget) return empty;
  const most = Math.max(...budget.items.map(({ amount }) => amount));
  const total = stack([
    words('合计', 0, 0, { size: sizes.small, room: measure, ink: 'soft' }),
    words(showYuan(budget.total), 0, 0, { size: 56, room: measure, bold: true, ink: 'blue', leading: 1.2 }),
  ]);
  const rows = stack(
    budget.items.map((item) => row(item, most)),
    16,
  );
  return panel('花多少钱', stack([total, rows], 20));
}
