/** Buttons that copy a part of a page: words on the button, and the answer where it was pressed. */
import { copyElement } from './copy.ts';

/** How long the answer stands in the place of the words, ms. */
const answered = 4000;

/** What was done or not done, as a sentence. */
export function copyAnswer(done: boolean, what: string): string {
  return done ? `已复制${what}，可以粘贴到 Word 或 WPS 里` : '浏览器没有允许复制，请选中文字后按 Ctrl+C';
}

/**
 * Makes `button` copy `element`; says so on the button itself and, for who cannot see it, through `say`.
 * @param what the part in words: “一、工作目标”这一节
 */
export function copiesOnClick(
  button: HTMLButtonElement,
  element: HTMLElement,
  what: string,
  say: (sentence: string) => void,
): void {
  const words = button.textContent ?? '';
  let clearing = 0;
  button.addEventListener('click', async () => {
    const done = await copyElement(element);
    say(copyAnswer(done, what));
    button.textContent = done ? '已复制' : '没有复制成';
    button.toggleAttribute('data-done', done);
    clearTimeout(clearing);
    clearing = window.setTimeout(() => {
      button.textContent = words;
      button.removeAttribute('data-done');
    }, answered);
  });
}
