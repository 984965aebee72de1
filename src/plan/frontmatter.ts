/**
 * Frontmatter of a plan: who issues what for when, and the data of its blocks. Strings are plain text; the values
 * of slots are found in them by `slotted-text.ts`, blanks are written 【社区名称】.
 */
import { z } from 'zod';
import { dateSpan, planDateSchema } from '../terms/plan-date.ts';
import { approvalSchema } from './approval.ts';
import { blocksSchema } from './blocks/blocks.ts';
import { issuerKinds, levels, periodKinds, planStates } from './frontmatter-terms.ts';
import { issueSchema } from './issue.ts';
import { filledLine, lineText } from './line-text.ts';

export const frontmatterSchema = z.strictObject({
  /** Title without “篇一” and the like; `\|` marks a break by sense for long titles on paper. */
  title: filledLine,
  /** One sentence for lists: what the plan is for. */
  summary: lineText.optional(),
  /** Who uses it and when, in one line: the reader sees at once whether it suits. */
  audience: lineText.optional(),
  /** Ids of samples that are worth reading beside this one. */
  related: z.array(filledLine).max(4, '最多列 4 份').optional(),
  /** Outline id (templates/outlines). */
  outline: filledLine,
  /** Theme labels (templates/themes.yaml), the main one first. */
  themes: z.array(filledLine).default([]),
  /** Who issues the plan. */
  issuer: z.strictObject({ kind: z.enum(issuerKinds), name: filledLine }),
  /** When the plan runs; `year` is absent while blank. */
  period: z.strictObject({
    kind: z.enum(periodKinds).default('年度'),
    year: z.int('年份应为四位整数').min(1900).max(2199).optional(),
    start: planDateSchema.optional(),
    end: planDateSchema.optional(),
  }),
  /** At which level the plan applies. */
  level: z.enum(levels).optional(),
  /** Laws and documents the plan rests on; a number is written X〔2027〕3号. */
  basis: z
    .array(
      z.strictObject({
        title: filledLine,
        docNo: filledLine
          .refine(
            (value) => /〔\d{4}〕\d+号$/.test(value),
            '发文字号应写成“×〔2027〕3号”，年份用六角括号〔 〕',
          )
          .optional(),
      }),
    )
    .default([]),
  /** The grade striven for: 市级 … */
  targetGrade: lineText.optional(),
  /** 主送: to whom a notice goes. */
  addressee: z.array(filledLine).default([]),
  /** 落款: organisation and date, either may still be blank. */
  signoff: z
    .strictObject({
      org: filledLine.optional(),
      /** Bodies that sign with it, in their order (联合行文). */
      joint: z.array(filledLine).min(1, '至少写一个联合署名的单位').optional(),
      date: planDateSchema.optional(),
      /** True for a document that is sealed: the lines stand where the seal covers both (GB/T 9704-2012 §7.3.5.1). */
      sealed: z.literal(true).optional(),
    })
    .optional(),
  /** 附注 below the date, without its brackets: whom to ask about a request, how far a document is passed on. */
  remark: filledLine.optional(),
  /** 附件: titles in order. */
  attachments: z.array(filledLine).default([]),
  /** 正式印发: red head, number and imprint of a document that an office issues. */
  issue: issueSchema.optional(),
  /** True for a plan that is to stand on one sheet: Word sets it in smaller type and closer lines. */
  onePage: z.literal(true).optional(),
  /** When the text was last revised. */
  updated: planDateSchema.optional(),
  /** Which of the four states this document is in. */
  state: z.enum(planStates).optional(),
  /** Where an imported plan comes from, what was mended in it and what a person still has to settle. */
  provenance: z
    .strictObject({
      /** The input file's name. */
      file: filledLine,
      /** First and last line: 115–171. */
      lines: filledLine,
      /** Kinds of repair with their numbers. */
      repairs: z.array(filledLine).default([]),
      /** What could not be known: redactions, gaps, lost text. */
      unresolved: z.array(filledLine).default([]),
    })
    .optional(),
  /** Who approved it and when, what is published about it: only approved plans carry one. */
  approval: approvalSchema.optional(),
  /** Data of the blocks that the text shows. */
  blocks: blocksSchema.default({}),
});
export type Frontmatter = z.infer<typeof frontmatterSchema>;

/** First and last day of the period as `yyyymmdd`; the whole year where no dates are given; undefined while blank. */
export function periodSpan(period: Frontmatter['period']): { first: number; last: number } | undefined {
  const year = period.year;
  const first = period.start ? dateSpan(period.start)?.first : year && year * 10_000 + 101;
  const last = period.end ? dateSpan(period.end)?.last : year && year * 10_000 + 1231;
  return first && last ? { first, last } : undefined;
}

/** The title as one line: break marks (`\|`) removed. */
export function plainTitle(title: string): string {
  return title.replaceAll('\\|', '');
}

/**
 * A title that somebody typed over, with the break marks of the old one where the words on one of their sides are still
 * the same.
 * @param typed without marks
 */
export function retitled(title: string, typed: string): string {
  const lines = title.split('\\|');
  const old = lines.join('');
  const starts = lines.slice(0, -1).map((_, at) => lines.slice(0, at + 1).join('').length);
  const places = starts.flatMap((start) => {
    const [head, tail] = [old.slice(0, start), old.slice(start)];
    if (typed.startsWith(head) && typed.length > start) return [start];
    return typed.endsWith(tail) && typed.length > tail.length ? [typed.length - tail.length] : [];
  });
  const edges = [0, ...new Set(places)].sort((a, b) => a - b);
  return edges.map((edge, at) => typed.slice(edge, edges[at + 1])).join('\\|');
}

/** Whoever signs, the lead first. */
export function signoffBodies(signoff: Frontmatter['signoff']): string[] {
  return [...(signoff?.org === undefined ? [] : [signoff.org]), ...(signoff?.joint ?? [])];
}

/** The sign-off of another document of the same bodies: when is not taken over. */
export function withoutDate({
  date: _date,
  ...bodies
}: NonNullable<Frontmatter['signoff']>): NonNullable<Frontmatter['signoff']> {
  return bodies;
}
