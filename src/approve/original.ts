/**
 * The Word file of an office that is published as it stands (原件): offered for download byte for byte, so that whatever is in it
 * beside the text goes out, too. What must not is found here, while the file can still be mended.
 */
import { besideText } from '../check/beside-text.ts';
import type { CheckContext } from '../check/rule.ts';
import { noteName } from '../document/note-counts.ts';
import type { NoteKind, OfficeDocument } from '../document/office-document.ts';
import type { Original } from '../plan/approval.ts';
import { fileKind } from '../source/file-kind.ts';
import { unpackParts } from '../source/ooxml/read-parts.ts';
import { openZip } from '../source/ooxml/zip.ts';
import { readSource } from '../source/read-source.ts';
import { sourceFinding } from '../source/source-finding.ts';
import type { Finding } from '../terms/finding.ts';
import { sha256 } from '../terms/sha256.ts';

export interface OriginalFile {
  bytes: Uint8Array;
  mark: Original;
}

/** What a reader of the published file must not find, and how it is taken out. */
const unwanted: Readonly<Partial<Record<NoteKind, string>>> = {
  comment: '请在“审阅”里删去全部批注',
  insertion: '请在“审阅”里接受或拒绝全部修订',
  deletion: '请在“审阅”里接受或拒绝全部修订',
  hidden: '请显示隐藏文字后删去',
  embedded: '请删去，内容另写成文字或表格',
};

/** Kinds of notes that stand for something drawn. */
const drawn: readonly NoteKind[] = ['picture', 'chart', 'diagram'];

/** Far more than the lists of links of any paper. */
const mostLinks = 4 * 1024 * 1024;

const fault = (message: string): Finding => sourceFinding('original', `原件会照原样公开，${message}`);

function noteFaults({ notes }: OfficeDocument): Finding[] {
  return Object.entries(unwanted).flatMap(([kind, mend]) => {
    const count = notes.filter((note) => note.kind === kind).length;
    return count > 0 ? [fault(`里面还有 ${count} 处${noteName(kind as NoteKind)}；${mend}，存盘后再交`)] : [];
  });
}

/** Programs in the file, and places elsewhere from which Word would fetch something when it is opened. */
function packageFaults(bytes: Uint8Array): Finding[] {
  const zip = openZip(bytes, 0);
  const names = zip === 'no-zip' ? [] : zip.names;
  const lists = unpackParts(bytes, /(?:^|\/)_rels\/[^/]*\.rels$/i, mostLinks);
  const links =
    lists instanceof Map
      ? [...lists.values()].flatMap((list) => list.match(/<Relationship\s[^>]*>/g) ?? [])
      : [];
  const fetched = links.filter(
    (link) => /TargetMode\s*=\s*["']External/i.test(link) && !/\/hyperlink["']/i.test(link),
  );
  return [
    ...(names.some((name) => /vbaProject|activeX/i.test(name))
      ? [fault('里面带有宏或控件；请在 Word 里另存为不带宏的 .docx 再交')]
      : []),
    ...(fetched.length > 0
      ? [fault('打开时会去别处取模板或图片；请新建一份空白文档，把全文复制进去，存盘后再交')]
      : []),
  ];
}

/**
 * @param bytes a file that was not made here
 * @returns no original for kinds of files that are not offered (only Word files of the current kind are), and everything
 * that keeps it from going out
 */
export function readOriginal(
  bytes: Uint8Array,
  context: CheckContext,
): { original?: OriginalFile; findings: Finding[] } {
  if (fileKind(bytes) !== 'zip') return { findings: [] };
  const { value: document } = readSource(bytes, '');
  if (!document) return { findings: [] };
  const beside = besideText(document, context).map(
    (finding): Finding => ({
      ...finding,
      severity: finding.severity === 'info' ? 'warning' : finding.severity,
    }),
  );
  const pictures = document.notes.filter(({ kind }) => drawn.includes(kind)).length;
  return {
    original: { bytes, mark: { sha256: sha256(bytes), size: bytes.length, pictures } },
    findings: [...packageFaults(bytes), ...noteFaults(document), ...beside],
  };
}
