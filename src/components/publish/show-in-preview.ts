/** Brings the paragraph of the preview into view that a reason is about. */

/** The words that a message begins with: most say what was found. Later ones are examples. */
const quoted = (message: string): string | undefined => /“([^”]{2,40})”/.exec(message)?.[1];

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
  const words = quoted(message);
  if (words === undefined) return byLine[0];
  const says = ({ textContent }: HTMLElement) => textContent?.includes(words);
  return byLine.find(says) ?? byLine[0] ?? places.find(says);
}

export function showInPreview(place: HTMLElement): void {
  for (const other of document.querySelectorAll('[data-pointed]')) other.removeAttribute('data-pointed');
  place.setAttribute('data-pointed', '');
  place.scrollIntoView({ block: 'center' });
}
