/**
 * Tools of a sample page: blank the slots and open the facts, show the unit's own names or the
 * short version, copy a section or the whole, download it as Word, print.
 */
import { showMarks } from './blank-marks.ts';
import { copyElement } from './copy.ts';
import { copiesOnClick, copyAnswer } from './copy-button.ts';
import type { UnitValues } from './unit-view.ts';
import { hasUnits } from './units-key.ts';

const tools = document.querySelector<HTMLElement>('[data-sample-tools]');
// a second text with a title of its own is none of the page until somebody can choose it
const short = document.querySelector<HTMLTemplateElement>('template[data-short]');
short?.replaceWith(short.content);
/** The full text and, where there is one, the short version. */
const sheets = [...document.querySelectorAll<HTMLElement>('[data-mode]')];
const { base = '/', sample = '' } = tools?.dataset ?? {};
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

/** 示例, 模板, or the template with what the unit says of itself. */
let mode = 'sample';
let values: UnitValues | undefined;

async function setMode(next: string): Promise<void> {
  mode = next;
  try {
    values = next === 'unit' ? await (await import('./unit-view.ts')).unitValues(base) : {};
  } catch (error) {
    console.error(error);
    values = {};
    say('本单位资料没有加载成功，请检查网络后再试');
  }
  // somebody may have gone on meanwhile
  if (mode !== next) return;
  if (next === 'sample') values = undefined;
  for (const sheet of sheets) {
    sheet.dataset.mode = values ? 'template' : 'sample';
    showMarks(sheet, values);
  }
}

/** The switch to the unit's own names, where a unit is stored. */
async function offerUnit(tools: HTMLElement): Promise<void> {
  const name = (await import('./unit-view.ts')).unitName();
  const label = tools.querySelector<HTMLElement>('[data-unit-mode]');
  const words = label?.querySelector('[data-unit-name]');
  if (name === undefined || !label || !words) return;
  words.textContent = name;
  label.title = '换成本单位资料里的名称、岗位和数字，别的留待填写';
  label.hidden = false;
}

async function saveWord(id: string, version: string): Promise<void> {
  say('正在生成 Word 文件……');
  try {
    const { saveSampleWord } = await import('./unit-view.ts');
    say(`已生成“${await saveSampleWord(base, { id, version, values })}”，在下载文件夹里`);
  } catch (error) {
    console.error(error);
    say('文件没有生成：网页的一部分没有加载成功，请检查网络、刷新页面后再试');
  }
}

async function copy(element: HTMLElement, what: string): Promise<void> {
  say(copyAnswer(await copyElement(element), what));
}

/** Beside the heading and no part of it: the heading is read and copied without it. */
function addCopyButton(heading: HTMLElement): void {
  const section = heading.closest<HTMLElement>('section');
  if (!section) return;
  const name = heading.textContent?.trim();
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy-section no-print';
  button.textContent = '复制本节';
  button.setAttribute('aria-label', `复制本节：${name}`);
  copiesOnClick(button, section, `“${name}”这一节`, say);
  heading.after(button);
}

/** Shows the full text or the short version, and whatever begins with it. */
function setVersion(version: string): void {
  for (const sheet of sheets) sheet.hidden = sheet.dataset.version !== version;
  for (const start of document.querySelectorAll<HTMLElement>('[data-start]'))
    start.hidden = start.dataset.start !== version;
  // the contents are those of the full text
  for (const contents of document.querySelectorAll<HTMLElement>('.contents'))
    contents.hidden = version !== 'full';
  const copyButton = document.querySelector('[data-copy-plan]');
  if (copyButton) copyButton.textContent = version === 'full' ? '复制全文' : '复制一页版';
}

function onChoice(tools: HTMLElement, name: string, choose: (value: string) => void): void {
  for (const input of tools.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) {
    input.addEventListener('change', () => choose(input.value));
    // a reload may restore the chosen button without a change event
    if (input.checked) choose(input.value);
  }
}

if (tools && sheets.length > 0) {
  tools.hidden = false;
  onChoice(tools, 'mode', (next) => void setMode(next));
  if (hasUnits()) void offerUnit(tools);
  setVersion('full');
  onChoice(tools, 'version', setVersion);
  for (const heading of document.querySelectorAll<HTMLElement>('[data-plan-body] :is(h2, h3)'))
    addCopyButton(heading);
  tools.querySelector('[data-copy-plan]')?.addEventListener('click', () => {
    const body = sheets.find(({ hidden }) => !hidden)?.querySelector<HTMLElement>('[data-plan-body]');
    if (body) void copy(body, body.closest('[data-version="short"]') ? '一页版' : '全文');
  });
  for (const button of tools.querySelectorAll<HTMLElement>('[data-word]'))
    button.addEventListener('click', () => saveWord(sample, button.dataset.word || 'full'));
  const more = tools.querySelector('.more-button');
  more?.addEventListener('click', () => {
    more.setAttribute('aria-expanded', String(more.getAttribute('aria-expanded') !== 'true'));
  });
  tools.querySelector('[data-print]')?.addEventListener('click', () => window.print());
}
