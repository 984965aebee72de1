/** Inline content: text, slots, facts and strong; everything else is refused by the guard. */
import type { Nodes, PhrasingContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Finding } from '../../terms/finding.ts';
import { nearestHint } from '../../terms/nearest.ts';
import { checkExample } from '../fact.ts';
import type { Fact, Inline, Plain, SlotReference } from '../outline.ts';
import { checkSlotValue } from '../slot.ts';
import { findSlot, type Vocabulary } from '../vocabulary.ts';
import { allowedTags, findingAt, refuse, refuseTag } from './guard.ts';

export type Tag = MdxJsxFlowElement | MdxJsxTextElement;

/** Where inline content stands: only a cell has lines. */
type Where = 'line' | 'cell';

/** What parsing a body gathers: findings, and slot values with the place of their first mention. */
export interface Gathering {
  vocabulary: Vocabulary;
  findings: Finding[];
  values: Map<string, string>;
}

/** Adjacent texts joined, ends of lines trimmed, empty texts dropped: one form for one meaning. */
export function tidy<T extends Inline>(parts: readonly T[]): T[] {
  const joined: T[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { ...last, value: last.value + part.value };
    else joined.push(part);
  }
  for (const [index, part] of joined.entries())
    if (part.type === 'text')
      joined[index] = { ...part, value: part.value.replace(/[^\S\n]*\n[^\S\n]*/g, '\n') };
  const first = joined[0];
  if (first?.type === 'text') joined[0] = { ...first, value: first.value.trimStart() };
  const end = joined.at(-1);
  if (end?.type === 'text') joined[joined.length - 1] = { ...end, value: end.value.trimEnd() };
  return joined.filter((part) => part.type !== 'text' || part.value !== '');
}

/** A line break in the source is no space between Chinese characters, and one space between Latin words. */
function joinLines(value: string): string {
  return value.replace(/(.?)[ \t]*\r?\n[ \t]*(?=(.?))/gu, (_, before: string, after: string) =>
    /\w/.test(before) && /\w/.test(after) ? `${before} ` : before,
  );
}

/** The one string attribute that a tag may carry; undefined, with a finding, where it is not that. */
export function attributeOf(tag: Tag, wanted: string, { findings }: Gathering): string | undefined {
  let value: string | undefined;
  for (const attribute of tag.attributes) {
    if (
      attribute.type !== 'mdxJsxAttribute' ||
      (attribute.value !== null && typeof attribute.value === 'object')
    ) {
      findings.push(
        findingAt(tag, 'guard/expression', `<${tag.name}> 的属性不能用 { }；请写成 ${wanted}="…"`),
      );
      return undefined;
    }
    if (attribute.name === wanted) value = attribute.value ?? '';
    else {
      findings.push(
        findingAt(tag, 'guard/attribute', `<${tag.name}> 没有属性 ${attribute.name}；只能写 ${wanted}="…"`),
      );
      return undefined;
    }
  }
  if (!value) findings.push(findingAt(tag, 'guard/attribute', `<${tag.name}> 缺少 ${wanted}="…"`));
  return value || undefined;
}

/** The plain text inside a tag; undefined, with a finding, where there is more than text. */
export function innerText(tag: Tag, { findings }: Gathering): string | undefined {
  const [child, ...more] =
    tag.children.length === 1 && tag.children[0]?.type === 'paragraph'
      ? tag.children[0].children
      : tag.children;
  if (child === undefined) return '';
  if (child.type === 'text' && more.length === 0) return joinLines(child.value).trim();
  findings.push(findingAt(tag, 'guard/nesting', `<${tag.name}> 里只能写文字，不能再套标签或格式`));
  return undefined;
}

