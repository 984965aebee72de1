/**
 * The text that a notice publishes and that stands below its sign-off without a label (关于印发《…办法》的通知): known by its
 * title, which is the one between the marks in the notice's own.
 */
import { joined } from './title-lines.ts';

const mostLines = 4;

export interface PublishedText {
  /** It has no label as attachments have. */
  label: '';
  title: string;
  /** Index of the first line of its title, and of the first line of its text. */
  at: number;
  from: number;
}

/** @param texts of all blocks, '' for tables @param from first line below the title of the notice */
export function publishedText(
  texts: readonly string[],
  from: number,
  title: string,
): PublishedText | undefined {
  // 关于印发《…办法》的通知, 关于印发…方案的通知
  const name = (/《(.{4,60})》/u.exec(title) ?? /(?:印发|转发|公布|发布)(.{4,60})的通知$/u.exec(title))?.[1];
  for (let at = from; name !== undefined && at < texts.length; at++) {
    for (let count = 1; count <= mostLines; count++) {
      const lines = texts.slice(at, at + count);
      if (lines.includes('')) break;
      if (joined(lines).replace(/\s/gu, '') === name.replace(/\s/gu, ''))
        return { label: '', title: name, at, from: at + count };
    }
  }
  return undefined;
}
