/**
 * A digest of all that judges a plan's source and turns it into HTML: the pure rooms, the vocabulary, and the packages they stand
 * on, of which an upgraded one renders other HTML from the same source. Stored HTML is made anew when it changes, and published
 * plans are judged anew.
 */
import { join } from 'node:path';
import { digestOfFiles } from './build-inputs.ts';

const rooms = ['terms', 'document', 'source', 'plan', 'check', 'import', 'writers', 'approve', 'library'];

export function rendererVersion(): string {
  return digestOfFiles([...rooms.map((room) => join('src', room)), 'templates', 'package-lock.json']);
}
