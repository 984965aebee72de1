import { expect, test } from 'vitest';
import { faultsOf, type LighthouseReport, scoresOf } from './lighthouse-report.ts';

const report = (score: number): LighthouseReport => ({
  categories: {
    seo: {
      title: 'SEO',
      score,
      auditRefs: [
        { id: 'good', weight: 1 },
        { id: 'poor', weight: 3 },
        { id: 'told', weight: 0 },
      ],
    },
  },
  audits: {
    good: { id: 'good', score: 1 },
    told: { id: 'told', score: null },
    poor: {
      id: 'poor',
      score: 0.5,
      displayValue: '2 s',
      details: { items: [{ node: { selector: 'main > p' } }, { url: '/a.css' }] },
    },
  },
  environment: { benchmarkIndex: 1500 },
});

test('audits below the full score are named with their places', () => {
  expect(faultsOf(report(0.8))).toEqual([
    { category: 'SEO', audit: 'poor', weight: 3, score: 0.5, value: '2 s', where: ['main > p', '/a.css'] },
  ]);
});

test('scores are medians in per cent', () => {
  expect(scoresOf([0.8, 1, 0.99].map(report))).toEqual({ seo: 99 });
});
