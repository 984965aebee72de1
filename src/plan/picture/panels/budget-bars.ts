/** What it costs: the sum, and each item as a bar. */
import type { Budget, PictureContent } from '../content.ts';
import { type Drawing, type Shape, stack, words } from '../shapes.ts';
import { showYuan } from '../yuan.ts';
import { empty, panel } from './panel.ts';
import { measure, sizes } from './sizes.ts';

const name = 420;
const amount = 190;
const bar = measure - name - amount - 40;

function row({ item, amount: yuan, source }: Budget['items'][number], most: number): Drawing {
  const label = stack([
    words(item, 0, 0, { size: sizes.text, room: name }),
    words(source && `来源：${source}`, 0, 0, { size: 18, room: name, ink: 'soft' }),
  ]);
  const width = Math.max(4, (bar * yuan) / Math.max(1, most));
  const part: Shape = { shape: 'box', x: name + 20, y: 8, width, height: 18, fill: 'blue', radius: 2 };
  const figure = words(showYuan(yuan), measure, 0, {
    size: sizes.text,
    room: amount,
    bold: true,
    anchor: 'end',
  });
  return { shapes: [...label.shapes, part, ...figure.shapes], height: Math.max(label.height, figure.height) };
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
    14,
  );
  return panel('花多少钱', stack([total, rows], 20));
}
