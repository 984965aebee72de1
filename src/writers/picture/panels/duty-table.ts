/** Who does what: one row a task; the leading group with its posts and subgroups. */
import type { PictureContent } from '../content.ts';
import type { Duty, Group } from '../duties.ts';
import { type Drawing, grid, move, type Shape, stack, words } from '../shapes.ts';
import { empty, padded, panel, rule } from './panel.ts';
import { measure, sizes } from './sizes.ts';

const gap = 28;

const taskWidth = Math.round((measure - gap) / 2);
const leadWidth = measure - gap - taskWidth;

/** The task with its deadline at the left, who leads and who helps at the right. */
function dutyRow({ task, when, lead, support }: Duty): Drawing {
  const small = { size: sizes.small, ink: 'soft' } as const;
  const left = stack([
    words(task, 0, 0, { size: sizes.text, room: taskWidth }),
    words(when, 0, 0, { ...small, room: taskWidth }),
  ]);
  const right = stack([
    words(lead, 0, 0, { size: sizes.text, room: leadWidth, ink: 'blue', bold: true }),
    words(support && `配合：${support}`, 0, 0, { ...small, room: leadWidth }),
  ]);
  return {
    shapes: [...left.shapes, ...move(right.shapes, taskWidth + gap, 0)],
    height: Math.max(left.height, right.height),
  };
}

function dutyTable(duties: readonly Duty[]): Drawing {
  if (duties.length === 0) return empty;
  return stack(duties.flatMap((duty, index) => [...(index > 0 ? [rule(measure, 10)] : []), dutyRow(duty)]));
}

function postRow({ role, who }: Group['posts'][number]): Drawing {
  const name = words(role, 0, 0, { size: sizes.text, room: 90, ink: 'soft' });
  const posts = words(who, 100, 0, { size: sizes.text, room: measure - 48 - 100 });
  return { shapes: [...name.shapes, ...posts.shapes], height: posts.height };
}

function subgroup({ name, leader, duty }: Group['subgroups'][number], width: number): Drawing {
  const body = stack([
    words(name, 0, 0, { size: sizes.text, room: width, bold: true }),
    words(leader && `组长：${leader}`, 0, 0, { size: sizes.small, room: width, ink: 'blue' }),
    words(duty, 0, 0, { size: sizes.small, room: width, ink: 'soft' }),
  ]);
  const top: Shape = { shape: 'line', from: [0, 0], to: [width, 0], ink: 'blue', width: 1.5 };
  return { shapes: [top, ...move(body.shapes, 0, 8)], height: body.height + 8 };
}

/** The group on a tinted ground, its subgroups side by side. */
function groupBox({ name, posts, subgroups }: Group): Drawing {
  const inner = measure - 48;
  const columns = Math.min(2, Math.max(1, subgroups.length));
  const width = (inner - (columns - 1) * gap) / columns;
  const body = stack([
    words(name, 0, 0, { size: sizes.name, room: inner, bold: true }),
    padded(stack(posts.map(postRow), 4), { above: 8 }),
    padded(
      subgroups.length === 0
        ? empty
        : grid(
            subgroups.map((one) => subgroup(one, width)),
            columns,
            width,
            gap,
          ),
      {
        above: 24,
      },
    ),
  ]);
  const height = body.height + 48;
  const ground: Shape = { shape: 'box', x: 0, y: 0, width: measure, height, fill: 'blueTint', radius: 4 };
  return { shapes: [ground, ...move(body.shapes, 24, 24)], height };
}

export function dutyPanel({ duties, group }: PictureContent): Drawing {
  return panel('谁来做', stack([dutyTable(duties), group ? groupBox(group) : empty], 32));
}
