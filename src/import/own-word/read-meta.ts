/**
 * Frontmatter from the visible title, addressee, attachments and sign-off, and from what was carried. A text that
 * still reads as it was written is the carried one; any other text is what the document says now.
 */

import { type Frontmatter, signoffBodies } from '../../plan/frontmatter.ts';
import { type Plan, planText } from '../../plan/plan.ts';
import { flattenParts, slottedText } from '../../plan/slotted-text.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import type { Finding } from '../../terms/finding.ts';
import { showDate } from '../../terms/plan-date.ts';
import { gridOf } from '../../writers/docx/grid-of.ts';
import { titleLines } from '../../writers/docx/title-lines.ts';
import { inlineText, planView } from '../../writers/inline-text.ts';
import { docxFinding } from './findings.ts';
import type { RawParagraph } from './raw.ts';
import type { LineReader } from './read-inlines.ts';
import { readIssue } from './read-issue.ts';
import { withoutNumber } from './read-numbers.ts';
import type { SettledSlots } from './read-slots.ts';
import { type Frame, type FramePart, signoffDate } from './take-frame.ts';

interface Context {
  /** The plan as carried: frontmatter and values. */
  before: Plan;
  /** Its known values. */
  known: Readonly<Record<string, string>>;
  slots: SettledSlots;
  reader: LineReader;
  vocabulary: Vocabulary;
  findings: Finding[];
}

/** The title with its breaks as marks; a break that only output put in is none of the author's. */
function readTitle(paragraphs: readonly RawParagraph[], { reader, before, vocabulary }: Context): string {
  const lines = paragraphs.flatMap(({ lines }) => lines.map((line) => reader.text(line)));
  const written = titleLines(before, vocabulary, gridOf(before, vocabulary));
  const unmarked = written.every(({ marked }) => !marked);
  // with other lines than were written, nobody knows which breaks were the author's
  const isMark = (at: number) =>
    lines.length === written.length ? written[at]?.marked : !unmarked || lines.length > written.length;
  return lines
    .map((line, at) => (at > 0 && isMark(at) ? `\\|${line}` : line))
    .join('')
    .trim();
}

function readAddressee(text: string, carried: string[], shown: (text: string) => string): string[] {
  const list = text.replace(/[：:]\s*$/, '');
  // names may hold 、 themselves: only a changed text is cut
  if (list === shown(carried.join('、'))) return carried;
  return list
    .split('、')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function readSignoff(
  bodies: readonly string[],
  date: RawParagraph | undefined,
  { reader, before }: Context,
): Frontmatter['signoff'] {
  if (bodies.length === 0 && !date) return undefined;
  const written = date ? date.lines.map(reader.text).join('').trim() : '';
  const known = before.meta.signoff?.date;
  const read = known !== undefined && written === showDate(known) ? known : signoffDate(written);
  const [org, ...joint] = bodies;
  return {
    ...(org !== undefined && { org }),
    ...(joint.length > 0 && { joint }),
    ...(read && { date: read }),
    ...(before.meta.signoff?.sealed && { sealed: true }),
  };
}

/**
 * @param frame the paragraphs of frontmatter
 * @param issueParts those of head and imprint
 */
export function readMeta(
  frame: Frame['parts'],
  issueParts: readonly RawParagraph[],
  context: Context,
): Frontmatter {
  const { before, known: values, slots, reader, vocabulary, findings } = context;
  const { meta } = before;
  const of = (part: FramePart) => frame.get(part) ?? [];
  const view = planView(before, vocabulary);
  const shown = (text: string) => inlineText(planText(before, vocabulary, text), view);
  const now = (visible: string, carried: string | undefined) =>
    carried !== undefined && visible === shown(carried) ? carried : visible;
  const line = (paragraph: RawParagraph) => paragraph.lines.map(reader.text).join('').trim();

  const title = now(readTitle(of('Title'), context), meta.title);
  if (title === '') {
    findings.push(
      docxFinding('title', '文档里没有标题了，仍用原来的标题；请在开头用“标题”样式写上标题', 'warning'),
    );
  }
  const attachments = of('AttachmentNote')
    .map(({ lines }) => reader.text(withoutNumber(lines.flat(), 'attachment')).trim())
    .filter((text) => text !== '')
    .map((text, index) => now(text, meta.attachments[index]));
  const known = signoffBodies(meta.signoff);
  const bodies = of('SignoffOrg')
    .flatMap((paragraph) => line(paragraph).split('\t'))
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text, index) => now(text, known[index]));
  const signoff = readSignoff(bodies, of('SignoffDate')[0], context);
  const remark = of('Remark')
    .map(line)
    .join('')
    .replace(/^[（(]|[）)]$/gu, '')
    .trim();
  const name = flattenParts(slottedText(meta.issuer.name, values, vocabulary), slots.values, vocabulary);
  const { signoff: _signoff, remark: _remark, issue, ...kept } = meta;
  return {
    ...kept,
    title: title === '' ? meta.title : title,
    issuer: { ...meta.issuer, name: Object.keys(slots.given).length > 0 ? name : meta.issuer.name },
    period: {
      ...meta.period,
      ...(/^(?:19|20|21)\d{2}$/.test(slots.given.year ?? '') && { year: Number(slots.given.year) }),
    },
    addressee: readAddressee(of('Addressee').map(line).join(''), meta.addressee, shown),
    attachments,
    ...(signoff && { signoff }),
    ...(remark !== '' && { remark: now(remark, meta.remark) }),
    ...readIssue(issueParts, { before: issue, reader, shown, findings }),
  };
}
