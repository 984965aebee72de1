// How a Word file is built, without its words: what a validator could find wrong is wrong with one of these. Tests only.

import { strFromU8, unzipSync } from 'fflate';

/** What kind of value it is: words that Word may know by name stay, numbers are as long as they are, the rest is somebody's text. */
function kindOf(value: string): string {
  if (/^[a-zA-Z]+$/.test(value)) return value;
  return /^-?\d+$/.test(value) ? value.replace(/\d/g, '0') : '';
}

/** Elements that no schema knows, and what they are called by: the fields of a plan in its own part, the tags of controls. */
const ownName = /^p:.*/;
const ownValues = new Set(['w:tag']);

/** Each element of each part, with the one around it, the one before it, and its attributes; what parts there are, whole. */
export function docxConstructions(bytes: Uint8Array): Set<string> {
  const found = new Set<string>();
  for (const [path, data] of Object.entries(unzipSync(bytes))) {
    const text = strFromU8(data);
    if (/\.rels$|^\[Content_Types\]/.test(path)) {
      found.add(`${path} ${text}`);
      continue;
    }
    const part = path.replace(/\d+/g, '');
    const open = [{ name: part, last: '' }];
    for (const [, end, full = '', attributes = '', closed] of text.matchAll(
      /<(\/?)([\w:]+)([^>]*?)(\/?)>/g,
    )) {
      const name = full.replace(ownName, 'p:');
      const parent = open.at(-1);
      if (end) open.pop();
      else if (parent) {
        const given = Array.from(attributes.matchAll(/([\w:]+)="([^"]*)"/g), ([, attribute, value = '']) => {
          return `${attribute}=${ownValues.has(name) ? '' : kindOf(value)}`;
        });
        found.add([part, parent.name, parent.last, name, ...given].join(' '));
        parent.last = name;
        if (!closed) open.push({ name, last: '' });
      }
    }
  }
  return found;
}
