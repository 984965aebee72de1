/** A QR code as an SVG element: one path, black on white, with the quiet zone that readers need. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { encode } from 'uqr';

/** Light modules around the code. */
const quiet = 4;

/** @param address what the code says */
export function qrCode(address: string, label: string): Element {
  const { data, size } = encode(address, { ecc: 'M', border: quiet });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return s(
    'svg',
    { viewBox: `0 0 ${size} ${size}`, role: 'img', ariaLabel: label, shapeRendering: 'crispEdges' },
    [s('rect', { width: size, height: size, fill: '#fff' }), s('path', { d: path, fill: '#000' })],
  );
}
