import { readdirSync, readFileSync } from 'node:fs';
import type { Element, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { parsePlan } from '../../plan/mdx/parse.ts';
import type { Plan } from '../../plan/plan.ts';
import { approvalRecord } from '../../testing/approval-record.ts';
import { rounds } from '../../testing/rounds.ts';
import { pictureContent } from '../picture/content.ts';
import { planGoals } from '../picture/goals.ts';
import { planPoster } from './poster.ts';
import { clip, posterContent, posterSummary } from './poster-content.ts';
import { fitPoster, readableLetter } from './poster-fit.ts';
import { qrCode } from './qr-code.ts';

const vocabulary = readVocabulary();
const approval = { ...approvalRecord, version: 2, change: '调整时间', hash: '0'.repeat(64) };

function sample(id: string): Plan {
  const { value } = parsePlan(readFileSync(`content/samples/${id}.mdx`, 'utf8'), vocabulary);
  if (!value) throw new Error(`${id} cannot be read`);
  return { ...value, meta: { ...value.meta, approval } };
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

const fitted = (id: string) => fitPoster((room) => posterContent(sample(id), vocabulary, room));
const poster = (plan: Plan, address?: string): Element =>
  planPoster(plan, vocabulary, { siteName: '社区计划库', ...(address && { address }) });

describe('a poster', () => {
  const plan = sample('ebike-safety-campaign');

  test('says what is planned, when, and whom to ask', () => {
    const text = textOf(poster(plan));
    for (const said of [
      '居务公开',
      '安澜区2027年电动自行车',
      '公用充电接口',
      '2月22日—3月31日',
      '0000-0000000',
      '第2版',
    ])
      expect(text).toContain(said);
  });

  test('parts no list so that one entry stands alone, unless its letters were too small, and shows each entry once', () => {
    const ids = readdirSync('content/samples').map((file) => file.replace('.mdx', ''));
    for (const id of ids.filter((_, index) => index % rounds(12, 1) === 0)) {
      const { content, letter, columns } = fitted(id);
      const parts = columns.flat();
      expect(parts.flatMap(({ entries }) => entries)).toEqual(
        content.lists.flatMap(({ entries }) => entries),
      );
      const whole = new Map(content.lists.map(({ heading, entries }) => [heading, entries.length]));
      const lonely = parts.filter(
        (part) => part.entries.length === 1 && !('heading' in part && whole.get(part.heading) === 1),
      );
      // a poster that says the least and still has no room is parted where it gives the largest letters
      const isFull =
        content.lists.every(({ entries }) => entries.length <= 3) && letter < readableLetter + 0.5;
      if (!isFull) expect(lonely, id).toEqual([]);
    }
  });

  test('says how many goals and entries it leaves out', () => {
    for (const id of ['ebike-safety-campaign', 'community-activity-calendar']) {
      const { meta } = sample(id);
      const { content } = fitted(id);
      expect(content.moreGoals).toBe(planGoals(meta.blocks).length - content.goals.length);
      for (const { heading, more } of content.lists.filter((list) => list.more > 0))
        expect(textOf(poster(sample(id)))).toContain(`${heading}另有${more}项`);
    }
    const whole = pictureContent(sample('community-activity-calendar'), vocabulary);
    const count = whole.months.flatMap(({ activities }) => activities).length;
    const [dates] = fitted('community-activity-calendar').content.lists;
    expect((dates?.entries.length ?? 0) + (dates?.more ?? 0)).toBe(count);
  });

  test('has a QR code where the address is known, and says where else to look where it is not', () => {
    const address = 'https://www.example.gov.cn/zwgk/jihua/approved/x/';
    expect(toHtml(poster(plan, address))).toContain(`aria-label="二维码：${address}"`);
    expect(textOf(poster(plan, address))).toContain(address);
    expect(toHtml(poster(plan))).not.toContain('<svg');
    expect(textOf(poster(plan))).toContain('社区计划库“公开计划”栏');
  });

  test('does not repeat tasks that the deadlines name already', () => {
    const { lists } = fitted('womens-federation-task-list').content;
    expect(lists.map(({ heading }) => heading)).toEqual(['完成时限']);
  });

  test('of a plan without blocks and approval is still a poster', () => {
    const bare = { ...plan, meta: { ...plan.meta, blocks: {}, approval: undefined } };
    expect(textOf(poster(bare))).toContain('要做的事');
    expect(textOf(poster({ ...bare, sections: [], content: [] }))).toContain('看全文');
  });

  test('shows markup as the text it is', () => {
    const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const title = `${hostile}${plan.meta.title}`;
    const html = toHtml(poster({ ...plan, meta: { ...plan.meta, title, summary: hostile } }));
    expect(html).not.toMatch(/<script|<img/);
  });

  test('has larger type the less it says, and says less before its type is too small to read', () => {
    expect(fitted('small-community-secretary-duty-report').letter).toBeGreaterThan(readableLetter * 1.3);
    const crowded = fitted('adult-education-learning-plan');
    expect(crowded.letter).toBeGreaterThanOrEqual(readableLetter);
    expect(crowded.content.moreGoals).toBeGreaterThan(0);
    const light = fitted('town-honest-shop-standards');
    expect(light.content.lists.every(({ more }) => more === 0)).toBe(true);
  });
});

describe('the summary of a poster', () => {
  test('is the plan’s own, not the line that says whom a sample suits', () => {
    const plan = sample('civilised-city-annual-plan');
    expect(plan.meta.summary).toMatch(/^适用于/);
    expect(posterSummary(plan, vocabulary, 110)).toMatch(/^2027年，桃源社区继续参加全国文明城市创建。/);
    const own = { ...plan, meta: { ...plan.meta, summary: '清楼道、管停车' } };
    expect(posterSummary(own, vocabulary, 110)).toBe('清楼道、管停车。');
  });

  test('is cut after a sentence, or with … where none ends', () => {
    expect(clip('一二三四。五六七八九十', 8)).toBe('一二三四。');
    expect(clip('一二三四五六七八九十', 8)).toBe('一二三四五六七…');
    expect(clip('一二三四', 8)).toBe('一二三四');
    expect(clip('一二三四，五六七八九十', 8)).toBe('一二三四。');
    expect(clip('一二三四', 0)).toBe('');
  });
});

describe('a QR code', () => {
  /** Dark modules of a code as the path draws them. */
  function modules(code: Element): { size: number; dark: Set<string> } {
    const path = code.children.find((node) => node.type === 'element' && node.tagName === 'path') as Element;
    const size = Number(String(code.properties.viewBox).split(' ')[2]);
    return { size, dark: new Set(String(path.properties.d).match(/\d+ \d+(?=h)/g)) };
  }

  test('has its three eyes inside a quiet zone of four modules', () => {
    const { size, dark } = modules(qrCode('https://www.example.gov.cn/approved/x/', '二维码'));
    for (const [x, y] of [
      [4, 4],
      [size - 11, 4],
      [4, size - 11],
    ] as const) {
      const edge = Array.from({ length: 7 }, (_, i) => [`${x + i} ${y}`, `${x} ${y + i}`]).flat();
      expect(edge.every((module) => dark.has(module))).toBe(true);
      expect(dark.has(`${x + 1} ${y + 1}`)).toBe(false);
      expect(dark.has(`${x + 3} ${y + 3}`)).toBe(true);
    }
    for (const module of dark) {
      const [x = 0, y = 0] = module.split(' ').map(Number);
      expect(Math.min(x, y, size - 1 - x, size - 1 - y)).toBeGreaterThanOrEqual(4);
    }
  });
});
