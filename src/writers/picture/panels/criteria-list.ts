/** Standards by group, every one of them. */
import type { CriteriaGroup, PictureContent } from '../content.ts';
import { type Drawing, type Shape, stack, words } from '../shapes.ts';
import { panel } from './panel.ts';
import { measure, sizes } from './sizes.ts';

function item(text: string): Drawing {
  const line = words(text, 24, 0, { size: sizes.text, room: measure - 24 });
  const dot: Shape = { shape: 'dot', x: 7, y: 17, radius: 3.5, fill: 'red' };
  return { shapes: [dot, ...line.shapes], height: line.height };
}

function group({ group, scoring, items }: CriteriaGroup): Drawing {
  const name = scoring ? `${group}（${scoring}）` : group;
  return stack([words(name, 0, 0, { size: sizes.name, room: measure, bold: true }), ...items.map(item)], 4);
}

export function criteriaPanel({ criteria }: PictureContent): Drawing {
  return panel('对照什么标准', stack(criteria.map(group), 20));
}
