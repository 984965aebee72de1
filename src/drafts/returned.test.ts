import { expect, test } from 'vitest';
import { sample } from '../import/own-word/testing/edited-plan.ts';
import { withSent } from './returned.ts';

const titled = (title: string) => ({ ...sample, meta: { ...sample.meta, title } });

test('the last texts that went out are kept, each once, the newest first', () => {
  const sent = ['甲', '乙', '甲', '丙', '丁'].reduce(
    (draft, title, at) => withSent(draft, titled(title), `2027-01-0${at + 1}`),
    {} as Parameters<typeof withSent>[0],
  ).sent;
  expect(sent?.map(({ at, plan }) => [at, plan.meta.title])).toEqual([
    ['2027-01-05', '丁'],
    ['2027-01-04', '丙'],
    ['2027-01-03', '甲'],
  ]);
});
