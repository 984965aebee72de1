import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toSource } from '../../document/source-document.ts';
import { readWordPackage } from '../docx/read-word.ts';
import { makeDocx } from '../testing/make-docx.ts';
import { sampleParts } from '../testing/sample-parts.ts';
import { readDocDocument } from './doc-document.ts';

const fixture = (name: string) => new Uint8Array(readFileSync(`src/source/testing/fixtures/${name}`));
const sample = fixture('sample.doc');

/** Where the Word document begins in the container: its header. */
const headerAt = sample.findIndex((byte, at) => at % 512 === 0 && byte === 0xec && sample[at + 1] === 0xa5);

function refusal(bytes: Uint8Array): string | undefined {
  const { value, findings } = readDocDocument(bytes, 'x.doc');
  expect(value).toBeUndefined();
  expect(findings).toHaveLength(1);
  expect(findings[0]?.message).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*$/);
  return findings[0]?.ruleId;
}

function changed(change: (bytes: Uint8Array) => void, bytes = sample): Uint8Array {
  const copy = bytes.slice();
  change(copy);
  return copy;
}

describe('a Word 97–2003 document', () => {
  test('is read as the same document in .docx: numbers, headings, tables, what is deleted or hidden', () => {
    const lines = readDocDocument(sample, 'x.doc').value?.lines ?? [];
    const docx = readWordPackage(makeDocx(sampleParts), 'x.docx').value;
    const wanted = docx ? toSource(docx).lines : [];
    const withoutNote = wanted.filter(({ text }) => !text.startsWith('（注'));
    expect(lines.slice(0, -1).map(({ table, ...line }) => line)).toEqual(
      withoutNote.map(({ table, ...line }) => line),
    );
    expect(lines.find(({ table }) => table)?.table).toEqual([
      ['时间', '事项', '责任人'],
      ['三月', '登记\n发牌', '网格员'],
      ['四月', '复查'],
    ]);
    expect(lines.at(-1)).toEqual({ text: '（注：名单每季更新一次。）', line: 14 });
  });

  test('says what it leaves out', () => {
    expect(readDocDocument(sample, 'x.doc').findings.map(({ ruleId }) => ruleId)).toEqual([
      'source/revisions',
      'source/hidden',
    ]);
  });

  test('is read without its table of contents, with text boxes and inner tables', () => {
    const { value, findings } = readDocDocument(fixture('contents-and-box.doc'), 'x.doc');
    const filled = value?.lines.filter(({ text, table }) => text !== '' || table);
    expect(filled?.map(({ text, table }) => table ?? text)).toEqual([
      '河湾社区防汛工作计划',
      '目录',
      '一、组织领导',
      '成立防汛小组。',
      '二、物资准备',
      '备足沙袋。',
      [
        ['物资', '数量'],
        ['沙袋', '东库二十\n西库三十'],
      ],
      '最后一段。',
      '值班电话贴在门口',
    ]);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['source/contents']);
  });
});

describe('a file that gives no document', () => {
  test.each([
    ['a .doc with a password', fixture('encrypted.doc'), 'source/encrypted'],
    ['a .docx with a password', fixture('encrypted.docx'), 'source/encrypted'],
    ['a header alone', sample.slice(0, 512), 'source/damaged'],
    ['a piece of a header', sample.slice(0, 100), 'source/damaged'],
    ['half a file', sample.slice(0, sample.length / 2), 'source/damaged'],
    ['Word 95', changed((bytes) => bytes.set([0xdc, 0xa5], headerAt)), 'source/old-format'],
    ['an early Word 97', changed((bytes) => bytes.set([0x65, 0], headerAt + 2)), 'source/old-format'],
    ['no header', changed((bytes) => bytes.fill(0, headerAt, headerAt + 64)), 'source/damaged'],
    [
      'no piece table',
      changed((bytes) => bytes.fill(0xff, headerAt + 0x1a2, headerAt + 0x1aa)),
      'source/damaged',
    ],
    ['an allocation table in circles', changed(circles), 'source/damaged'],
  ])('is refused in one line: %s', (_, bytes, ruleId) => {
    expect(refusal(bytes)).toBe(ruleId);
  });

  /** Each pair of sectors leads to itself again: followed blindly, such chains fill the memory. */
  function circles(bytes: Uint8Array): void {
    const view = new DataView(bytes.buffer);
    const table = (view.getUint32(76, true) + 1) * 512;
    for (let sector = 0; sector < 128; sector++) view.setUint32(table + sector * 4, sector ^ 1, true);
  }
});

describe('whatever bytes are changed', () => {
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 30 });

  test('reading never throws, and never takes long', () => {
    const started = performance.now();
    fc.assert(
      fc.property(changes, (list) => {
        const broken = changed((bytes) => {
          for (const [at, byte] of list) bytes[at % bytes.length] = byte;
        });
        const { value, findings } = readDocDocument(broken, 'x.doc');
        expect(value !== undefined || findings.length === 1).toBe(true);
      }),
      { numRuns: 400 },
    );
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test('in the header, where lengths and places are, no more memory is taken than the file has text', () => {
    const word = fc.constantFrom(0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff);
    const at = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.array(fc.tuple(at, word), { minLength: 1, maxLength: 4 }), (list) => {
        const broken = changed((bytes) => {
          for (const [index, value] of list)
            new DataView(bytes.buffer).setUint32(headerAt + index * 4, value, true);
        });
        const lines = readDocDocument(broken, 'x.doc').value?.lines ?? [];
        expect(lines.length).toBeLessThan(sample.length);
      }),
      { numRuns: 400 },
    );
  });
});
