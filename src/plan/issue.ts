/**
 * 正式印发: what an office puts around the text of a plan when it issues it as an official document — red head, document
 * number, whom it is copied to, who printed it (GB/T 9704-2012 §7.2, §7.4, §10). Addressee, sign-off, attachments and
 * remark belong to any document and stand beside it in the frontmatter.
 *
 *     issue: { form: 文件, head: [青山街道办事处], docNo: 青街办〔2027〕3号 }
 */
import { z } from 'zod';
import { planDateSchema } from '../terms/plan-date.ts';
import { filledLine } from './line-text.ts';

/** §7 the common form, §10.1 letters, §10.3 minutes. */
export const issueForms = ['文件', '信函', '纪要'] as const;
export type IssueForm = (typeof issueForms)[number];

export const secrecyLevels = ['绝密', '机密', '秘密'] as const;
export const urgencies = ['特急', '加急'] as const;

export const issueSchema = z.strictObject({
  /** Which of the standard's layouts the document has. */
  form: z.enum(issueForms),
  /** 发文机关标志 without the word 文件 or 纪要 behind it: whoever issues it, the lead first. */
  head: z.array(filledLine).min(1, '至少写一个发文机关'),
  /** 份号: which copy this is, on documents that are counted. */
  copyNumber: z
    .string()
    .regex(/^\d{1,6}$/, '份号用阿拉伯数字，一般六位，如 000001')
    .optional(),
  /** 密级和保密期限. A document that has one is never published. */
  secrecy: z
    .strictObject({
      level: z.enum(secrecyLevels),
      /** 保密期限: 1年. */
      term: filledLine.optional(),
    })
    .optional(),
  /** 紧急程度. */
  urgency: z.enum(urgencies).optional(),
  /** 发文字号: 青街办〔2027〕3号; absent until it is given one. */
  docNo: filledLine.optional(),
  /** 签发人: on documents to a superior, one of each body that issues it (§7.2.6). */
  signers: z.array(filledLine).min(1, '至少写一个签发人').optional(),
  /** 抄送. */
  copiedTo: z.array(filledLine).min(1, '至少写一个抄送机关').optional(),
  /** 印发机关 and 印发日期; the date is absent until it is printed. Letters have none (§10.1). */
  printed: z.strictObject({ by: filledLine, date: planDateSchema.optional() }).optional(),
});
export type Issue = z.infer<typeof issueSchema>;

/** The word that stands behind the bodies of the head: 青山街道办事处文件, 社区居民委员会会议纪要, a letter's bodies alone. */
export const headWord: Readonly<Record<IssueForm, string>> = { 文件: '文件', 信函: '', 纪要: '纪要' };

/** 机密★1年. */
export function showSecrecy({ level, term }: NonNullable<Issue['secrecy']>): string {
  return term === undefined ? level : `${level}★${term}`;
}

/**
 * 正式印发 to start from: the issuer's head, blanks where something is to be filled in, and of what a form may have only
 * what nearly every document has.
 * @param office who issues and prints it, blank or not
 * @param signer what stands for a signer who is not named yet
 */
export function blankIssue(
  { form, upward }: { form: IssueForm; upward: boolean },
  office: string,
  signer: string,
): Issue {
  return {
    form,
    head: [form === '纪要' ? `${office}会议` : office],
    ...(upward && { signers: [signer] }),
    ...(form !== '信函' && { printed: { by: office } }),
  };
}

/** The issue of another document of the same office: number, date of printing and number of the copy are not taken over. */
export function withoutIssueNumbers({ docNo: _docNo, copyNumber: _copy, printed, ...kept }: Issue): Issue {
  return { ...kept, ...(printed && { printed: { by: printed.by } }) };
}
