import { describe, expect, test } from 'vitest';
import { usedSlots } from '../../plan/plan.ts';
import { type Edit, elementWith } from './testing/edit-package.ts';
import { edited, sample, swap, swapAll, template, vocabulary } from './testing/edited-plan.ts';

describe.each(['highlight', 'controls'] as const)('a blank filled in (%s)', (fillIn) => {
  test('once in the text fills title, issuer, sign-off and every mention', async () => {
    const { value, findings, text } = await edited(
      template,
      (xml) => {
        const paragraph = elementWith(xml, 'w:p', '为做好');
        return xml.replace(paragraph, paragraph.replace('【社区名称】', '幸福里社区'));
      },
      fillIn,
    );
    expect(findings).toEqual([]);
    expect(value.values).toEqual({ community: '幸福里社区' });
    expect(value.meta.title).toBe('幸福里社区【年份】年创建【创建名称】工作计划');
    expect(value.meta.issuer.name).toBe('幸福里社区');
    expect(value.meta.signoff?.org).toBe('幸福里社区居民委员会');
    expect(text).not.toContain('【社区名称】');
  });

  test('with a date, inside the brackets of 成文日期 or instead of them, dates the plan; other words there are text', async () => {
    for (const typed of ['【2027年3月5日】', '【成文日期2027年3月5日】', '2027年3月5日']) {
      const { value } = await edited(template, swap('【成文日期】', typed), fillIn);
      expect(value.meta.signoff?.date).toBe('2027-03-05');
    }
    const { value, findings, text } = await edited(template, swap('【成文日期】', '【会后定】'), fillIn);
    expect(value.meta.signoff?.date).toBeUndefined();
    expect(text).toContain('会后定');
    expect(findings.map(({ message }) => message).join()).toContain('会后定');
  });

  test('in the title alone counts as well', async () => {
    const { value } = await edited(template, swap('【年份】', '2031'), fillIn);
    expect(value.values).toEqual({ year: '2031' });
    expect(value.meta.period.year).toBe(2031);
  });

  test('everywhere makes the template a draft', async () => {
    const fill: Edit = (xml) =>
      usedSlots(template).reduce((text, name) => {
        const slot = vocabulary.slots.find((known) => known.name === name);
        return text.replaceAll(`>【${slot?.label}】<`, `>${slot?.example}<`);
      }, xml);
    const { value, findings } = await edited(template, fill, fillIn);
    expect(findings).toEqual([]);
    expect(value.meta.state).toBe('draft');
    expect(Object.keys(value.values).sort()).toEqual(usedSlots(template).sort());
  });

  test.each(['【幸福里社区】', '【社区名称：幸福里社区】'])(
    'with the brackets left on (%s) is filled in, and is pointed out',
    async (typed) => {
      const { value, rules } = await edited(template, swapAll('【社区名称】', typed), fillIn);
      expect(value.values).toEqual({ community: '幸福里社区' });
      expect(value.meta.title).toContain('幸福里社区【年份】年');
      expect(new Set(rules)).toEqual(new Set(['docx/slot-brackets']));
    },
  );

  test('with a value of the wrong kind is read, and is pointed out', async () => {
    const { value, findings } = await edited(template, swapAll('【年份】', '27年'), fillIn);
    expect(value.values.year).toBe('27年');
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toContain('四位年份');
  });

  test('with the date of the sign-off is frontmatter', async () => {
    const { value } = await edited(template, swap('【成文日期】', '2031 年 1 月 8 日'), fillIn);
    expect(value.meta.signoff?.date).toBe('2031-01-08');
  });
});

describe('a slot', () => {
  test('that has words typed beside it in its style stays a slot with words beside it', async () => {
    const { value, findings, text } = await edited(sample, (xml) => {
      const paragraph = elementWith(xml, 'w:p', '继续参加');
      return xml.replace(paragraph, paragraph.replace('>桃源社区<', '>桃源社区居委会<'));
    });
    expect(findings).toEqual([]);
    expect(value.values).toEqual(sample.values);
    expect(text).toContain('2027年，桃源社区居委会继续参加');
  });

  test('that has two different values keeps the common one; the other stays as text and is pointed out', async () => {
    const { value, rules, text } = await edited(sample, (xml) => {
      const paragraph = elementWith(xml, 'w:p', '日前后');
      return xml.replace(paragraph, paragraph).replace('>居民代表会议<', '>居民大会<');
    });
    expect(value.values.meetingName).toBe('居民大会');
    expect(rules).toEqual(['docx/slot-conflict']);
    expect(text).toContain('提交居民代表会议表决');
  });

  test('with a number is not found inside a longer number', async () => {
    const { value, rules, text } = await edited(sample, swap('>18<', '>180<'));
    expect(value.values.points).toBe('180');
    expect(rules).toEqual([]);
    expect(text).toContain('全社区180处');
  });

  test('that is blanked again is blank', async () => {
    const { value } = await edited(sample, swap('>66000<', '>【经费总额】<'));
    expect(value.values).toEqual({ ...sample.values, budgetTotal: undefined });
  });

  test('cut into several runs is one slot', async () => {
    const run =
      /<w:r>(<w:rPr><w:rStyle w:val="Slot_campaign"\/>.*?<\/w:rPr>)<w:t xml:space="preserve">全国文明城市<\/w:t><\/w:r>/;
    const { value, findings } = await edited(sample, (xml) =>
      xml.replace(
        run,
        '<w:r>$1<w:t>全国</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r>$1<w:t>文明城市</w:t></w:r>',
      ),
    );
    expect(findings).toEqual([]);
    expect(value).toEqual(sample);
  });

  test('in a control that shows the prompt of Word is blank', async () => {
    const { value } = await edited(
      template,
      swapAll('>【社区名称】<', '>单击或点击此处输入文字。<'),
      'controls',
    );
    expect(value).toEqual(template);
  });

  test('typed over in one table cell changes that cell alone', async () => {
    const { value, findings } = await edited(sample, (xml) => {
      const row = elementWith(xml, 'w:tr', '>生活垃圾分类准确率<');
      return xml.replace(row, row.replace('环境专干', '卫生专干'));
    });
    expect(findings).toEqual([]);
    expect(value.values).toEqual(sample.values);
    expect(value.meta.blocks.targets?.[2]?.source).toBe('卫生专干');
  });
});
