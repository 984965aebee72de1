/** Who does what: one row a task; the leading group with its posts and subgroups. */
import type { PictureContent } from '../content.ts';
import type { Duty, Group } from '../duties.ts';
import { type Drawing, grid, move, type Shape, stack, words } from '../shapes.ts';
import { empty, padded, panel, rule } from './panel.ts';
import { measure, sizes } from './sizes.ts';

const gap = 28;

/** Widths of task, lead and deadline; without deadlines the others take their room. */
function columnsOf(duties: readonly Duty[]): { task: number; lead: number; when: number } {
  const when = duties.some(({ when }) => when !== '') ? 186 : 0;
  const rest = measure - gap - (when === 0 ? 0 : when + gap);
  const task = Math.round(rest * 0.56);
  return { task, lead: rest - task, when };
}

function dutyRow(duty: Duty, width: ReturnType<typeof columnsOf>): Drawing {
  const lead = stack([
    words(duty.lead, 0, 0, { size: sizes.text, room: width.lead, ink: 'blue', bold: true }),
    words(duty.support && `配合：${duty.support}`, 0, 0, {
      size: sizes.small,
      room: width.lead,
      ink: 'soft',
    }),
  ]);
  const task = words(duty.task, 0, 0, { size: sizes.text, room: width.task });
  const when = words(duty.when, 0, 0, { size: sizes.small, room: Math.max(1, width.when), ink: 'soft' });
  return {
    shapes: [
      ...task.shapes,
      ...move(lead.shapes, width.task + gap, 0),
      ...move(when.shapes, width.task + width.lead + 2 * gap, 2),
    ],
    height: Math.max(task.height, lead.height, when.height),
  };
}

function dutyTable(duties: readonly Duty[]): Drawing {
  if (duties.length === 0) return empty;
  const width = columnsOf(duties);
  return stack([
    ...duties.flatMap((duty, index) => [...(index > 0 ? [rule(measure, 10)] : []), dutyRow(duty, width)]),
  ]);
}

function postRow({ role, who }: Group['posts'][number]): Drawing {
  const name = words(role, 0, 0, { size: sizes.text, room: 110, ink: 'soft' });
  const posts = words(who, 120, 0, { size: sizes.text, room: measure - 48 - 120 });
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
  const columns = Math.min(3, Math.max(1, subgroups.length));
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
