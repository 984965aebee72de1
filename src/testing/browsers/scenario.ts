// What a person does on the site, one way after another in the same window: every browser has to give the same.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackPackage } from '../../approve/unpack-package.ts';
import { planDraft } from '../../drafts/plan-draft.ts';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { readDocx } from '../../import/own-word/read.ts';
import { parseSoundPlan } from '../../plan/mdx/parse.ts';
import { planPlainText } from '../../writers/plain-text.ts';
import { officeWordFile } from '../office-word-file.ts';
import { type Pasted, placeForPaste, takePasted } from '../paste-place.ts';
import { publishablePlan } from '../publishable-plan.ts';
import type { StartedBrowser } from './start-browser.ts';
import { eventually, keys, type WebDriver } from './web-driver.ts';

export interface Visit extends Pick<StartedBrowser, 'driver' | 'downloads'> {
  /** Where the site is served, with its base path and no slash behind. */
  site: string;
  /** Ends the server: nothing comes from the network any more. */
  cutNetwork: () => Promise<void>;
}

export interface Way {
  /** What is done, as a sentence. */
  name: string;
  go: (visit: Visit) => Promise<void>;
}

const vocabulary = readVocabulary();

/** The file that a click gives, once it lies whole among the downloads. */
async function download({ driver, downloads }: Visit, button: string, name: RegExp): Promise<Uint8Array> {
  await driver.click(button);
  let size = 0;
  return eventually(`a file like ${name} is downloaded`, () => {
    const found = readdirSync(downloads).find((file) => name.test(file));
    const path = join(downloads, found ?? '');
    const before = size;
    size = found ? statSync(path).size : 0;
    return size > 0 && size === before ? readFileSync(path) : undefined;
  });
}

/** What a paste into a document would bring. */
async function pasted(driver: WebDriver): Promise<Pasted> {
  await driver.read(placeForPaste);
  await driver.pressWithControl('v');
  return driver.until('a paste', takePasted);
}

const slot = (name: string) => `[data-slot-input="${name}"]`;
const day = (fromToday: number) => new Date(Date.now() + fromToday * 86_400_000).toISOString().slice(0, 10);
const nextYear = new Date().getFullYear() + 1;

/** What somebody types who publishes a plan that was approved lately. */
const record = {
  body: '居民代表会议',
  meeting: '第四次居民代表会议',
  date: day(-4),
  'votes.present': '52',
  'votes.agree': '49',
  'reviews.0.role': '社区居委会副主任',
  'reviews.0.date': day(-8),
  'reviews.1.role': '社区党委书记',
  'reviews.1.date': day(-6),
  'reviews.2.role': '街道分管副主任',
  'reviews.2.date': day(-2),
  'contact.phone': '0000-0000000',
  'header.index': `TY-${nextYear}-901`,
  'header.subject': '年度工作计划',
};

