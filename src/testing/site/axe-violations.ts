// What axe finds wrong with a page, in the light and in the dark. Contrast of Chinese words is judged only where the browser
// has a Chinese font: axe takes boxes of missing characters for icons.

import type { Page } from 'playwright-core';

/** The rules that depend on colours: what else is wrong in the dark is wrong in the light too. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/** Which rules are asked in each scheme; none named: all. */
export type Schemes = Partial<Record<'light' | 'dark', readonly string[]>>;

export const bothSchemes: Schemes = { light: [], dark: colourRules };

/** What axe finds wrong with the page as it stands: a line for each rule, with the first element that breaks it. */
async function violations(page: Page, rules: readonly string[]): Promise<string[]> {
  const found = await page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const all = { rules: { 'target-size': { enabled: true } } };
    const options = rules.length > 0 ? { runOnly: { type: 'rule' as const, values: [...rules] } } : all;
    return (await axe.run(document, { resultTypes: ['violations'], ...options })).violations;
  }, rules);
  return found.map(({ id, help, nodes: [first, ...others] }) => {
    return `${id}: ${help} (${first?.target.join(' ')}${others.length > 0 ? ` and ${others.length} more` : ''})`;
  });
}

/** The same in colour schemes, of a page that has `axe.source`. */
export async function violationsIn(page: Page, view: string, schemes: Schemes): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    const rules = schemes[colorScheme];
    if (!rules) continue;
    await page.emulateMedia({ colorScheme });
    found.push(...(await violations(page, rules)).map((fault) => `${view}, ${colorScheme}: ${fault}`));
  }
  return found;
}
