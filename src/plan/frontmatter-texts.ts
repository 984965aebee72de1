/** The texts of the frontmatter in which slots may stand: one list for filling, blanking and looking for slots. */
import type { Frontmatter } from './frontmatter.ts';
import type { Issue } from './issue.ts';

type Change = (text: string) => string;

function mapIssue(issue: Issue, change: Change): Issue {
  const { head, signers, copiedTo, printed } = issue;
  return {
    ...issue,
    head: head.map(change),
    ...(signers && { signers: signers.map(change) }),
    ...(copiedTo && { copiedTo: copiedTo.map(change) }),
    ...(printed && { printed: { ...printed, by: change(printed.by) } }),
  };
}

/** The frontmatter with every text of the document changed; dates, numbers and terms stay. */
export function mapFrontmatterTexts(meta: Frontmatter, change: Change): Frontmatter {
  const { title, issuer, addressee, signoff, remark, attachments, issue } = meta;
  return {
    ...meta,
    title: change(title),
    issuer: { ...issuer, name: change(issuer.name) },
    addressee: addressee.map(change),
    ...(signoff && {
      signoff: {
        ...signoff,
        ...(signoff.org !== undefined && { org: change(signoff.org) }),
        ...(signoff.joint && { joint: signoff.joint.map(change) }),
      },
    }),
    ...(remark !== undefined && { remark: change(remark) }),
    attachments: attachments.map(change),
    ...(issue && { issue: mapIssue(issue, change) }),
  };
}

/** The same texts in reading order. */
export function frontmatterTexts(meta: Frontmatter): string[] {
  const texts: string[] = [];
  mapFrontmatterTexts(meta, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}
