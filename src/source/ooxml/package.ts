/**
 * A Word package, zipped or as one flat XML file: its parts as text, and what its relationships say that stands where.
 * The main part may lie anywhere and be called anything.
 */
import { noPrefixes, type Prefixes } from './names.ts';
import { parsePart } from './read-parts.ts';
import { childElements } from './xml-tree.ts';

/** A part as text. Places count from its first character. */
export interface Part {
  path: string;
  xml: string;
  /** Declared around it; only parts of a flat file have such. */
  outer: Prefixes;
}

export interface Related {
  id: string;
  /** Last word of the type: `header`, `image`, `aFChunk` … */
  type: string;
  /** Path in the package; an address where it is outside. */
  target: string;
  external: boolean;
}

export interface WordParts {
  part(path: string): Part | undefined;
  bytes(path: string): Uint8Array | undefined;
  /** What a part refers to. */
  related(path: string): readonly Related[];
}

/** `word/document.xml`, `../media/a.png` → `media/a.png`; `/word/a.xml` counts from the top. */
export function resolveTarget(from: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Name of the part that holds the relationships of a part; of the package itself for ''. */
export function relationshipsOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

export function readRelated(source: Part | undefined, from: string): Related[] {
  const root = source && parsePart(source.xml, source.outer);
  if (typeof root !== 'object') return [];
  return childElements(root)
    .filter(({ name }) => name === 'Relationship')
    .map(({ attributes }) => {
      const external = attributes.TargetMode === 'External';
      const target = attributes.Target ?? '';
      return {
        id: attributes.Id ?? '',
        type: (attributes.Type ?? '').replace(/\/+$/, '').split('/').at(-1) ?? '',
        target: external ? target : resolveTarget(from, target),
        external,
      };
    });
}

/** Word's own kinds of main parts, macros and templates among them. */
const mainType =
  /(?:wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroEnabled(?:Template)?)\.main\+xml$/i;

function declaredMain(types: Part | undefined): string[] {
  const root = types && parsePart(types.xml, types.outer);
  if (typeof root !== 'object') return [];
  return childElements(root)
    .filter(({ name, attributes }) => name === 'Override' && mainType.test(attributes.ContentType ?? ''))
    .map(({ attributes }) => resolveTarget('', attributes.PartName ?? ''));
}

/** Paths that may hold the main part, the likeliest first. */
export function mainPaths(parts: WordParts, names: readonly string[]): string[] {
  const official = parts.related('').filter(({ type }) => type === 'officeDocument');
  return [
    ...official.map(({ target }) => target),
    ...declaredMain(parts.part('[Content_Types].xml')),
    'word/document.xml',
    ...names.filter((name) => /(?:^|\/)document\d*\.xml$/i.test(name)),
  ];
}

/** A package over whatever gives the bytes or texts of its entries; what was read once is kept. */
export function wordParts(
  text: (path: string) => Part | undefined,
  bytes: (path: string) => Uint8Array | undefined,
): WordParts {
  const kept = new Map<string, readonly Related[]>();
  return {
    part: text,
    bytes,
    related(path) {
      const known = kept.get(path);
      if (known) return known;
      const read = readRelated(text(relationshipsOf(path)), path);
      kept.set(path, read);
      return read;
    },
  };
}

export const plainPart = (path: string, xml: string): Part => ({ path, xml, outer: noPrefixes });
