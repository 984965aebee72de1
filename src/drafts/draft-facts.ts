/**
 * The facts of a draft, settled one by one: confirmed, changed or struck out. A settled fact is mere text from then on, so
 * a draft stores what is open and nothing else.
 *
 *     settleFact(part, 0, '52户') // the first fact of the part now says 52户
 */
import { changedContent, changedSection, type TextChange } from '../plan/changed-text.ts';
import type { Plain } from '../plan/outline.ts';
import { bodyRuns } from '../plan/plan.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { blankView, inlineText } from '../writers/inline-text.ts';
import type { TemplatePart } from './template-parts.ts';

export interface OpenFact {
  example: string;
  /** The words around it, enough to know it by. */
  before: string;
  after: string;
}

/** Characters of the words around a fact. */
const around = 14;

/** The runs of a part in the order in which `settleFact` counts their facts. */
const partRuns = ({ content = [], section }: TemplatePart) =>
  bodyRuns({ content, sections: section ? [section] : [] });

/** The open facts of a part in reading order. */
export function partFacts(part: TemplatePart, vocabulary: Vocabulary): OpenFact[] {
  return partRuns(part).flatMap((run) => {
    const flat = run.flatMap((piece): Plain[] => (piece.type === 'strong' ? piece.children : [piece]));
    const words = (parts: readonly Plain[]) => inlineText(parts, blankView(vocabulary));
    return flat.flatMap((piece, at) =>
      piece.type === 'fact'
        ? [
            {
              example: piece.example,
              before: words(flat.slice(0, at)).slice(-around),
              after: words(flat.slice(at + 1)).slice(0, around),
            },
          ]
        : [],
    );
  });
}

/**
 * The part with one of its facts settled.
 * @param index from 0, as `partFacts` lists them
 * @param text what stands there now; nothing strikes the fact out
 */
export function settleFact<T extends TemplatePart>(part: T, index: number, text: string): T {
  let seen = -1;
  const change: TextChange = (piece) => {
    if (piece.type !== 'fact') return [piece];
    seen += 1;
    if (seen !== index) return [piece];
    return text === '' ? [] : [{ type: 'text', value: text }];
  };
  return {
    ...part,
    ...(part.content && { content: part.content.map((content) => changedContent(content, change)) }),
    ...(part.section && { section: changedSection(part.section, change) }),
  };
}
