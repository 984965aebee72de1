// Stretches by chance get changes by chance, in Word files as offices and our own writer make them: what nobody accepts is
// the file as it was, what everybody accepts has just these changes.

import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { shownText } from '../../check/shown-text.ts';
import { readSource } from '../../source/read-source.ts';
import { findingsOfDocx } from '../../testing/check-docx.ts';
import { everyWay } from '../../testing/office-set/every-way.ts';
import { makeFile } from '../../testing/office-set/make-file.ts';
import { readSet } from '../../testing/office-set/read-set.ts';
import { rounds } from '../../testing/rounds.ts';
import { settleRevisions } from '../testing/settle-revisions.ts';
import { openWordFile } from '../word-file.ts';
import { annotate, type TextChange } from './annotate.ts';

const files = everyWay(readSet(), 'docx').map((spec) => [spec.name, makeFile(spec).bytes] as const);
const some = files.filter((_, index) => index % rounds(Math.ceil(files.length / 8), 1) === 0);

const readBack = (bytes: Uint8Array) => {
  const { value } = readSource(bytes, '文件.docx');
  if (!value) throw new Error('no document');
  return value;
};
/** What parts the paragraphs of a cell where it is shown depends on the marks at their ends. */
const flat = (text: string) => text.replace(/\s/g, '');

const anyChange = fc.record({
  skip: fc.nat(60),
  length: fc.nat(8),
  text: fc.constantFrom('', '换', '甲<&”', '𠮷', '“'),
});

function changesFrom(steps: readonly { skip: number; length: number; text: string }[], length: number) {
  const changes: TextChange[] = [];
  let at = 0;
  for (const { skip, length: size, text } of steps) {
    const start = at + skip;
    const end = Math.min(length, start + size);
    if (start >= end) continue;
    changes.push({ start, end, text, otherwise: ['改不了'], reason: String(changes.length) });
    at = end + 1;
  }
  return changes;
}

describe.each(some)('%s', (_, bytes) => {
  const document = readBack(bytes);
  const shown = shownText(document);

  test('keeps its text where changes are refused, and has just them where they are accepted', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { minLength: 1, maxLength: 40 }), (steps) => {
        const word = openWordFile(bytes);
        if (!word) throw new Error('no Word file');
        const changes = changesFrom(steps, shown.text.length);
        const made: TextChange[] = [];
        const account = (reasons: readonly string[]) => {
          for (const reason of reasons) made.push(...[changes[Number(reason)] ?? []].flat());
          return undefined;
        };
        const remarks = changes.map(({ start, end }) => ({ start, end: end + 3, paragraphs: ['意见'] }));
        const done = annotate(word, shown, { changes, remarks, account });
        expect(done.changed + done.told).toBe(changes.length);
        const refused = readBack(settleRevisions(done.bytes, '审阅', false));
        expect(shownText(refused).text).toBe(shown.text);
        let expected = '';
        let at = 0;
        for (const { start, end, text } of made) {
          expected += shown.text.slice(at, start) + text;
          at = end;
        }
        expected += shown.text.slice(at);
        const accepted = readBack(settleRevisions(done.bytes, '审阅', true));
        expect(flat(shownText(accepted).text)).toBe(flat(expected));
        const [before, after] = [unzipSync(bytes), unzipSync(done.bytes)];
        const touched = Object.keys(before).filter(
          (path) => Buffer.compare(before[path] ?? Buffer.alloc(0), after[path] ?? Buffer.alloc(0)) !== 0,
        );
        const allowed = [
          '[Content_Types].xml',
          'word/document.xml',
          'word/_rels/document.xml.rels',
          'word/footnotes.xml',
        ];
        expect(touched.filter((path) => !allowed.includes(path))).toEqual([]);
      }),
      { seed: 14, numRuns: rounds(10, 200) },
    );
  });

  test('stays sound to the validator', async () => {
    const word = openWordFile(bytes);
    if (!word) throw new Error('no Word file');
    const steps = Array.from({ length: 40 }, (_, index) => ({
      skip: (index * 7) % 23,
      length: index % 6,
      text: index % 3 ? '换' : '',
    }));
    const changes = changesFrom(steps, shown.text.length);
    const remarks = changes.map(({ start, end }) => ({ start, end, paragraphs: ['意见', '说明'] }));
    const { bytes: result } = annotate(word, shown, { changes, remarks });
    const known = await findingsOfDocx(bytes);
    if (known.length === 0) expect(await findingsOfDocx(result)).toEqual([]);
  });
});
