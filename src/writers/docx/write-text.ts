/** Inline text → runs. Every run of text says that it is Chinese; every slot and fact is a run of its own style. */
import { type ParagraphChild, Tab, TextRun } from 'docx';
import { shownFact } from '../../plan/fact.ts';
import type { Fact, Inline, Plain } from '../../plan/outline.ts';
import { type Plan, planText } from '../../plan/plan.ts';
import { blankMark } from '../../plan/slot.ts';
import { splitUnwritten } from '../../plan/unwritten.ts';
import { findSlot } from '../../plan/vocabulary.ts';
import { xmlText } from '../../terms/xml-text.ts';
import type { TextView } from '../inline-text.ts';
import { type Field, fieldControl, passingControl } from './controls.ts';
import { element } from './elements.ts';
import { chineseText } from './fonts.ts';
import type { Grid } from './page.ts';
import { factStyle, markStyle, slotStyle, unwrittenField } from './style-names.ts';

export interface WriteContext extends TextView {
  plan: Plan;
  grid: Grid;
  fillIn: 'highlight' | 'controls';
  /** How wide a line of the page is that is being written, in twips. */
  lineWidth: number;
  /** What controls fill in, gathered while writing: name → value, '' while blank. */
  fields: Map<string, string>;
  /** What controls show while they are empty, gathered while writing: name → 【社区名称】. */
  prompts: Map<string, string>;
  /** Ids of the slots' character styles, gathered while writing. */
  styles: Set<string>;
  /** The next number for bookmarks and controls. */
  nextId(): number;
}

export interface Look {
  bold?: boolean;
  style?: string;
  highlight?: 'yellow';
  /** Half points. */
  size?: number;
  /** Width of the characters in per cent of their height. */
  scale?: number;
}

/** Text as runs; tabs and line breaks are elements of their own. */
export function textRuns(text: string, look: Look = {}): ParagraphChild[] {
  return xmlText(text)
    .split(/([\t\n])/)
    .filter((part) => part !== '')
    .map((part) => {
      const format = { ...look, font: chineseText };
      if (part === '\t') return new TextRun({ ...format, children: [new Tab()] });
      if (part === '\n') return new TextRun({ ...format, children: [element('w:br')] });
      return new TextRun({ ...format, text: part });
    });
}

/** Text that the program adds and takes off again when it reads the document. */
export function markRuns(text: string, look: Look = {}): ParagraphChild[] {
  return textRuns(text, { ...look, style: markStyle.id });
}

/** Something to fill in: highlighted while blank, or a control. */
export function fieldRuns(
  field: Field,
  value: string | undefined,
  context: WriteContext,
  look: Look = {},
): ParagraphChild[] {
  const runs = textRuns(value ?? blankMark(field), {
    ...look,
    ...(value === undefined && { highlight: 'yellow' as const }),
  });
  if (context.fillIn === 'highlight') return runs;
  context.fields.set(field.name, value ?? '');
  context.prompts.set(field.name, blankMark(field));
  return [fieldControl(field, { runs, style: look.style, blank: value === undefined, id: context.nextId() })];
}

interface FlatPart {
  part: Plain;
  bold: boolean;
}

function flatParts(parts: readonly Inline[], bold: boolean = false): FlatPart[] {
  return parts.flatMap((part) =>
    part.type === 'strong' ? flatParts(part.children, true) : [{ part, bold }],
  );
}

/** A fact: highlighted until somebody has confirmed it. */
function factRuns(fact: Fact, context: WriteContext, look: Look): ParagraphChild[] {
  const open = context.facts === 'open' && { highlight: 'yellow' as const };
  return textRuns(shownFact(fact, context.facts), { ...look, ...open });
}

/** Text of the body: what is still to be written, “……”, is marked as a blank is, except in a sample. */
function bodyRuns(text: string, context: WriteContext, look: Look): ParagraphChild[] {
  if (context.facts !== 'open') return textRuns(text, look);
  const marked = { ...look, highlight: 'yellow' as const };
  return splitUnwritten(text).flatMap(({ text, unwritten }) => {
    const runs = textRuns(text, unwritten ? marked : look);
    if (!unwritten || context.fillIn === 'highlight') return runs;
    context.prompts.set(unwrittenField, text);
    return [passingControl(unwrittenField, runs, context.nextId())];
  });
}

/** Inline text of the body: slots stay slots, filled or not, and facts stay facts. */
export function inlineRuns(
  parts: readonly Inline[],
  context: WriteContext,
  base: Look = {},
): ParagraphChild[] {
  let before: { name: string; again: boolean } | undefined;
  return flatParts(parts).flatMap(({ part, bold }) => {
    const look = bold ? { ...base, bold } : base;
    if (part.type === 'text') {
      before = undefined;
      return bodyRuns(part.value, context, look);
    }
    // no slot is called by the empty name
    const name = part.type === 'slot' ? part.name : '';
    const again = before?.name === name && !before.again;
    before = { name, again };
    const style = (part.type === 'slot' ? slotStyle(name, again) : factStyle(again)).id;
    context.styles.add(style);
    if (part.type === 'fact') return factRuns(part, context, { ...look, style });
    const field = findSlot(context.vocabulary, part.name) ?? { name: part.name, label: part.name };
    return fieldRuns(field, context.values[part.name], context, { ...look, style });
  });
}

/**
 * Frontmatter text. Slots are found in it by their values, so a filled one is marked only where controls shall change
 * together: elsewhere a role typed over in one cell must not count as a new value for the whole plan.
 */
export function metaPartRuns(
  parts: readonly Inline[],
  context: WriteContext,
  look: Look = {},
): ParagraphChild[] {
  return parts.flatMap((part) => {
    const value = part.type === 'slot' ? context.values[part.name] : undefined;
    const plain = value !== undefined && context.fillIn === 'highlight';
    return plain ? textRuns(value, look) : inlineRuns([part], context, look);
  });
}

export function metaRuns(text: string, context: WriteContext, look: Look = {}): ParagraphChild[] {
  return metaPartRuns(planText(context.plan, context.vocabulary, text), context, look);
}
