/**
 * The short version of a sample (一页版): the same plan said on one sheet of A4, in 500 to 800 characters, from the same
 * frontmatter and the same slots. It stands at the end of the sample's file, is a plan of its own to everything that
 * writes plans, and is left behind by everything that makes a draft of the full text.
 *
 *     shortPlan(sample) // { meta, values, content, sections } of the one page
 */
import { type BlockType, blockTypes } from './block-type.ts';
import { allContent, bodyTexts, knownValues, type Plan, usedSlots } from './plan.ts';

/** How many Han characters a short version has, head and sign-off not counted (custom: what one page holds). */
export const shortLength = { least: 500, most: 800 } as const;

/** The plan without its short version. */
export function fullPlan({ short: _, ...plan }: Plan): Plan {
  return plan;
}

/** The short version as a plan: only the tables that it shows, and no attachments. Undefined where there is none. */
export function shortPlan(plan: Plan): Plan | undefined {
  if (!plan.short) return undefined;
  const shown = new Set<BlockType>(
    allContent(plan.short).flatMap((content) => (content.type === 'block' ? [content.block] : [])),
  );
  const kept = blockTypes.filter((type) => shown.has(type)).map((type) => [type, plan.meta.blocks[type]]);
  return {
    ...plan.short,
    meta: { ...plan.meta, attachments: [], onePage: true, blocks: Object.fromEntries(kept) },
    // all of them: what only title and sign-off say is a blank there, too
    values: plan.values,
  };
}

const hanCount = (plan: Plan) =>
  bodyTexts(plan).reduce((count, text) => count + (text.match(/\p{Script=Han}/gu)?.length ?? 0), 0) +
  usedSlots(plan).reduce(
    (count, name) => count + (plan.values[name]?.match(/\p{Script=Han}/gu)?.length ?? 0),
    0,
  );

/** What a short version breaks of what it is made for, in Chinese. */
export function shortFaults(plan: Plan, short: Plan): string[] {
  const count = hanCount(short);
  const known = new Set([...usedSlots(plan), ...Object.keys(knownValues({ ...plan, values: {} }))]);
  const { least, most } = shortLength;
  return [
    ...(count < least || count > most
      ? [`一页版有 ${count} 个汉字，应在 ${least} 到 ${most} 之间；请增删`]
      : []),
    ...usedSlots(short)
      .filter((name) => !known.has(name))
      .map((name) => `一页版的填空 ${name} 全文没有；请用全文里的填空，填一次两份都有`),
  ];
}
