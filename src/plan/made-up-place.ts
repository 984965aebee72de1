/**
 * The made-up places of the samples and what is so of each: how many households, which posts and offices, which figure
 * a goal starts from. Several samples speak of one place, and whoever reads two of them must not find two answers.
 *
 *     { name: 桃源社区, issuers: [桃源社区], slots: { households: '3260' }, posts: [环境专干], … }
 */
import { z } from 'zod';
import { isPlanDate } from '../terms/plan-date.ts';
import type { Plan } from './plan.ts';

const line = z.string().regex(/^[^\r\n]+$/);

export const madeUpPlaceSchema = z.strictObject({
  /** 桃源社区, 青山街道 … */
  name: line,
  /** Issuers whose plans speak of this place, as the frontmatter names them. */
  issuers: z.array(line).min(1),
  /** The committee of the place as it signs, with the street or town before it. */
  committee: line.optional(),
  /** Slot name → the value that it has in every plan of the place. */
  slots: z.record(z.string(), line).default({}),
  /** Goals that more than one plan sets: the same start and the same figure for the same year. */
  goals: z
    .array(
      z.strictObject({
        /** As the targets block names it. */
        name: line,
        /** The figure at the end of the year before the first. */
        base: z.number().optional(),
        /** Year → figure to be reached by its end. */
        years: z.record(z.string().regex(/^\d{4}$/), z.number()),
      }),
    )
    .default([]),
  /** Every post that is called 专干. */
  posts: z.array(line).default([]),
  /** Every office of the place that is called 办公室, without the place's name. */
  offices: z.array(line).default([]),
});
export type MadeUpPlace = z.infer<typeof madeUpPlaceSchema>;

/** The year by whose end a target is reached; undefined where that is not said in years. */
function goalYear(plan: Plan, period: string | undefined): string | undefined {
  if (period === '年') return plan.meta.period.year?.toString();
  return period && isPlanDate(period) ? period.slice(0, 4) : undefined;
}

function slotFaults(plan: Plan, place: MadeUpPlace): string[] {
  return Object.entries(place.slots).flatMap(([name, value]) => {
    const own = plan.values[name];
    return own === undefined || own === value ? [] : [`填空 ${name} 写作“${own}”，应为“${value}”`];
  });
}

/** A committee that signs under two names would be two committees to whoever receives both papers. */
function signatureFaults({ meta: { signoff } }: Plan, { committee }: MadeUpPlace): string[] {
  const org = signoff?.org;
  return committee === undefined || org === committee || !org?.endsWith('民委员会')
    ? []
    : [`落款署名写作“${org}”，应为“${committee}”`];
}

function goalFaults(plan: Plan, place: MadeUpPlace): string[] {
  return (plan.meta.blocks.targets ?? []).flatMap(({ name, value, base, period }) => {
    const goal = place.goals.find((known) => known.name === name);
    const year = goalYear(plan, period);
    const wanted = year === undefined ? undefined : goal?.years[year];
    return [
      ...(wanted === undefined || wanted === value
        ? []
        : [`${year}年“${name}”定为 ${value}，应为 ${wanted}`]),
      ...(base === undefined || goal?.base === undefined || goal.base === base
        ? []
        : [`“${name}”的基数写作 ${base}，应为 ${goal.base}`]),
    ];
  });
}

function nameFaults(text: string, what: string, found: RegExp, known: readonly string[]): string[] {
  const names = [...text.matchAll(found)].map(([, name = '']) => name);
  const strange = names.filter((name) => !known.some((one) => name.endsWith(one)));
  return [...new Set(strange)].map((name) => `${what}“${name}”不在 templates/places.yaml 里`);
}

/**
 * What a plan says otherwise than the table, in Chinese.
 * @param text the plan's source with its tags: posts and offices are looked for in all of it
 */
export function placeFaults(plan: Plan, text: string, places: readonly MadeUpPlace[]): string[] {
  const own = places.filter(({ issuers }) => issuers.includes(plan.meta.issuer.name));
  return [
    ...own.flatMap((place) => [
      ...slotFaults(plan, place),
      ...signatureFaults(plan, place),
      ...goalFaults(plan, place),
    ]),
    ...own
      .filter(({ posts }) => posts.length > 0)
      .flatMap(({ posts }) => nameFaults(text, '岗位', /([\u4e00-\u9fff]{2,8}专干)/g, posts)),
    // an office is named by those who report to it as well
    ...places
      .filter(({ offices }) => offices.length > 0)
      .flatMap(({ offices }) =>
        nameFaults(
          text,
          '机构',
          /街道((?:党|公共|创建|社会|综合|经济|民政|平安)[\u4e00-\u9fff]{0,4}办公室)/g,
          offices,
        ),
      ),
  ].map((fault) => `${fault}；同一地方的几份范文要写得一样，确需改动请先改表`);
}
