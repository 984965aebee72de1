/** The blank template of an outline with the unit's own names, to be seen and downloaded. */
import { showMarks } from './blank-marks.ts';
import { hasUnits } from './units-key.ts';

const tools = document.querySelector<HTMLElement>('[data-template-tools]');

async function start(tools: HTMLElement): Promise<void> {
  const { unitName, unitValues, saveTemplateWord } = await import('./unit-view.ts');
  const name = unitName();
  const box = tools.querySelector<HTMLInputElement>('[data-unit-mode]');
  const word = tools.querySelector<HTMLElement>('[data-word]');
  const status = tools.querySelector<HTMLElement>('[data-word-status]');
  const sheet = document.querySelector<HTMLElement>('[data-blank-template]');
  if (name === undefined || !box || !word || !status || !sheet) return;
  const { base = '/', outline = '' } = tools.dataset;
  const label = tools.querySelector('[data-unit-name]');
  if (label) label.textContent = name;
  const attempt = async (work: () => Promise<string>): Promise<void> => {
    try {
      status.textContent = await work();
    } catch (error) {
      console.error(error);
      status.textContent = '网页的一部分没有加载成功，请检查网络后再试';
    }
  };
  const show = () =>
    attempt(async () => {
      showMarks(sheet, box.checked ? await unitValues(base) : {});
      word.hidden = !box.checked;
      return '';
    });
  box.addEventListener('change', show);
  word.addEventListener('click', () =>
    attempt(
      async () => `已生成“${await saveTemplateWord(base, outline, await unitValues(base))}”，在下载文件夹里`,
    ),
  );
  tools.hidden = false;
  // a reload may restore the tick without a change event
  if (box.checked) await show();
}

if (tools && hasUnits()) void start(tools);
