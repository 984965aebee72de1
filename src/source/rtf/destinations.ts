/** Groups of an RTF file that are no running text, by the control word that opens them. */

/** Nobody reads them on the page. */
export const silent = new Set(
  'info filetbl nonshppict shprslt objdata objclass objname template nonesttables ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn pntxta pntxtb private datafield themedata bkmkstart bkmkend revtbl'.split(
    ' ',
  ),
);

/** Entries of an index or a table of contents: words that are shown elsewhere, or nowhere. */
export const unseen = new Set(['xe', 'rxe', 'tc', 'tcn']);

/** Known ones among those that old programs are told to skip. */
export const starred = new Set(
  'shpinst shppict footnote annotation atnauthor fldinst nesttableprops ud formfield ffl do revtbl'.split(
    ' ',
  ),
);

/** `headerf` → header. */
export function edgeKind(name: string): 'header' | 'footer' | undefined {
  return /^header[lrf]?$/.test(name) ? 'header' : /^footer[lrf]?$/.test(name) ? 'footer' : undefined;
}

/** Control words that are a character. */
export const characters: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  emdash: '—',
  endash: '–',
  emspace: '\u3000',
  enspace: ' ',
  qmspace: ' ',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
};

/** Signs behind a backslash that are a character. */
export const signs: Readonly<Record<string, string>> = {
  '~': ' ',
  _: '-',
  '\\': '\\',
  '{': '{',
  '}': '}',
  '\t': '\t',
};
