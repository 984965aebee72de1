// A place that keeps what is pasted into it, as Word would take it. Both functions run in a page; tests only.

/** What lay on the clipboard in the two forms that offices paste. */
export interface Pasted {
  html: string;
  text: string;
}

/** Puts the place on the page and the keyboard into it. */
export function placeForPaste(): void {
  const place = document.createElement('div');
  place.contentEditable = 'true';
  place.id = 'paste-here';
  place.addEventListener('paste', ({ clipboardData }) => {
    place.dataset.html = clipboardData?.getData('text/html') ?? '';
    place.dataset.text = clipboardData?.getData('text/plain') ?? '';
  });
  document.body.append(place);
  place.focus();
}

/** Takes the place off the page once something was pasted. @returns that; nothing before */
export function takePasted(): Pasted | undefined {
  const place = document.querySelector<HTMLElement>('#paste-here[data-html]');
  place?.remove();
  return place ? { html: place.dataset.html ?? '', text: place.dataset.text ?? '' } : undefined;
}
