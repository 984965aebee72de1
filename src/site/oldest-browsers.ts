/**
 * The oldest browsers that the site is made for. Offices have Windows 7 and 8, whose last Chromium is 109, and browsers of
 * their own with that core or an older one; what is missing there either has a stand-in (`src/components/older-browsers.ts`) or
 * is an ornament.
 */
export const oldestBrowsers = { chrome: '109', firefox: '125', safari: '16.4' } as const;

/** For Vite, as a plugin: Astro sets a target of its own, and hands on none that is asked for. */
export function forOldestBrowsers() {
  const target = Object.entries(oldestBrowsers).map(([name, version]) => `${name}${version}`);
  return {
    name: 'for-oldest-browsers',
    configEnvironment: (environment: string) =>
      environment === 'client' ? { build: { target, cssTarget: target } } : undefined,
  };
}
