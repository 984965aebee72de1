/** Character references of web pages that stand in a text someone copied (`&nbsp;`, `&ldquo;`), as their characters. */
import type { Run } from '../../document/office-document.ts';

const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: '\u3000',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '\u0027',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  bull: '•',
  times: '×',
  divide: '÷',
  plusmn: '±',
  deg: '°',
  ge: '≥',
  le: '≤',
  ne: '≠',
  permil: '‰',
  laquo: '«',
  raquo: '»',
  copy: '©',
  reg: '®',
  yen: '¥',
  sect: '§',
  rarr: '→',
  larr: '←',
};

const reference = /&(?:([a-z]{2,6})|#(\d{2,6})|#x([0-9a-f]{2,5}));/gi;

function characterOf(
  name: string | undefined,
  decimal: string | undefined,
  hex: string | undefined,
): string | undefined {
  if (name !== undefined) return named[name.toLowerCase()];
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  if (code === 160) return ' ';
  // no control character comes in this way
  return code >= 32 && !(code >= 127 && code < 160) && code <= 0xffff && !(code >= 0xd800 && code < 0xe000)
    ? String.fromCharCode(code)
    : undefined;
}

/** Runs with references as characters; each has the place of its first character. */
export function withoutEntities(runs: readonly Run[]): Run[] {
  return runs.flatMap((run): Run[] => {
    if (!run.text.includes('&') || run.place?.in !== 'text') return [run];
    const { place, ...look } = run;
    const parts: Run[] = [];
    let from = 0;
    const push = (text: string, at: number) => {
      if (text !== '') parts.push({ ...look, text, place: { in: 'text', offset: place.offset + at } });
    };
    for (const found of run.text.matchAll(reference)) {
      const shown = characterOf(found[1], found[2], found[3]);
      if (shown === undefined) continue;
      push(run.text.slice(from, found.index), from);
      push(shown, found.index);
      from = found.index + found[0].length;
    }
    push(run.text.slice(from), from);
    return parts;
  });
}
