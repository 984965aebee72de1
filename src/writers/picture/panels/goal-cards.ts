/** Goals as figures: one card each, the number large, a rate with its bar, years with their steps. */
import type { PictureContent } from '../content.ts';
import type { Goal } from '../goals.ts';
import { type Drawing, grid, move, type Shape, stack, words } from '../shapes.ts';
import { textWidth } from '../text-width.ts';
import { empty, padded, panel } from './panel.ts';
import { measure, sizes } from './sizes.ts';

const columns = 2;
const gap = 34;
const cardWidth = (measure - (columns - 1) * gap) / columns;
const unitSize = 28;
const legendWidth = 60;
/** Size of a number that has room; characters fill more of theirs than digits do. */
const largest = 64;
const largestWord = 52;

/** The number with its lead before and its unit behind, on one base line; the number gives way where they are long. */
function figure({ lead, value, unit }: Goal): Drawing {
  const pieces = [
    { text: lead, size: sizes.small, bold: false, ink: 'soft' },
    { text: value, size: largest, bold: true, ink: 'blue' },
    { text: unit, size: unitSize, bold: true, ink: 'blue' },
  ] as const;
  const said = pieces.filter(({ text }) => text !== '');
  const spaces = (said.length - 1) * 0.36 * largest;
  const width = (text: string, size: number, bold: boolean) => textWidth(text, size, bold);
  const others = said
    .filter(({ text }) => text !== value)
    .reduce((sum, { text, size, bold }) => sum + width(text, size, bold), 0);
  const fitting = Math.floor((cardWidth - others - spaces) / width(value, 1, true));
  const most = /\p{Script=Han}/u.test(value) ? largestWord : largest;
  const size = Math.max(8, Math.min(most, fitting));
  const sized = said.map((piece) => (piece.text === value ? { ...piece, size } : piece));
  return { shapes: [{ shape: 'row', x: 0, y: 66, pieces: sized, room: cardWidth }], height: 80 };
}

/** Where it stands today, written under its mark on the bar. */
function today(label: string, at: number): Drawing {
  const style = { size: sizes.small, ink: 'red', room: cardWidth } as const;
  const half = textWidth(label, sizes.small) / 2;
  if (at < half) return words(label, 0, 0, style);
  if (at > cardWidth - half) return words(label, cardWidth, 0, { ...style, anchor: 'end' });
  return words(label, at, 0, { ...style, anchor: 'middle' });
}

/** Where a rate shall be is blue from the left; of a limit, what lies beyond it is red up to the right end. */
function track({ value, atMost }: NonNullable<Goal['rate']>, width: number): Shape[] {
  const reach = (width * Math.min(100, value)) / 100;
  const box = { shape: 'box', y: 5, height: 10 } as const;
  if (!atMost)
    return [
      { ...box, x: 0, width, fill: 'blueTint', radius: 5 },
      { ...box, x: 0, width: Math.max(10, reach), fill: 'blue', radius: 5 },
    ];
  return [
    { ...box, x: 0, width, fill: 'blueTint', radius: 5 },
    ...(reach < width
      ? [{ ...box, x: reach, width: width - reach, fill: 'redTint', radius: 0 } as const]
      : []),
    { ...box, x: Math.min(width - 4, reach), y: 0, width: 4, height: 20, fill: 'blue' },
  ];
}

/** A rate as a bar of a hundred parts, with a mark where it stands today. */
function bar({ rate, base }: Goal): Drawing {
  if (!rate) return empty;
  const part = (value: number) => (cardWidth * Math.min(100, value)) / 100;
  const shapes = track(rate, cardWidth);
  if (rate.base === undefined) return { shapes, height: 20 };
  const x = Math.min(cardWidth - 4, part(rate.base));
  const label = today(`现状${base}`, x + 2);
  shapes.push({ shape: 'box', x, y: 0, width: 4, height: 20, fill: 'red' }, ...move(label.shapes, 0, 20));
  return { shapes, height: 20 + label.height };
}

function steps({ steps }: Goal): Drawing {
  const room = cardWidth / Math.max(1, steps.length);
  const cells = steps.map(({ when, value }): Drawing => {
    const name = words(when, 0, 0, { size: 19, room: room - 8, ink: 'soft' });
    const reached = words(value, 0, 0, { size: sizes.text, room: room - 8, ink: 'blue', bold: true });
    return stack([name, reached]);
  });
  return grid(cells, Math.max(1, steps.length), room, 0);
}

function card(goal: Goal): Drawing {
  const { name, when, base, rate, steps: years } = goal;
  // the bar says where a rate stands
  const now = base && rate?.base === undefined ? `现状${base}` : '';
  const note = [years.length > 0 ? '' : when, now].filter(Boolean).join('，');
  const body = stack([
    figure(goal),
    words(name, 0, 0, { size: sizes.name, room: cardWidth, bold: true, leading: 1.35, balanced: true }),
    words(note, 0, 0, { size: sizes.small, room: cardWidth, ink: 'soft' }),
    padded(bar(goal), { above: 8 }),
    padded(steps(goal), { above: 6 }),
  ]);
  const top: Shape = { shape: 'line', from: [0, 0], to: [cardWidth, 0], ink: 'blue', width: 2 };
  return { shapes: [top, ...move(body.shapes, 0, 4)], height: body.height + 4 };
}

/** What the colours of the bars mean, of those that are there. */
function legend(goals: readonly Goal[]): Drawing {
  const rates = goals.flatMap(({ rate }) => rate ?? []);
  const target = rates.some(({ atMost }) => !atMost) && {
    name: '目标',
    shapes: track({ value: 70, atMost: false }, legendWidth),
  };
  const limit = rates.some(({ atMost }) => atMost) && {
    name: '不超过竖线，右边为超出',
    shapes: track({ value: 50, atMost: true }, legendWidth),
  };
  const today = rates.some(({ base }) => base !== undefined) && {
    name: '现状',
    shapes: [{ shape: 'box', x: legendWidth - 4, y: 0, width: 4, height: 20, fill: 'red' } as const],
  };
  let x = 0;
  const shapes = [target, limit, today].flatMap((one): Shape[] => {
    if (!one) return [];
    const name = words(one.name, x + legendWidth + 10, 0, { size: sizes.small, room: measure, ink: 'soft' });
    const sign = move(one.shapes, x, 5);
    x += legendWidth + 10 + textWidth(one.name, sizes.small) + 30;
    return [...sign, ...name.shapes];
  });
  return shapes.length === 0 ? empty : { shapes, height: 30 };
}

export function goalPanel({ goals }: PictureContent): Drawing {
  if (goals.length === 0) return empty;
  return panel('要达到什么目标', stack([legend(goals), grid(goals.map(card), columns, cardWidth, gap)], 20));
}
