/**
 * What the samples rest on: laws, regulations and documents that they name between 《》, institutions and programmes
 * that they name without. Each was looked up once, and `templates/sources.yaml` says where; what could not be
 * confirmed is not named in a text.
 *
 *     { name: 志愿服务条例, kind: 行政法规, inForce: 2017-12-01, status: 现行, seen: …, looked: 2026-11-29 }
 */
import { z } from 'zod';

const line = z.string().regex(/^[^\r\n《》]+$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期应写成 2026-01-01');

export const namedSourceSchema = z.strictObject({
  /** The full name, without 《》. */
  name: line,
  /** Other names by which texts call it: 民法典. */
  also: z.array(line).default([]),
  kind: z.enum(['法律', '行政法规', '党内法规', '部门规章', '文件', '机构', '活动', '提法']),
  /** Document or order number, where it was seen. */
  number: line.optional(),
  /** The day on which the text in force was passed, issued or amended. */
  version: day.optional(),
  /** The day from which it applies; of an amended law the first one, where the amendment names none of its own. */
  inForce: day.optional(),
  /** 已结束 is a campaign, or a plan whose years are over. */
  status: z.enum(['现行', '已废止', '已结束']),
  /** Full name of what replaces it. */
  replacedBy: line.optional(),
  /** Where it was seen: an address, or file and repository. */
  seen: line,
  /** The day of the look-up. */
  looked: day,
  /** What a writer has to know of it. */
  note: line.optional(),
});
export type NamedSource = z.infer<typeof namedSourceSchema>;

/** The list; a name may stand for one source only, and what is repealed says what to name instead or why nothing is. */
export const namedSourcesSchema = z.array(namedSourceSchema).superRefine((sources, context) => {
  const names = sources.flatMap(({ name, also }) => [name, ...also]);
  for (const name of new Set(names.filter((name, index) => names.indexOf(name) !== index)))
    context.addIssue({ code: 'custom', message: `“${name}”写了两遍` });
  for (const { name, status, replacedBy, note } of sources)
    if (status === '已废止' && !replacedBy && !note)
      context.addIssue({ code: 'custom', message: `“${name}”已废止，应写明由什么取代` });
});

/** The source that goes by this name. */
export function findSource(sources: readonly NamedSource[], name: string): NamedSource | undefined {
  return sources.find((source) => source.name === name || source.also.includes(name));
}
