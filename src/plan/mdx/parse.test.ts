import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { parsePlan } from './parse.ts';

const vocabulary = readVocabulary();
const head = `---
title: 桃源社区2027年创建文明城市工作计划
outline: annual-plan
themes: [创建文明城市]
issuer: { kind: 社区, name: 桃源社区 }
period: { year: 2027 }
---
`;
/** The body begins at line 8. */
const findingsOf = (body: string, front = head) => parsePlan(front + body, vocabulary).findings;
const places = (body: string, front = head) =>
  findingsOf(body, front).map(({ ruleId, line, column }) => [ruleId, line, column]);

describe('the example of the design', () => {
  const source = `---
title: 桃源社区2027年创建文明城市工作计划
outline: annual-plan
themes: [创建文明城市]
issuer: { kind: 社区, name: 桃源社区 }
period: { year: 2027 }
blocks:
  phases:
    - { name: 宣传发动, start: 2027-02, end: 2027-03, tasks: [召开动员会, 公布任务清单] }
    - { name: 全面实施, start: 2027-04, end: 2027-11, tasks: [逐项整改] }
---
为做好<Slot name="year">2027</Slot>年创建工作，结合<Slot name="community">桃源社区</Slot>实际，制定本计划。

## 指导思想
…
## 实施步骤
<Phases />
`;
  const { value: plan, findings } = parsePlan(source, vocabulary);

  test('is sound', () => expect(findings).toEqual([]));
  test('becomes text, sections of known kinds, slot values and block data', () => {
    expect(plan?.values).toEqual({ year: '2027', community: '桃源社区' });
    expect(plan?.sections.map(({ kind, content }) => [kind, content[0]?.type])).toEqual([
      ['guiding-thought', 'paragraph'],
      ['steps', 'block'],
    ]);
    expect(plan?.meta.blocks.phases?.[0]?.tasks).toEqual(['召开动员会', '公布任务清单']);
    expect(plan?.meta.period.kind).toBe('年度');
  });
});

