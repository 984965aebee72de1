import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { planPlainText } from '../writers/plain-text.ts';
import { composeTemplate } from './compose.ts';
import { readUnits } from './many.ts';
import { gapList, unitFiles, unitPlan, zipFiles } from './many-files.ts';

const vocabulary = readVocabulary();
const { value: template } = composeTemplate(vocabulary, { outline: 'annual-plan' });
if (!template) throw new Error('no template');

const read = (rows: string[][], common = {}) => readUnits(rows, template, vocabulary, common);
const rules = ({ findings }: ReturnType<typeof read>) => findings.map(({ ruleId }) => ruleId);

describe('columns', () => {
  test.each([
    ['its label', '社区名称'],
    ['its name in sources', 'community'],
    ['another word that offices use', '所属社区'],
    ['whatever kind of unit it is', '单位名称'],
    ['signs and units around it', '* 社区名称（全称）：'],
  ])('are known by %s', (_, head) => {
    const { value } = read([
      [head, '年份'],
      ['桃源社区', '2027年'],
    ]);
    expect(value?.units.map(({ values }) => values)).toEqual([{ community: '桃源社区', year: '2027' }]);
  });

  test('that nobody knows, that the plan has no blank for, and that say the same twice are told by name', () => {
    const result = read([
      ['社区名称', '党建品牌', '党员人数', '社区'],
      ['桃源社区', '红色驿站', '268', '柳溪社区'],
    ]);
    expect(rules(result)).toEqual(['many/unknown', 'many/unused', 'many/doubled']);
    expect(result.findings.map(({ message }) => /“(.*)”/.exec(message)?.[1])).toEqual([
      '党建品牌',
      '党员人数',
      '社区',
    ]);
    expect(result.value?.units[0]?.values).toEqual({ community: '桃源社区' });
  });

  test('are found below the name of the table; that, sums and remarks are no units, and told', () => {
    const result = read([
      ['青山街道各社区基本情况表'],
      [],
      ['序号', '社区', '年度'],
      ['1', '桃源社区', '2027'],
      ['', '', ''],
      ['合计', '1', ''],
      ['注：以上为年初数'],
    ]);
    expect(result.value?.units.map(({ row, name }) => [row, name])).toEqual([[4, '桃源社区']]);
    expect(rules(result)).toEqual(['many/above', 'many/below', 'many/below']);
  });

  test('none at all: says which words to use', () => {
    const { value, findings } = read([
      ['甲', '乙'],
      ['丙', '丁'],
    ]);
    expect(value).toBeUndefined();
    expect(findings[0]?.message).toContain('社区名称');
  });
});

describe('gaps', () => {
  const table = [
    ['社区名称', '年份', '责任岗位'],
    ['桃源社区', '27', '环境专干'],
    ['柳溪社区', '', '张伟民'],
  ];

  test('are listed by row before anything is made, what was typed among them', () => {
    const { value } = read(table);
    const gaps = value?.units.map((unit) =>
      Object.fromEntries(unit.gaps.map(({ slot, typed }) => [slot, typed])),
    );
    expect(gaps).toEqual([{ year: '27' }, { year: '', officer: '张伟民' }]);
    if (!value) throw new Error('no table');
    const list = gapList(value, template);
    expect(list[1]).toMatch(/第3行“柳溪社区”.*像是写了人的姓名（张伟民）/);
    expect(list.join('\n')).toContain('每份文件里都留着空白');
    expect(list.at(-1)).toMatch(/每份文件里还有 \d+ 处【例：…】/);
  });

  test('are filled by what is so for all units, where the row itself says nothing', () => {
    const { value } = read(
      [
        ['社区名称', '年份'],
        ['桃源社区', ''],
        ['柳溪社区', '2028'],
      ],
      { year: '2027' },
    );
    expect(value?.units.map(({ values }) => values.year)).toEqual(['2027', '2028']);
    expect(value?.missing.map(({ name }) => name)).not.toContain('year');
  });

  test('two units of one name are told', () => {
    expect(rules(read([['社区'], ['桃源社区'], ['桃源社区']]))).toEqual(['many/same-name']);
  });
});

describe('files', () => {
  test('one for each unit, its own words in it and no one else’s, in a zip with the list of gaps', async () => {
    const names = ['桃源社区', '柳溪社区', '桃源社区', 'a/b:社区'];
    const { value } = read([['社区', '年度'], ...names.map((name, at) => [name, String(2027 + at)])]);
    if (!value) throw new Error('no table');
    const counts: number[] = [];
    const files = await unitFiles(template, value.units, {
      vocabulary,
      formats: ['txt'],
      made: (count) => {
        counts.push(count);
      },
    });
    expect(counts).toEqual([1, 2, 3, 4]);
    expect(new Set([...files.keys()].map((name) => name.toLowerCase())).size).toBe(4);
    expect([...files.keys()].join('')).not.toMatch(/[/\\:*?"<>|]/);
    const zip = unzipSync(zipFiles(files, ['缺一项'], new Date(2027, 0, 1)));
    const text = (name: string) => new TextDecoder().decode(zip[name]);
    expect(text('还要填的.txt')).toContain('缺一项');
    const [first = '', second = ''] = files.keys();
    expect(text(first)).toContain('桃源社区');
    expect(text(second)).toContain('柳溪社区');
    expect(text(second)).not.toContain('桃源社区');
  });

  test('a value stands wherever its slot stands, and what has none stays a blank', () => {
    const { value } = read([
      ['社区', '年度'],
      ['桃源社区', '2027'],
    ]);
    const unit = value?.units[0];
    if (!unit) throw new Error('no unit');
    const text = planPlainText(unitPlan(template, unit, vocabulary), vocabulary);
    expect(text).toContain('桃源社区2027年');
    expect(text).not.toMatch(/【社区名称】|【年份】/);
    expect(text).toContain('【责任岗位】');
  });
});
