// The words of a query that say what it is about.
//   plainWords('怎么导入Word') → 导入, word

/** What makes a question of words, and says nothing of what is asked. */
const asking =
  /怎么样?|怎样|如何|为什么|什么是|是什么|在哪里?|哪里|哪儿|能不能|可不可以|可以吗|请问|[吗呢呀吧啊？?！!。，,、]/g;

/** In lower case. Where the browser cannot cut Chinese into words, what stands between blanks. */
export function plainWords(query: string): string[] {
  const runs = query.toLowerCase().replace(asking, ' ').split(/\s+/).filter(Boolean);
  if (!('Segmenter' in Intl)) return [...new Set(runs)];
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const words = runs.flatMap((run) => {
    const cut = [...segmenter.segment(run)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }) => segment);
    // a lone character belongs to a word that the browser does not know: then the run counts as it stands
    return cut.some((word) => word.length === 1) ? [run] : cut;
  });
  return [...new Set(words)];
}
