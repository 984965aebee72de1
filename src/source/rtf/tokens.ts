/** The signs of an RTF file: groups, control words, bytes of text. Nothing in it is believed: lengths are cut to the file. */

export type Token =
  | { type: 'open' }
  | { type: 'close' }
  /** `\fs32` → fs, 32 */
  | { type: 'word'; name: string; value: number | undefined }
  /** `\~` … */
  | { type: 'sign'; sign: string }
  /** Bytes of text in the character set of their font. */
  | { type: 'bytes'; from: number; to: number }
  /** `\'b9` */
  | { type: 'byte'; byte: number }
  | { type: 'end' };

const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDigit = (code: number) => code >= 48 && code <= 57;

function hexDigit(code: number): number {
  if (isDigit(code)) return code - 48;
  const low = code | 32;
  return low >= 97 && low <= 102 ? low - 87 : -1;
}

const backslash = 92;
const opening = 123;
const closing = 125;

export interface Tokens {
  next(): Token;
}

export function tokens(bytes: Uint8Array): Tokens {
  let at = 0;
  const code = (index: number) => bytes[index] ?? -1;

  function word(): Token {
    const start = at;
    while (isLetter(code(at)) && at - start < 40) at += 1;
    const name = String.fromCharCode(...bytes.subarray(start, at));
    let value: number | undefined;
    const isNegative = code(at) === 45 && isDigit(code(at + 1));
    if (isNegative) at += 1;
    if (isDigit(code(at))) {
      value = 0;
      const first = at;
      while (isDigit(code(at)) && at - first < 10) value = value * 10 + code(at++) - 48;
      if (isNegative) value = -value;
    }
    if (code(at) === 32) at += 1;
    if (name === 'bin') {
      at = Math.min(at + Math.max(value ?? 0, 0), bytes.length);
      return { type: 'word', name: 'bin', value: 0 };
    }
    return { type: 'word', name, value };
  }

  return {
    next() {
      while (code(at) === 13 || code(at) === 10 || code(at) === 0) at += 1;
      if (at >= bytes.length) return { type: 'end' };
      const first = code(at);
      if (first === opening || first === closing) {
        at += 1;
        return { type: first === opening ? 'open' : 'close' };
      }
      if (first !== backslash) {
        const from = at;
        while (at < bytes.length) {
          const one = code(at);
          if (one === backslash || one === opening || one === closing || one === 13 || one === 10) break;
          at += 1;
        }
        return { type: 'bytes', from, to: at };
      }
      at += 1;
      if (isLetter(code(at))) return word();
      const sign = code(at);
      at += 1;
      if (sign !== 39) return { type: 'sign', sign: sign < 0 ? '' : String.fromCharCode(sign) };
      const high = hexDigit(code(at));
      const low = hexDigit(code(at + 1));
      if (high < 0 || low < 0) return { type: 'sign', sign: '' };
      at += 2;
      return { type: 'byte', byte: high * 16 + low };
    },
  };
}
