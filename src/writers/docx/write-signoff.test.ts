import { describe, expect, test } from 'vitest';
import { elementWith, readPart } from '../../import/own-word/testing/edit-package.ts';
import { sample, vocabulary } from '../../import/own-word/testing/edited-plan.ts';
import { officialGrid } from './page.ts';
import { displayWidth, roomyWidth } from './text-width.ts';
import { writeDocx } from './write.ts';

const write = async (meta: Partial<typeof sample.meta>) => {
  const plan = { ...sample, meta: { ...sample.meta, ...meta } };
  const bytes = await writeDocx(plan, vocabulary, { fonts: 'official', fillIn: 'highlight' });
  return readPart(bytes, 'word/document.xml');
};
/** Characters from the left margin. */
const indentOf = (xml: string, style: string) => {
  const [, left] = new RegExp(`"${style}"/>.*?<w:ind w:left="(\\d+)"`).exec(xml) ?? [];
  return Math.round((Number(left) / officialGrid.characterPitch) * 10) / 10;
};

describe('the sign-off', () => {
  test.each([
    ['桃源社区居民委员会', '2027-03-05', 28 - 2 - 9],
    ['青山街道办事处', '2026-12-25', 28 - 2 - 7 - 2],
    ['社区', '2026-12-25', 28 - 2 - 7 - 2],
  ])('of %s, %s: date two characters right of the name, two from the margin', async (org, date, expected) => {
    const xml = await write({ signoff: { org, date } });
    expect(indentOf(xml, 'SignoffOrg')).toBe(expected);
    expect(indentOf(xml, 'SignoffDate')).toBe(expected + 2);
  });

  test('runs over the edge rather than break 12月25 from 日 where a font has wide figures', async () => {
    const xml = await write({ signoff: { org: '青山街道办事处', date: '2026-12-25' } });
    for (const style of ['SignoffOrg', 'SignoffDate']) {
      const [, right] = new RegExp(`"${style}"/>.*?<w:ind [^>]*w:right="(-?\\d+)"`).exec(xml) ?? [];
      const left = indentOf(xml, style);
      const room = officialGrid.charactersPerLine - left - Number(right) / officialGrid.characterPitch;
      expect([style, room > roomyWidth('2026年12月25日')]).toEqual([style, true]);
    }
  });

  test('takes a blank for as long as its example', async () => {
    const xml = await write({
      issuer: { kind: '社区', name: '【社区名称】' },
      signoff: { org: '【社区名称】居民委员会' },
    });
    expect(indentOf(xml, 'SignoffOrg')).toBe(28 - 2 - displayWidth('桃源社区居民委员会'));
  });

  test('never stands alone on a page', async () => {
    const xml = await write({});
    const last = elementWith(xml, 'w:p', '供下年制订计划时查用');
    expect(last).toContain('<w:keepNext/>');
  });
});

describe('the attachment note', () => {
  test('numbers several attachments and leaves a single one without a number', async () => {
    const several = await write({ attachments: ['任务清单', '评分表'] });
    expect(elementWith(several, 'w:p', '附件：1.')).toContain('>任务清单<');
    expect(elementWith(several, 'w:p', '>2.<')).toContain('>评分表<');
    const single = await write({ attachments: ['任务清单'] });
    expect(elementWith(single, 'w:p', '>附件：<')).toContain('>任务清单<');
  });
});
