import { describe, expect, test } from 'vitest';
import { elementWith } from './testing/edit-package.ts';
import { append, edited, sample, swap, tc, template } from './testing/edited-plan.ts';

describe('a table', () => {
  test('with a row added and a cell changed has the new data', async () => {
    const { value, findings } = await edited(sample, (xml) => {
      const row = elementWith(xml, 'w:tr', '公益广告和楼院公示栏更新');
      const added = `<w:tr>${tc('应急物资')}${tc('1500.5')}${tc('自筹')}${tc('2027')}</w:tr>`;
      return xml.replace(row, row.replace('9000', '9500') + added);
    });
    expect(findings).toEqual([]);
    expect(value.meta.blocks.budget?.[2]).toMatchObject({ amount: 9500 });
    expect(value.meta.blocks.budget?.[3]).toEqual({
      item: '应急物资',
      amount: 1500.5,
      source: '自筹',
      year: 2027,
    });
    expect(value.meta.blocks.budget).toHaveLength(6);
  });

  test('with a row removed has it no more', async () => {
    const { value } = await edited(sample, (xml) =>
      xml.replace(elementWith(xml, 'w:tr', '居民议事和公约印制'), ''),
    );
    expect(value.meta.blocks.budget).toEqual(sample.meta.blocks.budget?.slice(0, 4));
  });

  test('of a template that is filled in has the data, column by column', async () => {
    const { value, findings } = await edited(template, (xml) => {
      const table = elementWith(xml, 'w:tbl', '负责岗位');
      const rows = table.slice(table.indexOf('</w:tr>') + 7, table.indexOf('</w:tbl>'));
      const filled = ['满意率', '≥', '90', '%', '2031年10月', '85', '社区文书'].map(tc).join('');
      return xml.replace(rows, `<w:tr>${filled}</w:tr>`);
    });
    expect(findings).toEqual([]);
    expect(value.meta.blocks.targets).toEqual([
      { name: '满意率', op: '≥', value: 90, unit: '%', period: '2031-10', base: 85, source: '社区文书' },
    ]);
  });

  test.each([
    ['>20000<', '>若干<', 'budget', '若干'],
    ['>≥<', '>不低于<', 'targets', '不低于'],
  ] as const)('with words in place of %s keeps them (%s)', async (from, to, block, words) => {
    const { value, findings } = await edited(sample, swap(from, to));
    expect(findings).toEqual([]);
    expect(JSON.stringify(value.meta.blocks[block])).toContain(words);
  });

  test('with a cell broken into lines by hand is read all the same', async () => {
    const { value, findings } = await edited(sample, (xml) =>
      xml
        .replace('公益广告和楼院', '公益广告</w:t><w:br/><w:t>和楼院')
        .replace('>居民议事和公约印制<', '>居民议事</w:t></w:r></w:p><w:p><w:r><w:t>和公约印制<'),
    );
    expect(findings).toEqual([]);
    expect(value).toEqual(sample);
  });

  test('with a column of its own stays whole as a table of the text, and this is pointed out', async () => {
    const { value, rules, text } = await edited(sample, (xml) => {
      const table = elementWith(xml, 'w:tbl', '金额（元）');
      let row = 0;
      return xml.replace(
        table,
        table.replace(/<\/w:tr>/g, () => `${tc(row++ === 0 ? '备注' : '无')}</w:tr>`),
      );
    });
    expect(value.meta.blocks.budget).toBeUndefined();
    expect(text).toContain('备注');
    expect(text).toContain('经费预算');
    expect(rules).toEqual(['docx/block']);
  });

  test('with a label renamed stays whole as a table of the text', async () => {
    const { value, rules, text } = await edited(sample, swap('>负责岗位<', '>责任人<'));
    expect(value.meta.blocks.targets).toBeUndefined();
    expect(text).toContain('责任人');
    expect(text).toContain('环境专干');
    expect(rules).toEqual(['docx/block']);
  });

  test('that is deleted with its caption takes its data along', async () => {
    const { value } = await edited(sample, (xml) =>
      xml
        .replace(elementWith(xml, 'w:tbl', '金额（元）'), '')
        .replace(elementWith(xml, 'w:p', '>经费预算<'), ''),
    );
    expect(value.meta.blocks.budget).toBeUndefined();
    expect(JSON.stringify(value.sections)).not.toContain('"budget"');
  });

  test('whose caption is deleted or reworded is still known', async () => {
    const gone = await edited(sample, (xml) => xml.replace(elementWith(xml, 'w:p', '>经费预算<'), ''));
    expect(gone.value).toEqual(sample);
    const reworded = await edited(sample, swap('>经费预算<', '>经费明细表<'));
    expect(reworded.value.meta.blocks).toEqual(sample.meta.blocks);
    expect(reworded.text).toContain('经费明细表');
  });

  test('of the text with the same columns does not take the place of a block', async () => {
    const free = `<w:tbl><w:tr>${tc('项目')}${tc('来源')}</w:tr><w:tr>${tc('甲')}${tc('乙')}</w:tr></w:tbl>`;
    const { value, findings } = await edited(sample, (xml) => {
      const first = elementWith(xml, 'w:p', '继续参加');
      return xml.replace(first, `${first}${free}`);
    });
    expect(findings).toEqual([]);
    expect(value.meta.blocks).toEqual(sample.meta.blocks);
    expect(value.content.map(({ type }) => type)).toEqual(['paragraph', 'table']);
  });

  test('parted from its caption by an empty paragraph is still known', async () => {
    const { value } = await edited(sample, (xml) => {
      const caption = elementWith(xml, 'w:p', '>经费预算<');
      return xml.replace(caption, `${caption}<w:p/>`);
    });
    expect(value).toEqual(sample);
  });

  test('that is added keeps the lines of its cells, however they were typed', async () => {
    const lines =
      '<w:p><w:r><w:t>清理</w:t><w:br/><w:t>更换</w:t></w:r></w:p><w:p><w:r><w:t>擦洗</w:t></w:r></w:p>';
    const table = `<w:tbl><w:tr>${tc('任务')}</w:tr><w:tr><w:tc>${lines}</w:tc></w:tr></w:tbl>`;
    const { value } = await edited(sample, append(table));
    expect(value.sections.at(-1)?.sections.at(-1)?.content.at(-1)).toEqual({
      type: 'table',
      rows: [[[{ type: 'text', value: '任务' }]], [[{ type: 'text', value: '清理\n更换\n擦洗' }]]],
    });
  });

  test('that is added is a free table; a merged cell leaves blanks', async () => {
    const table = `<w:tbl><w:tr>${tc('甲')}${tc('乙')}</w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>丙</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`;
    const { value } = await edited(sample, append(`${table}`));
    const text = (words: string) => [{ type: 'text', value: words }];
    expect(value.sections.at(-1)?.sections.at(-1)?.content.at(-1)).toEqual({
      type: 'table',
      rows: [
        [text('甲'), text('乙')],
        [text('丙'), []],
      ],
    });
  });
});
