/**
 * The document that is handed in: a draft of this browser or a file, read as whoever takes the package will read it, with all
 * that the check says of it and what it is like.
 */
import { useEffect, useState } from 'preact/hooks';
import { type HandedIn, type ReadHandedIn, readHandedIn } from '../../approve/handed-in.ts';
import { type Desk, similarTexts } from '../../approve/try-version.ts';
import type { SimilarText } from '../../check/compare.ts';
import { draftPlan, readDraft } from '../../drafts/draft.ts';
import { printPlan } from '../../plan/mdx/print.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import { storedText, watchDraft } from '../builder/draft-storage.ts';
import { storedFile } from '../check/file-storage.ts';
import type { HandIn } from './hand-in-storage.ts';
import { type ChosenPlan, fetchTexts, makeDesk, type SiteKnowledge, todayNumber } from './publish-desk.ts';

export interface ReadDocument {
  handed: HandedIn;
  read: ReadHandedIn;
  similar: readonly SimilarText[];
  desk: Desk;
  /** False where the library could not be fetched, so that likeness is not known. */
  compared: boolean;
}

export type DocumentState =
  | { phase: 'none' | 'reading' }
  | { phase: 'missing'; message: string }
  | { phase: 'read'; document: ReadDocument };

async function bytesOf(
  document: NonNullable<HandIn['document']>,
  vocabulary: Vocabulary,
): Promise<HandedIn | string> {
  if ('draft' in document) {
    const { value, findings } = readDraft(storedText(document.draft) ?? '');
    if (!value) return findings[0]?.message ?? '这份草稿已经不在这个浏览器里；请另选一份';
    const source = printPlan(draftPlan(value, vocabulary), vocabulary);
    return { name: 'document.mdx', bytes: new TextEncoder().encode(source) };
  }
  const file = await storedFile('handed-in');
  return file?.name === document.file
    ? file
    : `浏览器里没有存着“${document.file}”；请再选一次这个文件，填过的审批信息都还在`;
}

interface Wanted {
  base: string;
  knowledge: SiteKnowledge;
  document: HandIn['document'];
  /** Outline for a document of an office. */
  outline: string;
  /** The plan that is amended. */
  chosen: ChosenPlan | undefined;
  /** A file that was just chosen: what could not be stored is still at hand. */
  fresh: HandedIn | undefined;
}

async function readIt({ base, knowledge, document, outline, chosen, fresh }: Wanted): Promise<DocumentState> {
  const { vocabulary, words } = knowledge.data;
  if (!document) return { phase: 'none' };
  const isFresh = 'file' in document && fresh?.name === document.file;
  const handed = isFresh ? fresh : await bytesOf(document, vocabulary);
  if (typeof handed === 'string') return { phase: 'missing', message: handed };
  const read = await readHandedIn(handed, { vocabulary, words, library: [] }, outline);
  const texts = await fetchTexts(base, read.plan?.meta.outline ?? '');
  const desk = makeDesk(knowledge, texts ?? [], { chosen: chosen?.approved, today: todayNumber(), base });
  const similar = similarTexts(read.plan, desk, chosen?.approved);
  return { phase: 'read', document: { handed, read, similar, desk, compared: texts !== undefined } };
}

/** Reads it anew whenever it changes, in another tab as well. */
export function useDocument(wanted: Wanted): DocumentState {
  const { document, outline, chosen, fresh } = wanted;
  const [state, setState] = useState<DocumentState>({ phase: document ? 'reading' : 'none' });
  const [changed, setChanged] = useState(0);
  const draft = document && 'draft' in document ? document.draft : undefined;
  const file = document && 'file' in document ? document.file : undefined;
  useEffect(() => {
    if (draft === undefined) return undefined;
    const again = () => setChanged((count) => count + 1);
    return watchDraft(draft, { changed: again, deleted: again });
  }, [draft]);
  useEffect(() => {
    let isStale = false;
    setState({ phase: document ? 'reading' : 'none' });
    // the page shows that it reads before it does
    const timer = setTimeout(() => {
      readIt(wanted).then(
        (next) => !isStale && setState(next),
        (error) => {
          console.error(error);
          const message = '没有读成：文件可能损坏，或网页的一部分没有加载。请刷新页面，再选一次';
          if (!isStale) setState({ phase: 'missing', message });
        },
      );
    }, 30);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [draft, file, fresh, outline, chosen, changed]);
  return state;
}
