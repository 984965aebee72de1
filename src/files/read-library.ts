/** Reads the plans that a document is compared with: samples, and what is published. Node only. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ListedPlan } from '../approve/approved-plan.ts';
import { contentHash } from '../approve/hashed-text.ts';
import { publishedTexts } from '../approve/try-version.ts';
import { type LibraryText, libraryText } from '../check/library.ts';
import { parsePlan } from '../plan/mdx/parse.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { approvedEntries, filesOf } from './approved-folder.ts';
import { readStoredEntry, type StoredPlan } from './approved-store.ts';
import { findPlanFiles } from './find-plans.ts';
import { KeptRecords } from './kept-records.ts';
import { digestOf } from './plan-cache.ts';

type KeptText = Omit<LibraryText, 'id'>;

/** Each list of folders has its own file. */
const keptName = (kind: string, targets: readonly string[]): string =>
  `${kind}-${digestOf(JSON.stringify(targets.map((target) => resolve(target))))}`;

const withoutId = ({ id: _, ...text }: LibraryText): KeptText => text;

/** The plans among `targets`; the id of each is its path, made absolute. Files that are no plan are left out. */
export function readLibrary(targets: readonly string[], vocabulary: Vocabulary): LibraryText[] {
  const kept = new KeptRecords<KeptText | false>(keptName('texts', targets), vocabulary);
  const texts = findPlanFiles(targets).flatMap((file) => {
    const bytes = readFileSync(file);
    const text = kept.of([bytes], () => {
      const { value } = parsePlan(bytes.toString('utf8'), vocabulary);
      return value ? withoutId(libraryText('', value, vocabulary)) : false;
    });
    return text ? [{ id: resolve(file), ...text }] : [];
  });
  kept.keep();
  return texts;
}

/** A published plan as far as others are judged by it. */
export interface KnownPlan {
  listed: ListedPlan;
  text: LibraryText;
}

interface KeptPlan {
  listed: Omit<ListedPlan, 'id'>;
  text: KeptText;
}

/** What is known of a plan without its versions. */
function knownPlan({ plan }: StoredPlan, vocabulary: Vocabulary): KeptPlan | false {
  const [text] = plan ? publishedTexts([plan], vocabulary) : [];
  if (!plan || !text) return false;
  const { versions, withdrawal } = plan;
  return {
    text: withoutId(text),
    listed: {
      versions: versions.map(({ approval: { header }, source }) => ({
        approval: {
          hash: contentHash(source),
          header: {
            ...{ index: header.index, published: header.published },
            ...(header.docNo !== undefined && { docNo: header.docNo }),
          },
        },
      })),
      ...(withdrawal && {
        withdrawal: {
          date: withdrawal.date,
          ...(withdrawal.replacedBy !== undefined && { replacedBy: withdrawal.replacedBy }),
        },
      }),
    },
  };
}

/** What a plan is read from. Undefined where a file cannot be read: what is then known of the plan is not kept. */
function sourcesOf(root: string, id: string): (string | Uint8Array)[] | undefined {
  try {
    return filesOf(root, id)
      .filter((name) => /^(?:v\d+\.mdx|withdrawn\.yaml)$/.test(name))
      .sort()
      .flatMap((name) => [name, readFileSync(join(root, id, name))]);
  } catch {
    return undefined;
  }
}

/** The published plans of a folder that can be read, by id; none where there is no such folder. */
export function readKnownPlans(root: string, vocabulary: Vocabulary): KnownPlan[] {
  const kept = new KeptRecords<KeptPlan | false>(keptName('approved', [root]), vocabulary);
  const plans = approvedEntries(root).flatMap((entry): KnownPlan[] => {
    const { name: id } = entry;
    const sources = entry.isSymbolicLink() ? undefined : sourcesOf(root, id);
    const read = () => knownPlan(readStoredEntry(root, entry, vocabulary), vocabulary);
    const plan = sources ? kept.of(sources, read) : read();
    return plan ? [{ listed: { id, ...plan.listed }, text: { id, ...plan.text } }] : [];
  });
  kept.keep();
  return plans;
}
