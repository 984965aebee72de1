/**
 * Where the blocks of a body stand in its XML, so that each is read by itself: the tree of a whole document would take
 * twenty-five times its length in memory.
 */
import { canonicalName, declaredIn, type Prefixes } from '../ooxml/names.ts';
import type { Part } from '../ooxml/package.ts';
import { attributesAt, elementSpans, type Span } from '../ooxml/spans.ts';

/** Elements around blocks that say nothing themselves. */
const transparent = new Set(['wx:sect', 'wx:sub-section']);

export interface Body {
  spans: Span[];
  prefixes: Prefixes;
  /** Where what is inside of it begins and ends. */
  start: number;
  end: number;
}

/** The blocks of a body as spans, through sections that wrap them. */
export function bodySpans({ xml, outer }: Part): Body | 'no-xml' | undefined {
  const root = elementSpans(xml)?.[0];
  if (!root) return 'no-xml';
  const rootPrefixes = declaredIn(attributesAt(xml, root), outer);
  const parts = elementSpans(xml, root.innerStart, root.innerEnd);
  if (!parts) return 'no-xml';
  const body = parts.find(({ name }) => canonicalName(name, rootPrefixes) === 'w:body');
  if (!body) return undefined;
  const prefixes = declaredIn(attributesAt(xml, body), rootPrefixes);
  const open = (span: Span, depth: number): Span[] | undefined => {
    const inner = elementSpans(xml, span.innerStart, span.innerEnd);
    const all = inner?.map((one) =>
      depth < 20 && transparent.has(canonicalName(one.name, prefixes)) ? open(one, depth + 1) : [one],
    );
    return all?.every((one) => one !== undefined) ? all.flatMap((one) => one ?? []) : undefined;
  };
  const spans = open(body, 0);
  return spans ? { spans, prefixes, start: body.innerStart, end: body.innerEnd } : 'no-xml';
}

/** The tree of a longer one takes more memory than all that is made of it. */
const longTable = 256 * 1024;

export const isLongTable = ({ name, start, end }: Span, prefixes: Prefixes) =>
  end - start > longTable && canonicalName(name, prefixes) === 'w:tbl';
