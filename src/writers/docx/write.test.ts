import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { composeTemplate } from '../../drafts/compose.ts';
import { findPlanFiles } from '../../files/find-plans.ts';
import { editDocument, elementWith, readPart } from '../../import/own-word/testing/edit-package.ts';
import { sample, template, vocabulary } from '../../import/own-word/testing/edited-plan.ts';
import { parseSoundPlan } from '../../plan/mdx/parse.ts';
import type { Plan } from '../../plan/plan.ts';
import { findingsOfDocx } from '../../testing/check-docx.ts';
import { docxConstructions } from '../../testing/docx-constructions.ts';
import { fewestCovering } from '../../testing/fewest-covering.ts';
import { rounds } from '../../testing/rounds.ts';
import { type DocxOptions, writeDocx } from './write.ts';

const highlight: DocxOptions = { fonts: 'official', fillIn: 'highlight' };
const controls: DocxOptions = { fonts: 'official', fillIn: 'controls' };
const documentOf = async (plan: Plan, options: DocxOptions) =>
  readPart(await writeDocx(plan, vocabulary, options), 'word/document.xml');

describe('every document is valid Office Open XML', async () => {
  const templates = vocabulary.outlines.flatMap(({ id }) => {
    const plan = composeTemplate(vocabulary, { outline: id }).value as Plan;
    return [highlight, controls].flatMap((options) => [
      { name: `${id} ${options.fillIn}`, plan, options },
      { name: `${id} ${options.fillIn} system`, plan, options: { ...options, fonts: 'system' as const } },
    ]);
  });
  const samples = findPlanFiles(['content/samples']).map((file) => {
    return {
      name: basename(file),
      plan: parseSoundPlan(readFileSync(file, 'utf8'), vocabulary),
      options: highlight,
    };
  });
  const all: { name: string; bytes: Uint8Array }[] = [];
  for (const { name, plan, options } of [...templates, ...samples])
    all.push({ name, bytes: await writeDocx(plan, vocabulary, options) });

  // a validator takes a second for each: those are asked about that hold every construction of all
  const chosen = fewestCovering(all.map((document) => [document, docxConstructions(document.bytes)]));

  test.each(rounds(chosen, all))('$name', async ({ bytes }) => {
    expect(await findingsOfDocx(bytes)).toEqual([]);
  });

  test('the validator finds an element that is out of its place', async () => {
    const broken = editDocument(await writeDocx(sample, vocabulary, highlight), (xml) =>
      xml.replace('<w:body>', '<w:body><w:t>甲</w:t>'),
    );
    expect(await findingsOfDocx(broken)).toHaveLength(1);
  });
});

describe('the bytes', () => {
  test.each([highlight, controls])('are the same whenever a plan is written: %o', async (options) => {
    const first = await writeDocx(template, vocabulary, options);
    await writeDocx(sample, vocabulary, options);
    expect(Buffer.from(await writeDocx(template, vocabulary, options)).equals(first)).toBe(true);
  });

  test.each([
    ['2027-03-05', ['2027-03-05T00:00:00Z', '2027-03-05T00:00:00Z']],
    ['2027-03', null],
    [undefined, null],
  ])('hold no date but that of the document: %s', async (date, expected) => {
    const meta = { ...sample.meta, signoff: { org: '桃源社区居民委员会', ...(date && { date }) } };
    const core = readPart(await writeDocx({ ...sample, meta }, vocabulary, highlight), 'docProps/core.xml');
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(expected);
    expect(core).toContain('<dc:title>桃源社区2027年创建文明城市工作计划</dc:title>');
  });
});

describe('the page', () => {
  test('is A4 with the margins of the standard and two footers', async () => {
    const xml = await documentOf(sample, highlight);
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(xml).toMatch(/<w:footerReference w:type="default".*<w:footerReference w:type="even"/);
    for (const name of ['footer1', 'footer2']) {
      const footer = readPart(await writeDocx(sample, vocabulary, highlight), `word/${name}.xml`);
      expect(footer).toMatch(/PAGE<.*"separate"\/><w:t>1<\/w:t>.*"end"/);
    }
    const settings = readPart(await writeDocx(sample, vocabulary, highlight), 'word/settings.xml');
    expect(settings).toContain('<w:evenAndOddHeaders/>');
  });

  test('has 22 lines of 28 characters: exact line height, narrowed spacing', async () => {
    const styles = readPart(await writeDocx(sample, vocabulary, highlight), 'word/styles.xml');
    expect(styles).toMatch(/w:styleId="Normal"[^>]*>.*?<w:spacing [^>]*w:line="579" w:lineRule="exact"/);
    expect(styles).toMatch(/w:styleId="Normal".*?<w:spacing w:val="-5"\/><w:sz w:val="32"\/>/);
    expect(styles).toMatch(/w:styleId="Normal".*?<w:autoSpaceDE w:val="0"\/><w:autoSpaceDN w:val="0"\/>/);
  });
});

