/** Tools of a sample page: blank the slots and open the facts, copy a section or the whole, print. */
import { copyElement } from './copy.ts';

const tools = document.querySelector<HTMLElement>('[data-sample-tools]');
const sheet = document.querySelector<HTMLElement>('[data-mode]');
const body = document.querySelector<HTMLElement>('[data-plan-body]');
const status = document.querySelector<HTMLElement>('[data-copy-status]');

let clearing = 0;
function say(message: string): void {
  if (!status) return;
  status.textContent = message;
  clearTimeout(clearing);
  clearing = window.setTimeout(() => {
    status.textContent = '';
  }, 6000);
}

function setMode(sheet: HTMLElement, mode: string): void {
  sheet.dataset.mode = mode;
  for (const mark of sheet.querySelectorAll<HTMLElement>('.slot, .fact')) {
    mark.dataset.value ??= mark.textContent ?? '';
    const blank = mode === 'template';
    mark.textContent = blank ? `【${mark.dataset.label}】` : mark.dataset.value;
    mark.toggleAttribute('data-blank', blank);
  }
}

async function copy(element: HTMLElement, what: string): Promise<void> {
  const done = await copyElement(element);
  say(done ? `已复制${what}，可以粘贴到 Word 或 WPS 里` : '浏览器没有允许复制，请选中文字后按 Ctrl+C');
}

const icon =
  '<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" aria-hidden="true"><rect x="8" y="8" width="12" height="12" rx="1.5"/><path d="M16 8V5.5A1.5 1.5 0 0 0 14.5 4h-9A1.5 1.5 0 0 0 4 5.5v9A1.5 1.5 0 0 0 5.5 16H8"/></svg>';

function addCopyButton(heading: HTMLElement): void {
  const section = heading.closest<HTMLElement>('section');
  if (!section) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy-section no-print';
  button.setAttribute('aria-label', `复制“${heading.textContent}”这一节`);
  button.innerHTML = icon;
  button.addEventListener('click', () => copy(section, `“${heading.textContent?.trim()}”这一节`));
  heading.append(button);
}

if (tools && sheet && body) {
  tools.hidden = false;
  for (const input of tools.querySelectorAll<HTMLInputElement>('input[name="mode"]')) {
    input.addEventListener('change', () => setMode(sheet, input.value));
    // a reload may restore the chosen button without a change event
    if (input.checked && input.value !== 'sample') setMode(sheet, input.value);
  }
  for (const heading of body.querySelectorAll<HTMLElement>('h2[id], h3[id]')) addCopyButton(heading);
  tools.querySelector('[data-copy-plan]')?.addEventListener('click', () => copy(body, '全文'));
  tools.querySelector('[data-print]')?.addEventListener('click', () => window.print());
}
