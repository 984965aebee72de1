/** One made-up plan as `.mdx` source: a chosen outline filled with sentences of the grammar, about 3,600 Han characters. */
import type { BlockType } from '../../src/plan/block-type.ts';
import { componentName } from '../../src/plan/block-type.ts';
import { blocksSchema, blockTables } from '../../src/plan/blocks/blocks.ts';
import { findKind, type OutlineSection, type Vocabulary } from '../../src/plan/vocabulary.ts';
import { createWriter, type Grammar, type Writer } from './grammar.ts';
import { hanCount } from './han-count.ts';
import { makeBlocks } from './make-blocks.ts';
import { makeFrontmatter } from './make-frontmatter.ts';
import { writeSection } from './make-section.ts';
import { choosePlanSetting, type PlanSetting } from './plan-setting.ts';
import { createRandom, type Random } from './random.ts';
import { sectionShape } from './section-shapes.ts';
import { slotValue } from './slot-values.ts';

/** Han characters of a plan as it is shown: title, text and tables. */
export const planLength = 3600;

interface Chosen {
  kind: string;
  /** Absent for text before the first heading and for the last paragraph. */
  heading?: string;
  blocks: BlockType[];
}

/** The sections of the outline that this plan has: the required ones and most of the others. */
function chooseSections(outline: PlanSetting['outline'], writer: Writer, vocabulary: Vocabulary): Chosen[] {
  const { random } = writer;
  const shown = new Set<BlockType>();
  const choose = (section: OutlineSection): Chosen[] => {
    const kind = findKind(vocabulary, section.kind);
    if (!kind || kind.place === 'frontmatter') return [];
    if (!section.required && random.chance(0.3)) return [];
    const blocks = section.blocks
      .filter(({ type, required }) => !shown.has(type) && (required || random.chance(0.6)))
      .map(({ type }) => type);
    for (const type of blocks) shown.add(type);
    const chosen = { kind: kind.id, blocks };
    if (kind.place !== 'heading') return [chosen];
    if (section.repeat) {
      const { min, max } = section.repeat;
      return writer.plainList('heading', random.int(min, max)).map((heading) => ({ ...chosen, heading }));
    }
    const title = section.title ?? kind.title;
    const heading = random.chance(0.15) && kind.synonyms.length > 0 ? random.pick(kind.synonyms) : title;
    return [{ ...chosen, heading }];
  };
  return outline.sections.flatMap(choose);
}

/** Fill-ins as tags, each name with one value. */
function slotTags(
  vocabulary: Vocabulary,
  setting: PlanSetting,
  random: Random,
  plain: (bank: string) => string,
) {
  const values = new Map<string, string>();
  return (name: string): string => {
    const value = values.get(name) ?? slotValue(name, vocabulary, setting, random, plain);
    values.set(name, value);
    return `<Slot name="${name}">${value}</Slot>`;
  };
}

/** Plan number `index` of a seed; the same whatever else is made. */
export function makePlan(index: number, seed: number, grammar: Grammar, vocabulary: Vocabulary): string {
  const random = createRandom(`${seed}/${index}`);
  const setting = choosePlanSetting(grammar, vocabulary, random);
  const theme = setting.themes[0] ?? '';
  const writer: Writer = createWriter(grammar, random, {
    names: setting.names,
    theme,
    slot: (name) => slot(name),
  });
  const slot = slotTags(vocabulary, setting, random, writer.plain);
  const sections = chooseSections(setting.outline, writer, vocabulary);
  const types = sections.flatMap(({ blocks }) => blocks);
  const blocks = makeBlocks(types, writer, setting);
  const { frontmatter, shown } = makeFrontmatter(setting, blocks, writer, (label) => {
    const named = vocabulary.slots.find((known) => known.label === label);
    return slot(named?.name ?? '').replace(/<[^>]*>/g, '');
  });

  const parsed = blocksSchema.parse(blocks);
  const tables = types.flatMap((type) => blockTables(type, parsed));
  const cells = tables.flatMap(({ caption, columns, rows }) => [
    caption,
    ...columns,
    ...rows.flat().map(({ text }) => text),
  ]);
  let left =
    planLength - hanCount(cells.join('') + shown + sections.map(({ heading = '' }) => heading).join(''));
  let weights = sections.reduce((sum, { kind }) => sum + sectionShape(kind).weight, 0);
  const body = sections.map(({ kind, heading, blocks: own }) => {
    const shape = sectionShape(kind);
    const text = writeSection(shape, (left * shape.weight) / weights, writer);
    left -= hanCount(text.join(''));
    weights -= shape.weight;
    const [first = '', ...rest] = text;
    const tags = own.map((type) => `<${componentName(type)} />`);
    return [...(heading === undefined ? [] : [`## ${heading}`]), first, ...tags, ...rest].join('\n\n');
  });
  return `---\n${frontmatter}---\n\n${body.join('\n\n')}\n`;
}
