/** What is pasted into a box of a table: rows of cells go to the table, everything else into the box as ever. */
import { readDelimited } from '../../source/sheet/delimited.ts';

type Box = HTMLInputElement | HTMLTextAreaElement;

function typeInto(box: Box, text: string): void {
  box.setRangeText(text, box.selectionStart ?? 0, box.selectionEnd ?? box.value.length, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Rows of cells; undefined where more than cells was copied. */
async function copiedRows(html: string, text: string): Promise<string[][] | undefined> {
  if (!/<table[\s>]/i.test(html)) return readDelimited(text);
  try {
    const { readCopiedTable } = await import('../../source/html/copied-table.ts');
    return readCopiedTable(html);
  } catch {
    // without that part of the page the plain form of the same cells
    return text.includes('\t') ? readDelimited(text) : undefined;
  }
}

/** Call it when something is pasted into a box. One copied cell is its text; `take` gets more than one. */
export function pasteRows(event: ClipboardEvent, take: (rows: string[][]) => void): void {
  const box = event.currentTarget as Box;
  const [html = '', text = ''] = ['text/html', 'text/plain'].map((type) =>
    event.clipboardData?.getData(type),
  );
  const isTable = /<table[\s>]/i.test(html);
  // tabs are never typed in a cell, but they stand in text that was copied with its format
  if (!isTable && (html !== '' || !text.includes('\t'))) return;
  event.preventDefault();
  void copiedRows(html, text).then((rows) => {
    if (rows && (rows.length > 1 || (rows[0]?.length ?? 0) > 1)) take(rows);
    else typeInto(box, rows?.[0]?.[0] ?? text);
  });
}
