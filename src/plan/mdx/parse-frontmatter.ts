/** YAML frontmatter → typed, checked `Frontmatter`, every fault with the line and column of its value. */

import type { Finding, Position, Result } from '../../terms/finding.ts';
import { nearestHint } from '../../terms/nearest.ts';
import { type Path, readYaml, YamlPlaces } from '../../terms/yaml-places.ts';
import { blockTypes } from '../block-type.ts';
import { blockDefinition, type blocksSchema } from '../blocks/blocks.ts';
import { fieldName } from '../field-names.ts';
import { type Frontmatter, frontmatterSchema, periodSpan } from '../frontmatter.ts';
import { otherOutline, type Vocabulary } from '../vocabulary.ts';

/** The text between the `---` fences, and where it begins; undefined where there is no frontmatter. */
export function splitFrontmatter(
  source: string,
): { yaml: string; body: string; bodyLine: number } | undefined {
  const match = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/.exec(source);
  if (!match) return undefined;
  const bodyLine = match[0].split('\n').length;
  return { yaml: match[1] ?? '', body: source.slice(match[0].length), bodyLine };
}

const rowKeys = (type: keyof typeof blocksSchema.shape): string[] => {
  const table = blockDefinition(type).blank();
  return Object.keys((Array.isArray(table) ? table[0] : table) as object);
};

function keysNear(path: Path): string[] {
  if (path.length === 0) return Object.keys(frontmatterSchema.shape);
  if (path.length === 1 && path[0] === 'blocks') return [...blockTypes];
  const type = blockTypes.find((name) => name === path[1]);
  return path[0] === 'blocks' && type ? rowKeys(type) : [];
}

function vocabularyFindings(meta: Frontmatter, vocabulary: Vocabulary, places: YamlPlaces): Finding[] {
  const findings: Finding[] = [];
  const outlines = [...vocabulary.outlines, otherOutline].map(({ id }) => id);
  if (!outlines.includes(meta.outline)) {
    const message = `没有提纲“${meta.outline}”${nearestHint(meta.outline, outlines)}`;
    findings.push({ ruleId: 'frontmatter/outline', severity: 'error', message, ...places.of(['outline']) });
  }
  const themes = vocabulary.themes.map(({ label }) => label);
  for (const [index, theme] of meta.themes.entries()) {
    if (themes.includes(theme)) continue;
    const message = `没有主题“${theme}”${nearestHint(theme, themes)}`;
    findings.push({
      ruleId: 'frontmatter/theme',
      severity: 'error',
      message,
      ...places.of(['themes', index]),
    });
  }
  return findings;
}

function blockFindings(meta: Frontmatter, places: YamlPlaces): Finding[] {
  const period = periodSpan(meta.period);
  const context = { themes: meta.themes, ...(period && { period }) };
  return blockTypes.flatMap((type) => {
    const data = meta.blocks[type];
    if (data === undefined) return [];
    const definition = blockDefinition(type);
    const faults = definition
      .check(data, context)
      .map(({ path, ...fault }) => ({ ...fault, ...places.of(['blocks', type, ...path]) }));
    const blanks = meta.state === 'template' ? [] : definition.blanks(data);
    return [
      ...faults,
      ...blanks.map((path): Finding => {
        const message = `“${definition.label}”里还有没填的格；请填上，用不着的行删去`;
        const inSource = `在文首的${fieldName(['blocks', type, ...path])}`;
        return {
          ...{ ruleId: 'block/blank', severity: 'warning', message, inSource },
          ...places.of(['blocks', type, ...path]),
        };
      }),
    ];
  });
}

/** Parses and checks frontmatter. No value where YAML or schema are broken. */
export function parseFrontmatter(
  yaml: string,
  vocabulary: Vocabulary,
): Result<Frontmatter> & { placeOf(path: Path): Position } {
  // the fence is line 1, so YAML line n is line n + 1 of the file
  const places = new YamlPlaces(yaml, 1);
  const placeOf = (path: Path) => places.of(path);
  const { value, findings } = readYaml(places, frontmatterSchema, {
    area: 'frontmatter',
    name: '文首',
    nameOf: fieldName,
    keysNear,
  });
  if (!value) return { findings, placeOf };
  return {
    value,
    findings: [...vocabularyFindings(value, vocabulary, places), ...blockFindings(value, places)],
    placeOf,
  };
}
