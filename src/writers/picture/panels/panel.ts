/** A part of the picture: a question as its heading, and what answers it. */
import { type Drawing, move, type Shape, words } from '../shapes.ts';
import { measure, sizes } from './sizes.ts';

export const empty: Drawing = { shapes: [], height: 0 };

/** Adds room below a drawing, or above it. */
export function padded({ shapes, height }: Drawing, { above = 0, below = 0 }): Drawing {
  return height === 0 ? empty : { shapes: move(shapes, 0, above), height: height + above + below };
}

/** A thin line across, with its room. */
export function rule(width: number, room = 0): Drawing {
  const line: Shape = { shape: 'line', from: [0, room], to: [width, room], ink: 'line', width: 1.5 };
  return { shapes: [line], height: 2 * room + 1.5 };
}

/** The heading of a panel above its body; nothing where there is no body. */
export function panel(question: string, body: Drawing): Drawing {
  if (body.height === 0) return empty;
  const heading = words(question, 22, 0, {
    size: sizes.heading,
    room: measure - 22,
    serif: true,
    bold: true,
  });
  const mark: Shape = { shape: 'box', x: 0, y: 9, width: 8, height: heading.height - 18, fill: 'red' };
  const top = heading.height + 26;
  return { shapes: [mark, ...heading.shapes, ...move(body.shapes, 0, top)], height: top + body.height };
}
