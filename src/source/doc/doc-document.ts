/**
 * A Word 97–2003 file (.doc, .dot, .wps) → its document. Reads what people see: results of fields, not their codes; no
 * deleted or hidden text; what stands beside the text is a note. Nothing is run.
 *
 *     readDocDocument(bytes, '通知.doc').value?.blocks
 */
import { paragraphsOf } from '../../document/blocks.ts';
import { noteFindings } from '../../document/note-findings.ts';
import type { Block, Note, OfficeDocument } from '../../document/office-document.ts';
import type { Result } from '../../terms/finding.ts';
import { autoNumbers } from '../auto-numbers.ts';
import { foldDocument } from '../fold-document.ts';
import { refused } from '../source-finding.ts';
import { readCharacters } from './doc-characters.ts';
import { openDocFile } from './doc-file.ts';
import { readDocFonts } from './doc-fonts.ts';
import { readListUses } from './doc-lists.ts';
import { readPieces } from './doc-pieces.ts';
import { readRuns } from './doc-properties.ts';
import { readSides, revisionAuthors } from './doc-sides.ts';
import { readStory } from './doc-story.ts';
import { readDocStyles } from './doc-styles.ts';

const hasText = (block: Block) => {
  for (const { text } of paragraphsOf([block])) if (text.trim() !== '') return true;
  return false;
};

/** Reads a .doc. */
export function readDocDocument(bytes: Uint8Array, file: string): Result<OfficeDocument> {
  const { value: opened, findings: faults } = openDocFile(bytes);
  if (!opened) return { findings: faults };
  const pieces = readPieces(opened);
  if (!pieces)
    return refused(
      'damaged',
      'Word 文件已损坏：正文的索引不完整；请用 Word 或 WPS 打开修复，另存为 .docx 再试',
    );
  const fonts = readDocFonts(opened);
  const notes: Note[] = [];
  const reader = {
    text: pieces.text,
    offsetOf: pieces.offsetOf,
    characters: readCharacters(
      pieces,
      readRuns(opened, 'characters'),
      fonts,
      revisionAuthors(opened),
      opened.data,
    ),
    fonts,
    paragraphs: readRuns(opened, 'paragraphs'),
    styles: readDocStyles(opened),
    lists: readListUses(opened),
    numbers: autoNumbers(),
    notes,
  };
  const sides = readSides(opened, reader);
  const count = { line: 0 };
  const body = readStory({ ...reader, sideAt: sides.sideAt }, opened.story('main'), count);
  const rest = sides.rest().map((block) => ({ ...block, line: ++count.line }));
  const blocks = [...body, ...rest];
  if (!blocks.some(hasText)) return refused('empty', '文件是空的，没有可导入的文字');
  const folded = foldDocument({ file, format: 'doc', blocks, notes, paragraphs: true });
  return { value: folded.value, findings: [...folded.findings, ...noteFindings(notes)] };
}
