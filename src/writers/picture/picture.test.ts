import { globSync, readFileSync } from 'node:fs';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { parsePlan } from '../../plan/mdx/parse.ts';
import type { Plan } from '../../plan/plan.ts';
import { findOutline } from '../../plan/vocabulary.ts';
import { approvalRecord } from '../../testing/approval-record.ts';
import { type PictureContent, pictureContent } from './content.ts';
import { inks } from './inks.ts';
import { margin, pageWidth } from './panels/sizes.ts';
import { pictureDrawing, planPicture } from './picture.ts';
import type { Shape } from './shapes.ts';
import { textWidth } from './text-width.ts';

const vocabulary = readVocabulary();
const approval = { ...approvalRecord, version: 2, change: '调整时间', hash: '0'.repeat(64) };

function readSample(file: string): Plan {
  const { value } = parsePlan(readFileSync(file, 'utf8'), vocabulary);
  if (!value) throw new Error(`${file} cannot be read`);
  return { ...value, meta: { ...value.meta, approval } };
}

const files = globSync('content/samples/*.mdx').sort();
const named = (id: string) => readSample(`content/samples/${id}.mdx`);

interface Area {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The place that each line of text takes, by the measured widths; the height without the room between lines. */
function textAreas(shapes: readonly Shape[]): (Area & { room: number })[] {
  return shapes.flatMap((shape) => {
    if (shape.shape === 'row') {
      const size = Math.max(...shape.pieces.map((piece) => piece.size));
      const width = shape.pieces.reduce((sum, { text, size, bold }) => sum + textWidth(text, size, bold), 0);
      const text = shape.pieces.map((piece) => piece.text).join('');
      const { x, y, room } = shape;
      return [{ text, left: x, right: x + width, top: y - size * 0.8, bottom: y, room }];
    }
    if (shape.shape !== 'words') return [];
    const { lines, size, bold, anchor, x, y, lineHeight, room } = shape;
    return lines.map((text, index) => {
      const width = textWidth(text, size, bold);
      const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
      const base = y + index * lineHeight;
      return { text, left, right: left + width, top: base - size * 0.8, bottom: base + size * 0.1, room };
    });
  });
}

/** Texts that leave the page, are wider than their room, or lie on another text. */
function faults(content: PictureContent): string[] {
  const { shapes, height } = pictureDrawing(content);
  const areas = textAreas(shapes);
  const wide = areas.filter(
    ({ left, right, top, bottom, room }) =>
      left < margin - 1 ||
      right > pageWidth - margin + 1 ||
      top < margin - 1 ||
      bottom > height - margin + 1 ||
      right - left > room + 0.5,
  );
  const over = areas.filter((area, index) =>
    areas
      .slice(index + 1)
      .some(
        (other) =>
          area.left < other.right &&
          other.left < area.right &&
          area.top < other.bottom &&
          other.top < area.bottom,
      ),
  );
  return [...wide.map(({ text }) => `sticks out: ${text}`), ...over.map(({ text }) => `is covered: ${text}`)];
}

describe.each(files.map((file) => file.slice(16, -4)))('the picture of %s', (id) => {
  const plan = named(id);

  test('keeps every text in its place', () => {
    expect(faults(pictureContent(plan, vocabulary))).toEqual([]);
  });

  test.skipIf(!findOutline(vocabulary, plan.meta.outline)?.picture)(
    'tells something besides its head',
    () => {
      const { goals, tasks, phases, months, duties, checks, reports, criteria } = pictureContent(
        plan,
        vocabulary,
      );
      const parts = [goals, tasks, phases, months, duties, checks, reports, criteria];
      expect(parts.filter((part) => part.length > 0).length).toBeGreaterThan(0);
    },
  );

  test('is well-formed, has a name and tells all in words', () => {
    const svg = planPicture(plan, vocabulary);
    const { root } = parseXml(svg);
    expect(root?.attributes).toMatchObject({ role: 'img', 'aria-labelledby': 'picture-title picture-desc' });
    const inside = (root?.children ?? []).filter((node) => node instanceof XmlElement);
    const [title, description] = inside;
    expect(title?.text).toBe(`一图读懂：${plan.meta.title.replaceAll('\\|', '')}`);
    for (const { name } of plan.meta.blocks.targets ?? []) expect(description?.text).toContain(name);
    expect(description?.text).toContain('0000-0000000');
    expect(svg).not.toMatch(/undefined|NaN|Infinity/);
  });
});

/** The texts of an SVG in document order. */
function shownTexts(svg: string): string[] {
  const texts: string[] = [];
  const walk = (element: XmlElement) => {
    if (element.name === 'text') texts.push(element.text);
    else for (const child of element.children) if (child instanceof XmlElement) walk(child);
  };
  const { root } = parseXml(svg);
  if (root) walk(root);
  return texts;
}

describe('a picture', () => {
  test('reads from top to bottom: goals, phases, who, check, cost, contact', () => {
    const texts = shownTexts(planPicture(named('ebike-safety-campaign'), vocabulary));
    const questions = ['要达到什么目标', '什么时候做什么', '谁来做', '怎么检查', '花多少钱', '有问题找谁'];
    const places = questions.map((question) => texts.indexOf(question));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(texts).toContain('2月22日—3月31日');
    expect(texts).toContain('240万元');
  });

  test('shows a target that is set year by year once, with its steps', () => {
    const { goals } = pictureContent(named('civilised-community-three-year-plan'), vocabulary);
    expect(goals.length).toBe(6);
    expect(goals[0]?.steps.map(({ when }) => when)).toEqual(['2027年', '2028年', '2029年']);
  });

  test('shows a limit from the other side than a target, with what the signs mean', () => {
    const plan = named('ebike-safety-campaign');
    const drawn = (op: '≤' | '≥') => {
      const targets = [{ name: '检出率', op, value: 30, unit: '%', base: 50 }];
      return pictureDrawing(
        pictureContent({ ...plan, meta: { ...plan.meta, blocks: { targets } } }, vocabulary),
      ).shapes;
    };
    const bars = (op: '≤' | '≥', fill: string) =>
      drawn(op).filter((shape) => shape.shape === 'box' && shape.height === 10 && shape.fill === fill);
    const [, limit] = bars('≤', 'redTint');
    const [, track] = bars('≤', 'blueTint');
    if (limit?.shape !== 'box' || track?.shape !== 'box') throw new Error('there is no bar');
    expect(limit.x).toBeCloseTo(track.x + track.width * 0.3);
    expect(limit.x + limit.width).toBeCloseTo(track.x + track.width);
    expect(bars('≤', 'blue')).toEqual([]);
    expect(bars('≥', 'redTint')).toEqual([]);
    const said = (op: '≤' | '≥') =>
      drawn(op).flatMap((shape) => (shape.shape === 'words' ? shape.lines : []));
    expect(said('≤')).toEqual(expect.arrayContaining(['不超过竖线，右边为超出', '现状']));
    expect(said('≤')).not.toContain('目标');
    expect(said('≥')).toEqual(expect.arrayContaining(['目标', '现状']));
  });

  test('lists activities by month where there are no phases, festivals among them', () => {
    const { months } = pictureContent(named('community-activity-calendar'), vocabulary);
    expect(months.map(({ label }) => label)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((n) => `${n}月`),
    );
    expect(months[1]?.activities.map(({ when }) => when)).toEqual(['元宵节（2月20日）']);
  });

  test('of a plan without blocks has its tasks, its head and its end', () => {
    const plan = named('civilised-city-annual-plan');
    const bare = { ...plan, meta: { ...plan.meta, blocks: {}, approval: undefined } };
    const texts = shownTexts(planPicture(bare, vocabulary));
    expect(texts).toContain('要做哪些事');
    expect(texts).not.toContain('有问题找谁');
    expect(shownTexts(planPicture({ ...bare, sections: [] }, vocabulary))).toContain('一图读懂');
  });

  test('takes no heading of a notice such as 活动时间 for a task', () => {
    const text = readFileSync('content/samples/energy-saving-week-notice.mdx', 'utf8');
    const { value } = parsePlan(text, vocabulary);
    const titles = value?.sections.flatMap(({ sections }) => sections).map(({ title }) => title);
    expect(JSON.stringify(titles)).toContain('活动时间');
    expect(value && pictureContent(value, vocabulary).tasks).toEqual([]);
  });

  test('of very long words still keeps them in their places', () => {
    const plan = named('ebike-safety-campaign');
    const long = (text: string) => `${text}${'非常长的名称'.repeat(12)}ABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890`;
    const stretched = JSON.parse(JSON.stringify(plan), (_key, value) =>
      typeof value === 'string' && /[\u4e00-\u9fff]/.test(value) ? long(value) : value,
    ) as Plan;
    const blocks = {
      ...stretched.meta.blocks,
      targets: [{ name: long('指标'), op: '≥' as const, value: 123456789012, unit: '千瓦时', base: 0.001 }],
    };
    const content = pictureContent({ ...stretched, meta: { ...stretched.meta, blocks } }, vocabulary);
    expect(faults(content)).toEqual([]);
  });

  test('shows markup as the text it is', () => {
    const plan = named('ebike-safety-campaign');
    const hostile = `</text><script>alert(1)</script><image href="x" onerror='y'/>&amp;\u0007]]>`;
    const changed = JSON.parse(JSON.stringify(plan), (_key, value) =>
      typeof value === 'string' && /[\u4e00-\u9fff]/.test(value) ? `${hostile}${value}` : value,
    ) as Plan;
    const svg = planPicture(changed, vocabulary);
    expect(svg).not.toMatch(/<script|<image/);
    expect(svg).not.toContain('\u0007');
    expect(parseXml(svg).root?.text).toContain('<script>alert(1)</script>');
  });

  test('has the colours of the site', () => {
    const css = readFileSync('src/styles/tokens.css', 'utf8');
    const light = css.slice(0, css.indexOf('}'));
    const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(light)?.[1];
    expect(inks).toEqual({
      paper: token('sheet'),
      ink: token('ink'),
      soft: token('ink-soft'),
      line: token('line'),
      blue: token('blue'),
      blueTint: token('blue-tint'),
      red: token('red'),
      redTint: token('red-tint'),
    });
  });
});
