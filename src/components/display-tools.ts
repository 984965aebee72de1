/** Text size, dark mode and the `/` key, on every page. Choices are kept in the browser. */
// before every other script, since every page loads this one first
import './older-browsers.ts';

const root = document.documentElement;

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // storage may be forbidden: the choice then lasts for this page
  }
}

function tool(name: string, isOn: () => boolean, toggle: (on: boolean) => void): void {
  const button = document.querySelector<HTMLButtonElement>(`[data-tool="${name}"]`);
  if (!button) return;
  const show = () => button.setAttribute('aria-pressed', String(isOn()));
  button.hidden = false;
  show();
  button.addEventListener('click', () => {
    toggle(!isOn());
    show();
  });
}

tool(
  'size',
  () => root.dataset.size === 'large',
  (on) => {
    root.dataset.size = on ? 'large' : 'normal';
    remember('size', root.dataset.size);
  },
);
tool(
  'theme',
  () =>
    root.dataset.theme === 'dark' ||
    (!root.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches),
  (on) => {
    root.dataset.theme = on ? 'dark' : 'light';
    remember('theme', root.dataset.theme);
  },
);

document.addEventListener('keydown', (event) => {
  const typing =
    event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const fields = document.querySelectorAll<HTMLInputElement>('input[type="search"]');
  const field = [...fields].find((candidate) => candidate.getClientRects().length > 0);
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});
