/** One paragraph → its lines of pieces. Slots are known by character style, or by the control that they stand in. */
import type { XmlElement } from '@rgrove/parse-xml';
import { child, childElements, isOn, isWrapper, valOf } from '../../source/ooxml/xml-tree.ts';
import { type Line, type Piece, textOf } from './raw.ts';
import type { StyleMeanings } from './read-styles.ts';

/** What reading meets that a plan has no place for. */
export type Oddity = 'picture' | 'revision';

export interface RunContext {
  styles: StyleMeanings;
  /** Known slots by name and by label: a control may have lost its tag, or may be somebody else's. */
  slots: ReadonlyMap<string, string>;
  oddities: Set<Oddity>;
  /** How many controls were read. */
  controls: number;
  /** How many copies of controls were left out. */
  copies: number;
}

const pictures = new Set(['w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent']);
const lineBreaks = new Set(['w:br', 'w:cr']);
const characters: Record<string, string> = { 'w:tab': '\t', 'w:noBreakHyphen': '-' };

/** What a control is bound to in our custom XML part. */
function boundTo(control: XmlElement): string | undefined {
  const path = child(child(control, 'w:sdtPr'), 'w:dataBinding')?.attributes['w:xpath'] ?? '';
  return /\/p:fields\[1\]\/p:([A-Za-z0-9-]+)\[1\]$/.exec(path)?.[1];
}

/** The slot of a control: by tag, by what it is bound to, or by its label. LibreOffice 7.4 drops the tag. */
function controlSlot(control: XmlElement, slots: RunContext['slots']): string | undefined {
  const properties = child(control, 'w:sdtPr');
  const names = [valOf(properties, 'w:tag'), boundTo(control), valOf(properties, 'w:alias')];
  return names.map((name) => slots.get(name ?? '')).find((name) => name !== undefined);
}

/**
 * The last control without a tag, while no other text has followed. LibreOffice 7.4 writes a text control once for
 * each change of script, the first copy sometimes inside the control before it; each copy ends with the whole text.
 */
interface Trail {
  copied?: { field: string; text: string } | undefined;
}

/** Word's own prompt in a control that was emptied again. */
const prompt = /^(?:单击|点击|请单击|Click|Tap)/;

/** The slot that a control around text stands for. */
export interface Holder {
  slot?: string | undefined;
  mention?: string | undefined;
}

/** The holder that a control is to its text: the control itself, or the one around it. */
export function holderOf(control: XmlElement, context: RunContext, around: Holder): Holder {
  const slot = controlSlot(control, context.slots);
  context.controls += 1;
  return slot === undefined ? around : { slot, mention: `control ${context.controls}` };
}

function controlLines(control: XmlElement, context: RunContext, around: Holder, trail: Trail): Line[] {
  const content = child(control, 'w:sdtContent');
  const holder = holderOf(control, context, around);
  const inner = content ? readLines(content, context, holder, trail) : [];
  const prompts = child(child(control, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined;
  return prompts && prompt.test(inner.map(textOf).join('')) ? [[{ text: '【】', ...holder }]] : inner;
}

function readRun(run: XmlElement, context: RunContext, holder: Holder): Line[] {
  const format = child(run, 'w:rPr');
  const style = valOf(format, 'w:rStyle');
  const slot = context.slots.get(context.styles.slot(style) ?? '');
  const look: Omit<Piece, 'text'> = {
    ...(slot === undefined || slot === holder.slot ? holder : { slot, mention: style }),
    ...(context.styles.isFact(style) && { fact: style }),
    bold: isOn(format, 'w:b') ?? context.styles.isBold(style),
    mark: slot === undefined && holder.slot === undefined && context.styles.isMark(style),
  };
  const lines: Line[] = [[]];
  for (const part of childElements(run)) {
    if (lineBreaks.has(part.name) && part.attributes['w:type'] !== 'page') lines.push([]);
    else if (pictures.has(part.name)) context.oddities.add('picture');
    const text = part.name === 'w:t' ? part.text : characters[part.name];
    if (text) lines.at(-1)?.push({ ...look, text });
  }
  return lines;
}

/** The runs inside a paragraph, or inside anything that wraps runs. */
export function readLines(
  parent: XmlElement,
  context: RunContext,
  holder: Holder = {},
  trail: Trail = {},
): Line[] {
  const lines: Line[] = [[]];
  const append = ([first = [], ...more]: Line[]) => {
    lines.at(-1)?.push(...first);
    lines.push(...more);
  };
  for (const part of childElements(parent)) {
    if (part.name === 'w:sdt') {
      const before = trail.copied;
      trail.copied = undefined;
      const inner = controlLines(part, context, holder, trail);
      const text = inner.map(textOf).join('');
      const field = valOf(child(part, 'w:sdtPr'), 'w:tag') === undefined ? boundTo(part) : undefined;
      const isCopy = field !== undefined && before?.field === field && text.endsWith(before.text);
      if (isCopy) {
        trail.copied = before;
        context.copies += 1;
      } else {
        if (field) trail.copied ??= { field, text };
        append(inner);
      }
    } else if (part.name === 'w:r') {
      const run = readRun(part, context, holder);
      if (run.some((line) => line.length > 0)) trail.copied = undefined;
      append(run);
    } else if (part.name === 'w:del' || part.name === 'w:moveFrom') context.oddities.add('revision');
    else if (isWrapper(part)) {
      if (part.name === 'w:ins' || part.name === 'w:moveTo') context.oddities.add('revision');
      append(readLines(part, context, holder, trail));
    }
  }
  return lines;
}