/** A `<Slot>` tag: its name must be known, its text is the value of every slot of that name. */
export function parseSlot(tag: Tag, gathering: Gathering): SlotReference | undefined {
  const { vocabulary, findings, values } = gathering;
  const name = attributeOf(tag, 'name', gathering);
  const value = innerText(tag, gathering);
  if (name === undefined || value === undefined) return undefined;
  const slot = findSlot(vocabulary, name);
  if (!slot) {
    const hint = nearestHint(
      name,
      vocabulary.slots.map((known) => known.name),
    );
    findings.push(
      findingAt(tag, 'guard/slot', `没有填空“${name}”${hint}；新的填空要先写进 templates/slots.yaml`),
    );
    return undefined;
  }
  if (value !== '' && value !== `【${slot.label}】`) {
    const earlier = values.get(name);
    const problem = checkSlotValue(slot, value);
    if (problem) findings.push(findingAt(tag, 'slot/value', problem));
    else if (earlier !== undefined && earlier !== value) {
      const message = `填空“${slot.label}”前面写的是“${earlier}”，这里是“${value}”；同名填空全文只能有一个值，请改成一致或换用另一个填空`;
      findings.push(findingAt(tag, 'slot/conflict', message));
    } else values.set(name, value);
  }
  return { type: 'slot', name };
}

/** A `<Fact>` tag: its text is the example. */
function parseFact(tag: Tag, gathering: Gathering): Fact | undefined {
  const { findings } = gathering;
  if (tag.attributes.length > 0) {
    findings.push(findingAt(tag, 'guard/attribute', '<Fact> 不带属性；例子写在一对标签中间'));
    return undefined;
  }
  const example = innerText(tag, gathering);
  if (example === undefined) return undefined;
  const problem = checkExample(example);
  if (problem) findings.push(findingAt(tag, 'fact/example', problem));
  return problem ? undefined : { type: 'fact', example };
}

/** `<br />`, which ends a line in a cell. */
export function isLineEnd(node: PhrasingContent): boolean {
  if (node.type !== 'mdxJsxTextElement' || node.name !== 'br') return false;
  return node.attributes.length === 0 && node.children.length === 0;
}

function parsePart(node: PhrasingContent, gathering: Gathering, where: Where): Inline | undefined {
  if (node.type === 'text') return { type: 'text', value: joinLines(node.value) };
  if (node.type === 'mdxJsxTextElement' && node.name === 'Slot') return parseSlot(node, gathering);
  if (node.type === 'mdxJsxTextElement' && node.name === 'Fact') return parseFact(node, gathering);
  if (where === 'cell' && isLineEnd(node)) return { type: 'text', value: '\n' };
  if (node.type === 'mdxJsxTextElement') {
    const misplaced = allowedTags.includes(node.name ?? '');
    gathering.findings.push(
      misplaced ? findingAt(node, 'guard/place', `<${node.name} /> 要单独成行`) : refuseTag(node),
    );
    return undefined;
  }
  if (node.type === 'strong') {
    const children = parsePlainInlines(node.children, gathering, '加粗里只能有文字、填空和例举');
    return children.length > 0 ? { type: 'strong', children } : undefined;
  }
  gathering.findings.push(refuse(node));
  return undefined;
}

/** Inline content of a paragraph or item; in a cell, lines may end. */
export function parseInlines(
  nodes: readonly PhrasingContent[],
  gathering: Gathering,
  where: Where = 'line',
): Inline[] {
  return tidy(nodes.map((node) => parsePart(node, gathering, where)).filter((part) => part !== undefined));
}

/** Inline content that may hold no format: headings and strong text. */
export function parsePlainInlines(
  nodes: readonly PhrasingContent[],
  gathering: Gathering,
  rule: string,
): Plain[] {
  const parts: Plain[] = [];
  for (const node of nodes) {
    const part = parsePart(node, gathering, 'line');
    if (part?.type === 'strong')
      gathering.findings.push(findingAt(node as Nodes, 'guard/nesting', `${rule}；请去掉 **`));
    else if (part) parts.push(part);
  }
  return tidy(parts);
}
