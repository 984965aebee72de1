/**
 * What a picture is made of, as values: boxes, lines, dots and text that is wrapped already. A panel returns its shapes
 * from its own upper left corner; the picture puts the panels one under another.
 */
import type { QrModules } from '../qr-modules.ts';
import type { Ink } from './inks.ts';
import { type WrapOptions, wrapText } from './wrap-text.ts';

export interface Box {
  shape: 'box';
  x: number;
  y: number;
  width: number;
  height: number;
  fill: Ink;
  radius?: number;
}

export interface Line {
  shape: 'line';
  from: readonly [x: number, y: number];
  to: readonly [x: number, y: number];
  ink: Ink;
  width: number;
}

export interface Dot {
  shape: 'dot';
  x: number;
  y: number;
  radius: number;
  fill: Ink;
}

/** A QR code, black on white. */
export interface Code {
  shape: 'code';
  x: number;
  y: number;
  /** Length of a side. */
  side: number;
  modules: QrModules;
}

export type Anchor = 'start' | 'middle' | 'end';

export interface Words {
  shape: 'words';
  /** At the left end, the middle or the right end, as `anchor` says. */
  x: number;
  /** Base line of the first line. */
  y: number;
  /** At least one. */
  lines: readonly string[];
  size: number;
  lineHeight: number;
  bold: boolean;
  serif: boolean;
  ink: Ink;
  anchor: Anchor;
  /** Width that the lines may take. */
  room: number;
}

/** Pieces of different sizes on one line, each beginning where the one before ends. */
export interface Row {
  shape: 'row';
  x: number;
  /** Base line. */
  y: number;
  pieces: readonly { text: string; size: number; bold: boolean; ink: Ink }[];
  /** Width that the row may take. */
  room: number;
}

export type Shape = Box | Line | Dot | Code | Words | Row;

/** Shapes with the height that they take. */
export interface Drawing {
  shapes: readonly Shape[];
  height: number;
}

export interface WordStyle extends Omit<WrapOptions, 'size' | 'room'> {
  size: number;
  room: number;
  ink?: Ink;
  serif?: boolean;
  anchor?: Anchor;
  /** Of one line, in type sizes. */
  leading?: number;
}

/** Wrapped text with its upper edge at `y`; nothing, 0 high, for an empty text. */
export function words(text: string, x: number, y: number, style: WordStyle): Drawing {
  const { size, room, ink = 'ink', serif = false, bold = false, anchor = 'start', leading = 1.45 } = style;
  const lines = wrapText(text, style);
  if (lines.length === 0) return { shapes: [], height: 0 };
  const lineHeight = Math.round(size * leading);
  // the base line of a Chinese font lies 0.88 of its size below the top
  const first = y + (lineHeight - size) / 2 + size * 0.88;
  const shape: Words = {
    shape: 'words',
    x,
    y: first,
    lines,
    size,
    lineHeight,
    bold,
    serif,
    ink,
    anchor,
    room,
  };
  return { shapes: [shape], height: lines.length * lineHeight };
}

function moved(shape: Shape, dx: number, dy: number): Shape {
  if (shape.shape !== 'line') return { ...shape, x: shape.x + dx, y: shape.y + dy };
  const { from, to } = shape;
  return { ...shape, from: [from[0] + dx, from[1] + dy], to: [to[0] + dx, to[1] + dy] };
}

/** The same shapes elsewhere. */
export function move(shapes: readonly Shape[], dx: number, dy: number): Shape[] {
  return shapes.map((shape) => moved(shape, dx, dy));
}

/** Drawings one under another, `gap` between them; empty ones take no place. */
export function stack(drawings: readonly Drawing[], gap = 0): Drawing {
  const shapes: Shape[] = [];
  let height = 0;
  for (const drawing of drawings) {
    if (drawing.height === 0) continue;
    const top = height === 0 ? 0 : height + gap;
    shapes.push(...move(drawing.shapes, 0, top));
    height = top + drawing.height;
  }
  return { shapes, height };
}

/** Drawings side by side in columns, row under row, each row as high as its highest. */
export function grid(drawings: readonly Drawing[], columns: number, width: number, gap: number): Drawing {
  const step = width + gap;
  const rows = Array.from({ length: Math.ceil(drawings.length / columns) }, (_, row): Drawing => {
    const cells = drawings.slice(row * columns, (row + 1) * columns);
    return {
      shapes: cells.flatMap(({ shapes }, column) => move(shapes, column * step, 0)),
      height: Math.max(...cells.map(({ height }) => height)),
    };
  });
  return stack(rows, gap);
}