describe('the fonts', () => {
  test.each([
    ['official', ['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体', '宋体']],
    ['system', ['宋体', '仿宋', '楷体', '黑体']],
  ] as const)('%s: are named for all scripts, wherever a style names one', async (fonts, names) => {
    const styles = readPart(await writeDocx(sample, vocabulary, { ...highlight, fonts }), 'word/styles.xml');
    const used = [...styles.matchAll(/<w:rFonts ([^>]*)\/>/g)].map(([, attributes = '']) => attributes);
    for (const attributes of used) {
      const [, name] = /w:eastAsia="([^"]+)"/.exec(attributes) ?? [];
      expect(names).toContain(name);
      expect(attributes).toContain(`w:ascii="${name}"`);
      expect(attributes).toContain(`w:hAnsi="${name}"`);
    }
    expect(new Set(used.map((attributes) => /w:eastAsia="([^"]+)"/.exec(attributes)?.[1]))).toEqual(
      new Set(names),
    );
  });

  test('are of a text in Chinese, its Latin letters in English', async () => {
    const styles = readPart(await writeDocx(sample, vocabulary, highlight), 'word/styles.xml');
    expect(elementWith(styles, 'w:docDefaults', 'w:lang')).toContain(
      '<w:lang w:val="en-US" w:eastAsia="zh-CN"/>',
    );
  });

  test('take quotation marks for Chinese in every run of text', async () => {
    const xml = await documentOf(sample, highlight);
    const runs = [...xml.matchAll(/<w:r>.*?<\/w:r>/g)]
      .map(([run]) => run)
      .filter((run) => run.includes('<w:t'));
    expect(runs.filter((run) => !run.includes('w:hint="eastAsia"'))).toEqual([]);
  });
});

describe('blanks', () => {
  test('are highlighted 【label】 where they are to be typed over', async () => {
    const xml = await documentOf(template, highlight);
    expect(elementWith(xml, 'w:r', '【社区名称】')).toContain('<w:highlight w:val="yellow"/>');
    expect(xml).not.toContain('<w:sdt>');
  });

  test('are controls bound to one part, the same value to the same place', async () => {
    const xml = await documentOf(template, controls);
    const paths = [...xml.matchAll(/<w:tag w:val="community"\/>.*?w:xpath="([^"]+)"/g)].map(
      ([, path]) => path,
    );
    expect(paths.length).toBeGreaterThan(3);
    expect(new Set(paths)).toEqual(new Set(['/p:plan[1]/p:fields[1]/p:community[1]']));
    const part = readPart(await writeDocx(template, vocabulary, controls), 'customXml/item1.xml');
    expect(part).toContain('<p:community></p:community>');
  });

  test('come back as they were where somebody empties a control again', async () => {
    const bytes = await writeDocx(template, vocabulary, controls);
    const xml = readPart(bytes, 'word/document.xml');
    const glossary = readPart(bytes, 'word/glossary/document.xml');
    const named = [
      ...xml.matchAll(
        /<w:docPart w:val="([^"]+)"\/><\/w:placeholder>.*?<w:sdtContent>.*?<w:t[^>]*>([^<]*)</g,
      ),
    ];
    expect(named).toHaveLength(xml.match(/<w:sdt>/g)?.length ?? 0);
    for (const [, name = '', text = ''] of named)
      expect(elementWith(glossary, 'w:docPart', `<w:name w:val="${name}"/>`)).toContain(`>${text}<`);
  });

  test('without a name, “……”, are highlighted too, and controls that go once they are filled', async () => {
    const content = [
      { type: 'paragraph' as const, children: [{ type: 'text' as const, value: '在……组织……场活动。' }] },
    ];
    const unwritten = { ...template, content, sections: [] };
    const marked = await documentOf(unwritten, highlight);
    expect(marked.match(/<w:highlight w:val="yellow"\/><\/w:rPr><w:t[^>]*>……<\/w:t>/g)).toHaveLength(2);
    const xml = await documentOf(unwritten, controls);
    expect(xml.match(/<w:temporary\/><w:showingPlcHdr\/>/g)).toHaveLength(2);
  });

  test('are no words that a quotation leaves out', async () => {
    const content = [
      { type: 'paragraph' as const, children: [{ type: 'text' as const, value: '居民说“夜里……看不清”。' }] },
    ];
    const sections = template.sections.map((section) => ({ ...section, content }));
    const xml = await documentOf({ ...template, content, sections }, highlight);
    expect(elementWith(xml, 'w:p', '夜里')).not.toContain('highlight');
  });

  test('with a value are plain text', async () => {
    expect(await documentOf(sample, highlight)).not.toContain('<w:highlight');
  });

  test('with choices are a list to choose from', async () => {
    const plan = composeTemplate(vocabulary, { outline: 'community-demo' }).value as Plan;
    const control = elementWith(await documentOf(plan, controls), 'w:sdtPr', 'w:val="grade"');
    expect(control).toContain('<w:dropDownList><w:listItem w:displayText="区级" w:value="区级"/>');
  });
});

describe('tables', () => {
  test('repeat their head on every page and fill the text block exactly', async () => {
    const xml = await documentOf(sample, highlight);
    for (const [table] of xml.matchAll(/<w:tbl>.*?<\/w:tbl>/g)) {
      expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
      const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8845);
    }
  });

  test('say what they are to whoever cannot see them', async () => {
    const xml = await documentOf(sample, highlight);
    const told = [...xml.matchAll(/<w:tblCaption w:val="([^"]+)"\/><w:tblDescription w:val="([^"]+)"\/>/g)];
    expect(told.length).toBe(xml.match(/<w:tbl>/g)?.length);
    for (const [, caption = '', text] of told) {
      expect(xml).toContain(`>${caption}<`);
      expect(text).toMatch(/^各列：.+；共\d+行$/);
    }
  });

  test('leave out columns that no row fills', async () => {
    const notice = parseSoundPlan(
      readFileSync('content/samples/energy-saving-week-notice.mdx', 'utf8'),
      vocabulary,
    );
    const table = elementWith(await documentOf(notice, highlight), 'w:tbl', '>承办<');
    expect(table).not.toContain('>频次<');
  });

  test('give blank rows room to write', async () => {
    const table = elementWith(await documentOf(template, highlight), 'w:tbl', '>负责岗位<');
    expect(table.match(/<w:trHeight w:val="720" w:hRule="atLeast"\/>/g)).toHaveLength(5);
  });
});
