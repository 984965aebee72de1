// The rooms of the house and the arrows between them: imports go one way, type imports included. Needs no build.

import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readGlobals } from './read-globals.ts';
import { readImports } from './read-imports.ts';
import { pureRooms, rooms } from './rooms.ts';

/** `src/plan/slot.ts` → `plan`, `scripts/bench.ts` → `scripts`. */
function roomOf(path: string): string {
  const [top = '', inner = ''] = path.split('/');
  return top === 'src' ? inner : top;
}

/** Tests may import anything; benchmarks and the run through all browsers use what tests use. */
function isExempt(path: string): boolean {
  return /\.test\.ts$|\/testing\/|^scripts\/(bench|test-browsers)/.test(path);
}

const files = globSync('{src,scripts}/**/*.{ts,tsx,mjs,astro}')
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !isExempt(path))
  .sort();

interface Arrow {
  from: string;
  to: string;
}

const all: Arrow[] = files.flatMap((from) =>
  readImports(from, readFileSync(from, 'utf8')).map((to) => ({ from, to })),
);
const own = all.filter(({ to }) => /^(src|scripts)\//.test(to) && !to.endsWith('.css'));

function broken(list: readonly Arrow[]): string[] {
  return list.map(({ from, to }) => `${from} → ${to} is not an allowed arrow`);
}

/** One circle of imports as `a → b → a`; '' where there is none. */
function circle(paths: readonly string[], list: readonly Arrow[]): string {
  const imports = new Map(paths.map((path) => [path, list.filter(({ from }) => from === path)]));
  // take away what imports nothing that is left, until nothing goes: every module left leads into a circle
  for (let before = -1; before !== imports.size; ) {
    before = imports.size;
    for (const [path, arrows] of imports) if (!arrows.some(({ to }) => imports.has(to))) imports.delete(path);
  }
  const way: string[] = [];
  for (let [at] = imports.keys(); at; at = imports.get(at)?.find(({ to }) => imports.has(to))?.to) {
    const from = way.indexOf(at);
    way.push(at);
    if (from >= 0) break;
  }
  return way.slice(way.indexOf(way.at(-1) ?? '')).join(' → ');
}

describe('imports', () => {
  test('are read from every kind of file', () => {
    for (const room of Object.keys(rooms))
      expect(
        files.some((path) => roomOf(path) === room),
        room,
      ).toBe(true);
    expect(own.length).toBeGreaterThan(1000);
    const sample = `import a, { type B } from './a.ts'; export type { C } from '../c.ts';
      type D = import('./d.ts').D; const e = await import('./e.ts'); // import './no.ts'
      const f = "import './no.ts'";`;
    expect(readImports('src/plan/x.ts', sample)).toEqual(
      ['a', '../c', 'd', 'e'].map((name) => (name.startsWith('..') ? 'src/c.ts' : `src/plan/${name}.ts`)),
    );
    const page = `---\nimport A from '../layouts/A.astro';\n---\n<A/><script src="../components/b.ts"></script>
<script>import '../components/c.ts';</script>`;
    expect(readImports('src/pages/x.astro', page)).toEqual([
      'src/layouts/A.astro',
      'src/components/c.ts',
      'src/components/b.ts',
    ]);
  });

  test('go along the arrows between rooms', () => {
    const wrong = own.filter(({ from, to }) => {
      const [room, target] = [roomOf(from), roomOf(to)];
      return room !== target && !rooms[room]?.includes(target);
    });
    expect(broken(wrong)).toEqual([]);
  });

  test('of every room are judged: none is left out of the map', () => {
    const all = new Set(files.map(roomOf));
    expect([...all].filter((room) => !(room in rooms))).toEqual([]);
  });

  test('between rooms name no room that comes later', () => {
    const names = Object.keys(rooms);
    const list = names.flatMap((from) => (rooms[from] ?? []).map((to) => ({ from, to })));
    expect(circle(names, list)).toBe('');
  });

  test('run in no circle, in the whole tree', () => {
    expect(circle(files, own)).toBe('');
    expect(
      circle(
        ['a', 'b', 'c'],
        [
          { from: 'b', to: 'c' },
          { from: 'c', to: 'b' },
        ],
      ),
    ).toBe('b → c → b');
  });

  test('of plan and writers know of Word packages only what every such file shares', () => {
    const wrong = own.filter(
      ({ from, to }) =>
        roomOf(from) === 'writers' && to.startsWith('src/source/') && !to.startsWith('src/source/ooxml/'),
    );
    expect(broken(wrong)).toEqual([]);
  });

  test('name the file they mean, so that nothing escapes these tests', () => {
    const paths = new Set(globSync('{src,scripts}/**/*.*').map((path) => path.replaceAll('\\', '/')));
    expect(all.filter(({ to }) => /^(src|scripts)\//.test(to) && !paths.has(to))).toEqual([]);
  });

  test('of other packages stay out of the pure rooms where they would tie them to Node or to Astro', () => {
    const wrong = all.filter(
      ({ from, to }) => roomOf(from) in pureRooms && /^(node:|astro)|^(fs|path)$/.test(to),
    );
    expect(broken(wrong)).toEqual([]);
  });
});

describe('the pure rooms', () => {
  const modules = files.filter((path) => roomOf(path) in pureRooms);

  test('know no clock, no chance, no console and no page', () => {
    const globals = new Set(
      'process console window document navigator location localStorage globalThis fetch Buffer setTimeout setInterval require'.split(
        ' ',
      ),
    );
    const used = modules.flatMap((path) => readGlobals(path, readFileSync(path, 'utf8'), globals));
    expect(used).toEqual([]);
  });

  test('are read for globals by meaning, not by words', () => {
    const names = new Set(['process', 'window', 'document', 'console']);
    const harmless = `import { window } from 'a'; const document = parse(); document.x; window(); b.process = c.document;
      new Date(0); /* console */ "process"; f({ document: 1, console() {} }); function g(process: P) { process.y; }`;
    expect(readGlobals('x.ts', harmless, names)).toEqual([]);
    const faults = `process.exit(); const x = { document }; new Date(); Date.now(); function f(a = window) {}
      function g(console: C) {} console.log();`;
    expect(readGlobals('x.ts', faults, names)).toEqual([
      'x.ts:1 uses process',
      'x.ts:1 uses document',
      'x.ts:1 uses new Date()',
      'x.ts:1 uses Date.now',
      'x.ts:1 uses window',
      'x.ts:2 uses console',
    ]);
  });
});
