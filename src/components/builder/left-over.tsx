/** What was pasted and found no place in a table: told, and kept at hand until the person lets it go. */
interface Props {
  /** Texts that found no place, row by row. */
  left: readonly string[][];
  close(): void;
}

export function LeftOver({ left, close }: Props) {
  const texts = left.map((row) => row.filter((text) => text !== '').join('\t'));
  if (texts.length === 0) return null;
  return (
    <div class="left-over" role="status" data-left-over>
      <p class="problem">
        {`粘贴的内容有 ${left.length} 行放不下：这张表没有那么多列或行。放不下的都在这里，可以复制到别处，没有丢：`}
      </p>
      <textarea
        readOnly
        rows={Math.min(texts.length, 5)}
        aria-label="放不下的内容"
        value={texts.join('\n')}
      />
      <button type="button" class="button" onClick={close}>
        不要了
      </button>
    </div>
  );
}
