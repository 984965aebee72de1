/**
 * The approval of a plan (审批信息): who approved it, when and at which meeting, what is published about it, and what makes
 * a version what it is. A plan that carries one is an approved plan; its text is never edited, only followed by another
 * version. Fields: publishing-fields (居务公开, 政府信息公开).
 */
import { z } from 'zod';
import { dateSpan, isPlanDate } from '../terms/plan-date.ts';
import { filledLine } from './line-text.ts';

/** A day, no month and no third of a month; one fault at a time, the one that helps. */
export const daySchema = z.string().superRefine((text, context) => {
  if (!/^(?:19|20|21)\d{2}-\d{2}-\d{2}$/.test(text))
    context.addIssue(`“${text.slice(0, 20)}”不是日期；要写到日，如 2027-03-05`);
  else if (!isPlanDate(text)) context.addIssue(`日历上没有 ${text} 这一天；请核对`);
});

/** The three readings in their order (三审). */
export const reviewSteps = ['初审', '复审', '终审'] as const;

/** Under which rules a plan is published: by a residents' committee, or by a government office. */
export const disclosureKinds = ['居务公开', '村务公开', '政府信息公开'] as const;

/** How a version is valid (publishing-fields: 有效性). */
export const validities = ['现行有效', '已修改', '废止', '失效'] as const;
export type Validity = (typeof validities)[number];

/** An office telephone: area code and number. Mobile numbers are personal data. */
const officePhone = filledLine.refine(
  (text) => /^(?:0\d{2,3}-)?\d{7,8}(?:-\d{1,5})?$/.test(text),
  '应是办公电话，如 0000-0000000，不写手机号',
);

export const reviewSchema = z.strictObject({
  step: z.enum(reviewSteps),
  /** A post, no name. */
  role: filledLine,
  date: daySchema,
});

export const waiverSchema = z.strictObject({
  /** Section kind that the outline requires and the plan leaves out. */
  section: filledLine,
  reason: filledLine,
});

/** What a person writes down about the approval: `approval.yaml`. */
export const approvalRecordSchema = z.strictObject({
  /** 居民会议, 居民代表会议, 居委会会议, 街道办主任会议 … */
  body: filledLine,
  /** Which meeting: 2027年第一次居民代表会议. */
  meeting: filledLine,
  date: daySchema,
  /** Counts where it was a vote. */
  votes: z
    .strictObject({ present: z.int().positive(), agree: z.int().nonnegative() })
    .refine(({ present, agree }) => agree <= present, '同意人数不能多于到会人数')
    .optional(),
  /** 初审, 复审 and 终审, each by a post, in order. */
  reviews: z.array(reviewSchema),
  contact: z.strictObject({ office: filledLine, phone: officePhone }),
  /** Header of the published document. */
  header: z.strictObject({
    /** 索引号: present and unique; its form differs from place to place. */
    index: filledLine,
    /** 主题分类 or 公开事项. */
    subject: filledLine,
    /** 发布机构 or 公开主体. */
    publisher: filledLine,
    /** 发文字号: X〔2027〕3号. */
    docNo: filledLine
      .refine((text) => /〔\d{4}〕\d+号$/.test(text), '应写成“×〔2027〕3号”，年份用六角括号')
      .optional(),
    /** 发布日期. */
    published: daySchema,
    disclosure: z.enum(disclosureKinds),
    /** 公开依据. */
    basis: filledLine.optional(),
    /** 公开方式: 主动公开. */
    manner: filledLine.default('主动公开'),
    /** 公开范围 or 公开对象. */
    scope: filledLine,
    /** 公开渠道: 公示栏、本站. */
    channel: filledLine.optional(),
    keywords: z.array(filledLine).default([]),
    /** Day after which the plan is no longer in force; the end of its period where absent. */
    expires: daySchema.optional(),
  }),
  /** Required sections left out, each with the reason that was accepted. */
  waivers: z.array(waiverSchema).default([]),
  /** Why a text so like another may be published, where it is. */
  similarity: filledLine.optional(),
});
export type ApprovalRecord = z.infer<typeof approvalRecordSchema>;

/** SHA-256 as 64 hex digits. */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/, '应是 64 位十六进制');

/** What is known of a Word file that is offered as it was handed in. */
export const originalSchema = z.strictObject({
  sha256: hashSchema,
  /** Size in bytes. */
  size: z.int().positive(),
  /** How many pictures it has: the page shows none of them, and says so. */
  pictures: z.int().nonnegative(),
});
export type Original = z.infer<typeof originalSchema>;

/** What a published version carries: the record, and what makes it this version. */
export const approvalSchema = approvalRecordSchema.extend({
  version: z.int().positive(),
  /** What changed against the version before, from the second on. */
  change: filledLine.optional(),
  /** `hash` of the version before, from the second on: so no version can be changed or swapped without its followers. */
  previous: hashSchema.optional(),
  /** The Word file of an office that this version was published from, kept beside it unchanged. */
  original: originalSchema.optional(),
  /** SHA-256 of the version's source with this value left empty. */
  hash: hashSchema,
});
export type Approval = z.infer<typeof approvalSchema>;

/** Contradictions inside a record, in Chinese, with the path of the value. Dates are compared as days. */
export function approvalFaults(record: ApprovalRecord): { path: (string | number)[]; message: string }[] {
  const faults: { path: (string | number)[]; message: string }[] = [];
  const day = (date: string) => dateSpan(date)?.first ?? 0;
  const missing = reviewSteps.filter((step) => !record.reviews.some((review) => review.step === step));
  if (missing.length > 0)
    faults.push({ path: ['reviews'], message: `三审缺${missing.join('、')}；请写明岗位和日期` });
  for (const [index, { step, date }] of record.reviews.entries()) {
    const before = record.reviews[index - 1];
    if (before && reviewSteps.indexOf(before.step) >= reviewSteps.indexOf(step))
      faults.push({
        path: ['reviews', index, 'step'],
        message: `“${step}”不能排在“${before.step}”后面；次序是初审、复审、终审`,
      });
    if (before && day(date) < day(before.date))
      faults.push({ path: ['reviews', index, 'date'], message: `${step}日期早于${before.step}日期，请核对` });
  }
  if (record.votes && record.votes.agree * 2 <= record.votes.present)
    faults.push({
      path: ['votes', 'agree'],
      message: `${record.votes.present} 人到会只有 ${record.votes.agree} 人同意，没有过半，不算通过；请核对`,
    });
  const last = record.reviews.at(-1);
  if (last && day(record.header.published) < day(last.date))
    faults.push({ path: ['header', 'published'], message: `发布日期早于${last.step}日期，请核对` });
  if (day(record.header.published) < day(record.date))
    faults.push({ path: ['header', 'published'], message: '发布日期早于审议通过的日期，请核对' });
  if (record.header.expires && day(record.header.expires) < day(record.header.published))
    faults.push({ path: ['header', 'expires'], message: '失效日期早于发布日期，请核对' });
  return faults;
}
