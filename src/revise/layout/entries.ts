/**
 * The text of a file as lines to set, with what stands between them: what was recognised, what stays as it is, and the
 * empty paragraphs and page ends that only make room, which become part of the layout.
 */
import type { Paragraph } from '../../document/office-document.ts';
import type { FileItem, FileParagraph, FileTable } from './file-body.ts';
import type { Entry, Line } from './place-lines.ts';
import type { SetAs } from './set-as.ts';

export interface Entries {
  /** What is left, in order. */
  kept: Entry[];
  /** Paragraphs that only made room. */
  dropped: FileParagraph[];
  /** Lines that a page began before, by a paragraph that was dropped. */
  onNewPage: ReadonlySet<Line>;
}

export interface Known {
  modelsOf(paragraph: FileParagraph): readonly Paragraph[];
  setAsOf(model: Paragraph): SetAs | undefined;
}

function entryOf(item: FileItem, { modelsOf, setAsOf }: Known): Entry {
  if (item.is === 'table') return { is: 'table', table: item };
  const models = modelsOf(item);
  const [setAs] = models.flatMap((model) => setAsOf(model) ?? []);
  const text = models
    .map((model) => model.text.trim())
    .join('\n')
    .trim();
  if (!item.framed && setAs !== undefined && setAs !== 'as-is')
    return { is: 'line', paragraph: item, models, setAs, text };
  if (!item.framed && item.tall === 'picture' && item.wordless)
    return { is: 'line', paragraph: item, models, setAs: 'text', text: '' };
  if (item.free && item.empty) return { is: 'empty', paragraph: item };
  if (item.free && item.onlyBreak) return { is: 'break', paragraph: item };
  return { is: 'as-is', paragraph: item };
}

/** An empty paragraph goes, unless it parts two tables or belongs to what stays as it is: a red head, a cover. */
function goes(entries: readonly Entry[], at: number): boolean {
  const shown = ({ is }: Entry) => is !== 'empty';
  const before = entries.slice(0, at).findLast(shown);
  const after = entries.slice(at + 1).find(shown);
  if (before?.is === 'as-is' || after?.is === 'as-is') return false;
  if (before?.is !== 'table') return before !== undefined || after !== undefined;
  // a table wants a paragraph behind it
  return after !== undefined && after.is !== 'table';
}

export function entriesOf(items: readonly FileItem[], known: Known): Entries {
  const all = items.map((item) => entryOf(item, known));
  const dropped: FileParagraph[] = [];
  const onNewPage = new Set<Line>();
  const withoutEmpty = all.filter((entry, at) => {
    if (entry.is !== 'empty' || !goes(all, at)) return true;
    dropped.push(entry.paragraph);
    return false;
  });
  const kept = withoutEmpty.filter((entry, at) => {
    const next = withoutEmpty[at + 1];
    if (entry.is !== 'break' || next?.is !== 'line') return true;
    dropped.push(entry.paragraph);
    onNewPage.add(next);
    return false;
  });
  return { kept, dropped, onNewPage };
}

/** Tables that are frames around text, or float beside it, are not the text's own. */
export const isOwnTable = ({ rows, floats }: FileTable): boolean =>
  !floats && rows.some((row) => row.length > 1);
