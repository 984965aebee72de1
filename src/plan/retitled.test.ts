import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainTitle, retitled } from './frontmatter.ts';

test('a title that is typed over keeps the breaks whose words are still there', () => {
  const title = '桃源社区2027年\\|创建文明城市\\|工作计划';
  expect(retitled(title, '桃源社区2027年创建文明城区工作计划')).toBe(
    '桃源社区2027年\\|创建文明城区\\|工作计划',
  );
  expect(retitled(title, '幸福里社区2028年创建文明城市工作计划')).toBe(
    '幸福里社区2028年\\|创建文明城市\\|工作计划',
  );
  expect(retitled(title, '防汛预案')).toBe('防汛预案');
  expect(retitled(title, plainTitle(title))).toBe(title);
});

test('nothing that is typed is changed', () => {
  const words = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '2', '年') });
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), words, (lines, typed) => {
      expect(plainTitle(retitled(lines.join('\\|'), typed))).toBe(typed);
    }),
  );
});
