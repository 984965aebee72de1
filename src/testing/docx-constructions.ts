// How a Word file is built, without its words: what a validator could find wrong is wrong with one of these. Tests only.

import { strFromU8, unzipSync } from 'fflate';

/** Values that Word knows by name, such as `w:val="center"`; others are somebody's text or a number. */
const named = /^(w:(val|type|fmt|hRule|lineRule)="[a-zA-Z]+)/;

/** Each element of each part, with the one around it, the one before it, and its attributes. */
export function docxConstructions(bytes: Uint8Array): Set<string> {
  const found = new Set<string>();
  for (const [path, data] of Object.entries(unzipSync(bytes))) {
    const part = path.replace(/\d+/g, '');
    const open = [{ name: part, last: '' }];
    const tags = strFromU8(data).matchAll(/<(\/?)([\w:]+)([^>]*?)(\/?)>/g);
    for (const [, end, name = '', attributes = '', closed] of tags) {
      const parent = open.at(-1);
      if (end) open.pop();
      else if (parent) {
        const given = attributes.match(/[\w:]+="[^"]*/g) ?? [];
        const kinds = given.map((attribute) => named.exec(attribute)?.[0] ?? attribute.split('=')[0]);
        found.add([part, parent.name, parent.last, name, ...kinds].join(' '));
        parent.last = name;
        if (!closed) open.push({ name, last: '' });
      }
    }
  }
  return found;
}
