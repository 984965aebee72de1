// The import arrows of the design: one direction only, type imports included. Needs no build.

import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readGlobals } from './read-globals.ts';
import { readImports } from './read-imports.ts';

/** Area → the areas it may import from, itself aside. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  plan: [],
  markdown: ['plan'],
  search: ['plan'],
  files: ['plan'],
  site: ['plan', 'files'],
  components: ['site', 'plan', 'search'],
  layouts: ['components', 'site'],
  pages: ['layouts', 'components', 'site', 'plan', 'search'],
  offline: [],
  'content.config.ts': ['site', 'files'],
  scripts: ['plan', 'search', 'files', 'offline'],
};

/** `src/plan/slot.ts` → `plan`, `scripts/bench.ts` → `scripts`. */
function areaOf(path: string): string {
  const [top = '', inner = ''] = path.split('/');
  return top === 'src' ? inner : top;
}

/** Tests may import anything; benchmarks use what tests use. */
function isExempt(path: string): boolean {
  return /\.test\.ts$|\/testing\/|^scripts\/bench/.test(path);
}

const files = globSync('{src,scripts}/**/*.{ts,mjs,astro}')
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

describe('imports', () => {
  test('are read from every kind of file', () => {
    for (const area of Object.keys(arrows))
      expect(
        files.some((path) => areaOf(path) === area),
        area,
      ).toBe(true);
    expect(own.length).toBeGreaterThan(150);
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

  test('go along the arrows between areas', () => {
    const wrong = own.filter(({ from, to }) => {
      const [area, target] = [areaOf(from), areaOf(to)];
      return area !== target && !arrows[area]?.includes(target);
    });
    expect(broken(wrong)).toEqual([]);
  });

  test('name the file they mean, so that nothing escapes these tests', () => {
    const paths = new Set(globSync('{src,scripts}/**/*.*').map((path) => path.replaceAll('\\', '/')));
    expect(all.filter(({ to }) => /^(src|scripts)\//.test(to) && !paths.has(to))).toEqual([]);
  });

  test('of other packages stay out of the core where they would tie it to Node or to Astro', () => {
    const wrong = all.filter(
      ({ from, to }) => areaOf(from) === 'plan' && /^(node:|astro)|^(fs|path)$/.test(to),
    );
    expect(broken(wrong)).toEqual([]);
  });
});

/** The modules that the plan tree rests on; they know no plan, no outline and no parser. */
const base = new Set(
  'finding nearest numbering plan-date approval slot block-type frontmatter-terms frontmatter vocabulary facets similarity'
    .split(' ')
    .map((name) => `src/plan/${name}.ts`),
);

/** 0 the base, 1 the outline, 2 the tree, 3 all that reads, changes or writes one. */
function layerOf(path: string): number {
  if (base.has(path) || path.startsWith('src/plan/blocks/')) return 0;
  if (path === 'src/plan/outline.ts') return 1;
  return ['src/plan/slotted-text.ts', 'src/plan/plan.ts'].includes(path) ? 2 : 3;
}

describe('the core', () => {
  const inside = own.filter(({ from, to }) => areaOf(from) === 'plan' && areaOf(to) === 'plan');
  const modules = files.filter((path) => areaOf(path) === 'plan');

  test('has the layers base ← outline ← tree ← the rest', () => {
    for (const name of base) expect(modules).toContain(name);
    expect(broken(inside.filter(({ from, to }) => layerOf(from) < layerOf(to)))).toEqual([]);
  });

  test('keeps apart what reads, writes and changes plans in ways of its own', () => {
    // similarity is no way of its own: it measures plain text and knows no plan
    const ways = ['lint', 'import', 'docx', 'clipboard', 'approve', 'roll'];
    const wayOf = (path: string) => ways.find((way) => new RegExp(`^src/plan/${way}[/.]`).test(path));
    const across = inside.filter(({ from, to }) => wayOf(from) && wayOf(to) && wayOf(from) !== wayOf(to));
    expect(broken(across)).toEqual([]);
  });

  test('has no cycles', () => {
    const imports = new Map(modules.map((path) => [path, inside.filter(({ from }) => from === path)]));
    // take away what imports nothing that is left, until nothing goes: every module left leads into a cycle
    for (let before = -1; before !== imports.size; ) {
      before = imports.size;
      for (const [path, arrows] of imports)
        if (!arrows.some(({ to }) => imports.has(to))) imports.delete(path);
    }
    const way: string[] = [];
    for (let [at] = imports.keys(); at; at = imports.get(at)?.find(({ to }) => imports.has(to))?.to) {
      const from = way.indexOf(at);
      way.push(at);
      if (from >= 0) break;
    }
    const cycle = way.slice(way.indexOf(way.at(-1) ?? ''));
    expect(cycle.join(' → ')).toBe('');
  });

  test('knows no clock, no chance, no console and no page', () => {
    const globals = new Set(
      'process console window document navigator location localStorage globalThis fetch Buffer setTimeout setInterval require'.split(
        ' ',
      ),
    );
    const used = modules.flatMap((path) => readGlobals(path, readFileSync(path, 'utf8'), globals));
    expect(used).toEqual([]);
  });

  test('is read for globals by meaning, not by words', () => {
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
