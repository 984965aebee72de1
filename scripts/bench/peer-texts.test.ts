import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hanCount } from './han-count.ts';
import { planLength } from './make-plan.ts';
import { writePlans } from './make-plans.ts';
import { peerTexts } from './peer-texts.ts';

test('other programs get the same words, and nothing that they would take for code', () => {
  const folder = mkdtempSync(join(tmpdir(), 'peer-'));
  try {
    for (const { id, title, markdown } of peerTexts(writePlans(folder, 15))) {
      expect(id).toMatch(/^plan-\d{5}$/);
      expect(markdown.startsWith(`# ${title}\n`)).toBe(true);
      expect(markdown.replaceAll('<br>', '')).not.toMatch(/[<{}]/);
      expect(hanCount(markdown) / planLength).toBeCloseTo(1, 1);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
