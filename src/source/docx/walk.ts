/**
 * One paragraph of a Word file as pieces: runs with format and place, as its reader saw them. Inserted text is taken,
 * deleted and hidden text is named; text boxes, notes and formulas are found on the way.
 */
import type { XmlElement } from '@rgrove/parse-xml';
import type { Run } from '../../document/office-document.ts';
import { child, childElements, isOn, valOf } from '../ooxml/xml-tree.ts';
import { isSymbolFont, shownIn, symbolCharacter, unknownSign } from '../symbol-fonts.ts';
import { chosen } from './alternative.ts';
import { type Box, readDrawing } from './drawing.ts';
import { type Field, fieldText, isContentsField, isPageField, newField, pageSign } from './fields.ts';
import { linear } from './formula.ts';
import { type Look, over, ownLook, runFormat } from './look.ts';
import { addNote, type How, nameStray, type Piece, type Spot } from './reading.ts';

export interface Content {
  pieces: Piece[];
  boxes: Box[];
  /** Side notes referred to here. */
  references: { kind: 'footnote' | 'endnote'; id: string; inline?: XmlElement }[];
  /** Words of a table of contents that the program made. */
  contents: string;
  /** A line was drawn across. */
  ruled: boolean;
}

const skipped = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr', 'w:rubyPr', 'w:annotationRef']);
const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:noBreakHyphen': '-',
  'w:cr': '\n',
};
/** Signs that hold nothing themselves. */
const leaves = new Set([
  ...Object.keys(signs),
  'w:br',
  'w:sym',
  'w:fldChar',
  'w:footnoteReference',
  'w:endnoteReference',
]);
const drawings = new Set(['w:drawing', 'w:pict', 'w:object']);

/** Text of a `w:t`: blanks that come from how the XML is laid out are not Word's. */
function typedText(element: XmlElement): { text: string; skipped: number } {
  const { text } = element;
  if (!text.includes('\n')) return { text, skipped: 0 };
  const keeps = element.attributes['xml:space'] === 'preserve';
  const shown = keeps ? text : text.replace(/^\s*\n\s*/, '').replace(/\s*\n\s*$/, '');
  return { text: shown.replace(/\n/g, ' '), skipped: keeps ? 0 : (/^\s*\n\s*/.exec(text)?.[0].length ?? 0) };
}

interface Emitted {
  text: string;
  /** Holds the text; absent for what no one typed. */
  from?: XmlElement | undefined;
  character?: number;
  extra?: Partial<Run>;
}

/** Takes text to where it belongs: the paragraph, a note or the code of a field. */
function emit({ text, from, character = 0, extra }: Emitted, content: Content, spot: Spot, how: How): void {
  if (text === '') return;
  if (how.deleted) {
    how.deleted.text += text;
    return;
  }
  if (how.look.hidden) {
    addNote(spot, 'hidden', text, false);
    return;
  }
  const code = spot.fields.findLast(({ phase }) => phase === 'code');
  if (code) {
    code.strayText += text;
    return;
  }
  const isFirst = !spot.fields.some((field) => isPageField(field) && field.shown);
  for (const field of spot.fields) field.shown = true;
  if (spot.fields.some(isPageField)) {
    if (spot.kind === 'header' && isFirst) content.pieces.push({ text: pageSign });
    return;
  }
  if (spot.fields.some(isContentsField)) {
    content.contents += text;
    return;
  }
  if (how.inserted) how.inserted.text += text;
  let shown = text;
  if (how.check) {
    shown = how.check.used ? '' : how.check.sign;
    how.check.used = true;
    if (shown === '') return;
  }
  const place = from && { in: 'part' as const, part: spot.part, element: spot.base + from.start, character };
  content.pieces.push({
    text: shown,
    ...(place && { place }),
    ...runFormat(how.look),
    ...(how.prompt && { prompt: true }),
    ...extra,
  });
}

const unknown = (spot: Spot, font: string | undefined) => (code: number) =>
  addNote(spot, 'symbol', `${font ?? ''}${font ? ' ' : ''}${code.toString(16).toUpperCase()}；`, false);

function symbolSign(element: XmlElement, spot: Spot): string {
  const font = element.attributes['w:font'] ?? '';
  const digits = element.attributes['w:char'] ?? '';
  const code = /^[0-9a-f]{1,4}$/i.test(digits) ? Number.parseInt(digits, 16) : 0;
  const sign = isSymbolFont(font)
    ? symbolCharacter(font, code)
    : code >= 0x20 && (code < 0xe000 || code > 0xf8ff)
      ? String.fromCharCode(code)
      : undefined;
  if (sign === undefined) unknown(spot, font)(code);
  return sign ?? unknownSign;
}

