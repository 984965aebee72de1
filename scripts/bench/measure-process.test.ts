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

/** Works until it has had so many seconds of the processor. */
const working = (seconds: number) =>
  `while (process.cpuUsage().user < ${seconds * 1e6}) JSON.stringify({ at: Array.from({ length: 1000 }) })`;

test('what goes on behind a process that has ended is counted too', async () => {
  const child = `setTimeout(() => { ${working(0.6)} }, 1000)`;
  const options = `{ stdio: 'ignore', detached: true }`;
  const parent = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], ${options}).unref();
    setTimeout(() => {}, 500)`;
  const figures = await measureProcess(node(parent));
  if (process.platform !== 'linux') return;
  expect(figures.cpuSeconds).toBeGreaterThan(0.5);
});

test('a child that ended while its parent waited for nobody is counted too', async () => {
  const child = working(0.6);
  // blocked until its child has ended, and gone before it is told
  const parent = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}]);
    const { readFileSync } = require('fs');
    const ended = () => readFileSync('/proc/self/task/' + process.pid + '/children', 'utf8').trim().split(' ')
      .every((pid) => / Z /.test(readFileSync('/proc/' + pid + '/stat', 'utf8')));
    while (!ended()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    process.reallyExit(0)`;
  if (process.platform !== 'linux') return;
  const figures = await measureProcess(node(parent));
  expect(figures.cpuSeconds).toBeGreaterThan(0.55);
});

test('a command that fails says what it printed', async () => {
  await expect(measureProcess(node('console.error("坏了"); process.exit(3)'))).rejects.toThrow(
    /3[\s\S]*坏了/,
  );
});
