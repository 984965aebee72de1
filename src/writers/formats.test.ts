// What a plan says is in every file that is made of it. A kind of content, a block or a format that is new is tried here
// without a line of its own: the content below does not compile without it.

import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { findPlanFiles } from '../files/find-plans.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { blockTypes } from '../plan/block-type.ts';
import type { Blocks } from '../plan/blocks/blocks.ts';
import { parseSoundPlan } from '../plan/mdx/parse.ts';
import type { Content, Inline } from '../plan/outline.ts';
import type { Plan } from '../plan/plan.ts';
import { documentFormats, readFormats, writePlan } from './formats.ts';
import { planHtml } from './html/html.ts';

const vocabulary = readVocabulary();
const samples = findPlanFiles(['content/samples']).map((file) =>
  parseSoundPlan(readFileSync(file, 'utf8'), vocabulary),
);

/** The data of every block, each from the first sample that has it. */
const blocks = Object.fromEntries(
  blockTypes.map((type) => [type, samples.find(({ meta }) => meta.blocks[type])?.meta.blocks[type]]),
) as Blocks;

const text = (value: string): Inline => ({ type: 'text', value });
const inlines: { [T in Inline['type']]: Extract<Inline, { type: T }> } = {
  text: { type: 'text', value: '松树' },
  slot: { type: 'slot', name: 'community' },
  fact: { type: 'fact', example: '棠树' },
  strong: { type: 'strong', children: [{ type: 'text', value: '柏树' }] },
};
const contents: { [T in Content['type']]: Extract<Content, { type: T }>[] } = {
  paragraph: [{ type: 'paragraph', children: Object.values(inlines) }],
  list: [{ type: 'list', items: [[text('槐树')], [text('柳树')]] }],
  table: [
    {
      type: 'table',
      rows: [
        [[text('榆树')], [text('桑树')]],
        [[text('枣树')], [text('樟树\n枫树')]],
      ],
    },
  ],
  block: blockTypes.map((block) => ({ type: 'block', block })),
  guidance: [{ type: 'guidance', text: '梨树' }],
};
const plan: Plan = {
  meta: {
    title: '杏树计划',
    outline: 'annual-plan',
    themes: [],
    issuer: { kind: '社区', name: '桃树社区' },
    period: { kind: '年度', year: 2027 },
    basis: [],
    addressee: [],
    attachments: [],
    blocks,
  },
  values: { community: '桃树社区' },
  content: [],
  sections: [
    { title: [{ type: 'text', value: '李树' }], content: Object.values(contents).flat(), sections: [] },
  ],
};

/** The first name in the data of a block. */
function firstText(data: unknown): string | undefined {
  if (typeof data === 'string') return /^[\p{Script=Han}]{2,}$/u.test(data) ? data : undefined;
  if (typeof data !== 'object' || data === null) return undefined;
  return Object.values(data)
    .map(firstText)
    .find((found) => found !== undefined);
}

const trees = '松柏棠槐柳榆桑枣樟枫梨杏桃李'.split('').map((tree) => `${tree}树`);
const words = [...trees, ...blockTypes.flatMap((type) => firstText(blocks[type]) ?? [])];

/** The text of a file, whatever it is packed in. */
function textOf(bytes: Uint8Array): string {
  const isZip = strFromU8(bytes.subarray(0, 2)) === 'PK';
  const xml = isZip ? unzipSync(bytes)['word/document.xml'] : undefined;
  return strFromU8(xml ?? bytes);
}

describe('a plan with everything in it', () => {
  test('has a word of nearly every block to look for', () => {
    expect(words.length - trees.length).toBeGreaterThan(blockTypes.length - 2);
  });

  test.each(documentFormats)('loses nothing as %s', async (format) => {
    const written = textOf(await writePlan(plan, format, vocabulary));
    expect(words.filter((word) => !written.includes(word))).toEqual([]);
  });

  test.each([
    [
      'docx',
      /樟树<\/w:t><\/w:r><w:r>(?:<w:rPr>.{1,200}?<\/w:rPr>)?<w:br\/><\/w:r><w:r>(?:<w:rPr>.{1,200}?<\/w:rPr>)?<w:t [^>]*>枫树/,
    ],
    ['md', /樟树<br>枫树/],
    ['txt', /樟树 枫树/],
  ] as const)('has the lines of a cell as %s', async (format, lines) => {
    expect(textOf(await writePlan(plan, format, vocabulary))).toMatch(lines);
  });

  test('has the lines of a cell on a page', () => {
    expect(toHtml({ type: 'root', children: planHtml(plan, vocabulary) })).toContain('樟树<br>枫树');
  });

  test('loses nothing on a page', () => {
    const written = JSON.stringify(planHtml(plan, vocabulary));
    expect(words.filter((word) => !written.includes(word))).toEqual([]);
  });
});

describe('the list of formats that a person types', () => {
  test('is taken in any form of the comma', () => {
    expect(readFormats('docx，md, txt')).toEqual(['docx', 'md', 'txt']);
    expect(readFormats(documentFormats.join(','))).toEqual([...documentFormats]);
  });

  test('with an unknown one is refused, with the nearest that there is', () => {
    expect(() => readFormats('docs')).toThrow(/没有“docs”这种格式.*docx/);
  });
});
