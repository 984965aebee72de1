/**
 * Letters of symbol fonts → the characters that they look like. In such a font a plain `R` is a ticked box; files write
 * it as `R`, as U+F052 or as `w:sym`. One character gives one, so that places stay.
 *
 *     symbolCharacter('Wingdings 2', 0x52) // ☑
 */

/** Characters in a row from a first code. */
type Rows = readonly (readonly [number, string])[];

const none = '〓';

/** Shown for a sign that no character is known for. */
export const unknownSign = none;

const symbol: Rows = [
  [0x20, ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'],
  [
    0xa0,
    '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪〓〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭',
  ],
];
const wingdings: Rows = [
  [0x20, ' ✏✂✁'],
  [0x28, '☎✆✉'],
  [0x36, '⌛⌨'],
  [0x3e, '✇✍'],
  [0x41, '✌'],
  [0x45, '☜☞☝☟'],
  [0x4a, '☺'],
  [0x4c, '☹'],
  [0x4e, '☠⚐'],
  [0x51, '✈☼'],
  [0x54, '❄'],
  [0x56, '✞'],
  [0x58, '✠✡☪☯ॐ☸♈♉♊♋♌♍♎♏♐♑♒♓'],
  [0x6b, '&●❍■□□❑❒⬧⧫◆❖⬥⌧'],
  [0x7a, '⌘'],
  [0x7d, '“”'],
  // figures on dark are read as those in rings: they number alike, and no font of official papers has them
  [0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓪①②③④⑤⑥⑦⑧⑨⑩'],
  [0x9e, '·•'],
  [0xa1, '○○○◉◎'],
  [0xa7, '▪□'],
  [0xaa, '✦★✶✴✹✵'],
  [0xb5, '✪✰'],
  [0xd5, '⌫⌦'],
  [0xd8, '➢'],
  [0xdc, '➲'],
  [0xdf, '←→↑↓↖↗↙↘←➔↑↓↖↗↙↘⇦⇨⇧⇩⇔⇳'],
  [0xf9, '▭▫×√☒☑'],
];
const wingdings2: Rows = [
  [0x20, ' '],
  [0x4f, '×√☒☑☒☒'],
  [0x69, '⓪①②③④⑤⑥⑦⑧⑨⑩⓪①②③④⑤⑥⑦⑧⑨⑩'],
  [0x95, '••●●○○○◎◉▪▪▪■■□□□▣▣'],
];
const wingdings3: Rows = [
  [0x20, ' ←→↑↓↖↗↙↘'],
  [0x70, '▲▼△▽◀▶◁▷'],
];
const webdings: Rows = [
  [0x20, ' '],
  [0x33, '◀▶▲▼'],
  [0x61, '√'],
  [0x63, '□'],
  [0x67, '■'],
  [0x6e, '●'],
  [0x72, '×'],
];

function table(rows: Rows): ReadonlyMap<number, string> {
  return new Map(
    rows.flatMap(([first, signs]) => Array.from(signs, (sign, index) => [first + index, sign] as const)),
  );
}

const tables: readonly (readonly [RegExp, ReadonlyMap<number, string>])[] = [
  [/^symbol\b/i, table(symbol)],
  [/^wingdings 2/i, table(wingdings2)],
  [/^wingdings 3/i, table(wingdings3)],
  [/^wingdings/i, table(wingdings)],
  [/^webdings/i, table(webdings)],
  // fonts of the same kind whose signs nobody here knows
  [
    /^(?:zapf ?dingbats|itc zapf|ms outlook|mt extra|marlett|monotype sorts|starsymbol|opensymbol)/i,
    new Map(),
  ],
];

const tableOf = (font: string) => tables.find(([pattern]) => pattern.test(font.trim()))?.[1];

/** True for fonts whose letters are signs. */
export function isSymbolFont(font: string | undefined): boolean {
  return font !== undefined && tableOf(font) !== undefined;
}

/** The character that a code of a symbol font looks like; undefined where none is known. */
export function symbolCharacter(font: string, code: number): string | undefined {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const sign = tableOf(font)?.get(low);
  return sign === none ? undefined : sign;
}

/**
 * Text as it looks in a font.
 * @param unknown is told every sign that no character is known for
 */
export function shownIn(text: string, font: string | undefined, unknown: (code: number) => void): string {
  const signs = font !== undefined && isSymbolFont(font) ? font : undefined;
  if (signs === undefined && !/[\uf000-\uf0ff]/.test(text)) return text;
  return text.replace(
    signs === undefined ? /[\uf000-\uf0ff]/g : /[\u0021-\u00ff\uf000-\uf0ff]/g,
    (letter) => {
      const code = letter.charCodeAt(0);
      const shown = signs === undefined ? undefined : symbolCharacter(signs, code);
      if (shown === undefined) unknown(code);
      return shown ?? none;
    },
  );
}
