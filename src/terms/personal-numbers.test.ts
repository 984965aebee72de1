import { describe, expect, test } from 'vitest';
import { type PersonalNumberKind, personalNumbers } from './personal-numbers.ts';

describe('a number of one person', () => {
  test.each<[PersonalNumberKind, string, string]>([
    ['mobile', '电话１３９.0013-9000。', '１３９.0013-9000'],
    ['mobile', '电话0086-13900139000', '0086-13900139000'],
    ['identity', '证件110105　19491231　002Ｘ。', '110105　19491231　002Ｘ'],
    ['card', '卡号６２２２·0212·3456·7894。', '６２２２·0212·3456·7894'],
    ['landline', '传真（0599）8888123', '（0599）8888123'],
  ])('stands where it was typed, as it was typed: %s in %s', (kind, text, shown) => {
    const [found, ...more] = personalNumbers(text, kind);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ shown, sure: true });
    expect(text.slice(found?.start, found?.end)).toBe(shown);
  });

  test('is unsure where the check digit of an identity number is wrong, and no card where Luhn says so', () => {
    expect(personalNumbers('110105194912310021', 'identity')).toMatchObject([{ sure: false }]);
    expect(personalNumbers('6222021234567895', 'card')).toEqual([]);
  });

  test('is no card where it is an identity number', () => {
    const text = '410105194912310027 410105194912310028 410105194912310029';
    expect(
      personalNumbers(text, 'card').filter(({ shown }) => personalNumbers(shown, 'identity')[0]?.sure),
    ).toEqual([]);
  });

  test.each<[PersonalNumberKind, string]>([
    ['mobile', '编号202713900139000'],
    ['mobile', '3.13900139000'],
    ['identity', '档案编号20270311000000012'],
    ['landline', '面积0.05-12345678'],
    ['landline', '编号20270599-8888123'],
  ])('is not found in others: %s in %s', (kind, text) => expect(personalNumbers(text, kind)).toEqual([]));
});
