/**
 * A Word 97–2003 file (.doc) → its paragraphs and tables in order. Reads what people see: results of fields, not
 * their codes; no deleted or hidden text; nothing is run.
 */

import type { SourceDocument, SourceLine } from '../../document/source-document.ts';
import type { Finding, Result } from '../../terms/finding.ts';
import { autoNumbers } from '../auto-numbers.ts';
import { refused, sourceFinding } from '../source-finding.ts';
import { openDocFile } from './doc-file.ts';
import { readListUses } from './doc-lists.ts';
import { readPieces } from './doc-pieces.ts';
import { readRuns } from './doc-properties.ts';
import { readStory, type StoryContext } from './doc-story.ts';
import { readDocStyles } from './doc-styles.ts';
import { unseen } from './doc-unseen.ts';

const hasText = ({ text, table }: SourceLine) =>
  text.trim() !== '' || (table?.flat().join('').trim() ?? '') !== '';

/** Reads a .doc. */
export function readDocDocument(bytes: Uint8Array, file: string): Result<SourceDocument> {
  const { value: opened, findings: faults } = openDocFile(bytes);
  if (!opened) return { findings: faults };
  const pieces = readPieces(opened);
  if (!pieces)
    return refused(
      'damaged',
      'Word 文件已损坏：正文的索引不完整；请用 Word 或 WPS 打开修复，另存为 .docx 再试',
    );
  const hidden = unseen(pieces, readRuns(opened, 'characters'));
  const context: StoryContext = {
    text: pieces.text,
    offsetOf: pieces.offsetOf,
    unseen: hidden.marks,
    paragraphs: readRuns(opened, 'paragraphs'),
    styles: readDocStyles(opened),
    lists: readListUses(opened),
    numbers: autoNumbers(),
    place: 0,
  };
  const lines = readStory(context, opened.story('main'));
  for (const story of ['boxes', 'footnotes', 'endnotes'] as const) {
    for (const line of readStory(context, opened.story(story))) {
      if (!hasText(line)) continue;
      lines.push(story === 'boxes' ? line : { ...line, text: `（注：${line.text.trim()}）` });
    }
  }
  if (!lines.some(hasText)) return refused('empty', '文件是空的，没有可导入的文字');
  const messages: readonly (readonly [string, number, Finding['severity'], string])[] = [
    [
      'pictures',
      hidden.pictures,
      'warning',
      `文档里有 ${hidden.pictures} 张图片，没有读入；图片里如有文字，请录入成正文`,
    ],
    ['revisions', hidden.deleted, 'info', `文档里有没处理的修订，删去的 ${hidden.deleted} 个字没有读入`],
    ['hidden', hidden.hidden, 'info', `文档里有隐藏文字（${hidden.hidden} 个字），没有读入`],
    ['contents', hidden.contents, 'info', '自动生成的目录没有读入，标题都在正文里'],
  ];
  const findings = messages
    .filter(([, count]) => count > 0)
    .map(([rule, , severity, message]) => sourceFinding(rule, message, severity));
  return { value: { file, lines, paragraphs: true }, findings };
}
