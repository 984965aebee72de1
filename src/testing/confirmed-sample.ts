// A sample as somebody publishes it who found every example true of his own place. Tests only.

import { readFileSync } from 'node:fs';

/** The source of a sample with every fact confirmed, without its short version. */
export function confirmedSample(id: string): string {
  const source = readFileSync(`content/samples/${id}.mdx`, 'utf8');
  return source.replace(/\n<Short>[\s\S]*<\/Short>\n/, '').replaceAll(/<\/?Fact>/g, '');
}
