import { defineConfig } from 'vitest/config';

/** Tests of the built site, which wait for a build; all others need none, or make their own. */
const siteTests = 'src/testing/site/**/*.test.ts';

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
        test: { name: 'code', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'], exclude: [siteTests] },
      },
      {
        extends: true,
        test: { name: 'site', include: [siteTests], globalSetup: ['src/testing/built-site.ts'] },
      },
    ],
  },
});
