// Characters that only sound right: what the builder knows of sounds, and what is heard.

import { describe, expect, test } from 'vitest';
import { SoundList } from './build-sounds.ts';
import { openSounds } from './sounds.ts';

const list = new SoundList();
list.add({ title: '防汛应急预案', summary: '网格员走访独居老人', sections: [['a', '生活垃圾分类', '']] });
const table = list.table({
  groups: [{ said: ['电瓶车'], written: ['网格员', '走访'] }],
  silent: [],
  forms: ['应急预案'],
  labels: [],
  places: [],
});
const { hear } = openSounds(table);

const open = (word: string) => hear(word, new Array(word.length).fill(false), async () => false);

describe('a word that was typed by its sound', () => {
  test.each([
    ['防讯', '防汛'],
    ['防讯应急予案', '防汛应急预案'],
    ['电平车', '电瓶车'],
    ['网各员', '网格员'],
    ['生活垃极', '生活垃圾'],
    ['独居老人走仿', '独居老人走访'],
  ])('%s is heard as %s', async (typed, meant) => {
    expect(await open(typed)).toBe(meant);
  });

  test('stays as it is where it is right, or where no character of it is', async () => {
    for (const word of ['防汛', '电瓶车', '方迅', '量子计算机', 'abc', ''])
      expect(await open(word)).toBeUndefined();
  });

  test('stays as it is where only one end of it is another word', async () => {
    const { hear } = openSounds({ sounds: ['家节'], words: ['邻居', '邻居节'] });
    expect(await hear('邻居家', [false, false, false], async () => false)).toBeUndefined();
  });

  test('stays as it is where a text has it so, and where it is known', async () => {
    expect(await hear('防讯', [false, false], async (stretch) => stretch === '防讯')).toBeUndefined();
    expect(await hear('防讯', [true, true], async () => false)).toBeUndefined();
  });
});

test('the table has every common character that sounds like another, and is small', () => {
  const units = new Set(table.sounds.join(''));
  for (const unit of '讯汛仿访予预极圾各格平瓶里理建健')
    expect([unit, units.has(unit)]).toEqual([unit, true]);
  expect(units.size).toBeGreaterThan(3600);
  expect(JSON.stringify(table).length).toBeLessThan(20_000);
});
