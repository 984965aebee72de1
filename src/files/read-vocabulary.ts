/** Reads the vocabulary's data files from `templates/`. Node only. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type ComposableVocabulary, withSkeletons } from '../drafts/skeleton.ts';
import { buildVocabulary } from '../plan/build-vocabulary.ts';
import { UserError } from '../terms/user-error.ts';

function readYaml(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UserError(`读不出 ${path}：${error instanceof Error ? error.message : error}`);
  }
}

/**
 * @param folder the `templates` folder
 * @throws Error in Chinese that names the file or the faults
 */
export function readVocabulary(folder = 'templates'): ComposableVocabulary {
  const outlines = readdirSync(join(folder, 'outlines')).filter((name) => name.endsWith('.yaml'));
  const vocabulary = buildVocabulary({
    kinds: readYaml(join(folder, 'sections.yaml')),
    slots: readYaml(join(folder, 'slots.yaml')),
    themes: readYaml(join(folder, 'themes.yaml')),
    issuers: readYaml(join(folder, 'issuers.yaml')),
    outlines: outlines.map((name) => readYaml(join(folder, 'outlines', name))),
  });
  return withSkeletons(vocabulary);
}
