import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from './sha256.ts';

test('the examples of the standard come out', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('every length up to two blocks and more is padded as the standard says', () => {
  for (let length = 0; length <= 200; length++) {
    const bytes = new Uint8Array(length).fill(0xff);
    expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
});

test('any bytes have the hash that the system says, whatever their length and wherever they begin', () => {
  const system = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex');
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(7), (bytes, from) => {
      const part = bytes.subarray(from);
      expect(sha256(part)).toBe(system(part));
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(sha256(text)).toBe(system(text));
    }),
  );
});
