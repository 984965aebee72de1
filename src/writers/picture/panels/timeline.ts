/** Phases as a band in proportion to their length; below, for each, its dates and what is done in it. */
import type { PictureContent } from '../content.ts';
import { type Drawing, move, type Shape, stack, words } from '../shapes.ts';
import type { PhaseTime } from '../times.ts';
import { empty, padded, panel } from './panel.ts';
import { measure, sizes } from './sizes.ts';

const bandHeight = 52;
const dotX = 20;
const textX = 60;
const textWidth = measure - textX;

/** Months since the year 0, with the part of the month. */
function months(day: number, end: boolean): number {
  const [year, month, date] = [Math.floor(day / 10_000), Math.floor(day / 100) % 100, day % 100];
  return year * 12 + month - 1 + (date - (end ? 0 : 1)) / 31;
}

interface Band {
  from: number;
  to: number;
}

function bandOf(phases: readonly PhaseTime[]): Band | undefined {
  const spans = phases.flatMap(({ span }) => span ?? []);
  if (spans.length < 2 || spans.length < phases.length) return undefined;
  const from = Math.floor(months(Math.min(...spans.map(({ first }) => first)), false));
  const to = Math.ceil(months(Math.max(...spans.map(({ last }) => last)), true) - 0.001);
  return { from, to };
}

/** Names of months under the band, as many as fit. */
function scale({ from, to }: Band): Shape[] {
  const step = measure / (to - from);
  const every = [1, 2, 3, 6, 12].find((count) => count * step >= 66) ?? 12;
  return (
    Array.from({ length: to - from }, (_, index) => index)
      // months one by one or every other from the first; quarters and years where they begin
      .filter((index) => (every <= 2 ? index : from + index) % every === 0)
      .flatMap((index): Shape[] => {
        const [year, month] = [Math.floor((from + index) / 12), ((from + index) % 12) + 1];
        const x = index * step;
        const room = Math.min(every * step, measure - x);
        const full = month === 1 && index > 0 && room >= 96 ? `${year}年1月` : `${month}月`;
        if (room < 40) return [];
        return [
          { shape: 'line', from: [x, bandHeight], to: [x, bandHeight + 8], ink: 'line', width: 1.5 },
          ...words(full, x + 4, bandHeight + 4, { size: 19, room, ink: 'soft', most: 1 }).shapes,
        ];
      })
  );
}

function band(phases: readonly PhaseTime[]): Drawing {
  const whole = bandOf(phases);
  if (!whole) return empty;
  const at = (value: number) => ((value - whole.from) / (whole.to - whole.from)) * measure;
  const background: Shape = {
    shape: 'box',
    x: 0,
    y: 0,
    width: measure,
    height: bandHeight,
    fill: 'blueTint',
    radius: 4,
  };
  const parts = phases.flatMap(({ span }, index): Shape[] => {
    if (!span) return [];
    const [x, end] = [at(months(span.first, false)), at(months(span.last, true))];
    const width = Math.max(6, end - x - 3);
    const part: Shape = { shape: 'box', x, y: 0, width, height: bandHeight, fill: 'blue', radius: 4 };
    const number = words(String(index + 1), x + width / 2, 8, {
      size: sizes.name,
      room: width,
      bold: true,
      ink: 'paper',
      anchor: 'middle',
    });
    return width < 24 ? [part] : [part, ...number.shapes];
  });
  return { shapes: [background, ...parts, ...scale(whole)], height: bandHeight + 40 };
}

function phaseRow({ name, when, tasks, deliverable }: PhaseTime, index: number, isLast: boolean): Drawing {
  const points = tasks.map((task): Drawing => {
    const text = words(task, 22, 0, { size: sizes.text, room: textWidth - 22 });
    const dot: Shape = { shape: 'dot', x: 6, y: 17, radius: 3.5, fill: 'soft' };
    return { shapes: [dot, ...text.shapes], height: text.height };
  });
  const body = stack(
    [
      words(name, 0, 0, { size: 28, room: textWidth, bold: true }),
      words(when, 0, 0, { size: sizes.text, room: textWidth, ink: 'blue' }),
      stack(points, 2),
      words(deliverable ? `成果：${deliverable}` : '', 0, 0, {
        size: sizes.small,
        room: textWidth,
        ink: 'soft',
      }),
    ],
    4,
  );
  const height = body.height + (isLast ? 0 : 30);
  const number = words(String(index + 1), dotX, 5, {
    size: sizes.small,
    room: 40,
    bold: true,
    ink: 'paper',
    anchor: 'middle',
  });
  const shapes: Shape[] = [
    ...(isLast
      ? []
      : [{ shape: 'line', from: [dotX, 40], to: [dotX, height], ink: 'line', width: 3 } as const]),
    { shape: 'dot', x: dotX, y: 20, radius: 18, fill: 'blue' },
    ...number.shapes,
    ...move(body.shapes, textX, 0),
  ];
  return { shapes, height };
}

export function phasePanel({ phases }: PictureContent): Drawing {
  const rows = phases.map((phase, index) => phaseRow(phase, index, index === phases.length - 1));
  return panel('什么时候做什么', stack([padded(band(phases), { below: 24 }), stack(rows)]));
}
