// Rising numbers, written and read again: any, random ones, and those that stand in bundles.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rounds } from '../testing/rounds.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { readRising, writeRising } from './rice.ts';

function written(rows: readonly number[][]): Uint8Array {
  const writer = new ByteWriter();
  for (const row of rows) writeRising(Uint32Array.from(row), writer);
  return writer.bytes();
}

function readBack(bytes: Uint8Array, rows: number): number[][] {
  const reader = new ByteReader(bytes);
  return Array.from({ length: rows }, () => {
    const row: number[] = [];
    readRising(reader, (value) => row.push(value));
    return row;
  });
}

const rising = (most: number) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: most }), { maxLength: 60 })
    .map((row) => row.sort((a, b) => a - b));

test('rows come back as they were, one behind the other', () => {
  const row = fc.oneof(rising(70), rising(5_000), rising(2 ** 32 - 1));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
      expect(readBack(written(rows), rows.length)).toEqual(rows);
    }),
    { numRuns: rounds(400, 20_000), seed: 18 },
  );
});

test('one far number among near ones costs little', () => {
  const row = [...Array(50).keys(), 4_000_000_000];
  expect(readBack(written([row]), 1)).toEqual([row]);
  expect(written([row]).length).toBeLessThan(200);
});

test('random places cost hardly more than there is to say', () => {
  const row = Array.from({ length: 4000 }, (_, i) => i * 1000 + ((i * 7919) % 1000));
  expect(written([row]).length).toBeLessThan((4000 * (Math.log2(1000) + 2)) / 8);
});
