/** A QR code as an SVG element: one path, black on white. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { qrModules } from '../qr-modules.ts';

/** @param address what the code says */
export function qrCode(address: string, label: string): Element {
  const { size, path } = qrModules(address);
  return s(
    'svg',
    { viewBox: `0 0 ${size} ${size}`, role: 'img', ariaLabel: label, shapeRendering: 'crispEdges' },
    [s('rect', { width: size, height: size, fill: '#fff' }), s('path', { d: path, fill: '#000' })],
  );
}
