/** Paragraphs that stand word for word in the sample: each taken as it is, led to in the text to be changed, or struck out. */
interface Props {
  /** Unique on the page. */
  id: string;
  paragraphs: readonly string[];
  keep(text: string): void;
  /** Goes to the paragraph in the text. */
  edit(text: string): void;
  strike(text: string): void;
}

export function ParagraphList({ id, paragraphs, keep, edit, strike }: Props) {
  if (paragraphs.length === 0) return null;
  /** The keyboard goes on with the paragraph that comes next, else with the one before. */
  const goOn = (index: number) =>
    requestAnimationFrame(() => {
      const left = document.querySelectorAll<HTMLElement>(`#${id} [data-keep-paragraph]`);
      left[Math.min(index, left.length - 1)]?.focus();
    });
  return (
    <fieldset class="facts" id={id} data-sample-paragraphs>
      <legend>{`还有 ${paragraphs.length} 段是范文的原话，里面没有填空，请读一读`}</legend>
      <ul>
        {paragraphs.map((text, index) => (
          <li key={text}>
            <p class="hint">{text}</p>
            <p
              class="fact-tools"
              onKeyDown={(event) => {
                if (event.key !== 'Delete') return;
                strike(text);
                goOn(index);
              }}
            >
              <button
                type="button"
                class="button"
                data-keep-paragraph
                onClick={() => {
                  keep(text);
                  goOn(index);
                }}
              >
                照用
              </button>
              <button type="button" class="button" data-edit-paragraph onClick={() => edit(text)}>
                去改
              </button>
              <button
                type="button"
                class="button"
                data-strike-paragraph
                onClick={() => {
                  strike(text);
                  goOn(index);
                }}
              >
                删去
              </button>
            </p>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
