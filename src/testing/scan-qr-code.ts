// Scans a QR code as a phone does, from the pixels of a screenshot: versions 1 to 6, level M, bytes, all upright and
// undamaged. Written after ISO/IEC 18004 and not after the library that draws our codes. Tests only.

import sharp from 'sharp';

type Modules = boolean[][];

/** At level M, by version: blocks, and data codewords in each. */
const blocksOf: readonly (readonly [blocks: number, data: number])[] = [
  [1, 16],
  [1, 28],
  [1, 44],
  [2, 32],
  [2, 43],
  [4, 27],
];

/** Which modules a mask turns over. */
const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** Dark modules of the one code in the picture, the quiet zone cut off. */
async function modulesOf(png: Uint8Array): Promise<Modules> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const dark = (x: number, y: number) => (data[y * info.width + x] ?? 255) < 128;
  const columns = Array.from({ length: info.width }, (_, x) => x);
  const rows = Array.from({ length: info.height }, (_, y) => y);
  const top = rows.find((y) => columns.some((x) => dark(x, y))) ?? 0;
  const left = columns.find((x) => rows.some((y) => dark(x, y))) ?? 0;
  const right = columns.findLast((x) => rows.some((y) => dark(x, y))) ?? 0;
  // the upper edge of the first eye is seven modules long
  const eye = columns.findIndex((x) => x > left && !dark(x, top + 1)) - left;
  const size = Math.round(((right - left + 1) / eye) * 7);
  const step = (right - left + 1) / size;
  const at = (start: number, index: number) => Math.floor(start + (index + 0.5) * step);
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => dark(at(left, x), at(top, y))),
  );
}

/** Eyes with their edges, timing lines, the alignment mark: modules that carry no data. */
function isFixed(x: number, y: number, size: number): boolean {
  const near = (a: number) => a < 9;
  const far = (a: number) => a >= size - 8;
  const mark = (a: number) => Math.abs(a - (size - 7)) <= 2;
  return (
    (near(x) && (near(y) || far(y))) ||
    (far(x) && near(y)) ||
    x === 6 ||
    y === 6 ||
    (size > 21 && mark(x) && mark(y))
  );
}

/** Level and mask, from beside the first eye. */
function formatOf(modules: Modules): { level: number; mask: number } {
  const places = [0, 1, 2, 3, 4, 5, 7, 8].map((y) => modules[y]?.[8]);
  places.push(...[7, 5, 4, 3, 2, 1, 0].map((x) => modules[8]?.[x]));
  const bits = places.reduce((sum, dark, index) => sum | (dark ? 1 << index : 0), 0) ^ 0b101_0100_0001_0010;
  return { level: bits >> 13, mask: (bits >> 10) & 7 };
}

/** All codewords in the order in which they are drawn: up and down in columns of two, from the right. */
function codewordsOf(modules: Modules, mask: number): number[] {
  const size = modules.length;
  const bits: number[] = [];
  let up = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      const y = up ? size - 1 - step : step;
      for (const x of [right, right - 1])
        if (!isFixed(x, y, size)) bits.push(modules[y]?.[x] !== masks[mask]?.(x, y) ? 1 : 0);
    }
    up = !up;
  }
  return Array.from({ length: bits.length >> 3 }, (_, index) =>
    bits.slice(index * 8, index * 8 + 8).reduce((sum, bit) => sum * 2 + bit, 0),
  );
}

/** What the code in this picture says. @throws Error where it is no code of the kind this reads */
export async function scanQrCode(png: Uint8Array): Promise<string> {
  const modules = await modulesOf(png);
  const [blocks, length] = blocksOf[(modules.length - 17) / 4 - 1] ?? [];
  const { level, mask } = formatOf(modules);
  if (!blocks || !length || level !== 0)
    throw new Error(`a code of ${modules.length} modules, level ${level}`);
  const drawn = codewordsOf(modules, mask);
  const data = Array.from({ length: blocks }, (_, block) =>
    Array.from({ length }, (_, index) => drawn[index * blocks + block] ?? 0),
  ).flat();
  const half = (index: number) => ((data[index >> 1] ?? 0) >> (index % 2 === 0 ? 4 : 0)) & 15;
  const byte = (index: number) => half(index) * 16 + half(index + 1);
  if (half(0) !== 4) throw new Error(`mode ${half(0)} is not that of bytes`);
  const bytes = Array.from({ length: byte(1) }, (_, index) => byte(3 + index * 2));
  return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes));
}
