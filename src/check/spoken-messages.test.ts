// What a person is told is said in a person's words: of a Word file or a typed text nothing of the form of our sources, and
// of a source its head as 文首, its fields by their Chinese names.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findPlanFiles } from '../files/find-plans.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { readWordLists } from '../files/read-word-lists.ts';
import { blockTypes, componentName } from '../plan/block-type.ts';
import { parsePlan } from '../plan/mdx/parse.ts';
import type { Finding } from '../terms/finding.ts';
import { malformedPlans } from '../testing/malformed-plans.ts';
import { checkOffice, checkText, isPlanSource } from './check-text.ts';
import { rules } from './rules.ts';
import { typedText } from './typed-text.ts';

const vocabulary = readVocabulary();
const context = { vocabulary, words: readWordLists() };

/** Words of programmers; a key may stand in brackets behind the Chinese name of its field. */
const foreign =
  /frontmatter|\bMDX\b|(?<!\.)YAML|JSON|schema|\b(?:AST|null|undefined|NaN)\b|(?<!（)\bblocks\b/i;
const ownTags = new RegExp(`<(?:${blockTypes.map(componentName).join('|')}|Slot|Section|Guidance)\\b`);

const told = (findings: readonly Finding[]) =>
  findings.map(({ message, inSource = '', expected = '' }) => [message, inSource, expected].join(' '));

function sample(): string {
  const [file = ''] = findPlanFiles(['content/samples']);
  return readFileSync(file, 'utf8');
}

/** A sample with one thing wrong at a time, at the head and in the text. */
function brokenPlans(): string[] {
  const source = sample();
  const head = (text: string) => source.replace('---\n', `---\n${text}\n`);
  const body = (text: string) => `${source}\n${text}\n`;
  const fields = [...source.matchAll(/^(\w+):/gm)].map(([, key = '']) => key);
  return [
    '正文',
    '---\noutline: [\n---\n',
    '---\noutline: annual-plan\n---\n文\n',
    head('nosuch: 1'),
    head('outline: 又一次'),
    head('x: &a [1]\ny: *a'),
    head('themes: [没有的主题]').replace(/^themes: .*\n/gm, (line, at) => (at < 20 ? line : '')),
    source.replace(/^outline: .*$/m, 'outline: no-such-outline'),
    ...fields.map((key) => source.replace(new RegExp(`^${key}:.*(?:\n[ -].*)*$`, 'm'), `${key}: 9`)),
    ...fields.map((key) => source.replace(new RegExp(`^${key}:.*(?:\n[ -].*)*\n`, 'm'), '')),
    ...blockTypes.flatMap((type) => [
      body(`<${componentName(type)} />`),
      body(`<${componentName(type)} of="x" />`),
      head(`blocks:\n  ${type}:\n    - { nosuch: 1 }`).replace(
        /^blocks:(?!\n {2}\w+:\n {4}- \{ nosuch)/m,
        'other:',
      ),
    ]),
    ...[
      '# 标题',
      '#### 跳级',
      '<br>',
      '<div>文</div>',
      '<Targetz />',
      '[链接](http://a.cn)',
      '![图](a.png)',
    ].map(body),
    ...[
      '> 引用',
      '---',
      '*斜*',
      '`码`',
      '{1+1}',
      'import a from "b"',
      '<!-- 注 -->',
      '<Slot name="year">',
      '1 < 2',
    ].map(body),
    ...[
      '<>文</>',
      '<Guidance a="1">提示</Guidance>',
      '<Slot name="nosuch">甲</Slot>',
      '| 甲 |\n|---|\n| <Slot> |',
    ].map(body),
  ];
}

describe('what people are told', () => {
  test('of a text or a Word file names nothing of a plan’s source', () => {
    const texts = rules
      .flatMap(({ examples }) => [...examples.ok, ...examples.notOk])
      .filter(({ text }) => !isPlanSource(text));
    const outlines = [undefined, ...vocabulary.outlines];
    const messages = texts.flatMap(({ text }, index) => {
      const outline = outlines[index % outlines.length];
      const with_ = { ...context, ...(outline && { outline }) };
      const { exampleContext } =
        rules.find(({ examples }) => examples.notOk.some((one) => one.text === text)) ?? {};
      const document = typedText(text);
      return told([
        ...checkText(text, { ...with_, ...exampleContext }),
        ...checkOffice({ ...document, format: 'docx' }, { ...with_, ...exampleContext }),
      ]);
    });
    expect(messages.length).toBeGreaterThan(500);
    expect(messages.filter((message) => foreign.test(message) || ownTags.test(message))).toEqual([]);
  });

  test('of a rule, its name and what it is about, is so too', () => {
    expect(rules.flatMap(({ name, about }) => [name, about]).filter((text) => foreign.test(text))).toEqual(
      [],
    );
  });

  test('of a plan’s source calls its head 文首 and its fields by their names', () => {
    const broken = [...brokenPlans(), ...malformedPlans([sample()], 40, 7)];
    const plans = rules
      .flatMap(({ examples }) => [...examples.ok, ...examples.notOk])
      .filter(({ text }) => isPlanSource(text));
    const findings = [
      ...broken.flatMap((source) => parsePlan(source, vocabulary).findings),
      ...plans.flatMap(({ text }) => checkText(text, context)),
    ];
    const ids = new Set(findings.map(({ ruleId }) => ruleId));
    expect([...ids]).toEqual(
      expect.arrayContaining([
        'frontmatter/missing',
        'frontmatter/yaml',
        'frontmatter/invalid',
        'frontmatter/unknown-field',
        'block/no-data',
        'guard/attribute',
        'guard/component',
        'guard/html',
        'guard/markup',
        'guard/expression',
        'guard/tag',
        'heading/level',
        'heading/skip',
      ]),
    );
    expect(told(findings).filter((message) => foreign.test(message))).toEqual([]);
    const missing = parsePlan('---\noutline: annual-plan\n---\n', vocabulary).findings;
    expect(told(missing).join('\n')).toContain('缺少“标题”（title），应填文字');
  });
});
