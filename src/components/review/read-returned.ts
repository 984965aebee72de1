/** A Word file that came back for a draft, read in the browser. The reader is large and fetched only when a file is chosen. */

import { noteName } from '../../document/note-counts.ts';
import { type Draft, readDraft } from '../../drafts/draft.ts';
import type { Returned } from '../../drafts/returned.ts';
import { draftFit, leastFit, withUnseen } from '../../drafts/returned-file.ts';
import type { ComposableVocabulary } from '../../drafts/skeleton.ts';
import { plainTitle } from '../../plan/frontmatter.ts';
import type { Plan } from '../../plan/plan.ts';
import { storedDrafts, storedText } from '../builder/draft-storage.ts';

export interface Read {
  returned: Returned;
  /** Why it may be of another document. */
  doubt?: string;
  /** The draft in this browser that it is more likely of. */
  better?: { id: string; name: string };
}

/** Another draft has to fit better by this much before it is named. */
const clearly = 0.1;

function betterDraft(draft: Draft, file: Plan, own: number, vocabulary: ComposableVocabulary) {
  const others = storedDrafts().flatMap(({ id }) => {
    const other = id === draft.id ? undefined : readDraft(storedText(id) ?? '').value;
    return other ? [{ id, name: other.name, share: draftFit(other, file, vocabulary) }] : [];
  });
  const [best] = others.toSorted((a, b) => b.share - a.share);
  return best && best.share > own + clearly ? { id: best.id, name: best.name } : undefined;
}

/** @returns what to tell the person, where the file cannot be read as one plan */
export async function readReturned(
  file: File,
  draft: Draft,
  vocabulary: ComposableVocabulary,
): Promise<Read | string> {
  const { openFile } = await import('../../import/open-file.ts');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const {
    plan,
    origin,
    left,
    findings,
    comments = [],
  } = openFile(bytes, file.name, vocabulary, draft.meta.outline);
  if (!plan) return `“${file.name}”没有读成：${findings.map(({ message }) => message).join('；')}`;
  const came = origin === 'own' ? plan : withUnseen(plan, draft, vocabulary);
  const share = draftFit(draft, came, vocabulary);
  const better = betterDraft(draft, came, share, vocabulary);
  const title = plainTitle(came.meta.title);
  const doubt =
    share < leastFit
      ? `“${file.name}”（标题“${title}”）和这份草稿只有 ${Math.round(share * 100)}% 的段落相同，像是另一份文件。`
      : better && `“${file.name}”（标题“${title}”）更像另一份草稿。`;
  // what is told as a comment or a difference
  const told = [noteName('comment'), noteName('deletion'), noteName('insertion')];
  return {
    returned: {
      file: file.name,
      plan: came,
      byWords: origin !== 'own',
      comments: comments.map((comment) => ({ ...comment, done: false })),
      beside: left
        .filter(({ what }) => !told.includes(what))
        .map(({ where, what, text }) => ({ where, what, text })),
      left: [],
    },
    ...(doubt && { doubt }),
    ...(better && { better }),
  };
}