describe('the guard on content', () => {
  test.each([
    ["import x from 'fs'\n", 'guard/module', 1],
    ['export const x = 1\n', 'guard/module', 1],
    ['文字{1 + 1}文字\n', 'guard/expression', 3],
    ['{process.exit()}\n', 'guard/expression', 1],
    ['文字{ 没有合上\n', 'guard/expression', undefined],
    ['文字<b>粗</b>\n', 'guard/html', 3],
    ['<div>块</div>\n', 'guard/html', 1],
    ['<script>alert(1)</script>\n', 'guard/html', 1],
    ['<!-- 注释 -->\n', 'guard/html', undefined],
    ['<Chart />\n', 'guard/component', 1],
    ['文字<Foo>x</Foo>\n', 'guard/component', 3],
    ['<></>\n', 'guard/component', 1],
    ['<Slot name="comunity">x</Slot>文字\n', 'guard/slot', 1],
    ['<Slot name={x}>x</Slot>文字\n', 'guard/expression', 1],
    ['<Slot {...x}>x</Slot>文字\n', 'guard/expression', 1],
    ['<Slot name="year" onclick="x">2027</Slot>文字\n', 'guard/attribute', 1],
    ['<Slot>2027</Slot>文字\n', 'guard/attribute', 1],
    ['<Slot name="community"><b>x</b></Slot>文字\n', 'guard/nesting', 1],
    ['<Slot name="year">2027年\n', 'guard/tag', undefined],
    ['<Fact>86户\n', 'guard/tag', undefined],
    ['文字<Fact></Fact>\n', 'fact/example', 3],
    ['文字<Fact>【86户】</Fact>\n', 'fact/example', 3],
    ['文字<Fact name="households">86户</Fact>\n', 'guard/attribute', 3],
    ['文字<Fact><Slot name="year">2027</Slot>年</Fact>\n', 'guard/nesting', 3],
    ['文字<Phases />文字\n', 'guard/place', 3],
    ['3<5\n', 'guard/tag', undefined],
    ['[链接](javascript:alert(1))\n', 'guard/markup', 1],
    ['![图](x.png)\n', 'guard/markup', 1],
    ['*斜体*\n', 'guard/markup', 1],
    ['`代码`\n', 'guard/markup', 1],
    ['> 引用\n', 'guard/markup', 1],
    ['- 项目\n', 'guard/markup', 1],
    ['---\n', 'guard/markup', 1],
    ['文字\n---\n', 'guard/markup', 1],
    ['文字<Slot name="year">2027\n---\n', 'guard/tag', undefined],
    ['## 一级\n\n<Section kind="taks" />\n', 'guard/section-kind', 1],
    ['第一行<br />第二行\n', 'guard/break', 4],
    ['## 目标<br />任务\n', 'guard/break', 6],
    ['1. 第一行<br />第二行\n', 'guard/break', 7],
    ['<br />\n', 'guard/break', 1],
    ['| 甲 |\n| --- |\n| **乙<br />丙** |\n', 'guard/break', 6],
    ['| 甲<br class="x" />乙 |\n| --- |\n| 丙 |\n', 'guard/break', 4],
    ['| 甲<br>乙</br>丙 |\n| --- |\n| 丙 |\n', 'guard/break', 4],
    ['| 甲<hr />乙 |\n| --- |\n| 丙 |\n', 'guard/html', 4],
    ['| 甲<br>乙 |\n| --- |\n| 丙 |\n', 'guard/tag', undefined],
  ])('refuses %j as %s', (body, ruleId, column) => {
    const [finding] = findingsOf(body);
    expect(finding).toMatchObject({ ruleId, severity: 'error' });
    if (column !== undefined) expect(finding?.column).toBe(column);
    expect(finding?.line).toBeGreaterThanOrEqual(8);
    expect(finding?.message).toMatch(/[\u4e00-\u9fff]/);
  });

  test('names the nearest slot, and tells line and column in the file', () => {
    const [finding] = findingsOf('第一段。\n\n为<Slot name="comunity">x</Slot>\n');
    expect(finding).toMatchObject({ line: 10, column: 2 });
    expect(finding?.message).toContain('community');
  });

  test('reports several faults at once, in reading order', () => {
    expect(places('*斜*\n\n<Chart />\n\n`x`\n')).toEqual([
      ['guard/markup', 8, 1],
      ['guard/component', 10, 1],
      ['guard/markup', 12, 1],
    ]);
  });

  test('keeps line numbers with Windows line ends', () => {
    expect(places('第一段。\r\n\r\n<Chart />\r\n', head.replaceAll('\n', '\r\n'))).toEqual([
      ['guard/component', 10, 1],
    ]);
  });

  test('allows a single ~ and escaped braces', () =>
    expect(findingsOf('3月~5月，写作\\{示例\\}。\n')).toEqual([]));
});

describe('a cell of a table', () => {
  const rowsOf = (cell: string) => {
    const { value, findings } = parsePlan(`${head}| 甲 |\n| --- |\n| ${cell} |\n`, vocabulary);
    expect(findings).toEqual([]);
    const [content] = value?.content ?? [];
    return content?.type === 'table' ? content.rows[1]?.[0] : undefined;
  };

  test('has the lines that <br /> parts, without blanks at their ends', () => {
    expect(rowsOf('1.清理杂物 <br /> 2.更换灯具')).toEqual([
      { type: 'text', value: '1.清理杂物\n2.更换灯具' },
    ]);
    expect(rowsOf('甲<br /><br />乙')).toEqual([{ type: 'text', value: '甲\n\n乙' }]);
    expect(rowsOf('**甲**<br />乙')).toEqual([
      { type: 'strong', children: [{ type: 'text', value: '甲' }] },
      { type: 'text', value: '\n乙' },
    ]);
  });

  test('does not begin or end with a line end', () => {
    expect(rowsOf('<br />甲<br />')).toEqual([{ type: 'text', value: '甲' }]);
  });
});

