// Plans that people, editors and attackers have broken: samples with pieces cut out, doubled, moved or replaced by what
// hurts parsers. The same seed gives the same plans. Tests only.

import { seeded } from './made-up-pages.ts';

/** What stands in the place of a piece of a plan. */
const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '{1 + 1}',
  '{{}}',
  '{/* 注释 */}',
  'import x from "fs"\n',
  'export const x = 1\n',
  '<Slot name="year">',
  '</Slot>',
  '<Slot name="constructor">1</Slot>',
  '<Slot name="__proto__">1</Slot>',
  '<Slot {...props}>1</Slot>',
  '<Fact>',
  '<Fact a="1">86户</Fact>',
  '<Fact>【86户】</Fact>',
  '<Fact><Slot name="year">2027</Slot></Fact>',
  '<Phases /><Phases />',
  '<Unknown a="1" />',
  '---\n',
  '\n---\n',
  '```\n',
  '<!-- -->',
  '[链接](javascript:alert(1))',
  '![图](https://example.invalid/a.png)',
  '######## 很深',
  '##',
  '&amp;lt;&#x3C;&nbsp;',
  '&a [*a, *a, *a]',
  '*unknown',
  '!!js/function "x"',
  ': : :',
  '\t\t- ',
  '"',
  "'",
  '\\',
  '|'.repeat(80),
  '>'.repeat(200),
  '*'.repeat(300),
  '['.repeat(300),
  '\u0000',
  '\ufeff',
  '\u202e倒写',
  '\ud800',
  '\r',
  '\u2028',
  '𠮷👨‍👩‍👧',
  '2027-13-45',
  '1e999',
  '"\\ud800"',
  'state: approved\n',
  'outline: 没有的提纲\n',
];

/** One broken plan. @param below as `seeded` gives it */
function breakPlan(source: string, below: (limit: number) => number): string {
  let text = source;
  for (let blow = 0; blow <= below(4); blow++) {
    const at = below(text.length + 1);
    const end = Math.min(text.length, at + below(60));
    const piece = text.slice(at, end);
    const other = below(text.length + 1);
    const edits = [
      () => text.slice(0, at) + text.slice(end),
      () => text.slice(0, at) + (hostile[below(hostile.length)] ?? '') + text.slice(at),
      () => text.slice(0, at) + (hostile[below(hostile.length)] ?? '') + text.slice(end),
      () => text.slice(0, other) + piece.repeat(1 + below(30)) + text.slice(other),
      () => text.slice(0, at),
      () => text.replaceAll('\n', '\r\n'),
    ];
    text = edits[below(edits.length)]?.() ?? text;
  }
  return text;
}

/** `count` broken plans made of `sources`; some may still be sound. */
export function malformedPlans(sources: readonly string[], count: number, seed: number): string[] {
  const below = seeded(seed);
  return Array.from({ length: count }, () => breakPlan(sources[below(sources.length)] ?? '', below));
}
