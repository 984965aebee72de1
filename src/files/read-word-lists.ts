/** Reads the word lists of the check from `templates/words/*.yaml`; each file is one list, named by the file. Node only. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type WordLists, wordListsSchema } from '../check/word-lists.ts';
import { UserError } from '../terms/user-error.ts';
import { readYamlFile } from './read-yaml-file.ts';

/** `village-words.yaml` → `villageWords`. */
function listName(file: string): string {
  return file.replace(/\.yaml$/, '').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * @param folder the folder of the lists
 * @throws Error in Chinese that names the file or the faults
 */
export function readWordLists(folder = join('templates', 'words')): WordLists {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const raw = Object.fromEntries(files.map((name) => [listName(name), readYamlFile(join(folder, name))]));
  const parsed = wordListsSchema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new UserError(
    `词表有误：\n${parsed.error.issues.map(({ path, message }) => `${path.join('.')}：${message}`).join('\n')}`,
  );
}
