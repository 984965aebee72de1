/**
 * Suggestions under every search field: titles, headings, themes and frequent words that hold what is typed, from one file
 * that is fetched when a field is first used. Plain links, so that keys, readers and a missing file need nothing special.
 */
import { createLoader, parseJson } from '../search/assets.ts';
import { type Manifest, manifestPath, suggestionsPath } from '../search/manifest.ts';
import { rankSuggestions, type Suggest } from '../search/suggest.ts';

/** All fields of a page ask the same site. */
let opening: Promise<Suggest> | undefined;

async function open(base: string): Promise<Suggest> {
  const load = createLoader(base, (...request) => fetch(...request));
  const { suggestions } = parseJson<Manifest>(await load(manifestPath, { cache: 'no-cache' }));
  return rankSuggestions(parseJson<string[]>(await load(suggestionsPath(suggestions))));
}

function suggestionsOf(base: string): Promise<Suggest> {
  opening ??= open(base).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

function connect(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[type="search"]');
  const list = form.querySelector<HTMLElement>('[data-suggestions]');
  if (!input || !list) return;
  const base = form.dataset.base ?? '/';
  const links = () => [...list.querySelectorAll('a')];
  /** Asked for already: suggestions that arrive afterwards are not wanted any more. */
  let asked: string | undefined;
  const close = () => {
    list.hidden = true;
    list.replaceChildren();
  };
  const show = (texts: readonly string[]) => {
    list.replaceChildren(
      ...texts.map((text) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = `${form.action.split('?')[0]}?${new URLSearchParams({ q: text })}`;
        link.textContent = text;
        item.append(link);
        return item;
      }),
    );
    list.hidden = texts.length === 0;
  };
  const suggest = async () => {
    const typed = input.value;
    // without suggestions the search works as well
    const find = await suggestionsOf(base).catch(() => undefined);
    const isWanted = input.value === typed && typed !== asked && document.activeElement === input;
    if (find && isWanted) show(find(typed));
  };
  input.addEventListener('focus', () => void suggestionsOf(base).catch(() => {}), { once: true });
  input.addEventListener('input', (event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    asked = undefined;
    void suggest();
  });
  input.addEventListener('compositionend', () => void suggest());
  form.addEventListener('submit', () => {
    asked = input.value;
    close();
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) close();
  });
  // a click on a link must not close the list before it arrives
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  form.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) return;
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === 'ArrowDown') all[Math.min(at + 1, all.length - 1)]?.focus();
    else if (event.key === 'ArrowUp' && at > 0) all[at - 1]?.focus();
    else if (event.key === 'ArrowUp' && at === 0) input.focus();
    else if (event.key === 'Escape') {
      input.focus();
      close();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>('form.search-form')) connect(form);
