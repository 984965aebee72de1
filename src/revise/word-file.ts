/**
 * A Word file (.docx, .docm, .dotx, .dotm) that is changed where it stands: parts are read and replaced as text, new ones
 * are added with their entries in the lists of the package, and every part that nobody touched keeps its bytes.
 *
 *     const file = openWordFile(bytes);
 *     file.replace(file.main, spliced(file.text(file.main), splices));
 *     file.add({ path: 'word/comments.xml', xml, contentType, type: 'comments' });
 *     file.save();
 */
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { canonicalName, declaredIn } from '../source/ooxml/names.ts';
import { mainPaths, plainPart, type Related, relationshipsOf, wordParts } from '../source/ooxml/package.ts';
import { attributesAt, elementSpans } from '../source/ooxml/spans.ts';
import { escapeXml } from '../terms/xml-text.ts';
import { spliced } from './splice.ts';

/** Pictures included; what unpacks to more is no office document. */
const mostUnpacked = 256 * 1024 * 1024;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const strictRelationships = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** A part that is new in the package. */
export interface NewPart {
  path: string;
  xml: string;
  contentType: string;
  /** Last word of the type of relationship by which the main part refers to it: `comments`, `footer` … */
  type: string;
}

export interface WordFile {
  /** Path of the main part. */
  readonly main: string;
  readonly names: readonly string[];
  /** A part as text, as of now; its offsets are those of the places of the document. */
  text(path: string): string | undefined;
  bytes(path: string): Uint8Array | undefined;
  /** What a part refers to, as of now. */
  related(path: string): readonly Related[];
  /** Puts other text into a part that is there. */
  replace(path: string, xml: string): void;
  /** Adds a part that the main part refers to. Returns the id of the relationship. */
  add(part: NewPart): string;
  /** The file as bytes. The same changes to the same file give the same bytes, whenever and wherever. */
  save(): Uint8Array;
}

/** A part as text, and how it was written: to be written again in the same way. */
interface Decoded {
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  mark: boolean;
  text: string;
}

function decoded(bytes: Uint8Array): Decoded {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe)
    return { encoding: 'utf-16le', mark: true, text: new TextDecoder('utf-16le').decode(bytes) };
  if (first === 0xfe && second === 0xff)
    return { encoding: 'utf-16be', mark: true, text: new TextDecoder('utf-16be').decode(bytes) };
  const mark = first === 0xef && second === 0xbb && third === 0xbf;
  return { encoding: 'utf-8', mark, text: new TextDecoder('utf-8').decode(bytes) };
}

function encoded({ encoding, mark }: Omit<Decoded, 'text'>, text: string): Uint8Array {
  const whole = mark ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(whole);
  const view = new DataView(new ArrayBuffer(whole.length * 2));
  for (let at = 0; at < whole.length; at++)
    view.setUint16(at * 2, whole.charCodeAt(at), encoding === 'utf-16le');
  return new Uint8Array(view.buffer);
}

function unpack(bytes: Uint8Array): Map<string, Uint8Array> | undefined {
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        if (total > mostUnpacked) throw new Error('too big');
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch {
    return undefined;
  }
}

/** Puts an element before the end of the root, under the prefix that the root has. */
export function appended(xml: string, element: (prefix: string) => string): string {
  const [root] = elementSpans(xml) ?? [];
  if (!root) throw new Error('a list of the package has no root');
  const colon = root.name.indexOf(':');
  const prefix = root.name.slice(0, colon + 1);
  const added = element(prefix);
  if (root.innerStart < root.end)
    return spliced(xml, [{ start: root.innerEnd, end: root.innerEnd, text: added }]);
  return spliced(xml, [{ start: root.end - 2, end: root.end, text: `>${added}</${root.name}>` }]);
}

/** Word's own prefix in a part as it is written there: `w:` almost always. */
export function prefixIn(xml: string, canonical: string): string {
  const [root] = elementSpans(xml) ?? [];
  if (!root) return `${canonical}:`;
  const prefixes = declaredIn(attributesAt(xml, root), new Map());
  const written = [...prefixes].find(([, meant]) => meant === canonical)?.[0];
  if (written === undefined) return `${canonical}:`;
  return written === '' ? '' : `${written}:`;
}

/** Opens a Word file for changing; undefined for what is none, or cannot be unpacked. */
export function openWordFile(source: Uint8Array): WordFile | undefined {
  const entries = unpack(source);
  if (!entries) return undefined;
  const plain = (name: string) => name.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');
  const byLower = new Map([...entries.keys()].map((name) => [plain(name).toLowerCase(), name]));
  const nameOf = (path: string) => byLower.get(plain(path).toLowerCase());
  const bytes = (path: string) => entries.get(nameOf(path) ?? '');
  const text = (path: string) => {
    const data = bytes(path);
    return data && decoded(data).text;
  };
  // what it has read it keeps: lists that have changed are read anew
  const asParts = () =>
    wordParts((path) => {
      const xml = text(path);
      return xml === undefined ? undefined : plainPart(path, xml);
    }, bytes);
  const related = (path: string) => asParts().related(path);
  const isWord = (path: string) => {
    const xml = text(path) ?? '';
    const [root] = elementSpans(xml) ?? [];
    return root && canonicalName(root.name, declaredIn(attributesAt(xml, root), new Map())) === 'w:document';
  };
  const main = mainPaths(asParts(), [...entries.keys()].map(plain)).find(isWord);
  if (main === undefined) return undefined;

  const write = (path: string, xml: string) => {
    const name = nameOf(path);
    const data = name === undefined ? undefined : entries.get(name);
    if (name === undefined || !data) {
      entries.set(path, encoded({ encoding: 'utf-8', mark: false }, xml));
      byLower.set(path.toLowerCase(), path);
    } else entries.set(name, encoded(decoded(data), xml));
  };

  const add = ({ path, xml, contentType, type }: NewPart): string => {
    if (nameOf(path) !== undefined) throw new Error(`${path} is there already`);
    write(path, xml);
    const types =
      text('[Content_Types].xml') ?? `${declaration}<Types xmlns="${packageNamespace}/content-types"/>`;
    // lists name parts that are long gone: an entry twice makes the package unreadable
    if (!types.toLowerCase().includes(`"/${escapeXml(path).toLowerCase()}"`))
      write(
        '[Content_Types].xml',
        appended(
          types,
          (prefix) =>
            `<${prefix}Override PartName="/${escapeXml(path)}" ContentType="${escapeXml(contentType)}"/>`,
        ),
      );
    const list = relationshipsOf(main);
    const relationships =
      text(list) ?? `${declaration}<Relationships xmlns="${packageNamespace}/relationships"/>`;
    const ids = new Set(related(main).map(({ id }) => id));
    let number = ids.size + 1;
    while (ids.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    const isStrict = (text(main) ?? '').includes('http://purl.oclc.org/ooxml/wordprocessingml/main');
    write(
      list,
      appended(
        relationships,
        (prefix) =>
          `<${prefix}Relationship Id="${id}" Type="${isStrict ? strictRelationships : officeRelationships}/${type}" Target="/${escapeXml(path)}"/>`,
      ),
    );
    return id;
  };

  return {
    main: plain(nameOf(main) ?? main),
    names: [...entries.keys()],
    text,
    bytes,
    related,
    replace: (path, xml) => {
      if (nameOf(path) === undefined) throw new Error(`${path} is not there`);
      write(path, xml);
    },
    add,
    save: () => {
      const files: Zippable = Object.fromEntries(entries);
      // zip times are local times: the same local time is the same bytes in every time zone
      return zipSync(files, { mtime: new Date(2000, 0, 1) });
    },
  };
}
