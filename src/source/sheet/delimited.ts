/**
 * Text of a table as programs save it or as it is pasted: cells between tabs or commas, quoted where they hold such (RFC 4180).
 *
 *     readDelimited('社区名称,户数\n"桃源,社区",3260') // [['社区名称', '户数'], ['桃源,社区', '3260']]
 */

/** A table may begin with its name, and its heads need not be the first line. */
const linesLooked = 10;

/** Tabs are never typed inside a cell; of the others the one that the first lines have most of. */
function separatorOf(text: string): string {
  const head = text
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n?|\n/, linesLooked)
    .join('\n');
  if (head.includes('\t')) return '\t';
  const count = (sign: string) => head.split(sign).length;
  return [',', ';', '，', '、'].reduce((most, sign) => (count(sign) > count(most) ? sign : most));
}

/** @returns rows of cells as they stand, unequal in length; what follows a quote that is never closed is one cell */
export function readDelimited(text: string): string[][] {
  const source = text.replace(/^\ufeff/, '').replace(/^sep=.\r?\n/i, '');
  const separator = separatorOf(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let at = 0;
  const endRow = () => {
    rows.push([...row, cell]);
    row = [];
    cell = '';
  };
  while (at < source.length) {
    const sign = source[at] ?? '';
    if (sign === '"' && cell === '') {
      const quoted = /"((?:[^"]|"")*)("|$)/y;
      quoted.lastIndex = at;
      cell = (quoted.exec(source)?.[1] ?? '').replaceAll('""', '"');
      at = quoted.lastIndex;
      // what stands between the closing quote and the next sign belongs to the cell
      while (at < source.length && source[at] !== separator && !/[\r\n]/.test(source[at] ?? '')) {
        cell += source[at];
        at += 1;
      }
      continue;
    }
    if (sign === separator) {
      row.push(cell);
      cell = '';
    } else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && source[at + 1] === '\n') at += 1;
      endRow();
    } else cell += sign;
    at += 1;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}
