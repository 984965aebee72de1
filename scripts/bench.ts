/**
 * `npm run bench`: the site's builds and pages. `npm run bench -- import <folder>`: the import against compilations that
 * people have labelled (golden.json). Each bench is a script of its own; arguments go through.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const benches = ['site', 'import'];
const [first = 'site', ...rest] = process.argv.slice(2);
const [name, args] = benches.includes(first) ? [first, rest] : ['site', process.argv.slice(2)];
const { status } = spawnSync(process.execPath, [join('scripts', `bench-${name}.ts`), ...args], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
