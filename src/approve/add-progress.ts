/** Reports of progress are added to those that are there: comments and earlier entries stay, two people lose nothing to one another. */
import { Document, isSeq, parseDocument } from 'yaml';
import { type Progress, progressSchema } from '../plan/progress.ts';

const sameEntry = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * @param before text of the `progress.yaml` that is there, sound; undefined where there is none
 * @returns the text with the new entries behind the others; undefined where it holds them all already
 */
export function addProgress(before: string | undefined, added: Progress): string | undefined {
  const print = (document: Document) => document.toString({ lineWidth: 0, flowCollectionPadding: true });
  const document =
    before === undefined ? new Document({ updated: added.updated, items: [] }) : parseDocument(before);
  const known = progressSchema.parse(document.toJS());
  const fresh = added.items.filter((item) => !known.items.some((other) => sameEntry(item, other)));
  if (fresh.length === 0 && before !== undefined && known.updated >= added.updated) return undefined;
  const items = document.get('items');
  if (!isSeq(items)) throw new Error('a report has entries');
  items.flow = false;
  for (const item of fresh) items.add(document.createNode(item, { flow: true }));
  document.set('updated', [added.updated, known.updated].sort().at(-1));
  return print(document);
}
