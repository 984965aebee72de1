/**
 * Attachments (附件) of a plan: top sections that are called so. They stand behind the sign-off, each on a page of its
 * own, and are not numbered with the text (GB/T 9704-2012 §7.3.7).
 *
 *     ## 附件1：公共设施自查表
 */
import { isAttachmentTitle, type Section, titleText } from './outline.ts';
import type { Plan } from './plan.ts';

/** Whether a top section is an attachment. */
export function isAttachment(section: Pick<Section, 'title'>): boolean {
  return isAttachmentTitle(titleText(section.title));
}

/** The sections of the text, and the attachments behind it. */
export function splitAttachments({ sections }: Pick<Plan, 'sections'>): {
  text: Section[];
  attached: Section[];
} {
  return {
    text: sections.filter((section) => !isAttachment(section)),
    attached: sections.filter(isAttachment),
  };
}

/**
 * The label at the head of an attachment's heading, with what parts it from the name; undefined where there is no name.
 *
 *     attachmentLabel('附件1：公共设施自查表') // { label: '附件1', prefix: '附件1：' }
 */
export function attachmentLabel(heading: string): { label: string; prefix: string } | undefined {
  const [prefix, label] = /^(附件\s*\d+|附件(?=\s*[：:]))\s*[：:]?\s*/u.exec(heading) ?? [];
  return prefix === undefined || label === undefined ? undefined : { label, prefix };
}

/** The name of an attachment, for the note below the text: 附件1：公共设施自查表 → 公共设施自查表. */
export function attachmentName(heading: string): string {
  return heading.slice(attachmentLabel(heading)?.prefix.length ?? 0);
}
