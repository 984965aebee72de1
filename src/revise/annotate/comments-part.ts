/** The part of a Word file that holds its comments: new ones behind those of others, or a new part. */
import { escapeXml } from '../../terms/xml-text.ts';
import { appended, prefixIn, type WordFile } from '../word-file.ts';
import { type Naming, signedComment } from './signature.ts';

const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

export interface Comment {
  id: number;
  /** Its paragraphs; none is empty. */
  paragraphs: readonly string[];
}

/** Path of the part with comments, where there is one. */
export function commentsPath(file: WordFile): string | undefined {
  const related = file.related(file.main).find(({ type, external }) => type === 'comments' && !external);
  return related && file.text(related.target) !== undefined ? related.target : undefined;
}

function commentXml({ id, paragraphs }: Comment, naming: Naming, date: string | undefined): string {
  const { prefix, declared } = naming;
  const lines = paragraphs.map((text, index) => {
    // the sign by which Word shows where the comment belongs
    const sign = index === 0 ? `<${prefix}r><${prefix}annotationRef/></${prefix}r>` : '';
    const words = `<${prefix}r><${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t></${prefix}r>`;
    return `<${prefix}p>${sign}${words}</${prefix}p>`;
  });
  const attributes = `${declared}${signedComment(naming, id, date)}`;
  return `<${prefix}comment${attributes}>${lines.join('')}</${prefix}comment>`;
}

/** Writes comments into the file. */
export function addComments(file: WordFile, comments: readonly Comment[], date: string | undefined): void {
  if (comments.length === 0) return;
  const known = commentsPath(file);
  const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
  const uri = (file.text(file.main) ?? '').includes(strict)
    ? strict
    : 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  if (known === undefined) {
    const naming = { prefix: 'w:', declared: '' };
    const content = comments.map((one) => commentXml(one, naming, date)).join('');
    const folder = file.main.slice(0, file.main.lastIndexOf('/') + 1);
    let path = `${folder}comments.xml`;
    for (let number = 2; file.text(path) !== undefined; number++) path = `${folder}comments${number}.xml`;
    file.add({
      ...{ path, contentType, type: 'comments' },
      xml: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${uri}">${content}</w:comments>`,
    });
    return;
  }
  const xml = file.text(known) ?? '';
  const prefix = prefixIn(xml, 'w');
  const naming = prefix === '' ? { prefix: 'w:', declared: ` xmlns:w="${uri}"` } : { prefix, declared: '' };
  file.replace(
    known,
    appended(xml, () => comments.map((one) => commentXml(one, naming, date)).join('')),
  );
}
