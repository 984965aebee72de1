import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../writers/docx/write.ts';
import { planMarkdown } from '../../writers/markdown.ts';
import { planPlainText } from '../../writers/plain-text.ts';
import { accountForOwn } from '../account.ts';
import { readDocx } from './read.ts';
import { editParts } from './testing/edit-package.ts';
import { sample, vocabulary } from './testing/edited-plan.ts';

describe('another program', () => {
  test('may number styles as it likes: they are known by name', async () => {
    const bytes = await writeDocx(sample, vocabulary, { fonts: 'official', fillIn: 'highlight' });
    const renumber = (xml: string) =>
      xml
        .replace(/w:(styleId|pStyle w:val|rStyle w:val|basedOn w:val|next w:val)="([^"]+)"/g, 'w:$1="a$2"')
        .replaceAll('"heading 1"', '"Heading 1"');
    const other = editParts(bytes, { 'word/document.xml': renumber, 'word/styles.xml': renumber });
    expect(readDocx(other, vocabulary).value).toEqual(sample);
  });

  test('may base styles of its own on ours', async () => {
    const bytes = await writeDocx(sample, vocabulary, { fonts: 'official', fillIn: 'highlight' });
    const own =
      '<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="我的标题"/><w:basedOn w:val="Heading1"/></w:style></w:styles>';
    const other = editParts(bytes, {
      'word/document.xml': (xml) => xml.replaceAll('w:val="Heading1"', 'w:val="Mine"'),
      'word/styles.xml': (xml) => xml.replace('</w:styles>', own),
    });
    expect(readDocx(other, vocabulary).value).toEqual(sample);
  });

  test('may move our part to another number', async () => {
    const bytes = await writeDocx(sample, vocabulary, { fonts: 'official', fillIn: 'controls' });
    const { 'customXml/item1.xml': ours = new Uint8Array(), ...others } = unzipSync(bytes);
    const foreign = strToU8('<b:Sources xmlns:b="urn:b"/>');
    const moved = { ...others, 'customXml/item1.xml': foreign, 'customXml/item12.xml': ours };
    expect(readDocx(zipSync(moved), vocabulary).value).toEqual(sample);
  });

  test.each(['highlight', 'controls'])(
    'LibreOffice 7.4 (%s): blanks filled, a row added, a heading changed, a paragraph added',
    (fillIn) => {
      const bytes = readFileSync(`src/import/own-word/testing/fixtures/edited-in-libreoffice-${fillIn}.docx`);
      const { value, findings, lines = [] } = readDocx(bytes, vocabulary);
      if (!value) throw new Error(findings.map(({ message }) => message).join());
      expect(findings).toEqual([]);
      expect(value.values).toEqual({ community: '幸福里社区', year: '2031' });
      expect(value.meta.title).toContain('幸福里社区2031年');
      expect(value.meta.signoff).toEqual({ org: '幸福里社区居民委员会', date: '2031-01-08' });
      expect(value.meta.blocks.targets?.slice(0, 2)).toEqual([
        { name: '满意率', op: '≥', value: 90, unit: '%', period: '年' },
        { name: '新加的一行' },
      ]);
      const last = value.sections.at(-1);
      expect(last).toMatchObject({ kind: 'requirements', title: [{ type: 'text', value: '有关要求' }] });
      expect(planMarkdown(value, vocabulary)).toContain('新的一段话。');
      // LibreOffice writes a control several times: its copies are not lost
      const { counts } = accountForOwn(
        lines.map(({ text }) => text),
        planPlainText(value, vocabulary),
      );
      expect(counts).toMatchObject({ lost: 0, lostSigns: 0 });
    },
  );
});
