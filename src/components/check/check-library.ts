/**
 * The texts that the check compares with, in parts by outline. A small library is fetched whole; of a large one the
 * part of the chosen outline first and then as much as a browser can hold.
 */
import type { LibraryText } from '../../check/library.ts';

/** `data/library.json`. */
export interface LibraryParts {
  /** Texts in all. */
  total: number;
  parts: { outline: string; texts: number }[];
}

export interface LoadedLibrary {
  texts: LibraryText[];
  total: number;
}

/** So many texts, samples and published plans, some 4 MB, are compared with quickly on an old office computer. */
const mostTexts = 400;

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

/** Which parts are fetched: that of `outline` whatever its size, the others in order while there is room. */
export function chooseParts(parts: LibraryParts['parts'], outline: string): string[] {
  const order = [...parts].sort((a, b) => Number(b.outline === outline) - Number(a.outline === outline));
  let room = mostTexts;
  return order
    .filter((part) => {
      const fits = part.outline === outline || part.texts <= room;
      if (fits) room -= part.texts;
      return fits;
    })
    .map((part) => part.outline);
}

/** @param outline id of the outline that the text is held against; empty for none */
export async function fetchLibrary(base: string, outline: string): Promise<LoadedLibrary> {
  const { parts, total } = await fetchJson<LibraryParts>(`${base}data/library.json`);
  const texts = await Promise.all(
    chooseParts(parts, outline).map((part) => fetchJson<LibraryText[]>(`${base}data/library/${part}.json`)),
  );
  return { texts: texts.flat(), total };
}
