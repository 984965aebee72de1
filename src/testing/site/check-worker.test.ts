// The check runs in a worker, so that typing never waits for it; where the worker dies, the page says so and goes on.

import { expect, test } from 'vitest';
import { useBrowser, watchFaults } from './site-browser.ts';

const browser = useBrowser();
const draft = '桃源社区2027年工作计划\n一、工作目标\n清理楼道,每周一次。';

test('the worker lives and answers; the page does not load the check itself', async () => {
  const page = await browser.openPage();
  const faults = await watchFaults(page);
  await page.goto('/check/');
  await page.locator('#check-text').fill(draft);
  await page.locator('[data-phase="done"]').waitFor();
  expect(await page.locator('[data-finding="typography/half-width"]').count()).toBe(1);
  expect(page.workers()).toHaveLength(1);
  expect(await page.locator('[data-runs-in]').getAttribute('data-runs-in')).toBe('worker');
  const scripts = await page.evaluate(() =>
    performance.getEntriesByType('resource').flatMap(({ name }) => (name.endsWith('.js') ? [name] : [])),
  );
  expect(scripts.filter((name) => name.includes('check-core'))).toEqual([]);
  expect(faults).toEqual([]);
});

test('a worker that dies is told of, and the page checks by itself', async () => {
  const page = await browser.openPage();
  await page.route(/check-worker[^/]*\.js/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("dead");' }),
  );
  await page.goto('/check/');
  await page.locator('#check-text').fill(draft);
  await page.locator('[data-phase="done"]').waitFor();
  expect(await page.locator('[data-finding="typography/half-width"]').count()).toBe(1);
  await page.getByText('后台检查没有启动').waitFor();
});
