// Changes a .docx as an editor would, for tests only: parts as text, edited and zipped again.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A change of a part's source. */
export type Edit = (xml: string) => string;

/** One part of the package as text. */
export function readPart(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path];
  if (!part) throw new Error(`no ${path}`);
  return strFromU8(part);
}

/** The package with parts changed; a part that becomes undefined is left out. */
export function editParts(
  bytes: Uint8Array,
  edits: Readonly<Record<string, (xml: string) => string | undefined>>,
): Uint8Array {
  const entries = Object.entries(unzipSync(bytes)).flatMap(([path, data]): [string, Uint8Array][] => {
    const edit = edits[path];
    const text = edit ? edit(strFromU8(data)) : undefined;
    if (edit && text === undefined) return [];
    return [[path, text === undefined ? data : strToU8(text)]];
  });
  return zipSync(Object.fromEntries(entries));
}

/** The package with its document changed. Fails where the edit changes nothing: such a test would show nothing. */
export function editDocument(bytes: Uint8Array, edit: Edit): Uint8Array {
  return editParts(bytes, {
    'word/document.xml': (xml) => {
      const edited = edit(xml);
      if (edited === xml) throw new Error('the edit changed nothing');
      return edited;
    },
  });
}

/** The source of the first element of this name that holds the text. */
export function elementWith(xml: string, name: string, text: string): string {
  const at = xml.indexOf(text);
  const start = Math.max(xml.lastIndexOf(`<${name}>`, at), xml.lastIndexOf(`<${name} `, at));
  const end = xml.indexOf(`</${name}>`, at);
  if (at < 0 || start < 0 || end < 0) throw new Error(`no <${name}> with ${text}`);
  return xml.slice(start, end + name.length + 3);
}