export const ways: readonly Way[] = [
  {
    name: '搜索：在首页打字，结果里标出所搜的词，点开是那篇范本',
    go: async ({ driver, site }) => {
      await driver.open(`${site}/`);
      await driver.type('main input[type="search"]', `楼道堆物${keys.enter}`);
      await driver.until('results', () => document.querySelector('[data-search-result] mark'));
      assert.equal(await driver.text('[data-search-result] mark'), '楼道堆物');
      await driver.fill('main input[type="search"]', '重阳节');
      await driver.until('other results while typing', () =>
        /重阳节/.test(document.querySelector('[data-search-result] mark')?.textContent ?? ''),
      );
      await driver.click('[data-search-result] .title a');
      await driver.until('the sample', () => document.querySelector('.sheet .plan h1'));
      assert.match(await driver.text('.sheet .plan'), /重阳节/);
    },
  },
  {
    name: '复制：整份范本按 Word 的样子进剪贴板，页面说明已复制',
    go: async ({ driver, site }) => {
      await driver.open(`${site}/samples/civilised-city-annual-plan/`);
      await driver.click('[data-copy-plan]');
      await driver.until('an answer', () =>
        /已复制/.test(document.querySelector('[data-copy-status]')?.textContent ?? ''),
      );
      const { html, text } = await pasted(driver);
      assert.match(html, /<h1 style="[^"]*">/);
      assert.match(html, /<table/);
      assert.ok(text.split('\n').length > 40, text);
    },
  },
  {
    name: '新建：选提纲、填空、填表、撤销，刷新后都还在，下载的 Word 里有',
    go: async (visit) => {
      const { driver, site } = visit;
      await driver.open(`${site}/templates/new/`);
      await driver.click('[data-choose="annual-plan"]');
      await driver.click('#tab-slots');
      await driver.fill(slot('community'), '幸福里社区');
      await driver.fill(slot('year'), String(nextYear));
      await driver.until('the title', () =>
        /幸福里社区\d{4}年/.test(document.querySelector('[data-preview] h1')?.textContent ?? ''),
      );
      await driver.click('#tab-text');
      await driver.fill('[aria-label="指标，第1行"]', '居民满意率');
      await driver.fill('[aria-label="数值，第1行"]', '95');
      const rows = () =>
        driver.read(() => document.querySelectorAll('[data-block-editor="targets"] tbody tr').length);
      const before = await rows();
      await driver.click('[data-block-editor="targets"] tbody tr:first-child [aria-label="删去第1行"]');
      assert.equal(await rows(), before - 1);
      await driver.click('[data-undo]');
      await driver.until('the row again', () => {
        const box = document.querySelector<HTMLTextAreaElement>('[aria-label="指标，第1行"]');
        return box?.value === '居民满意率';
      });
      await driver.reload();
      await driver.until('the preview', () =>
        /居民满意率/.test(document.querySelector('[data-preview] [data-block="targets"]')?.textContent ?? ''),
      );
      await driver.click('#tab-finish');
      const bytes = await download(visit, '[data-download="docx"]', /幸福里社区.*\.docx$/);
      const { value: plan, findings } = readDocx(bytes, vocabulary);
      assert.deepEqual(findings, []);
      const text = plan ? planPlainText(plan, vocabulary) : '';
      assert.match(text, /幸福里社区/);
      assert.match(text, /居民满意率/);
    },
  },
  {
    name: '审阅：打出来的稿子有意见，采纳、撤销，打开 Word 文件',
    go: async ({ driver, downloads, site }) => {
      await driver.open(`${site}/check/`);
      const draft = '桃源社区工作计划\n一、工作目标\n清理楼道,每周一次。\n三、保障措施\n由××负责。';
      await driver.type('#check-text', draft);
      const written = () =>
        driver.read(() => document.querySelector<HTMLTextAreaElement>('#check-text')?.value);
      await driver.click('[data-finding="typography/half-width"] [data-accept]');
      assert.equal(await written(), draft.replace(',', '，'));
      await driver.click('[data-check-notice] [data-undo]');
      await driver.until('the comma', () =>
        document.querySelector<HTMLTextAreaElement>('#check-text')?.value.includes(','),
      );
      assert.equal(await written(), draft);
      const file = join(downloads, '方案.docx');
      writeFileSync(file, officeWordFile);
      await driver.type('[data-check-file]', file);
      await driver.until('the text of the file', () =>
        document.querySelector<HTMLTextAreaElement>('#check-text')?.value.includes('楼道扶手维护方案'),
      );
    },
  },
  {
    name: '交公开件：审批信息填齐，各关通过，生成公开包',
    go: async (visit) => {
      const { driver, site } = visit;
      const source = publishablePlan.replaceAll('2026-11-12', day(-2)).replaceAll('2027', String(nextYear));
      const plan = parseSoundPlan(source, vocabulary);
      const draft = planDraft(plan, { id: 'd1', now: new Date().toISOString() }, vocabulary);
      await driver.read((text) => localStorage.setItem('plan-draft:d1', text), JSON.stringify(draft));
      await driver.open(`${site}/publish/`);
      await driver.click('[data-choose-draft="d1"]');
      for (const [field, value] of Object.entries(record))
        await driver.fill(`[data-field="${field}"]`, value + keys.tab);
      await driver.until('the gates are open', () =>
        /各关都通过了/.test(document.querySelector('[data-gate-summary]')?.textContent ?? ''),
      );
      const files = unpackPackage(await download(visit, '[data-make-package]', /（公开）\.package$/));
      assert.ok(typeof files !== 'string', String(files));
      assert.match(new TextDecoder().decode(files.get('document.mdx')), /楼道扶手维护专项工作计划/);
    },
  },
  {
    name: '断网：存下网站以后，没有网络也能打开网页、搜索',
    go: async ({ driver, site, cutNetwork }) => {
      await driver.open(`${site}/`);
      await driver.until('the footer says that the site is stored', () => {
        const said = document.querySelector<HTMLElement>('[data-offline-stored]');
        return said && !said.hidden;
      });
      await cutNetwork();
      await driver.open(`${site}/samples/energy-saving-week-notice/`);
      assert.match(await driver.text('.sheet .plan h1'), /节能/);
      await driver.open(`${site}/search/?q=${encodeURIComponent('节能')}`);
      await driver.until('results', () => document.querySelector('[data-search-result] mark'));
      await driver.open(`${site}/samples/never-written/`);
      assert.equal(await driver.text('h1'), '现在没有网络');
    },
  },
];
