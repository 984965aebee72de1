import { describe, expect, test } from 'vitest';
import type { Plan } from '../../plan/plan.ts';
import { elementWith } from './testing/edit-package.ts';
import { append, edited, p, sample, swap, template } from './testing/edited-plan.ts';

const tops = (plan: Plan) => plan.sections.map(({ kind }) => kind);

describe('a heading', () => {
  test('with new words keeps its kind, and keeps its place', async () => {
    const { value } = await edited(sample, swap('>指导思想<', '>总的思路<'));
    expect(value.sections[0]?.title).toEqual([{ type: 'text', value: '总的思路' }]);
    expect(tops(value)).toEqual(tops(sample));
  });

  test('with the title of another kind is of that kind', async () => {
    const { value } = await edited(sample, swap('>指导思想<', '>重要意义<'));
    expect(value.sections[0]?.kind).toBe('significance');
  });

  test('that lost its bookmark is known by its words', async () => {
    const { value, findings } = await edited(sample, (xml) =>
      xml.replace(/<w:bookmark(?:Start|End)[^>]*>/g, ''),
    );
    expect(findings).toEqual([]);
    expect(value).toEqual(sample);
  });

  test('that is added is read with the number that was typed before it taken off', async () => {
    const { value } = await edited(sample, append(`${p('五、经费保障', 'Heading1')}${p('钱从哪里来。')}`));
    expect(value.sections.at(-1)).toMatchObject({
      kind: 'funding',
      title: [{ type: 'text', value: '经费保障' }],
      content: [{ type: 'paragraph', children: [{ type: 'text', value: '钱从哪里来。' }] }],
    });
  });

  test('that is deleted with its text is gone, and the others keep their kinds', async () => {
    const { value } = await edited(sample, (xml) => {
      const from = xml.indexOf(elementWith(xml, 'w:p', '>指导思想<'));
      const to = xml.indexOf(elementWith(xml, 'w:p', '>工作目标<'));
      return xml.slice(0, from) + xml.slice(to);
    });
    expect(value).toEqual({ ...sample, sections: sample.sections.slice(1) });
  });

  test('that skips a level is read one level down, and is pointed out', async () => {
    const { value, rules } = await edited(
      sample,
      append(`${p('五、新章', 'Heading1')}${p('1.小标题', 'Heading3')}`),
    );
    expect(value.sections.at(-1)?.sections[0]?.title).toEqual([{ type: 'text', value: '小标题' }]);
    expect(rules).toEqual(['docx/heading-level']);
  });
});

describe('paragraphs', () => {
  const lastText = (plan: Plan) => plan.sections.at(-1)?.sections.at(-1)?.content;

  test('that are added, in whatever style, are text', async () => {
    const { value } = await edited(
      sample,
      append(`${p('　　新的一段。', 'Normal')}${p('又一段', 'Unknown')}<w:p/>`),
    );
    expect(lastText(value)?.slice(-2)).toEqual([
      { type: 'paragraph', children: [{ type: 'text', value: '新的一段。' }] },
      { type: 'paragraph', children: [{ type: 'text', value: '又一段' }] },
    ]);
  });

  test('that Word numbered by itself are a list', async () => {
    const item = (text: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const { value } = await edited(sample, append(`${item('甲')}${item('乙')}`));
    expect(lastText(value)?.at(-1)).toEqual({
      type: 'list',
      items: [[{ type: 'text', value: '甲' }], [{ type: 'text', value: '乙' }]],
    });
  });

  test('with a line break are two', async () => {
    const { value } = await edited(sample, append('<w:p><w:r><w:t>上</w:t><w:br/><w:t>下</w:t></w:r></w:p>'));
    expect(lastText(value)?.slice(-2)).toHaveLength(2);
  });

  test('made bold in part have strong text', async () => {
    const { value } = await edited(
      sample,
      append(
        '<w:p><w:r><w:t>要</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> 紧 </w:t></w:r></w:p>',
      ),
    );
    expect(lastText(value)?.at(-1)).toEqual({
      type: 'paragraph',
      children: [
        { type: 'text', value: '要 ' },
        { type: 'strong', children: [{ type: 'text', value: '紧' }] },
      ],
    });
  });

  test('with tracked changes are read as if all were accepted, and this is pointed out', async () => {
    const { text, rules } = await edited(
      sample,
      append(
        '<w:p><w:ins w:id="900" w:author="a"><w:r><w:t>加上的</w:t></w:r></w:ins><w:del w:id="901" w:author="a"><w:r><w:delText>删去的</w:delText></w:r></w:del></w:p>',
      ),
    );
    expect(text).toContain('加上的');
    expect(text).not.toContain('删去的');
    expect(rules).toEqual(['docx/not-read', 'docx/behind-frame']);
  });

  test('of guidance that are deleted are gone', async () => {
    const { value } = await edited(template, (xml) => xml.replace(elementWith(xml, 'w:p', '写作提示'), ''));
    expect(value.content.map(({ type }) => type)).toEqual(['paragraph']);
  });

  test('of guidance that are typed over are text, whatever the guidance says in a later edition', async () => {
    const { value } = await edited(template, (xml) => {
      const paragraph = elementWith(xml, 'w:p', '写作提示');
      const last = paragraph.lastIndexOf('</w:t>');
      return xml.replace(paragraph, `${paragraph.slice(0, last)}另加一句要求。${paragraph.slice(last)}`);
    });
    expect(value.content.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
    expect(JSON.stringify(value.content)).toContain('另加一句要求。');
  });

  test('of the title that are reworded and broken by hand have the break marked', async () => {
    const { value } = await edited(
      sample,
      swap('>年创建文明城市工作计划<', '>年</w:t><w:br/><w:t>创建文明社区工作计划<'),
    );
    expect(value.meta.title).toBe('桃源社区2027年\\|创建文明社区工作计划');
  });
});
