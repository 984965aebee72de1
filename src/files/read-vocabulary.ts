/** Reads the vocabulary's data files from `templates/`. Node only. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ComposableVocabulary, withSkeletons } from '../drafts/skeleton.ts';
import { buildVocabulary } from '../plan/build-vocabulary.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { readYamlFile } from './read-yaml-file.ts';

/**
 * The vocabulary without its skeletons, which take longest to read and which plans are compiled without.
 * @param folder the `templates` folder
 * @throws Error in Chinese that names the file or the faults
 */
export function readBareVocabulary(folder = 'templates'): Vocabulary {
  const outlines = readdirSync(join(folder, 'outlines')).filter((name) => name.endsWith('.yaml'));
  return buildVocabulary({
    kinds: readYamlFile(join(folder, 'sections.yaml')),
    slots: readYamlFile(join(folder, 'slots.yaml')),
    themes: readYamlFile(join(folder, 'themes.yaml')),
    issuers: readYamlFile(join(folder, 'issuers.yaml')),
    outlines: outlines.map((name) => readYamlFile(join(folder, 'outlines', name))),
  });
}

/**
 * The same with parsed skeletons, for whoever composes drafts.
 * @throws Error in Chinese that names the file or the faults
 */
export function readVocabulary(folder = 'templates'): ComposableVocabulary {
  return withSkeletons(readBareVocabulary(folder));
}
