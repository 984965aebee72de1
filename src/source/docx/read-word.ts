/**
 * A Word file of any program → the document in it, whole: text with format and place, tables with cells, and a note for
 * everything that stands beside the text or is none. Nothing is run and nothing outside the file is looked at.
 *
 *     readWordPackage(bytes, '通知.docx')    // .docx, .docm, .dotx, .dotm, whatever the file is called
 *     readFlatPackage(xml, '通知.xml')       // the same parts in one XML file
 */
import type { OfficeDocument } from '../../document/office-document.ts';
import type { Result } from '../../terms/finding.ts';
import { canonicalName, declaredIn } from '../ooxml/names.ts';
import {
  mainPaths,
  type Part,
  plainPart,
  resolveTarget,
  type WordParts,
  wordParts,
} from '../ooxml/package.ts';
import { attributesAt, elementSpans } from '../ooxml/spans.ts';
import { openZip } from '../ooxml/zip.ts';
import { refused } from '../source-finding.ts';
import { prefixedPlaces } from './chunk-places.ts';
import { foreignZip } from './foreign-zip.ts';
import { damaged, readStory, type Story } from './read-story.ts';
import type { ReadChunk, Reading } from './reading.ts';

export interface WordOptions {
  /** Reads parts of other kinds that stand in the text (HTML, RTF, MHT, plain text). */
  readChunk?: ReadChunk;
}

/** A compilation of sixty plans is about 10 MB of XML. */
const mostUnpacked = 32 * 1024 * 1024;
/** A Word file inside a Word file inside … */
const deepestChunk = 3;
/** Files inside a file altogether. */
const mostChunks = 40;

function decodedPart(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** What may still be read inside a file, whatever is inside what. */
interface Budget {
  depth: number;
  left: { chunks: number };
}

const fullBudget = (): Budget => ({ depth: 0, left: { chunks: mostChunks } });

function chunkReader({ readChunk }: WordOptions, { depth, left }: Budget): Reading['readInside'] {
  return (bytes, name) => {
    if (left.chunks <= 0) return undefined;
    left.chunks -= 1;
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
      const blocks = readChunk?.(bytes, name);
      return blocks && { blocks, notes: [] };
    }
    if (depth >= deepestChunk) return undefined;
    const { value } = readPackage(
      bytes,
      name,
      { ...(readChunk && { readChunk }) },
      { depth: depth + 1, left },
    );
    return value && { blocks: value.blocks.map((block) => prefixedPlaces(block, name)), notes: value.notes };
  };
}

function readPackage(
  bytes: Uint8Array,
  file: string,
  options: WordOptions,
  budget: Budget,
): Result<OfficeDocument> {
  const zip = openZip(bytes, mostUnpacked);
  if (zip === 'no-zip') return damaged('压缩包解不开');
  const faults = new Set<'too-big' | 'damaged'>();
  const entry = (path: string): Uint8Array | undefined => {
    const data = zip.bytes(path);
    if (typeof data === 'string') faults.add(data);
    return typeof data === 'object' ? data : undefined;
  };
  const parts = wordParts((path) => {
    const data = entry(path);
    return data && plainPart(zip.find(path) ?? path, decodedPart(data));
  }, entry);
  const paths = mainPaths(parts, zip.names);
  const path = paths.find((one) => zip.find(one) !== undefined);
  const main = path === undefined ? undefined : parts.part(path);
  if (!main || !isWord(main)) {
    if (faults.has('too-big'))
      return refused('too-big', '文件解开后过大，已停止读取；请删去图片和多余内容，或分成几份后再试');
    return faults.has('damaged') ? damaged('里面的正文解不开') : refused('no-word', foreignZip(zip));
  }
  return readStory(storyOf(main, parts, 'docx', file, chunkReader(options, budget)));
}

/** The main part of a spreadsheet is one, too. */
function isWord({ xml, outer }: Part): boolean {
  const [root] = elementSpans(xml) ?? [];
  // what is broken is said to be so where it is read
  return !root || canonicalName(root.name, declaredIn(attributesAt(xml, root), outer)) === 'w:document';
}

function storyOf(
  main: Part,
  parts: WordParts,
  format: OfficeDocument['format'],
  file: string,
  readInside: Story['readInside'],
): Story {
  const find = (type: string) => {
    const related = parts.related(main.path).find((one) => one.type === type && !one.external);
    // some programs leave relationships out and keep to Word's names
    return parts.part(
      related?.target ?? resolveTarget(main.path, `${type === 'theme' ? 'theme/theme1' : type}.xml`),
    );
  };
  return { main, parts, format, file, readInside, find };
}

/** Reads a zipped Word file. */
export function readWordPackage(
  bytes: Uint8Array,
  file: string,
  options: WordOptions = {},
): Result<OfficeDocument> {
  return readPackage(bytes, file, options, fullBudget());
}

/** Base64 as a flat file holds it; undefined where it is none. */
function binary(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text.replace(/\s+/g, '')), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** Reads a Word file that was saved as one XML file (`pkg:package`). */
export function readFlatPackage(
  xml: string,
  file: string,
  options: WordOptions = {},
): Result<OfficeDocument> {
  const [root] = elementSpans(xml) ?? [];
  const inner = root && elementSpans(xml, root.innerStart, root.innerEnd);
  if (!root || !inner) return damaged('里面的 XML 不完整');
  const outer = declaredIn(attributesAt(xml, root), new Map());
  const entries = new Map<string, { path: string; part?: Part; data?: string }>();
  for (const span of inner) {
    const attributes = attributesAt(xml, span);
    const prefixes = declaredIn(attributes, outer);
    const named = Object.entries(attributes).find(
      ([name]) => canonicalName(name, prefixes, true) === 'pkg:name',
    );
    const path = resolveTarget('', named?.[1] ?? '');
    const [holder] = elementSpans(xml, span.innerStart, span.innerEnd) ?? [];
    if (!holder || path === '') continue;
    const content = xml.slice(holder.innerStart, holder.innerEnd);
    const isXml = canonicalName(holder.name, prefixes) === 'pkg:xmlData';
    entries.set(path.toLowerCase(), {
      path,
      ...(isXml
        ? { part: { path, xml: content, outer: declaredIn(attributesAt(xml, holder), prefixes) } }
        : { data: content }),
    });
  }
  const entry = (path: string) => entries.get(path.toLowerCase());
  const parts = wordParts(
    (path) => entry(path)?.part,
    (path) => binary(entry(path)?.data ?? '*'),
  );
  const paths = mainPaths(
    parts,
    [...entries.values()].map(({ path }) => path),
  );
  const main = paths.map((path) => parts.part(path)).find((part) => part !== undefined);
  if (!main)
    return refused('no-word', '这个 XML 文件里没有 Word 正文；请用 Word 或 WPS 打开，另存为 .docx 再试');
  return readStory(storyOf(main, parts, 'flat', file, chunkReader(options, fullBudget())));
}
