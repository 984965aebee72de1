/**
 * What stands inside a paragraph of Markdown → runs with their places. Escapes and character references are resolved, line
 * ends inside a paragraph join (with a blank, but not between Chinese characters).
 */
import type { PhrasingContent } from 'mdast';
import type { Note, Run } from '../../document/office-document.ts';
import type { Folded } from '../../terms/folded-characters.ts';

export interface Inline {
  runs: Run[];
  /** Notes that are met; their line is set by whoever knows it. */
  notes: Omit<Note, 'line'>[];
  /** Footnotes that are referred to. */
  references: string[];
}

type Look = Omit<Run, 'text' | 'place'>;

/** Text of a run that parts paragraphs. */
export const paragraphEnd = '\u2029';

/** No one wraps a line here: it begins with an indent or a number. */
const ownLine =
  /^(?:\u3000|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、．](?!\d)|第[一二三四五六七八九十百\d]{1,4}[章节条])/;

const isWide = (unit: string | undefined) =>
  unit !== undefined && /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u2014\u2018-\u201d\u2026]/.test(unit);

/** Where each character of a text stands in its source: escapes and references are longer there than here. */
function places(text: string, source: string, start: number): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text[index];
    while (at < source.length && source[at] !== unit) {
      const semicolon = source[at] === '&' ? source.indexOf(';', at) : -1;
      if (semicolon > 0 && semicolon - at < 40) break;
      at += 1;
    }
    if (source[at] === '\\' && unit === '\\' && source[at + 1] === '\\') at += 1;
    offsets.push(start + Math.min(at, source.length));
    if (source[at] === '&' && (unit !== '&' || /^&(?:amp|#38|#x26);/i.test(source.slice(at, at + 6))))
      at = source.indexOf(';', at) + 1 || at + 1;
    else at += 1;
  }
  return offsets;
}

interface Writer {
  inline: Inline;
  folded: Folded;
}

function push({ inline, folded }: Writer, text: string, offsets: readonly number[], look: Look): void {
  let from = 0;
  const original = (index: number) => folded.source(offsets[index] ?? 0);
  for (let to = 1; to <= text.length; to++) {
    if (to < text.length && original(to) === original(from) + (to - from)) continue;
    inline.runs.push({ ...look, text: text.slice(from, to), place: { in: 'text', offset: original(from) } });
    from = to;
  }
}

function addText(writer: Writer, value: string, start: number, end: number, look: Look): void {
  const source = writer.folded.text.slice(start, end);
  const offsets =
    value === source
      ? Array.from({ length: value.length }, (_, index) => start + index)
      : places(value, source, start);
  let from = 0;
  const units = value.replaceAll('\u00a0', ' ').replaceAll('\f', ' ');
  for (const line of units.split('\n')) {
    const before = writer.inline.runs.at(-1)?.text.at(-1);
    if (from > 0 && ownLine.test(line)) writer.inline.runs.push({ text: paragraphEnd });
    else if (
      from > 0 &&
      !(isWide(before) && isWide(line.trimStart()[0])) &&
      before !== undefined &&
      before !== '\n'
    )
      push(writer, ' ', [offsets[from - 1] ?? start], look);
    push(writer, line, offsets.slice(from, from + line.length), look);
    from += line.length + 1;
  }
}

/** Raw HTML between words: breaks, blanks and boxes are text, all other tags are nothing. */
function addHtml(writer: Writer, value: string, start: number, look: { current: Look }): void {
  const tag = /^<(\/?)([a-z][a-z0-9]*)\b([^>]*)>$/i.exec(value.trim());
  const name = tag?.[2]?.toLowerCase();
  if (name === 'br') push(writer, '\n', [start], look.current);
  else if (name === 'u' || name === 'ins')
    look.current = tag?.[1] ? withoutUnderline(look.current) : { ...look.current, underline: true };
  else if (name === 'input' && /type\s*=\s*["']?(?:checkbox|radio)/i.test(tag?.[3] ?? ''))
    push(writer, /\bchecked\b/i.test(tag?.[3] ?? '') ? '☑' : '□', [start], look.current);
  else if (name === 'img')
    writer.inline.notes.push({
      kind: 'picture',
      text: /\balt\s*=\s*["']([^"']{0,200})/i.exec(tag?.[3] ?? '')?.[1] ?? '',
      taken: false,
    });
}

function withoutUnderline({ underline: _, ...look }: Look): Look {
  return look;
}

const plainText = (nodes: readonly PhrasingContent[]): string =>
  nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? plainText(node.children) : ''))
    .join('');

function walk(nodes: readonly PhrasingContent[], writer: Writer, outer: Look): void {
  const look = { current: outer };
  const { notes, references } = writer.inline;
  for (const node of nodes) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    if (node.type === 'text') addText(writer, node.value, start, end, look.current);
    else if (node.type === 'inlineCode') {
      const from = Math.max(writer.folded.text.indexOf(node.value, start), start);
      addText(writer, node.value, from, from + node.value.length, look.current);
    } else if (node.type === 'strong') walk(node.children, writer, { ...look.current, bold: true });
    else if (node.type === 'emphasis') walk(node.children, writer, look.current);
    else if (node.type === 'break') push(writer, '\n', [start], look.current);
    else if (node.type === 'delete')
      notes.push({ kind: 'deletion', text: plainText(node.children), taken: false });
    else if (node.type === 'html') addHtml(writer, node.value, start, look);
    else if (node.type === 'image' || node.type === 'imageReference')
      notes.push({ kind: 'picture', text: node.alt ?? '', taken: false });
    else if (node.type === 'link') {
      walk(node.children, writer, look.current);
      const shown = plainText(node.children);
      if (
        !node.url.startsWith('#') &&
        node.url.replace(/^mailto:|^https?:\/\//, '') !== shown.replace(/^https?:\/\//, '')
      )
        notes.push({ kind: 'link', text: node.url, taken: false });
    } else if (node.type === 'linkReference') walk(node.children, writer, look.current);
    else if (node.type === 'footnoteReference') references.push(node.identifier);
  }
}

/** The runs of what stands inside a paragraph, a heading or a cell. */
export function readInline(nodes: readonly PhrasingContent[], folded: Folded): Inline {
  const inline: Inline = { runs: [], notes: [], references: [] };
  walk(nodes, { inline, folded }, {});
  return inline;
}
