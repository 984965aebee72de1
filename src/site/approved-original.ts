/** The Word file that a version was published from, for download as it was handed in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { approvedFolder } from './settings.ts';

/** Its bytes; the check of the store has found them to be those that were published. */
export function originalBytes(id: string, version: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(approvedFolder(), id, `v${version}.docx`)));
}

/** 238 KB, as people read sizes. */
export function sizeText(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
