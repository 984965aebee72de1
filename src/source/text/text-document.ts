/** A text or Markdown file → its lines. */

import type { SourceDocument, SourceLine } from '../../document/source-document.ts';
import type { Finding, Result } from '../../terms/finding.ts';
import { refused, sourceFinding } from '../source-finding.ts';
import { decodeText } from './decode-text.ts';
import { withMarkdownTables } from './markdown-tables.ts';

/** A compilation of a thousand plans has a hundred thousand lines. */
const mostLines = 500_000;

/** Control characters that text files have no use for, line ends and tabs aside. */
const isControl = (code: number) =>
  (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12 && code !== 26) || code === 127;

interface Counts {
  controls: number;
  lines: number;
}

function count(text: string): Counts {
  const counts = { controls: 0, lines: 1 };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) counts.lines += 1;
    else if (isControl(code)) counts.controls += 1;
  }
  return counts;
}

/** What is left of a text without control characters: a page break or the end mark of old programs is one, too. */
function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]+/g, '');
}

/** The lines of a text. Line numbers are those an editor shows. */
export function textLines(text: string): SourceLine[] {
  return text.split(/\r\n|\n|\r/).map((line, index) => ({ text: withoutControls(line), line: index + 1 }));
}

/** Reads a text file. */
export function readTextDocument(bytes: Uint8Array, file: string): Result<SourceDocument> {
  const { value: decoded, findings } = decodeText(bytes);
  if (!decoded) return { findings };
  const { text } = decoded;
  const { controls, lines } = count(text);
  if (controls * 100 > text.length + 300)
    return refused('binary', '这不是文字文件（里面有大量控制字符），可能是改了扩展名的其他文件；请检查原件');
  if (lines > mostLines)
    return refused('too-long', `文件有 ${lines} 行，超过 ${mostLines} 行，不像计划汇编；请分成几份再试`);
  if (text.trim() === '') return refused('empty', '文件是空的，没有可导入的文字');
  const removed: Finding[] =
    controls > 0
      ? [sourceFinding('control-characters', `去掉了 ${controls} 个看不见的控制字符`, 'info')]
      : [];
  return {
    value: { file, lines: withMarkdownTables(textLines(text)), paragraphs: false },
    findings: [...findings, ...removed],
  };
}
