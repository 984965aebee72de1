import { defineConfig } from 'vitest/config';

/** Tests of the built site, which wait for a build; all others need none, or make their own. */
const site = 'src/testing/site/**/*.test.ts';

/** Tests that put something in the place of a module, and so share their process with no other. */
const mocking = ['src/files/{compile-approved,import-file,write-new}.test.ts'];

/** Tests that start programs, open a browser, or change for a while what a process has once, such as its settings. */
const alone = [
  'scripts/**/*.test.ts',
  'src/**/*.browser.test.ts',
  'src/{files,offline,testing}/**/*.test.ts',
  'src/site/approved-loader.test.ts',
];

export default defineConfig({
  test: {
    // limits only for what would never end: however slow a machine is, no test fails by the clock
    testTimeout: 900_000,
    hookTimeout: 900_000,
    expect: { poll: { timeout: 600_000 } },
    // the site's tests mostly wait for a browser: no processor is kept free for the test runner
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        // values go in and out: nothing is left behind in the process, which need not load the code for each file again
        test: { name: 'code', include: ['src/**/*.test.ts'], exclude: [...alone, site], isolate: false },
      },
      { extends: true, test: { name: 'alone', include: alone, exclude: [...mocking, site], isolate: false } },
      { extends: true, test: { name: 'mocking', include: mocking } },
      {
        extends: true,
        test: { name: 'site', include: [site], globalSetup: ['src/testing/built-site.ts'], isolate: false },
      },
    ],
  },
});
