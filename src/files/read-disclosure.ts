/** Reads what has to be published and when from `templates/disclosure.yaml`. Node only. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Disclosure, disclosureSchema } from '../approve/disclosure.ts';
import { UserError } from '../terms/user-error.ts';

/** @throws UserError in Chinese that names the file and the field */
export function readDisclosure(path = 'templates/disclosure.yaml'): Disclosure {
  const { data, error } = disclosureSchema.safeParse(parse(readFileSync(path, 'utf8')));
  if (data) return data;
  const faults = error.issues.map(({ path: field, message }) => `${field.join('.')}：${message}`);
  throw new UserError(`${path} 有误：${faults.join('；')}`);
}
