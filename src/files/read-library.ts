/** Reads the plans that a document is compared with: samples, and what is published. Node only. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { publishedTexts } from '../approve/try-version.ts';
import { type LibraryText, libraryText } from '../check/library.ts';
import { parsePlan } from '../plan/mdx/parse.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { readApproved } from './approved-store.ts';
import { findPlanFiles } from './find-plans.ts';

/** The plans among `targets`; the id of each is its path, made absolute. Files that are no plan are left out. */
export function readLibrary(targets: readonly string[], vocabulary: Vocabulary): LibraryText[] {
  return findPlanFiles(targets).flatMap((file) => {
    const { value } = parsePlan(readFileSync(file, 'utf8'), vocabulary);
    return value ? [libraryText(resolve(file), value, vocabulary)] : [];
  });
}

/** The published plans of a folder; none where there is no such folder. */
export function readPublishedTexts(root: string, vocabulary: Vocabulary): LibraryText[] {
  return publishedTexts(
    readApproved(root, vocabulary).flatMap(({ plan }) => plan ?? []),
    vocabulary,
  );
}