/** The font that signs of a run would be drawn in. */
function signFont({ ascii, eastAsia }: Look): string | undefined {
  return isSymbolFont(ascii) ? ascii : isSymbolFont(eastAsia) ? eastAsia : undefined;
}

function endField(field: Field, content: Content, spot: Spot, how: How): void {
  const { run, note } = fieldText(field);
  if (note && !how.deleted) addNote(spot, 'field', note.text, note.taken);
  if (run) {
    const { text, ...extra } = run;
    emit({ text, extra }, content, spot, how);
  } else if (isPageField(field) && !field.shown && spot.kind === 'header')
    content.pieces.push({ text: pageSign });
}

/** Fields inside fields; no document has nearly as many. */
const mostFields = 50;

function fieldCharacter(element: XmlElement, content: Content, spot: Spot, how: How): void {
  const type = element.attributes['w:fldCharType'];
  if (type === 'begin' && spot.fields.length < mostFields)
    spot.fields.push({ ...newField(), form: child(element, 'w:ffData') });
  else if (type === 'separate') {
    const open = spot.fields.at(-1);
    if (open) open.phase = 'result';
  } else if (type === 'end') {
    const field = spot.fields.pop();
    if (field) endField(field, content, spot, how);
  }
}

function ruby(element: XmlElement, content: Content, spot: Spot, how: How): void {
  const reading = child(element, 'w:rt')?.text.trim() ?? '';
  const isPinyin = /^[\p{Script=Latin}\p{M}\p{Script=Bopomofo}\s·'’\d]*$/u.test(reading);
  if (!isPinyin) addNote(spot, 'removed', reading, false);
  const base = child(element, 'w:rubyBase');
  if (base) walk(base, content, spot, how);
}

/** Marks what stands in an empty field of a form as the blank that its reader saw. */
const isFormText = (spot: Spot) => spot.fields.some(({ code }) => /^\s*FORMTEXT/i.test(code));

/** Text, signs and what stands for them; anything else goes on to `walkWrapper`. */
function walkPart(part: XmlElement, content: Content, spot: Spot, how: How): void {
  const { name, attributes } = part;
  if (leaves.has(name)) nameStray(part, spot);
  if (name === 'w:t' || name === 'w:delText') {
    const { text, skipped } = typedText(part);
    const font = signFont(how.look);
    const shown = shownIn(text, font, unknown(spot, font));
    const isBlankField = isFormText(spot) && text.trim() === '';
    const from = { text: shown, from: part, character: skipped };
    const sink = name === 'w:delText' && !how.deleted ? { ...how, deleted: { text: '' } } : how;
    emit({ ...from, ...(isBlankField && { extra: { underline: true } }) }, content, spot, sink);
    if (sink !== how && sink.deleted) addNote(spot, 'deletion', sink.deleted.text, false);
  } else if (name === 'w:br') {
    const isPage = attributes['w:type'] === 'page' || attributes['w:type'] === 'column';
    if (!isPage) emit({ text: '\n', from: part }, content, spot, how);
    else if (!how.deleted) content.pieces.push('page');
  } else if (name in signs) emit({ text: signs[name] ?? '', from: part }, content, spot, how);
  else if (name === 'w:sym') emit({ text: symbolSign(part, spot), from: part }, content, spot, how);
  else if (name === 'w:fldChar') fieldCharacter(part, content, spot, how);
  else if (name === 'w:instrText') {
    const open = spot.fields.at(-1);
    if (open?.phase === 'code') open.code += part.text;
  } else if (name === 'w:ruby') ruby(part, content, spot, how);
  else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
    if (how.deleted) return;
    const kind = name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    content.references.push({ kind, id: attributes['w:id'] ?? '' });
  } else if (name === 'w:footnote' || name === 'w:endnote')
    // Word 2003 writes a note where it is referred to
    content.references.push({ kind: name === 'w:footnote' ? 'footnote' : 'endnote', id: '', inline: part });
  else walkWrapper(part, content, spot, how);
}

function control(element: XmlElement, content: Content, spot: Spot, how: How): void {
  walk(child(element, 'w:sdtContent') ?? element, content, spot, controlHow(element, how));
}

