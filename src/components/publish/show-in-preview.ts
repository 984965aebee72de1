/** Brings the paragraph of the preview into view that a reason is about. */

/** The words that a message quotes, the longest first: most say what was found. */
const quoted = (message: string): string[] =>
  [...message.matchAll(/“([^”]{2,40})”/g)].map(([, words = '']) => words).sort((a, b) => b.length - a.length);

/** Words of a line of the printed plan, without what stands for markup and data in it. */
const wordsOf = (line: string): string[] =>
  line
    .replace(/<[^>]*>/g, '')
    .split(/[^\p{Script=Han}\p{L}\p{N}，、。；：]+/u)
    .filter((words) => /\p{Script=Han}{2}/u.test(words))
    .map((words) => words.slice(0, 24))
    .sort((a, b) => b.length - a.length);

/** Where it stands; undefined where nothing of it is in the preview. @param line of the printed plan */
export function placeInPreview(
  preview: Element,
  { message, line }: { message: string; line?: string | undefined },
): HTMLElement | undefined {
  const places = [...preview.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, p, li, td, th')];
  const inLine = line === undefined ? [] : wordsOf(line);
  const holds = (words: string) => places.filter(({ textContent }) => textContent?.includes(words));
  const byLine = inLine.map(holds).find((found) => found.length > 0) ?? [];
  for (const words of quoted(message)) {
    const found = byLine.find(({ textContent }) => textContent?.includes(words)) ?? holds(words)[0];
    if (found) return found;
  }
  return byLine[0];
}

export function showInPreview(place: HTMLElement): void {
  for (const other of document.querySelectorAll('[data-pointed]')) other.removeAttribute('data-pointed');
  place.setAttribute('data-pointed', '');
  place.scrollIntoView({ block: 'center' });
}
