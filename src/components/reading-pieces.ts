/**
 * What is read aloud of a document, piece by piece. Voices of browsers break off in long pieces, and a pause has to find
 * its place again: so a piece is one sentence, or one row of a table.
 */

export interface Piece {
  element: HTMLElement;
  text: string;
}

const readable = 'h1, h2, h3, h4, h5, p, caption, tr';

/** 50 characters take some ten seconds; a sentence beyond that is cut at its commas. */
const longest = 60;

/** Sentences with their marks; long ones are cut again at commas and semicolons. */
export function sentences(text: string): string[] {
  const whole = text.match(/[^。！？!?]+[。！？!?]*["”’」』）)]*/g) ?? [];
  return whole
    .flatMap((sentence) => {
      if (sentence.length <= longest) return sentence;
      const parts: string[] = [];
      for (const part of sentence.match(/[^，；：,;]+[，；：,;]?/g) ?? []) {
        const last = parts.at(-1);
        if (last !== undefined && last.length + part.length <= longest) parts[parts.length - 1] = last + part;
        else parts.push(part);
      }
      return parts;
    })
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** The texts of a row's cells as one sentence, with a pause between cells and between the lines of one. */
export function rowText(cells: readonly string[]): string {
  return cells
    .flatMap((cell) => cell.split('\n'))
    .map((line) => line.replace(/\s+/g, ''))
    .filter(Boolean)
    .join('，');
}

function textOf(element: HTMLElement): string {
  if (element.localName !== 'tr') return (element.textContent ?? '').replace(/\s+/g, '');
  // biome-ignore lint/performance/useDomNodeTextContent: textContent does not know where a line ends
  return rowText([...element.children].map((cell) => (cell as HTMLElement).innerText));
}

export function readingPieces(root: HTMLElement): Piece[] {
  return [...root.querySelectorAll<HTMLElement>(readable)].flatMap((element) =>
    sentences(textOf(element)).map((text) => ({ element, text })),
  );
}
