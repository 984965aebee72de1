/**
 * Suggestions under every search field: titles, headings, themes and frequent words that hold what is typed, from one file
 * that is fetched when a field is first used. A combobox (WAI-ARIA): the keyboard stays in the field, arrows choose, Enter
 * searches, Escape closes, and Tab leads on past the list.
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

function connect(form: HTMLFormElement, number: number): void {
  const input = form.querySelector<HTMLInputElement>('input[type="search"]');
  const list = form.querySelector<HTMLElement>('[data-suggestions]');
  if (!input || !list) return;
  const base = form.dataset.base ?? '/';
  list.id = `suggestions-${number}`;
  list.setAttribute('role', 'listbox');
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  const options = () => [...list.children] as HTMLElement[];
  /** What was typed before an option was gone to. */
  let typed = '';
  let chosen = -1;
  /** Asked for already: suggestions that arrive afterwards are not wanted any more. */
  let asked: string | undefined;

  const choose = (next: number) => {
    chosen = next;
    for (const [i, option] of options().entries()) option.setAttribute('aria-selected', String(i === chosen));
    const option = options()[chosen];
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    // the field shows what Enter would search for
    input.value = option?.textContent ?? typed;
  };
  const show = (texts: readonly string[]) => {
    chosen = -1;
    input.removeAttribute('aria-activedescendant');
    list.replaceChildren(
      ...texts.map((text, i) => {
        const option = document.createElement('li');
        option.id = `${list.id}-${i}`;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.textContent = text;
        return option;
      }),
    );
    list.hidden = texts.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
  };
  const suggest = async () => {
    typed = input.value;
    // without suggestions the search works as well
    const find = await suggestionsOf(base).catch(() => undefined);
    const isWanted = input.value === typed && typed !== asked && document.activeElement === input;
    if (find && isWanted) show(find(typed));
  };

  show([]);
  input.addEventListener('focus', () => void suggestionsOf(base).catch(() => {}), { once: true });
  input.addEventListener('input', (event) => {
    // letters of an unfinished pinyin suggest nothing
    if (event instanceof InputEvent && event.isComposing) return;
    asked = undefined;
    void suggest();
  });
  input.addEventListener('compositionend', () => {
    asked = undefined;
    void suggest();
  });
  form.addEventListener('submit', () => {
    asked = input.value;
    show([]);
  });
  input.addEventListener('blur', () => {
    if (chosen >= 0) choose(-1);
    show([]);
  });
  // a press on an option must not take the keyboard out of the field, which would close the list
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest('[role="option"]') : null;
    if (!option) return;
    input.value = option.textContent ?? '';
    form.requestSubmit();
  });
  input.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) return;
    const last = options().length - 1;
    if (event.key === 'ArrowDown') choose(chosen === last ? -1 : chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen === -1 ? last : chosen - 1);
    else if (event.key === 'Escape') {
      choose(-1);
      show([]);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

for (const [number, form] of document.querySelectorAll<HTMLFormElement>('form.search-form').entries())
  connect(form, number);
