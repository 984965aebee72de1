/** The documents of the set, from the files beside this module. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OfficeSpec, readSpecs } from './office-spec.ts';

const folder = join(import.meta.dirname, 'documents');

export function readSet(): OfficeSpec[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => readSpecs(readFileSync(join(folder, file), 'utf8')));
}
