// What a page calls to judge a package, for a test that does so in a browser. Tests only.
import { readPackage } from '../approve/package.ts';
import { takeOrder } from '../approve/take-order.ts';
import type { Desk } from '../approve/try-version.ts';

/** @param packages each in base64. @returns what is written for each, or the reasons against it, as JSON can say it */
async function judge(packages: readonly string[], desk: Desk): Promise<string[]> {
  const verdicts: string[] = [];
  for (const text of packages) {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const { value, findings } = readPackage(bytes);
    verdicts.push(JSON.stringify(value ? await takeOrder(value, desk) : findings));
  }
  return verdicts;
}

Object.assign(globalThis, { judge });
