/**
 * A .docx file → the XML documents that reading needs. The file comes from anyone: it may be another format, damaged,
 * or a zip bomb. Only the parts that are needed are unpacked, and only up to a limit.
 */
import type { XmlElement } from '@rgrove/parse-xml';
import { parsePart, unpackParts } from '../../source/ooxml/read-parts.ts';
import { child } from '../../source/ooxml/xml-tree.ts';
import type { Finding, Result } from '../../terms/finding.ts';
import { partNamespace } from '../../writers/docx/carried.ts';
import { docxFinding } from './findings.ts';

export interface Opened {
  document: XmlElement;
  styles: XmlElement | undefined;
  /** Our carried part as JSON text; undefined where a program has dropped it. */
  carried: string | undefined;
}

/** A plan of 10,000 characters unpacks to about 300 KB; Word may make that 2 MB. */
const mostUnpacked = 8 * 1024 * 1024;
const mostPacked = 32 * 1024 * 1024;
const neededParts = /^(?:word\/(?:document|styles)\d*\.xml|customXml\/item\d{1,3}\.xml)$/;

const tooMuch = '文件解开后过大，已停止读取；请删去图片和多余内容后另存再试';

const damaged = (what: string): Finding =>
  docxFinding('damaged', `文件已损坏：${what}；请重新下载，或用 Word 打开后另存为 .docx 再试`);

function signature(bytes: Uint8Array): string {
  return [...bytes.slice(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function notZip(bytes: Uint8Array): Finding | undefined {
  if (bytes.length > mostPacked)
    return docxFinding('too-big', '文件超过 32 MB，不像一份计划；请删去图片和附件后再试');
  if (signature(bytes) === 'd0cf11e0')
    return docxFinding(
      'old-format',
      '这是旧版 .doc、.wps 或加了密码的文档；请去掉密码，在 Word 或 WPS 里另存为 .docx 再试',
    );
  if (signature(bytes) !== '504b0304')
    return docxFinding('not-docx', '这不是 Word 文档（.docx）；请选择从本站下载、填写后保存的 .docx 文件');
  return undefined;
}

function findPart(files: ReadonlyMap<string, string>, name: RegExp): XmlElement | 'no-xml' | undefined {
  const path = [...files.keys()].find((key) => name.test(key));
  return path === undefined ? undefined : parsePart(files.get(path) ?? '');
}

/** Programs renumber custom XML parts: ours is known by its namespace. A part of others may be broken for all we care. */
function findCarried(files: ReadonlyMap<string, string>): string | 'no-xml' | undefined {
  const ours = [...files].find(
    ([path, text]) => path.startsWith('customXml/') && text.includes(partNamespace),
  );
  const root = ours && parsePart(ours[1]);
  return typeof root === 'object' ? child(root, 'p:carried')?.text : root;
}

/** Opens the package; no value, with a finding that says how to mend it, where that is impossible. */
export function openPackage(bytes: Uint8Array): Result<Opened> {
  const wrong = notZip(bytes);
  if (wrong) return { findings: [wrong] };
  const files = unpackParts(bytes, neededParts, mostUnpacked);
  if (files === 'too-big') return { findings: [docxFinding('too-big', tooMuch)] };
  if (files === 'no-zip') return { findings: [damaged('压缩包解不开')] };
  const noText = docxFinding('not-docx', '压缩包里没有 Word 正文；请选择 .docx 文件');
  if (![...files.keys()].some((path) => path.startsWith('word/document'))) return { findings: [noText] };
  const carried = findCarried(files);
  const document = findPart(files, /^word\/document/);
  const styles = findPart(files, /^word\/styles/);
  if (carried === 'no-xml' || document === 'no-xml' || styles === 'no-xml')
    return { findings: [damaged('里面的 XML 不完整')] };
  if (document?.name !== 'w:document') return { findings: [noText] };
  return { value: { document, styles, carried }, findings: [] };
}
