/** YAML frontmatter → typed, checked `Frontmatter`, every fault with the line and column of its value. */
import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { $ZodIssue } from 'zod/v4/core';
import { blockTypes } from './block-type.ts';
import { blockDefinition, type blocksSchema } from './blocks/blocks.ts';
import type { Finding, Position, Result } from './finding.ts';
import { type Frontmatter, frontmatterSchema, periodSpan } from './frontmatter.ts';
import { nearestHint } from './nearest.ts';
import type { Vocabulary } from './vocabulary.ts';

type Path = readonly PropertyKey[];

/** The text between the `---` fences, and where it begins; undefined where there is no frontmatter. */
export function splitFrontmatter(
  source: string,
): { yaml: string; body: string; bodyLine: number } | undefined {
  const match = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/.exec(source);
  if (!match) return undefined;
  const bodyLine = match[0].split('\n').length;
  return { yaml: match[1] ?? '', body: source.slice(match[0].length), bodyLine };
}

/** Finds where values stand in the source; the fence is line 1, so YAML line n is line n + 1 of the file. */
class Places {
  readonly counter = new LineCounter();
  readonly document;
  constructor(yaml: string) {
    this.document = parseDocument(yaml, { lineCounter: this.counter, strict: true, uniqueKeys: true });
  }
  at(offset: number): Position {
    const { line, col } = this.counter.linePos(offset);
    return { line: line + 1, column: col };
  }
  /** The place of the value at `path`, or of the nearest parent that exists. */
  of(path: Path): Position {
    for (let length = path.length; length >= 0; length--) {
      const node = this.document.getIn(path.slice(0, length), true) as Node | undefined;
      if (node?.range) return this.at(node.range[0]);
    }
    return { line: 1, column: 1 };
  }
  /** The place of a key of the map at `path`. */
  ofKey(path: Path, key: string): Position {
    const map = path.length === 0 ? this.document.contents : this.document.getIn(path, true);
    const pair = isMap(map)
      ? map.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    const offset = (pair?.key as Node | undefined)?.range?.[0];
    return offset === undefined ? this.of(path) : this.at(offset);
  }
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

const typeNames: Record<string, string> = {
  string: '文字',
  number: '数字',
  array: '列表',
  object: '一组“键: 值”',
  int: '整数',
};

function explain(issue: $ZodIssue, where: string): string {
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = typeNames[issue.expected] ?? issue.expected;
      if (
        issue.input === undefined &&
        !issue.message.includes('undefined') &&
        /[\u4e00-\u9fff]/.test(issue.message)
      )
        return `${where}：${issue.message}`;
      return issue.message.includes('received undefined')
        ? `缺少 ${where}，应填${wanted}`
        : `${where} 应是${wanted}`;
    }
    case 'invalid_value':
      return `${where} 应是其中之一：${issue.values.join('、')}`;
    case 'too_small':
    case 'too_big':
      return /[\u4e00-\u9fff]/.test(issue.message) ? `${where}：${issue.message}` : `${where} 的数值超出范围`;
    default:
      return `${where}：${issue.message}`;
  }
}

function schemaFindings(issue: $ZodIssue, places: Places): Finding[] {
  const found = (position: Position, ruleId: string, message: string): Finding => ({
    ruleId,
    severity: 'error',
    message,
    ...position,
  });
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const message = `没有“${key}”这个字段${nearestHint(key, keysNear(issue.path))}`;
      return found(places.ofKey(issue.path, key), 'frontmatter/unknown-field', message);
    });
  }
  const where = issue.path
    .map((step) => (typeof step === 'number' ? `第${step + 1}项` : String(step)))
    .join(' ');
  return [found(places.of(issue.path), 'frontmatter/invalid', explain(issue, where || 'frontmatter'))];
}

function vocabularyFindings(meta: Frontmatter, vocabulary: Vocabulary, places: Places): Finding[] {
  const findings: Finding[] = [];
  const outlines = vocabulary.outlines.map(({ id }) => id);
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

function blockFindings(meta: Frontmatter, places: Places): Finding[] {
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
        const message = `“${definition.label}”里还有没填的格（${path.join('.')}）`;
        return {
          ruleId: 'block/blank',
          severity: 'warning',
          message,
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
  const places = new Places(yaml);
  const placeOf = (path: Path) => places.of(path);
  const broken = [...places.document.errors, ...places.document.warnings];
  if (broken.length > 0) {
    const findings = broken.map((error): Finding => {
      const reason = error.message.split('\n')[0] ?? '';
      const message = `frontmatter 不是合格的 YAML（${reason}）；请检查缩进、冒号后的空格和引号`;
      return { ruleId: 'frontmatter/yaml', severity: 'error', message, ...places.at(error.pos[0]) };
    });
    return { findings, placeOf };
  }
  // `maxAliasCount: 0`: aliases have no use here and could blow a small file up into a huge one
  let data: unknown;
  try {
    data = places.document.toJS({ maxAliasCount: 0 });
  } catch {
    const message = 'frontmatter 里不能用 YAML 别名（& 和 *）；请把内容写全';
    return {
      findings: [{ ruleId: 'frontmatter/yaml', severity: 'error', message, line: 1, column: 1 }],
      placeOf,
    };
  }
  const parsed = frontmatterSchema.safeParse(data);
  if (!parsed.success) {
    return { findings: parsed.error.issues.flatMap((issue) => schemaFindings(issue, places)), placeOf };
  }
  const findings = [
    ...vocabularyFindings(parsed.data, vocabulary, places),
    ...blockFindings(parsed.data, places),
  ];
  return { value: parsed.data, findings, placeOf };
}
