/** What the check knows of a paragraph: its role as the document shows it, and for headings the section kind. */
import type { OfficeDocument, Paragraph } from '../document/office-document.ts';
import { certain, type Recognised } from '../document/role.ts';
import { recognise } from '../document/roles/recognise.ts';
import { kindOfHeading } from '../plan/outline.ts';
import type { Outline, Vocabulary } from '../plan/vocabulary.ts';
import type { HeadingNumber } from '../terms/heading-number.ts';

export interface Recognition extends Pick<Recognised, 'role' | 'depth' | 'attachment'> {
  /** The number before the words. */
  mark?: HeadingNumber;
  /** Headings: section kind. */
  kind?: string;
  /** Headings: beyond doubt. */
  sure?: true;
}

/** Whether words are the heading of a section kind: what `recognise` asks. */
export function knownHeadings(vocabulary: Vocabulary, outline?: Outline): (words: string) => boolean {
  return (words) => {
    const kind = kindOfHeading(vocabulary, outline, words.replace(/[。.：:]$/, ''), 1);
    return kind !== undefined && kind !== 'direct-task';
  };
}

/** The paragraphs of the text itself; those in cells have no role of their own. */
export function recogniseForCheck(
  document: OfficeDocument,
  vocabulary: Vocabulary,
  outline?: Outline,
): Map<Paragraph, Recognition> {
  const kindOf = (words: string) => kindOfHeading(vocabulary, outline, words.replace(/[。.：:]$/, ''), 1);
  const found = [...recognise(document, knownHeadings(vocabulary, outline))].map(
    ([paragraph, { role, depth, number, confidence, attachment }]): [Paragraph, Recognition] => {
      const kind = role === 'heading' ? kindOf(paragraph.text.trim().slice(number?.length ?? 0)) : undefined;
      return [
        paragraph,
        {
          role,
          ...(depth && { depth }),
          ...(attachment && { attachment }),
          ...(number && { mark: number }),
          ...(kind && { kind }),
          ...(role === 'heading' && confidence === certain && { sure: true }),
        },
      ];
    },
  );
  return new Map(found);
}
