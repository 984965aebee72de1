// What a superior does to a Word file while changes are tracked, as LibreOffice saves it. Tests only.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Edit, elementWith } from './edit-package.ts';

const tracked = 'w:author="审核人" w:date="2027-01-05T08:00:00Z"';
const run = (text: string, name = 't') =>
  `<w:r><w:rPr></w:rPr><w:${name} xml:space="preserve">${text}</w:${name}></w:r>`;

/** The first run with these words, parted where other words take their place; either may be ''. */
export const rewrite =
  (words: string, removed: string, added: string): Edit =>
  (xml) => {
    const whole = elementWith(xml, 'w:r', words);
    const text = /<w:t[^>]*>([^<]*)<\/w:t>/.exec(whole)?.[1] ?? '';
    const at = text.indexOf(words) + (removed === '' ? words.length : words.indexOf(removed));
    const parts = [
      run(text.slice(0, at)),
      removed && `<w:del w:id="801" ${tracked}>${run(removed, 'delText')}</w:del>`,
      added && `<w:ins w:id="802" ${tracked}>${run(added)}</w:ins>`,
      run(text.slice(at + removed.length)),
    ];
    return xml.replace(whole, () => parts.join(''));
  };

/** Comments, each at the end of the paragraph with these words. */
export function withComments(
  bytes: Uint8Array,
  comments: readonly { at: string; text: string }[],
): Uint8Array {
  const { ...parts } = unzipSync(bytes);
  const change = (path: string, edit: Edit): void => {
    parts[path] = strToU8(edit(strFromU8(parts[path] ?? new Uint8Array())));
  };
  change('word/document.xml', (xml) =>
    comments.reduce((source, { at }, id) => {
      const paragraph = elementWith(source, 'w:p', at);
      const mark = `<w:ins w:id="${810 + id}" ${tracked}><w:r><w:rPr></w:rPr><w:commentReference w:id="${id}"/></w:r></w:ins>`;
      return source.replace(paragraph, () => paragraph.replace(/<\/w:p>$/, `${mark}</w:p>`));
    }, xml),
  );
  change('word/_rels/document.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
    ),
  );
  change('[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
    ),
  );
  const list = comments.map(
    ({ text }, id) =>
      `<w:comment w:id="${id}" w:author="审核人" w:date="0-00-00T00:00:00Z" w:initials=""><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`,
  );
  parts['word/comments.xml'] = strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${list.join('')}</w:comments>`,
  );
  return zipSync(parts);
}
