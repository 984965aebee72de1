/**
 * How elements that are put into a part are called there: by the prefix that the part has for Word's namespace, in the
 * words of its dialect (strict files say start and end where others say left and right).
 */
import { prefixIn } from '../word-file.ts';

export interface Dialect {
  /** With its colon: `w:`. */
  prefix: string;
  left: 'left' | 'start';
  right: 'right' | 'end';
}

/** Undefined where Word's namespace has no prefix: attributes could not be written. */
export function dialectOf(xml: string): Dialect | undefined {
  const prefix = prefixIn(xml, 'w');
  if (prefix === '') return undefined;
  const isStrict = xml.slice(0, 4000).includes('http://purl.oclc.org/ooxml/wordprocessingml/main');
  return { prefix, left: isStrict ? 'start' : 'left', right: isStrict ? 'end' : 'right' };
}

/** Source of an element that was written with Word's usual prefix and words, in the dialect of a part. */
export function inDialect(source: string, { prefix, left, right }: Dialect): string {
  const own = prefix === 'w:' ? source : source.replace(/(<\/?|\s)w:/g, `$1${prefix}`);
  if (left === 'left') return own;
  return own
    .replace(/(<\w+:ind\b[^>]*)/g, (indent) =>
      indent.replace(/:left(Chars)?=/g, ':start$1=').replace(/:right(Chars)?=/g, ':end$1='),
    )
    .replace(
      /(<\w+:jc \w+:val=")(left|right)"/g,
      (_, before: string, side: string) => `${before}${side === 'left' ? left : right}"`,
    );
}
