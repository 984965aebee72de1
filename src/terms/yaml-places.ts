/**
 * YAML with places: parsed data, where each value stands, and what a schema says of it in Chinese. Shared by the
 * frontmatter of plans and by the approval record.
 */
import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { $ZodIssue, $ZodRawIssue } from 'zod/v4/core';
import type { Finding, Position, Result } from './finding.ts';
import { nearestHint } from './nearest.ts';
import { yamlFaults } from './yaml-faults.ts';

export type Path = readonly PropertyKey[];

/** Finds where values stand in the source. */
export class YamlPlaces {
  readonly counter = new LineCounter();
  readonly document;
  private readonly before: number;
  /** @param before how many lines of the file stand above the YAML: the fence of frontmatter is one */
  constructor(yaml: string, before = 0) {
    this.before = before;
    // errors are told in our words: theirs, with the lines around, take long where there are thousands
    const options = { lineCounter: this.counter, strict: true, uniqueKeys: true, prettyErrors: false };
    this.document = parseDocument(yaml, options);
  }
  at(offset: number): Position {
    const { line, col } = this.counter.linePos(offset);
    return { line: line + this.before, column: col };
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

const typeNames: Record<string, string> = {
  string: '文字',
  number: '数字',
  array: '列表',
  object: '一组“键: 值”',
  int: '整数',
};

/** `goals 第2项 value` */
function placeName(path: Path, { name, nameOf }: YamlReading): string {
  if (nameOf) return nameOf(path);
  return path.map((step) => (typeof step === 'number' ? `第${step + 1}项` : String(step))).join(' ') || name;
}

/** What is wrong, in Chinese, where the schema itself has no words for it. */
function explain(issue: $ZodRawIssue, where: string): string {
  // a key stands apart from Chinese text, a name in quotation marks does not
  const gap = where.startsWith('“') ? '' : ' ';
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = typeNames[issue.expected] ?? issue.expected;
      // `key:` with nothing behind it: a form that is not filled in yet
      if (issue.input === null) return `${where}${gap}还没有填，应填${wanted}`;
      if (issue.input === undefined) return `缺少${gap}${where}，应填${wanted}`;
      // index: 2027001
      const number = issue.expected === 'string' && typeof issue.input === 'number';
      return `${where}${gap}应是${wanted}${number ? '；全是数字的请加上英文引号，如 "2027001"' : ''}`;
    }
    case 'invalid_value':
      return `${where}${gap}应是其中之一：${issue.values.join('、')}`;
    case 'too_small':
    case 'too_big':
      return `${where}${gap}的数值超出范围`;
    default:
      return `${where}${gap}的写法不对；请对照样例改写`;
  }
}

export interface YamlReading {
  /** First part of the rule ids: `frontmatter`, `approval`. */
  area: string;
  /** What the text is called in messages. */
  name: string;
  /** What people call the value at a path, where its keys alone tell them nothing. */
  nameOf?(path: Path): string;
  /** Keys that may stand in the map at a path, to suggest the nearest. */
  keysNear(path: Path): string[];
}

function schemaFindings(
  issue: $ZodIssue,
  places: YamlPlaces,
  reading: YamlReading,
  explained: ReadonlySet<string>,
): Finding[] {
  const { area, keysNear } = reading;
  const found = (position: Position, ruleId: string, message: string): Finding => ({
    ruleId,
    severity: 'error',
    message,
    ...position,
  });
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const message = `没有“${key}”这个字段${nearestHint(key, keysNear(issue.path))}`;
      return found(places.ofKey(issue.path, key), `${area}/unknown-field`, message);
    });
  }
  // a message that `explain` made names its place; the schema's own words do not
  const told = explained.has(issue.message)
    ? issue.message
    : `${placeName(issue.path, reading)}：${issue.message}`;
  return [found(places.of(issue.path), `${area}/invalid`, told)];
}

/** Parses YAML against a schema; every fault with the line and column of its value. */
export function readYaml<T>(places: YamlPlaces, schema: z.ZodType<T>, reading: YamlReading): Result<T> {
  const { area, name } = reading;
  const at = (message: string, position: Position): Finding => ({
    ruleId: `${area}/yaml`,
    severity: 'error',
    message,
    ...position,
  });
  const broken = [...places.document.errors, ...places.document.warnings];
  if (broken.length > 0) {
    const faults = yamlFaults(broken, (offset) => places.at(offset).line);
    return {
      findings: faults.map(({ reason, offset }) => at(`${name} 读不通：${reason}`, places.at(offset))),
    };
  }
  // `maxAliasCount: 0`: aliases have no use here and could blow a small file up into a huge one
  let data: unknown;
  try {
    data = places.document.toJS({ maxAliasCount: 0 });
  } catch {
    return { findings: [at(`${name} 里不能用别名（& 和 *）；请把内容写全`, { line: 1, column: 1 })] };
  }
  const explained = new Set<string>();
  // zod asks this only where the schema gives no message of its own
  const error = (issue: $ZodRawIssue): string => {
    const message = explain(issue, placeName(issue.path ?? [], reading));
    explained.add(message);
    return message;
  };
  const parsed = schema.safeParse(data, { error });
  if (parsed.success) return { value: parsed.data, findings: [] };
  return {
    findings: parsed.error.issues.flatMap((issue) => schemaFindings(issue, places, reading, explained)),
  };
}
