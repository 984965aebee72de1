/**
 * One paragraph of a Word file as pieces: runs with format and place, as its reader saw them. Inserted text is taken,
 * deleted and hidden text is named; text boxes, notes and formulas are found on the way.
 */
import type { XmlElement } from '@rgrove/parse-xml';
import { child, childElements, isOn, valOf } from '../ooxml/xml-tree.ts';
import { isSymbolFont, shownIn, symbolCharacter, unknownSign } from '../symbol-fonts.ts';
import { chosen } from './alternative.ts';
import { readDrawing } from './drawing.ts';
import { type Content, emit } from './emit.ts';
import { type Field, fieldText, isPageField, newField, pageSign } from './fields.ts';
import { linear } from './formula.ts';
import { type Look, over, ownLook } from './look.ts';
import { addNote, type How, type Spot } from './reading.ts';
import { nameStray, took } from './unread.ts';

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
  const { run, note, hidden } = fieldText(field);
  if (note) addNote(spot, 'field', note.text, note.taken);
  if (hidden) addNote(spot, 'hidden', hidden, false);
  if (run) {
    const { text, ...extra } = run;
    emit({ text, extra }, content, spot, how);
  } else if (isPageField(field) && !field.shown && spot.kind === 'header')
    content.pieces.push({ text: pageSign });
}

/** Fields that have no end where it must be: what stood in their code is text. */
function abandonFields(from: number, content: Content, spot: Spot, how: How): void {
  for (const { strayText, code } of spot.fields.splice(from)) {
    emit({ text: strayText }, content, spot, how);
    if (/\p{Script=Han}/u.test(code)) addNote(spot, 'field', code.trim(), false);
  }
}

/** Fields inside fields; no document has nearly as many. */
const mostFields = 50;

function fieldCharacter(element: XmlElement, content: Content, spot: Spot, how: How): void {
  const type = element.attributes['w:fldCharType'];
  if (type === 'begin' && spot.fields.length < mostFields)
    spot.fields.push({ ...newField(), form: child(element, 'w:ffData') });
  else if (type === 'separate') {
    const open = spot.fields.at(-1);
    if (!open) return;
    open.phase = 'result';
    if (open.strayText.trim() !== '') addNote(spot, 'field', open.strayText.trim(), false);
    open.strayText = '';
  } else if (type === 'end') {
    const field = spot.fields.pop();
    if (field) endField(field, content, spot, how);
  }
}

function ruby(element: XmlElement, content: Content, spot: Spot, how: How): void {
  const above = child(element, 'w:rt');
  if (above) took(above, spot);
  const reading = above?.text.trim() ?? '';
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
    took(part, spot);
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
  else if (name === 'w:instrText' || name === 'w:delInstrText') {
    const open = spot.fields.at(-1);
    if (open?.phase !== 'code') return;
    open.code += part.text;
    took(part, spot);
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
    const at = spot.fields.indexOf(field);
    if (at < 0) return;
    abandonFields(at + 1, content, spot, how);
    spot.fields.pop();
    endField(field, content, spot, how);
  } else if (name === 'm:oMath' || name === 'm:oMathPara') {
    const text = linear(part, (one) => took(one, spot)).trim();
    emit({ text }, content, spot, how);
    if (text !== '' && !how.deleted) addNote(spot, 'formula', text, true);
  } else if (drawings.has(name)) draw(part, content, spot, how);
  else if (name === 'w:commentReference' || name === 'w:commentRangeStart')
    anchor(part.attributes['w:id'], spot);
  else if (name === 'mc:AlternateContent') {
    const one = chosen(part);
    if (one) walk(one, content, spot, how);
  } else if (name === 'w:comment') comment(part, spot);
  else if (name === 'w:subDoc') addNote(spot, 'embedded', '', false);
  else walk(part, content, spot, how);
}

/** Word 2003 writes a comment where it is anchored. */
function comment(element: XmlElement, spot: Spot): void {
  took(element, spot);
  addNote(spot, 'comment', element.text.trim(), false, element.attributes['w:author']);
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
  const open = spot.fields.findIndex(({ phase }) => phase === 'code');
  if (open >= 0) abandonFields(open, content, spot, how);
  return content;
}
