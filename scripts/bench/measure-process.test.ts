import { expect, test } from 'vitest';
import { measureProcess } from './measure-process.ts';

const node = (code: string) => [process.execPath, '-e', code];

test('time, output and memory of a process and of its child are measured', async () => {
  const child = `const b = Buffer.alloc(120e6, 1); setTimeout(() => console.log(b.length), 600)`;
  const parent = `require('child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: 'inherit' })`;
  const figures = await measureProcess(node(parent));
  expect(figures.output).toContain('120000000');
  expect(figures.seconds).toBeGreaterThan(0.5);
  if (process.platform !== 'linux') return;
  expect(figures.cpuSeconds).toBeGreaterThan(0);
  expect(figures.largestProcessMegabytes).toBeGreaterThan(110);
  // two processes at a time weigh more than the heavier one
  expect(figures.peakMegabytes).toBeGreaterThan(figures.largestProcessMegabytes ?? 0);
  expect(figures.peakSharedOnceMegabytes).toBeLessThanOrEqual(figures.peakMegabytes ?? 0);
});

test('a command that fails says what it printed', async () => {
  await expect(measureProcess(node('console.error("坏了"); process.exit(3)'))).rejects.toThrow(
    /3[\s\S]*坏了/,
  );
});
