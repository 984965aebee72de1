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

/** The name of an attachment, for the note below the text: 附件1：公共设施自查表 → 公共设施自查表. */
export function attachmentName(heading: string): string {
  return heading.replace(/^附件\s*\d*\s*[：:]?\s*/u, '');
}
