import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openWordFile, prefixIn } from './word-file.ts';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const rels = 'http://schemas.openxmlformats.org/package/2006/relationships';
const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

const file = (parts: Record<string, Uint8Array | string>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );

const usual = {
  '[Content_Types].xml': `<t:Types xmlns:t="${types}"/>`,
  '_rels/.rels': `<Relationships xmlns="${rels}"><Relationship Id="a" Type="${office}" Target="odd/main.xml"/></Relationships>`,
  'odd/main.xml': `<w:document xmlns:w="${w}"><w:body/></w:document>`,
  'media/a.bin': Uint8Array.from([0, 255, 1, 2]),
};

const opened = (bytes: Uint8Array) => {
  const word = openWordFile(bytes);
  if (!word) throw new Error('no Word file');
  return word;
};

describe('a Word file that is changed where it stands', () => {
  test('has its main part wherever it lies, and keeps the bytes of what nobody touched', () => {
    const word = opened(file(usual));
    expect(word.main).toBe('odd/main.xml');
    word.replace(word.main, (word.text(word.main) ?? '').replace('<w:body/>', '<w:body></w:body>'));
    const saved = unzipSync(word.save());
    expect(Object.keys(saved)).toEqual(Object.keys(usual));
    expect(saved['media/a.bin']).toEqual(usual['media/a.bin']);
    expect(opened(word.save()).text('odd/main.xml')).toContain('<w:body></w:body>');
  });

  test('takes a new part with its entries in both lists, in the words of the list', () => {
    const word = opened(file(usual));
    const xml = `<w:comments xmlns:w="${w}"/>`;
    const id = word.add({ path: 'odd/comments.xml', xml, contentType: 'a/b+xml', type: 'comments' });
    expect(word.text('[Content_Types].xml')).toBe(
      `<t:Types xmlns:t="${types}"><t:Override PartName="/odd/comments.xml" ContentType="a/b+xml"/></t:Types>`,
    );
    expect(word.related(word.main)).toEqual([
      { id, type: 'comments', target: 'odd/comments.xml', external: false },
    ]);
  });

  test('names a part once in its list, also where the list names it before it is there', () => {
    const entry = '<t:Override PartName="/odd/settings.xml" ContentType="a/s+xml"/>';
    const list = `<t:Types xmlns:t="${types}">${entry}</t:Types>`;
    const word = opened(file({ ...usual, '[Content_Types].xml': list }));
    word.add({ path: 'odd/settings.xml', xml: '<s/>', contentType: 'a/s+xml', type: 'settings' });
    expect(word.text('[Content_Types].xml')).toBe(list);
  });

  test('is written in the encoding in which it was read', () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?>${usual['odd/main.xml']}`;
    const bytes = new Uint8Array(2 + xml.length * 2);
    bytes.set([0xff, 0xfe]);
    for (let at = 0; at < xml.length; at++) bytes[2 + at * 2] = xml.charCodeAt(at);
    const word = opened(file({ ...usual, 'odd/main.xml': bytes }));
    word.replace(word.main, word.text(word.main) ?? '');
    expect(unzipSync(word.save())['odd/main.xml']).toEqual(bytes);
  });

  test('is none where nothing in it is a Word document', () => {
    expect(openWordFile(strToU8('PK'))).toBeUndefined();
    expect(openWordFile(file({ 'xl/workbook.xml': '<workbook/>' }))).toBeUndefined();
  });

  test('calls its elements by the prefix that it has for them', () => {
    expect(prefixIn(`<n:document xmlns:n="${w}"/>`, 'w')).toBe('n:');
    expect(prefixIn(`<w:document xmlns:w="${w}"/>`, 'w')).toBe('w:');
  });
});
