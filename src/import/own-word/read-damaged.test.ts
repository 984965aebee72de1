import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { rounds } from '../../testing/rounds.ts';
import { writeDocx } from '../../writers/docx/write.ts';
import { readDocx } from './read.ts';
import { editDocument, editParts } from './testing/edit-package.ts';
import { sample, vocabulary } from './testing/edited-plan.ts';

const package_ = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
const document = (body: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;

let bytes = new Uint8Array();
beforeAll(async () => {
  bytes = new Uint8Array(await writeDocx(sample, vocabulary, { fonts: 'official', fillIn: 'highlight' }));
});

/** The one finding of a file that gives no plan. */
function refusal(file: Uint8Array) {
  const { value, findings } = readDocx(file, vocabulary);
  expect(value).toBeUndefined();
  expect(findings).toHaveLength(1);
  return findings[0];
}

describe('a file that is no document of ours', () => {
  test.each([
    ['nothing at all', () => new Uint8Array(), 'docx/not-docx', '.docx'],
    ['plain text', () => strToU8('工作计划'), 'docx/not-docx', '.docx'],
    ['an old .doc', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'docx/old-format', '另存为 .docx'],
    ['a zip of other things', () => package_({ 'xl/workbook.xml': '<x/>' }), 'docx/not-docx', '.docx'],
    ['a document of others', () => package_({ 'word/document.xml': document('') }), 'docx/foreign', '导入'],
    ['half a file', () => bytes.slice(0, bytes.length / 2), 'docx/damaged', '重新下载'],
    [
      'a file that unpacks to very much',
      () => package_({ 'word/document.xml': ' '.repeat(20_000_000) }),
      'docx/too-big',
      '过大',
    ],
    [
      'a document cut off',
      () => editDocument(bytes, (xml) => xml.slice(0, 9000)),
      'docx/damaged',
      '重新下载',
    ],
    [
      'a document nested without end',
      () => editDocument(bytes, () => document('<w:p>'.repeat(900) + '</w:p>'.repeat(900))),
      'docx/damaged',
      '重新下载',
    ],
    [
      'a document with entities of its own',
      () => editDocument(bytes, (xml) => `<!DOCTYPE a [<!ENTITY b "c">]>${xml.replace('工作目标', '&b;')}`),
      'docx/damaged',
      '重新下载',
    ],
    [
      'carried data that somebody changed',
      () => editParts(bytes, { 'customXml/item1.xml': (xml) => xml.replace('annual-plan', '&lt;"x') }),
      'docx/carried',
      '重新下载',
    ],
    [
      'carried data of a later version',
      () =>
        editParts(bytes, {
          'customXml/item1.xml': (xml) => xml.replace('version&quot;:1', 'version&quot;:2'),
        }),
      'docx/carried',
      '最新版本',
    ],
  ])('%s is refused with what to do', (_, file, ruleId, advice) => {
    expect(refusal(file())).toMatchObject({ ruleId, severity: 'error', line: 1 });
    expect(refusal(file())?.message).toContain(advice);
  });

  test('a document without styles is read as plain text rather than refused', () => {
    const { value } = readDocx(editParts(bytes, { 'word/styles.xml': () => undefined }), vocabulary);
    expect(value?.sections.map(({ kind }) => kind)).toEqual(sample.sections.map(({ kind }) => kind));
    expect(value?.meta.title).toBe(sample.meta.title);
  });
});

describe('whatever bytes are changed', () => {
  test('in the file, reading never throws', () => {
    const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 20 }), (changes) => {
        const broken = bytes.slice();
        for (const [at, byte] of changes) broken[at % broken.length] = byte;
        const { value, findings } = readDocx(broken, vocabulary);
        expect(value !== undefined || findings.length > 0).toBe(true);
      }),
      { numRuns: rounds(60, 1000) },
    );
  });

  test('in the source of the document, reading never throws', () => {
    const cut = fc.record({
      at: fc.nat(),
      length: fc.nat(400),
      instead: fc.constantFrom('', '<w:p/>', '<w:tbl/>', '【', '</w:r>'),
    });
    fc.assert(
      fc.property(cut, ({ at, length, instead }) => {
        const broken = editParts(bytes, {
          'word/document.xml': (xml) => {
            const start = at % xml.length;
            return xml.slice(0, start) + instead + xml.slice(start + length);
          },
        });
        const { value, findings } = readDocx(broken, vocabulary);
        expect(value !== undefined || findings.length > 0).toBe(true);
      }),
      { numRuns: rounds(60, 1000) },
    );
  });

  test('in the order of elements, reading never throws', () => {
    const elements = [
      'w:p',
      'w:tbl',
      'w:tr',
      'w:tc',
      'w:sdt',
      'w:r',
      'w:pPr',
      'w:sdtContent',
      'w:bookmarkStart',
    ];
    const swapNames = fc.tuple(fc.constantFrom(...elements), fc.constantFrom(...elements));
    fc.assert(
      fc.property(swapNames, ([from, to]) => {
        const broken = editParts(bytes, {
          'word/document.xml': (xml) => xml.replace(new RegExp(`(</?)${from}(?=[ />])`, 'g'), `$1${to}`),
        });
        const { value, findings } = readDocx(broken, vocabulary);
        expect(value !== undefined || findings.length > 0).toBe(true);
      }),
      { numRuns: rounds(30, 400) },
    );
  });
});