describe('headings', () => {
  test('must not skip a level, carry a number or be a title', () => {
    expect(places('## 工作目标\n\n#### 小标题\n')).toEqual([['heading/skip', 10, 1]]);
    expect(places('## 一、工作目标\n')).toEqual([['heading/number', 8, 1]]);
    expect(places('### 小标题\n')).toEqual([['heading/skip', 8, 1]]);
    expect(places('# 标题\n')).toEqual([['heading/level', 8, 1]]);
    expect(places('##\n')).toEqual([['heading/empty', 8, 1]]);
  });

  test('are known by title, by synonym, or by a stated kind', () => {
    const { value } = parsePlan(
      `${head}## 总体思路\n\n文字。\n\n## 别的说法\n\n<Section kind="goals" />\n\n文字。\n\n## 随便写\n\n文字。\n`,
      vocabulary,
    );
    expect(value?.sections.map(({ kind }) => kind)).toEqual(['guiding-thought', 'goals', undefined]);
  });

  test('are direct tasks in an outline whose headings are its tasks', () => {
    const { value } = parsePlan(
      `${head.replace('annual-plan', 'annual-task-list')}## 清理楼道\n\n文字。\n\n## 信息报送\n\n文字。\n`,
      vocabulary,
    );
    expect(value?.sections.map(({ kind }) => kind)).toEqual(['direct-task', 'reporting']);
  });
});

describe('slots', () => {
  test('of one name have one value', () => {
    const [finding] = findingsOf('<Slot name="year">2027</Slot>年和<Slot name="year">2028</Slot>年。\n');
    expect(finding).toMatchObject({ ruleId: 'slot/conflict', line: 8 });
    expect(finding?.message).toContain('2027');
  });
  test('have values of their type', () =>
    expect(places('<Slot name="year">今</Slot>年。\n')).toEqual([['slot/value', 8, 1]]));
});

describe('frontmatter', () => {
  const withField = (line: string) => head.replace('period:', `${line}\nperiod:`);

  test('must be there', () => expect(places('正文', '')).toEqual([['frontmatter/missing', 1, 1]]));
  test('must be YAML', () => expect(places('', withField('x: [1'))[0]?.[0]).toBe('frontmatter/yaml'));
  test('names an unknown field and the nearest known one, at its place', () => {
    const [finding] = findingsOf('', withField('theme: 环境卫生'));
    expect(finding).toMatchObject({ ruleId: 'frontmatter/unknown-field', line: 6, column: 1 });
    expect(finding?.message).toContain('themes');
  });
  test('names what is missing', () => {
    expect(findingsOf('', head.replace(/title.*\n/, ''))[0]?.message).toContain('title');
  });
  test('knows outlines and themes by name', () => {
    expect(findingsOf('', head.replace('annual-plan', 'anual-plan'))[0]).toMatchObject({
      ruleId: 'frontmatter/outline',
      line: 3,
    });
    expect(findingsOf('', head.replace('[创建文明城市]', '[创建文明]'))[0]).toMatchObject({
      ruleId: 'frontmatter/theme',
      line: 4,
    });
  });
  test('refuses aliases, which could blow a small file up', () => {
    expect(findingsOf('', withField('basis: [&a { title: x }, *a]'))[0]?.ruleId).toBe('frontmatter/yaml');
  });
  test('says in Chinese what a wrong value should be', () => {
    for (const line of ['level: 省', 'updated: 昨天', 'addressee: 各单位', 'signoff: { date: 2027-02-30 }']) {
      const [finding] = findingsOf('', withField(line));
      expect(finding, line).toMatchObject({ ruleId: 'frontmatter/invalid', line: 6 });
      expect(finding?.message, line).toMatch(/应/);
    }
  });
});

describe('blocks', () => {
  const withBlock = (yaml: string) =>
    head.replace('---\n', '---\n').replace(/---\n$/, `blocks:\n  ${yaml}\n---\n`);

  test('must be shown, and once', () => {
    const front = withBlock('archive: { categories: [a], keeper: b }');
    expect(places('文字。\n', front)).toEqual([['block/not-shown', 8, 12]]);
    expect(places('<Archive />\n\n<Archive />\n', front)).toEqual([['block/twice', 12, 1]]);
  });
  test('must have data', () => expect(places('<Archive />\n')).toEqual([['block/no-data', 8, 1]]));
  test('are faulted at the value in the frontmatter', () => {
    const front = withBlock('targets: [{ name: 满意率, op: ≥, value: 900, unit: "%" }]');
    expect(places('<Targets />\n', front)).toEqual([['targets/rate', 8, 40]]);
  });
});
