import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { readPart } from '../import/own-word/testing/edit-package.ts';
import { parseSoundPlan } from '../plan/mdx/parse.ts';
import { findingsOfDocx } from '../testing/check-docx.ts';
import { writeDocx } from './docx/write.ts';
import { planHtml } from './html/html.ts';
import { planMarkdown } from './markdown.ts';
import { planPlainText } from './plain-text.ts';

const vocabulary = readVocabulary();
const plan = parseSoundPlan(
  readFileSync('content/samples/energy-saving-week-notice.mdx', 'utf8'),
  vocabulary,
);

async function wordText(): Promise<string> {
  const bytes = await writeDocx(plan, vocabulary, { fonts: 'system', fillIn: 'highlight' });
  return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
}

test.each([
  ['HTML', async () => toHtml({ type: 'root', children: planHtml(plan, vocabulary) })],
  ['Markdown', async () => planMarkdown(plan, vocabulary)],
  ['text', async () => planPlainText(plan, vocabulary)],
  ['Word', wordText],
])('in %s the attachments stand behind the sign-off, in their order', async (_, write) => {
  // in Word the label stands in the corner of the page and the name below it
  const shown = (await write()).replaceAll(/<[^>]*>/g, '').replaceAll(/(附件\d)：/g, '$1');
  const at = [
    '信息报送',
    '家庭用电用水自测卡',
    '2027年5月20日',
    '附件1公共设施自查表',
    '附件2家庭用电用水自测卡',
  ];
  const places = at.map((words) => shown.indexOf(words));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('in Word every attachment begins a new page, and one with a wide form lies across', async () => {
  const xml = await wordText();
  expect(xml.match(/<w:pageBreakBefore\/>|<w:type w:val="nextPage"\/>/g)).toHaveLength(2);
  expect(xml.match(/w:orient="landscape"/g)).toHaveLength(1);
});

test('in Word a page that lies across has its number on the left side, turned, as it reads on the sheet turned back', async () => {
  const bytes = await writeDocx(plan, vocabulary, { fonts: 'system', fillIn: 'highlight' });
  const xml = readPart(bytes, 'word/document.xml');
  const links = readPart(bytes, 'word/_rels/document.xml.rels');
  const sections = [...xml.matchAll(/<w:sectPr.*?<\/w:sectPr>/g)].map(([section]) => section);
  expect(sections.length).toBeGreaterThan(1);
  for (const section of sections) {
    const ids = [...section.matchAll(/<w:footerReference [^>]*r:id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(2);
    for (const id of ids) {
      const [, target = ''] = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(links) ?? [];
      const foot = readPart(bytes, `word/${target}`);
      expect(foot).toMatch(/PAGE<.*"separate"\/><w:t>1</);
      expect(foot.includes('<w:textDirection w:val="tbRl"/>')).toBe(section.includes('landscape'));
    }
  }
  expect(await findingsOfDocx(bytes)).toEqual([]);
});
