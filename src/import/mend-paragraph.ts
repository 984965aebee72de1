/** One whole paragraph with everything mended: names hidden, residue put right, punctuation, redactions as blanks. */
import type { Finding } from '../terms/finding.ts';
import { readWornNumber } from '../terms/heading-number.ts';
import type { Blanks } from './blanks.ts';
import type { Paragraph } from './paragraphs.ts';
import { hidePersonalData } from './personal-data.ts';
import { blankRedactions, type Redaction } from './redactions.ts';
import { importFinding, type Removed, type RepairCount } from './repairs.ts';
import { mendResidue } from './residue.ts';
import { tidyPunctuation } from './tidy-punctuation.ts';

/** What mending the paragraphs of a piece gathers. */
export interface Mended {
  repairs: RepairCount;
  removed: Removed[];
  redactions: (Redaction & { line: number })[];
  findings: Finding[];
  /** □ is a box to tick, as in forms; in old compilations it stands for a lost character. */
  keepsBoxes: boolean;
}

export function newMended(keepsBoxes = false): Mended {
  return { repairs: {}, removed: [], redactions: [], findings: [], keepsBoxes };
}

/** A paragraph with the number as its source wrote it. */
export interface MendedParagraph extends Paragraph {
  number: string | undefined;
}

/** A numbered heading with its text right behind it: parted only by a blank, or by the bracket of its dates. */
function partGluedHeading(text: string): string {
  const mark = readWornNumber(text);
  if (!mark || text.length < 30) return text;
  const from = mark.length;
  const head = text.slice(from, from + 64);
  const dated =
    /^[\u3400-\u9fff]{2,12}[（(][^（()）]{0,24}[年月日/][^（()）]{0,24}[）)](?=[\u3400-\u9fff]{8})/u.exec(
      head,
    );
  const blank = /^([^。；：:;\s]{6,40}[\u3400-\u9fff”])\s+(?=[\u3400-\u9fff][^\s]{14})/u.exec(head);
  const end = dated?.[0].length ?? blank?.[1]?.length;
  return end === undefined ? text : `${text.slice(0, from + end)}。${text.slice(from + end).trimStart()}`;
}

/** A text without names and numbers of private persons; what was taken out goes into `mended`. */
export function hidePersons(
  text: string,
  line: number,
  blanks: Blanks,
  mended: Mended,
  afterRoster = false,
): string {
  const personal = hidePersonalData(text, blanks, afterRoster);
  for (const { found, what } of personal.found) {
    mended.removed.push({ line, text: found, reason: `${what}已删去` });
    const message = `这里有${what}“${found}”，已换成岗位或空白；请按实际填写岗位，不写姓名和号码`;
    mended.findings.push(importFinding('personal-data', 'warning', line, message, { found }));
  }
  return personal.text;
}

function mendText(
  text: string,
  line: number,
  blanks: Blanks,
  mended: Mended,
  place: { isTitle: boolean; isFirst: boolean; afterRoster: boolean },
): string {
  const hidden = hidePersons(text, line, blanks, mended, place.afterRoster);
  const residue = mendResidue(hidden, blanks, mended.repairs, mended.keepsBoxes);
  for (const { found, meant } of residue.words) {
    mended.removed.push({ line, text: found, reason: `改为${meant}` });
    mended.findings.push(
      importFinding('residue', 'info', line, `“${found}”已改为“${meant}”，请核对`, {
        found,
        expected: meant,
      }),
    );
  }
  const parted = partGluedHeading(residue.text);
  if (parted !== residue.text) {
    const message = '标题与正文连在一起，已按空格或日期断开；请核对';
    mended.findings.push(importFinding('glued-heading', 'warning', line, message));
  }
  const tidy = tidyPunctuation(parted, mended.repairs);
  const { text: blanked, redactions } = blankRedactions(tidy, blanks, place);
  for (const redaction of redactions) {
    mended.redactions.push({ ...redaction, line });
    mended.removed.push({ line, text: redaction.found, reason: '遮盖处改为空白' });
    const message = `“${redaction.found}”是遮盖或空缺，已换成${redaction.blank}；请填写或删去`;
    mended.findings.push(
      importFinding('redaction', redaction.known ? 'info' : 'warning', line, message, {
        found: redaction.found,
        expected: redaction.blank,
      }),
    );
  }
  return blanked;
}

/** Mends one paragraph; its findings and what it lost go into `mended`. */
export function mendParagraph(
  paragraph: Paragraph,
  place: { isTitle: boolean; isFirst: boolean; inRoster: boolean },
  blanks: Blanks,
  mended: Mended,
): MendedParagraph {
  const { line, table } = paragraph;
  const where = { ...place, afterRoster: place.inRoster };
  if (table) {
    const rows = table.map((row) => row.map((cell) => mendText(cell, line, blanks, mended, where)));
    return { ...paragraph, table: rows, number: undefined };
  }
  const mark = readWornNumber(paragraph.text);
  // 一 指导思想: without its blank the number would be part of the words
  const spaced = mark && /^[一二三四五六七八九十]+$/u.test(mark.text);
  const text = spaced ? `${mark.text}、${paragraph.text.slice(mark.length)}` : paragraph.text;
  return { ...paragraph, text: mendText(text, line, blanks, mended, where), number: mark?.text };
}
