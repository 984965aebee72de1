// Accepts or refuses all tracked changes of one author in a Word file, as Word does it. Tests only.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** @param accept takes insertions over and drops deletions; otherwise the other way round */
export function settleRevisions(bytes: Uint8Array, author: string, accept: boolean): Uint8Array {
  const element = (name: string) =>
    new RegExp(`<(\\w+:)?${name}\\b[^>]*author="${author}"[^>]*>(.*?)</\\1?${name}>`, 'gs');
  const [gone, kept] = accept ? ['del', 'ins'] : ['ins', 'del'];
  const parts = Object.entries(unzipSync(bytes)).map(([path, data]) => {
    const xml = strFromU8(data);
    if (!path.endsWith('.xml') || !xml.includes(author)) return [path, data] as const;
    const settled = xml
      .replace(element(gone ?? ''), '')
      .replace(element(kept ?? ''), (_all, _prefix, content: string) =>
        content.replace(/(<\/?(?:\w+:)?)delText\b/g, '$1t'),
      );
    return [path, strToU8(settled)] as const;
  });
  return zipSync(Object.fromEntries(parts));
}
