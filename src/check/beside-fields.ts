/**
 * Private data in fields of a plan that are no text of its writer and that no other rule reads: where it was imported from, units,
 * terms, and every figure that is typed as a number.
 */
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { splitFrontmatter } from '../plan/mdx/parse-frontmatter.ts';
import type { Finding } from '../terms/finding.ts';
import { LinePlaces } from './line-places.ts';
import { terms } from './plan-fields.ts';
import { personalFaults } from './published-lines.ts';
import type { CheckContext } from './rule.ts';

interface Field {
  path: readonly string[];
  text: string;
  /** Offset in the frontmatter. */
  at: number;
}

function* unreadFields(node: unknown, path: readonly string[], isTerm: boolean): Generator<Field> {
  if (isMap(node))
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      yield* unreadFields(value, [...path, name], isTerm || terms.has(name));
    }
  else if (isSeq(node))
    for (const [index, item] of node.items.entries())
      yield* unreadFields(item as Node, [...path, String(index)], isTerm);
  else if (isScalar(node) && node.range && (typeof node.value === 'number' || isTerm))
    yield { path, text: node.source ?? String(node.value), at: node.range[0] };
}

/** @param source of a plan; nothing where it is none */
export function besideFields(source: string, context: CheckContext): Finding[] {
  const parts = splitFrontmatter(source);
  if (!parts) return [];
  const from = source.indexOf(parts.yaml, 3);
  const places = new LinePlaces(source);
  const fields = [...unreadFields(parseDocument(parts.yaml).contents, [], false)];
  return fields
    .filter(({ path }) => path.at(-1) !== 'hash')
    .flatMap(({ path, text, at }) =>
      personalFaults([{ label: '计划的登记项里', text }], context).map(
        ({ message, severity }): Finding => ({
          ruleId: 'personal/beside',
          severity,
          message,
          inSource: path.join('.'),
          ...places.at(from + at),
        }),
      ),
    );
}
