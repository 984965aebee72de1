import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '../../document/blocks.ts';
import { rounds } from '../../testing/rounds.ts';
import { shownBlocks } from '../testing/shown-blocks.ts';
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
  test('is read with numbers, headings, tables, notes; without what is deleted or hidden', () => {
    const { value, findings } = readDocDocument(sample, 'x.doc');
    expect(shownBlocks(value?.blocks ?? [])).toEqual([
      '柳岸社区养犬管理工作方案',
      '为规范养犬行为，结合社区实际，制定本方案。',
      '[h1 auto2] 一、工作目标',
      '登记率达到九成以上。',
      '（注：名单每季更新一次。）',
      '[h1 auto2] 二、主要措施',
      '[h2 auto3] （一）宣传引导',
      '[auto2] 1.张贴告示。',
      '[auto2] 2.入户讲解。',
      '[h2 auto3] （二）日常巡查',
      '{时间|事项|责任人 ; 三月|登记/发牌|网格员 ; 四月|2x1:复查}',
      '逢雨顺延\n另行通知',
      '[h1 auto2] 三、工作要求',
      '各网格要按时完成。',
    ]);
    expect(value?.blocks.map(({ line }) => line)).toEqual([1, 2, 3, 4, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect(value?.notes.map(({ kind, text, author }) => [kind, text, author])).toEqual([
      ['deletion', '删掉的话', '甲'],
      ['insertion', '以上', '甲'],
      ['hidden', '看不见的话', undefined],
      ['footnote', '名单每季更新一次。', undefined],
    ]);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['source/revisions', 'source/hidden']);
  });

  test('is read with its look, blanks, merged and nested cells, comments, headers and boxes', () => {
    const { value } = readDocDocument(fixture('form.doc'), 'x.doc');
    expect(shownBlocks(value?.blocks ?? [])).toEqual([
      '[center red] 云杉社区文件',
      '[center bold] 云杉社区清凉驿站\n开放登记表',
      '[underlined] 根据        安排登记如下。',
      '（注：每日核对一次。）',
      '[h1] 一、登记内容',
      '[h2] （一）物资',
      '[auto2] 1.备好饮水。',
      '[auto2] 2.备好药箱。',
      '[bullet] 扇子若干',
      '{1x2:时段|2x1:值守 ; 上午|下午 ; 周一|网格员/志愿者|{东侧|西侧}}',
      '是否开放：□是☑否',
      '开放到九月。',
      '[box] 热线贴在门口',
      '[right page] 云杉社区居民委员会',
    ]);
    const title = value?.blocks[1];
    expect(title?.type === 'paragraph' && title.format).toEqual({
      align: 'center',
      size: 22,
      bold: true,
      font: '黑体',
    });
    expect(value?.notes.map(({ kind, text, line, author }) => [kind, text, line, author])).toEqual([
      ['comment', '请补街道名称', 3, '核稿人'],
      ['footnote', '每日核对一次。', 3, undefined],
      ['hidden', '备用的话', 3, undefined],
      ['header', '云杉街道内部资料', 1, undefined],
      ['footer', '共两页', 1, undefined],
    ]);
  });

  test('gives each character a place of its own', () => {
    const { value } = readDocDocument(fixture('form.doc'), 'x.doc');
    const offsets = [...paragraphsOf(value?.blocks ?? [])].flatMap(({ runs }) =>
      runs.flatMap(({ text, place }) =>
        place?.in === 'stream' ? Array.from({ length: text.length }, (_, at) => place.offset + at) : [],
      ),
    );
    expect(offsets.length).toBeGreaterThan(100);
    expect(new Set(offsets).size).toBe(offsets.length);
  });

  test('is read without its table of contents, with text boxes and inner tables', () => {
    const { value, findings } = readDocDocument(fixture('contents-and-box.doc'), 'x.doc');
    expect(shownBlocks(value?.blocks ?? [])).toEqual([
      '河湾社区防汛工作计划',
      '[bold] 目录',
      '[h1 bold] 一、组织领导',
      '成立防汛小组。',
      '[h1 bold] 二、物资准备',
      '备足沙袋。',
      '{[center bold] 物资|[center bold] 数量 ; 沙袋|{东库二十|西库三十}}',
      '最后一段。',
      '[box] 值班电话贴在门口',
    ]);
    expect(value?.notes).toEqual([
      { kind: 'contents', text: '一、组织领导1\n二、物资准备1\n', line: 3, taken: false },
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

  test('reading never throws', () => {
    fc.assert(
      fc.property(changes, (list) => {
        const broken = changed((bytes) => {
          for (const [at, byte] of list) bytes[at % bytes.length] = byte;
        });
        const { value, findings } = readDocDocument(broken, 'x.doc');
        expect(value !== undefined || findings.length === 1).toBe(true);
      }),
      { numRuns: rounds(400, 4000) },
    );
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
        const blocks = readDocDocument(broken, 'x.doc').value?.blocks ?? [];
        expect([...paragraphsOf(blocks)].length).toBeLessThan(sample.length);
      }),
      { numRuns: rounds(400, 4000) },
    );
  });
});
