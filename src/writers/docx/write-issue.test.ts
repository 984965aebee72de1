import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { readPart } from '../../import/own-word/testing/edit-package.ts';
import type { Frontmatter } from '../../plan/frontmatter.ts';
import { parseSoundPlan } from '../../plan/mdx/parse.ts';
import { findingsOfDocx } from '../../testing/check-docx.ts';
import { writeDocx } from './write.ts';

const vocabulary = readVocabulary();
const sample = parseSoundPlan(
  readFileSync('content/samples/energy-saving-week-notice.mdx', 'utf8'),
  vocabulary,
);
const write = (meta: Partial<Frontmatter>) =>
  writeDocx({ ...sample, meta: { ...sample.meta, ...meta } }, vocabulary, {
    fonts: 'official',
    fillIn: 'controls',
  });
const xmlOf = async (meta: Partial<Frontmatter>) => readPart(await write(meta), 'word/document.xml');

const issue = {
  head: ['青山街道办事处'],
  copyNumber: '000012',
  secrecy: { level: '秘密', term: '1年' },
  urgency: '加急',
  docNo: '青街办〔2027〕3号',
  copiedTo: ['安澜区城市管理局'],
  printed: { by: '青山街道党政综合办公室', date: '2027-03-05' },
} as const;
const issued = (form: '文件' | '信函' | '纪要', more: object = {}) =>
  ({ issue: { ...issue, form, ...more } }) as unknown as Partial<Frontmatter>;
const styles = (xml: string) => [...xml.matchAll(/<w:pStyle w:val="([A-Za-z]+)"\/>/g)].map(([, id]) => id);

describe('a document that an office issues', () => {
  test('has its head above the title and its imprint at the end', async () => {
    const shown = styles(await xmlOf(issued('文件')));
    expect(shown.slice(0, 6)).toEqual([
      'CopyNumber',
      'Secrecy',
      'Urgency',
      'RedHead',
      'DocumentNumber',
      'Title',
    ]);
    expect(shown.filter((id) => id === 'CopiedTo' || id === 'PrintedBy')).toEqual(['CopiedTo', 'PrintedBy']);
  });

  test('begins its head 35 mm below the edge of the text block, whatever marks stand above', async () => {
    const { copyNumber: _one, secrecy: _two, urgency: _three, ...bare } = issue;
    const spaceAbove = async (more: Partial<Frontmatter>) =>
      Number(/"RedHead"\/>.*?w:before="(\d+)"/.exec(await xmlOf(more))?.[1]);
    const alone = await spaceAbove({ issue: { ...bare, form: '文件' } } as unknown as Partial<Frontmatter>);
    expect(alone - (await spaceAbove(issued('文件')))).toBe(3 * 579);
  });

  test('says 文件 or 纪要 behind the body, and a letter says neither', async () => {
    const text = async (form: '文件' | '信函' | '纪要') =>
      (await xmlOf(issued(form))).replaceAll(/<[^>]*>/g, '');
    expect(await text('文件')).toContain('青山街道办事处文件');
    expect(await text('纪要')).toContain('青山街道办事处纪要');
    expect(await text('信函')).not.toContain('青山街道办事处文件');
  });

  test('as a letter shows no printer and hides the number of its first page', async () => {
    const xml = await xmlOf(issued('信函'));
    expect(styles(xml)).not.toContain('PrintedBy');
    expect(xml).toContain('<w:titlePg');
  });

  test('to a superior names the signers beside the number', async () => {
    const xml = await xmlOf(issued('文件', { signers: ['甲某', '乙某', '丙某'] }));
    const text = xml.replaceAll(/<[^>]*>/g, '');
    expect(text.indexOf('签发人：甲某乙某')).toBeLessThan(text.indexOf('青街办〔2027〕3号丙某'));
  });

  test.each(['文件', '信函', '纪要'] as const)('is sound to the validator as %s', async (form) => {
    expect(await findingsOfDocx(await write(issued(form)))).toEqual([]);
  });

  test('of several bodies, sealed by each, is sound to the validator', async () => {
    const signoff = {
      org: '青山街道办事处',
      joint: ['安澜区城市管理局', '安澜区消防救援大队'],
      date: '2027-03-05',
      sealed: true as const,
    };
    const joint = issued('文件', { head: ['青山街道办事处', '安澜区城市管理局'], signers: ['甲某', '乙某'] });
    const bytes = await write({ ...joint, signoff });
    expect(await findingsOfDocx(bytes)).toEqual([]);
    const xml = readPart(bytes, 'word/document.xml');
    expect(xml.match(/<w:tblDescription /g)).toHaveLength(xml.match(/<w:tbl>/g)?.length ?? 0);
    expect(xml).toContain('<w:tblDescription w:val="青山街道办事处、安澜区城市管理局文件"/>');
  });
});