/** How the content of a control is read: a prompt, a box to tick, or as what is around it. */
export function controlHow(element: XmlElement, how: How): How {
  const properties = child(element, 'w:sdtPr');
  const box = child(properties, 'w14:checkbox');
  if (box) {
    const state = child(box, 'w14:checked')?.attributes['w14:val'] ?? '0';
    return { ...how, check: { sign: /^(?:1|true|on)$/.test(state) ? '☑' : '□', used: false } };
  }
  const isPicture = child(properties, 'w:picture') !== undefined;
  return isOn(properties, 'w:showingPlcHdr') && !isPicture ? { ...how, prompt: true } : how;
}

/** True for a control that holds a table of contents. */
export function isContentsControl(element: XmlElement): boolean {
  const gallery = child(child(child(element, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
  return /table of contents/i.test(gallery?.attributes['w:val'] ?? '');
}

/** A `w:del`, `w:ins` … with all that is in it. */
function revision(element: XmlElement, content: Content, spot: Spot, how: How): void {
  const author = element.attributes['w:author'];
  const isDeletion = element.name === 'w:del' || element.name === 'w:moveFrom';
  const text = { text: '' };
  walk(element, content, spot, isDeletion ? { ...how, deleted: text } : { ...how, inserted: text });
  if (text.text === '' || how.deleted) {
    if (how.deleted) how.deleted.text += text.text;
  } else addNote(spot, isDeletion ? 'deletion' : 'insertion', text.text, !isDeletion, author);
}

function walkWrapper(part: XmlElement, content: Content, spot: Spot, how: How): void {
  const { name } = part;
  if (skipped.has(name)) {
    nameStray(part, spot);
    return;
  }
  if (name === 'w:r') {
    const format = child(part, 'w:rPr');
    const style = spot.reading.styles.characterLook(valOf(format, 'w:rStyle'));
    const look = over(over(how.look, style), ownLook(format, spot.reading.styles.theme));
    const inner: How = { ...how, look, ...(look.placeholder && { prompt: true }) };
    walk(part, content, spot, inner);
  } else if (name === 'w:ins' || name === 'w:moveTo' || name === 'w:del' || name === 'w:moveFrom')
    revision(part, content, spot, how);
  else if (name === 'w:sdt') control(part, content, spot, how);
  else if (name === 'w:fldSimple') {
    const field = newField(part.attributes['w:instr'] ?? '', 'result');
    spot.fields.push(field);
    walk(part, content, spot, how);
    spot.fields.splice(spot.fields.lastIndexOf(field));
    endField(field, content, spot, how);
  } else if (name === 'm:oMath' || name === 'm:oMathPara') {
    const text = linear(part).trim();
    emit({ text }, content, spot, how);
    if (text !== '' && !how.deleted) addNote(spot, 'formula', text, true);
  } else if (drawings.has(name)) draw(part, content, spot, how);
  else if (name === 'w:commentReference' || name === 'w:commentRangeStart')
    anchor(part.attributes['w:id'], spot);
  else if (name === 'mc:AlternateContent') {
    const one = chosen(part);
    if (one) walk(one, content, spot, how);
  } else if (name === 'w:comment')
    // Word 2003 writes a comment where it is anchored
    addNote(spot, 'comment', part.text.trim(), false, part.attributes['w:author']);
  else if (name === 'w:subDoc') addNote(spot, 'embedded', '', false);
  else walk(part, content, spot, how);
}

function draw(element: XmlElement, content: Content, spot: Spot, how: How): void {
  if (how.deleted) return;
  const { boxes, ruled } = readDrawing(element, spot);
  content.boxes.push(...boxes);
  content.ruled ||= ruled;
}

/** Keeps the line that a comment belongs to. */
export function anchor(id: string | undefined, { reading, line }: Spot): void {
  if (id !== undefined && !reading.commentLines.has(id)) reading.commentLines.set(id, line);
}

function walk(parent: XmlElement, content: Content, spot: Spot, how: How): void {
  for (const part of childElements(parent)) walkPart(part, content, spot, how);
}

/** Reads one `w:p`, or anything that holds runs. Nesting is bounded by whoever parsed it. */
export function readContent(paragraph: XmlElement, spot: Spot, how: How): Content {
  const content: Content = { pieces: [], boxes: [], references: [], contents: '', ruled: false };
  walk(paragraph, content, spot, how);
  // the code of a field ends in its paragraph: one that does not would hide all that follows
  while (spot.fields.at(-1)?.phase === 'code') {
    const open = spot.fields.pop();
    if (open && open.strayText !== '') emit({ text: open.strayText }, content, spot, how);
  }
  return content;
}
