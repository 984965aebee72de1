/**
 * A text file → its document: each line is a paragraph as an editor shows it, tables written with bars are tables. A text
 * that plainly is Markdown is read as such.
 */
import { noteFindings } from '../../document/note-findings.ts';
import type { Block, OfficeDocument } from '../../document/office-document.ts';
import type { Result } from '../../terms/finding.ts';
import { type Folded, foldCharacters } from '../../terms/folded-characters.ts';
import { foldFindings } from '../fold-findings.ts';
import { isMarkdown } from '../markdown/is-markdown.ts';
import { readMarkdownBlocks } from '../markdown/read-markdown.ts';
import { refused } from '../source-finding.ts';
import { decodeText } from './decode-text.ts';
import { withoutEntities } from './entities.ts';
import { withMarkdownTables } from './markdown-tables.ts';
import { placedRuns } from './placed-runs.ts';

/** A compilation of a thousand plans has a hundred thousand lines. */
const mostLines = 500_000;

/** Page ends, and the end mark of old programs. */
const isHarmless = (code: number) => code === 9 || code === 10 || code === 12 || code === 13 || code === 26;

function countOf(text: string): { controls: number; lines: number } {
  const counts = { controls: 0, lines: 1 };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) counts.lines += 1;
    else if ((code < 32 && !isHarmless(code)) || code === 127) counts.controls += 1;
  }
  return counts;
}

/** The lines of a folded text. Line numbers are those an editor shows. */
export function textLines(folded: Folded): Block[] {
  const blocks: Block[] = [];
  const end = /\r\n|\n|\r/g;
  const { text } = folded;
  let start = 0;
  for (let line = 1; start <= text.length; line++) {
    const found = end.exec(text);
    const raw = text.slice(start, found?.index ?? text.length);
    const indent = raw.startsWith('\f') ? 1 : 0;
    const own = raw.replaceAll('\f', '');
    const runs = withoutEntities(placedRuns(own, start + indent, folded));
    blocks.push({
      type: 'paragraph',
      text: runs.map(({ text: words }) => words).join(''),
      line,
      runs,
      format: indent > 0 ? { pageBreak: true } : {},
    });
    if (!found) break;
    start = end.lastIndex;
  }
  return blocks;
}

/** Reads a text that is decoded already. @param isNamedMarkdown its name ends in .md */
export function readText(text: string, file: string, isNamedMarkdown: boolean): Result<OfficeDocument> {
  const { controls, lines } = countOf(text);
  if (controls * 100 > text.length + 300)
    return refused('binary', '这不是文字文件（里面有大量控制字符），可能是改了扩展名的其他文件；请检查原件');
  if (lines > mostLines)
    return refused('too-long', `文件有 ${lines} 行，超过 ${mostLines} 行，不像计划汇编；请分成几份再试`);
  const folded = foldCharacters(text);
  if (folded.text.trim() === '') return refused('empty', '文件是空的，没有可导入的文字');
  const findings = foldFindings(folded);
  if (isMarkdown(folded.text, isNamedMarkdown)) {
    const { blocks, notes } = readMarkdownBlocks(folded);
    return {
      value: { file, format: 'markdown', blocks, notes, paragraphs: true },
      findings: [...findings, ...noteFindings(notes)],
    };
  }
  const blocks = withMarkdownTables(textLines(folded));
  return { value: { file, format: 'text', blocks, notes: [], paragraphs: false }, findings };
}

/** Reads a text file. */
export function readTextDocument(bytes: Uint8Array, file: string): Result<OfficeDocument> {
  const { value: decoded, findings } = decodeText(bytes);
  if (!decoded) return { findings };
  const read = readText(decoded.text, file, /\.(?:md|markdown)$/i.test(file));
  return { ...read, findings: read.value ? [...findings, ...read.findings] : read.findings };
}
