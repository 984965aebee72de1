/**
 * The valid names nearest to a mistyped one, for messages: “没有提纲 anual-plan，是不是 annual-plan？”.
 * Optimal-string-alignment distance over UTF-16 units; Chinese labels and English ids alike.
 */

/** How many characters are put in, left out, exchanged or swapped with their neighbour. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** At most `limit` of `names`, nearest first; a name that holds the typed one, or is held by it, counts as nearer. */
export function nearest(typed: string, names: Iterable<string>, limit = 3): string[] {
  const wanted = typed.trim().toLowerCase();
  return [...names]
    .map((name) => {
      const candidate = name.toLowerCase();
      const contained = wanted !== '' && (candidate.includes(wanted) || wanted.includes(candidate));
      return {
        name,
        score:
          editDistance(wanted, candidate) / Math.max(wanted.length, candidate.length, 1) -
          (contained ? 0.3 : 0),
      };
    })
    .sort((a, b) => a.score - b.score || a.name.localeCompare(b.name, 'zh'))
    .slice(0, limit)
    .map(({ name }) => name);
}

/** The nearest names as the end of a message: `，最接近的有：a、b、c`; empty where there is no name at all. */
export function nearestHint(typed: string, names: Iterable<string>): string {
  const found = nearest(typed, names);
  return found.length === 0 ? '' : `，最接近的有：${found.join('、')}`;
}
