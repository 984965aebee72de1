/** A QR code as its dark modules, row by row, inside the quiet zone that readers need. */
import { encode } from 'uqr';

/** Light modules around the code. */
const quiet = 4;

export interface QrModules {
  /** Modules along one side, the quiet zone included. */
  size: number;
  /** The dark ones, as the path of an SVG. */
  path: string;
}

/** @param address what the code says */
export function qrModules(address: string): QrModules {
  const { data, size } = encode(address, { ecc: 'M', border: quiet });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { size, path };
}
