/**
 * Lists of patterns: what is wrong by the words around it, as data with reason and examples (`templates/words/usage.yaml`).
 */
import type { Passage } from './checked-document.ts';
import type { Fault } from './rule.ts';
import type { WordPattern } from './word-lists.ts';

const compiled = new WeakMap<WordPattern, RegExp>();

function expression(pattern: WordPattern): RegExp {
  const ready = compiled.get(pattern) ?? new RegExp(pattern.find, 'gu');
  compiled.set(pattern, ready);
  return ready;
}

/** How many groups a pattern captures. */
const groupsOf = (source: string) => (new RegExp(`${source}|`, 'u').exec('')?.length ?? 1) - 1;

const gates = new WeakMap<readonly WordPattern[], RegExp>();

/** All patterns of a list as one, so that lines in which none is found, nearly all, are read once. */
function gateOf(list: readonly WordPattern[]): RegExp {
  const known = gates.get(list);
  if (known) return known;
  let groups = 0;
  const sources = list.map(({ find }) => {
    // \1 counts the groups of its own pattern
    const own = find.replace(/\\(\d)/g, (_, group: string) => `\\${Number(group) + groups}`);
    groups += groupsOf(find);
    return `(?:${own})`;
  });
  const gate = new RegExp(sources.join('|'), 'u');
  gates.set(list, gate);
  return gate;
}

/** 截至 for 截止: the replacement that the pattern names for what it found. */
function replacement(found: RegExpExecArray, right: string): string {
  return right.replace(/\$(&|\d)/g, (_, group: string) => found[group === '&' ? 0 : Number(group)] ?? '');
}

function faultOf(at: Passage, found: RegExpExecArray, { right, hint, say, source }: WordPattern): Fault {
  const [shown] = found;
  const expected = right && replacement(found, right);
  const mend = expected ? `请核对是不是应写“${expected}”` : '请核对后改写';
  return {
    at,
    start: found.index,
    end: found.index + shown.length,
    message: `“${shown}”：${say}；${mend}${source ? `（${source}）` : ''}`,
    ...(expected && { expected, fix: { text: expected, safe: false } }),
    ...(hint && { severity: 'info' as const }),
  };
}

/** What the patterns of a list find, one finding a place: the first pattern of the list counts. */
export function patternFaults(passages: readonly Passage[], list: readonly WordPattern[]): Fault[] {
  const gate = gateOf(list);
  return passages.flatMap((at) => {
    if (!gate.test(at.text)) return [];
    const faults: Fault[] = [];
    for (const pattern of list)
      for (const found of at.text.matchAll(expression(pattern))) {
        const end = found.index + found[0].length;
        const taken = faults.some(({ start = 0, end: last = 0 }) => start < end && found.index < last);
        if (!taken) faults.push(faultOf(at, found, pattern));
      }
    return faults;
  });
}
