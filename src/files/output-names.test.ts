import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outputNames } from './output-names.ts';

const one = (name: string, title = '题名', id = '01', isOnly = false) => {
  const names = outputNames();
  return names.piece(names.stem(name), { id, title }, isOnly);
};

describe('the name of what is written', () => {
  test('comes from the file alone where it holds one plan', () => {
    expect(one('桃源社区计划.docx', '题名', '01', true)).toBe('桃源社区计划.mdx');
  });

  test('has the number and the title of the piece, and the folders of the file', () => {
    expect(one('2027/汇编 第一册.txt', '社区工作计划', '02.1')).toBe(
      '2027-汇编-第一册-02.1-社区工作计划.mdx',
    );
  });

  test.each([
    ['../../etc/passwd', 'etc-passwd-01-a-b.mdx'],
    ['..\\..\\计划.txt', '计划-01-a-b.mdx'],
    ['CON.txt', '计划-CON-01-a-b.mdx'],
    ['....txt', '计划-01-a-b.mdx'],
    ['？！.txt', '计划-01-a-b.mdx'],
  ])('stays in its folder and fits every system: %s', (name, wanted) => {
    expect(one(name, '../a/\u0000\n:*?"<>|b\u202e/..')).toBe(wanted);
  });

  test('is given once, even where systems do not tell capitals apart', () => {
    const names = outputNames();
    const stems = ['a/计划.txt', 'a-计划.txt', 'A-计划.docx', '计划.txt'].map((name) => names.stem(name));
    expect(stems).toEqual(['a-计划', 'a-计划~2', 'A-计划~3', '计划']);
    const piece = { id: '01', title: '甲' };
    expect([1, 2].map(() => names.piece('x', piece, false))).toEqual(['x-01-甲.mdx', 'x-01-甲~2.mdx']);
  });

  test('is short enough and has no separators, whatever file and title', () => {
    const text = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(text, text, (file, title) => {
        const name = one(file, title);
        expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}._~-]*\.mdx$/u);
        expect(name).not.toContain('..');
        expect(Buffer.byteLength(name)).toBeLessThan(240);
      }),
    );
  });
});
