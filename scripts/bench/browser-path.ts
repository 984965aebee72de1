/** Where a Chrome or Chromium is that other programs can start: an installed one, else the one from npm. */
import { existsSync } from 'node:fs';

const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'];

export async function browserPath(): Promise<string> {
  const found = [process.env.CHROME_PATH ?? '', ...installed].find((path) => existsSync(path));
  if (found) return found;
  // makes the package unpack its libraries and set LD_LIBRARY_PATH; it must be set before the import
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  return (await import('@sparticuz/chromium')).default.executablePath();
}
