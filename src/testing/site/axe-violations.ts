// What axe finds wrong with a page, in the light and in the dark. Contrast of Chinese words is judged only where the browser
// has a Chinese font: axe takes boxes of missing characters for icons.

import type { Result } from 'axe-core';
import type { Page } from 'playwright-core';

/** The rules that depend on colours: what else is wrong in the dark is wrong in the light too. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/** Those that depend on the width: what else is wrong with an element on a phone is wrong with it on a desk too. */
export const widthRules = ['target-size', 'scrollable-region-focusable'];

/** Which rules are asked in each scheme; none named: all. */
export type Schemes = Partial<Record<'light' | 'dark', readonly string[]>>;

export const bothSchemes: Schemes = { light: [], dark: colourRules };

/**
 * Takes out of the page what is built like three of its siblings: axe looks at every element, and a list of two hundred rules
 * would be looked at two hundred times.
 */
export async function thinOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    const telling = /^(class|style|role|type|aria-.*|data-.*|hidden|open|disabled)$/;
    const built = (element: Element): string => {
      const names = [...element.attributes].filter(({ name }) => telling.test(name)).map(({ name }) => name);
      const looks = `${element.getAttribute('class')} ${names}`;
      return `${element.localName} ${looks}(${[...element.children].map(built)})`;
    };
    for (const parent of document.querySelectorAll('main, main *')) {
      const count = new Map<string, number>();
      for (const child of [...parent.children]) {
        const kind = built(child);
        count.set(kind, (count.get(kind) ?? 0) + 1);
        if ((count.get(kind) ?? 0) > 3) child.remove();
      }
    }
  });
}

/** Remembers which elements are shown, for `newlyShown`. */
export async function rememberShown(page: Page): Promise<void> {
  await page.evaluate(() => {
    const shown = [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility());
    Object.assign(globalThis, { shownBefore: new WeakSet(shown) });
  });
}

/** What axe finds wrong with the elements that are shown now and were not before, by all rules. */
export async function violationsOfNew(page: Page, view: string): Promise<string[]> {
  const found = await page.evaluate(async () => {
    const { axe, shownBefore } = globalThis as unknown as {
      axe: typeof import('axe-core');
      shownBefore: WeakSet<Element>;
    };
    const fresh = (element: Element) => !shownBefore.has(element) && element.checkVisibility();
    const include = [...document.querySelectorAll('body *')].filter(
      (element) => fresh(element) && !(element.parentElement && fresh(element.parentElement)),
    );
    if (include.length === 0) return [];
    return (await axe.run({ include }, { resultTypes: ['violations'] })).violations;
  });
  return told(found).map((fault) => `${view}: ${fault}`);
}

/** What axe finds wrong with the page as it stands: a line for each rule, with the first element that breaks it. */
async function violations(page: Page, rules: readonly string[]): Promise<string[]> {
  const found = await page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const all = { rules: { 'target-size': { enabled: true } } };
    const options = rules.length > 0 ? { runOnly: { type: 'rule' as const, values: [...rules] } } : all;
    return (await axe.run(document, { resultTypes: ['violations'], ...options })).violations;
  }, rules);
  return told(found);
}

function told(found: readonly Result[]): string[] {
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
