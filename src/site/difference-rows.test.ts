import { describe, expect, test } from 'vitest';
import type { DifferenceLine } from '../approve/difference.ts';
import { shownRuns } from './difference-rows.ts';

const same = (text: string): DifferenceLine => ({ change: 'same', stretches: [{ change: 'same', text }] });
const changed = (...parts: [change: 'same' | 'added' | 'removed', text: string][]): DifferenceLine => ({
  change: 'changed',
  stretches: parts.map(([change, text]) => ({ change, text })),
});
const table = [
  same('指标如下。'),
  same('目标指标'),
  same('指标\t数值\t单位\t现状'),
  same('满意率\t90\t%\t84'),
];

describe('a changed row of a table', () => {
  const runs = shownRuns([
    ...table,
    changed(['same', '楼栋\t'], ['removed', '44'], ['added', '38'], ['same', '\t个\t']),
    same('其余不变。'),
  ]);

  test('is told cell by cell under the names of the columns, empty cells left out', () => {
    const row = runs.flatMap(({ lines }) => lines).find(({ change }) => change === 'changed');
    expect(row?.cells).toEqual([
      { label: '指标', stretches: [{ change: 'same', text: '楼栋' }] },
      {
        label: '数值',
        stretches: [
          { change: 'removed', text: '44' },
          { change: 'added', text: '38' },
        ],
      },
      { label: '单位', stretches: [{ change: 'same', text: '个' }] },
    ]);
  });

  test('stands under the name of its table, without the rows beside it', () => {
    const words = runs
      .filter(({ folded }) => !folded)
      .flatMap(({ lines }) => lines.map(({ stretches }) => stretches[0]?.text));
    expect(words).toContain('目标指标');
    expect(words).toContain('其余不变。');
  });
});

test('long stretches without a change are folded, with one line left on each side of a change', () => {
  const runs = shownRuns(
    [...'甲乙丙丁'].map(same).concat(changed(['added', '戊']), [...'己庚辛壬癸'].map(same)),
  );
  expect(runs.map(({ folded, lines }) => [folded, lines.length])).toEqual([
    [true, 3],
    [false, 3],
    [true, 4],
  ]);
});

test('a row that has not as many cells as its table has names is shown without them', () => {
  const runs = shownRuns([same('表'), same('甲\t乙'), changed(['added', '一\t二\t三'])]);
  expect(
    runs
      .at(-1)
      ?.lines.at(-1)
      ?.cells?.map(({ label }) => label),
  ).toEqual([undefined, undefined, undefined]);
});
