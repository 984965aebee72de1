import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldCharacters, foldedRadical } from './folded-characters.ts';

describe('characters that look like others', () => {
  test('are those that are meant: radicals of both blocks', () => {
    expect(foldCharacters('居⺠服务⼯作，⻓者⽹格').text).toBe('居民服务工作，长者网格');
    expect(foldCharacters('⼾⾭⻩⻳⺁⻬').text).toBe('户青黄龟厂齐');
  });

  test('are counted, with the first as an example', () => {
    const { radicals, example } = foldCharacters('⼯作居⺠');
    expect({ radicals, example }).toEqual({ radicals: 2, example: { from: '⼯', to: '工' } });
  });

  test('are one character each for every radical that is known', () => {
    for (let code = 0x2e80; code <= 0x2fd5; code++) {
      const shown = foldedRadical(String.fromCharCode(code));
      if (shown !== undefined) expect(shown, code.toString(16)).toMatch(/^[\u3400-\u9fff]$/);
    }
    expect(foldedRadical('⺀')).toBeUndefined();
    expect(foldedRadical('民')).toBeUndefined();
  });

  test('and signs that nobody sees are gone: zero width, direction, control; line ends and tabs stay', () => {
    const { text, invisible, controls } = foldCharacters('\ufeff居\u200b民\u202e议\u0007事\r\n\t会\u00ad');
    expect(text).toBe('居民议事\r\n\t会');
    expect({ invisible, controls }).toEqual({ invisible: 4, controls: 1 });
  });

  test('keep their places', () => {
    const signs = fc.array(fc.constantFrom('居', '⺠', '\u200b', '\u0001', '\n', 'a'), { maxLength: 40 });
    fc.assert(
      fc.property(signs, (list) => {
        const source = list.join('');
        const { text, source: place } = foldCharacters(source);
        for (let at = 0; at < text.length; at++) {
          const original = source[place(at)] ?? '';
          expect(foldedRadical(original) ?? original).toBe(text[at]);
        }
      }),
    );
  });
});
