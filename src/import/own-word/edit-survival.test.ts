// Our own Word files, edited at random as Word edits them: whatever was typed is in the plan, or is named. Silence is the one
// thing that must not happen.

import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import type { Plan } from '../../plan/plan.ts';
import { rounds } from '../../testing/rounds.ts';
import { writeDocx } from '../../writers/docx/write.ts';
import { planPlainText } from '../../writers/plain-text.ts';
import { openFile } from '../open-file.ts';
import { sample, template, vocabulary } from './testing/edited-plan.ts';
import { beside, silent, typed, type WordEdit } from './testing/word-edits.ts';

const kinds: readonly (readonly [name: string, edit: WordEdit])[] = [
  ...Object.entries(typed),
  ...Object.entries(beside),
  ...Object.entries(silent),
];

let documents: Record<string, Uint8Array>[] = [];
beforeAll(async () => {
  const written = [sample, template].flatMap((plan: Plan) =>
    (['highlight', 'controls'] as const).map((fillIn) =>
      writeDocx(plan, vocabulary, { fonts: 'system', fillIn }),
    ),
  );
  documents = (await Promise.all(written)).map((bytes) => unzipSync(bytes));
});

const without = (text: string) => text.replace(/\s/g, '');

interface Change {
  document: number;
  /** The carried part is dropped, as some programs do. */
  bare: boolean;
  edits: { kind: number; at: number }[];
}

/** The edited file, and the words that were typed into it by the kind of edit. */
function edit({ document, bare, edits }: Change): { bytes: Uint8Array; words: Map<string, string> } {
  const { ...parts } = documents[document % documents.length];
  let xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const words = new Map<string, string>();
  for (const [index, { kind, at }] of edits.entries()) {
    const [name, change] = kinds[kind % kinds.length] ?? ['', () => undefined];
    // no word of the documents, and none that reads as a number or a date
    const word = `鑫${String.fromCodePoint(0x7280 + index)}磊`;
    const next = change(xml, at, word);
    if (next === undefined) continue;
    xml = next;
    if (!(name in silent)) words.set(word, name);
  }
  if (bare) for (const path of Object.keys(parts)) if (path.startsWith('customXml/')) delete parts[path];
  parts['word/document.xml'] = strToU8(xml);
  return { bytes: zipSync(parts, { level: 0 }), words };
}

test('nothing that is typed into a document is lost silently', () => {
  const change = fc.record({
    document: fc.nat(3),
    bare: fc.boolean(),
    edits: fc.array(fc.record({ kind: fc.nat(kinds.length - 1), at: fc.nat(400) }), {
      minLength: 1,
      maxLength: 5,
    }),
  });
  fc.assert(
    fc.property(change, (made) => {
      const { bytes, words } = edit(made);
      const { plan, left, findings } = openFile(bytes, '计划.docx', vocabulary);
      expect(plan, findings.map(({ message }) => message).join()).toBeDefined();
      const shown = plan ? without(planPlainText(plan, vocabulary)) : '';
      const named = left.map(({ text }) => text).join('\n');
      for (const [word, name] of words) {
        if (!shown.includes(word)) expect(named, `${name}: ${word}`).toContain(word);
        if (name in typed && !made.bare) expect(shown, `${name}: ${word}`).toContain(word);
      }
    }),
    { numRuns: rounds(100, 10_000) },
  );
});
