/** What the product makes of one file, in the terms of the labels: read, its frame recognised, imported, as a plan. */
import type { Block, Table as OfficeTable } from '../../document/office-document.ts';
import { frameOf } from '../../document/roles/frame.ts';
import { importOffice } from '../../import/import-document.ts';
import type { ImportedPiece } from '../../import/imported-document.ts';
import { printPlan } from '../../plan/mdx/print.ts';
import { type Content, type Inline, type Section, titleText, walkSections } from '../../plan/outline.ts';
import { allContent, inlineRuns, type Plan } from '../../plan/plan.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import { readSource } from '../../source/read-source.ts';
import type { Finding } from '../../terms/finding.ts';
import type { HeadingLabel } from './labels.ts';
import type { OfficeFile } from './make-file.ts';

/** A table of the plan: its cells' words by row; undefined where it was read as data of a block. */
export type PlanTable = string[][] | undefined;

export interface Found {
  /** Titles of the plans, those left out that only hold others; what follows is of the first. */
  titles: string[];
  headings: Omit<HeadingLabel, 'number'>[];
  /** Heading → its number as written in the source. */
  numbers: ReadonlyMap<string, string>;
  /** All texts of the plan, headings and items included, one a line. */
  texts: string[];
  addressee: readonly string[];
  bodies: string[];
  date: string | undefined;
  noted: readonly string[];
  attachments: string[];
  tables: string[];
  planTables: PlanTable[];
  blanks: number;
  boxes: { open: number; ticked: number };
  /** What a person is told, by severity; the plan as it is saved, without what is said about its import. */
  findings: readonly Finding[];
  source: string;
  /** Han characters without a place. */
  lost: number;
}

/** Letters of one width, without blanks: what typing habits do not change. */
export const even = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

const inlineText = (run: readonly Inline[]): string =>
  run
    .map((part) => {
      if (part.type === 'text') return part.value;
      if (part.type === 'fact') return part.example;
      return part.type === 'slot' ? `【${part.name}】` : inlineText(part.children);
    })
    .join('');

function tableLabel({ rows, columns }: OfficeTable): string {
  const spans = rows.flatMap((cells, row) =>
    cells
      .filter((cell) => cell.rows > 1 || cell.columns > 1)
      .map((cell) => ` ${row},${cell.column} ${cell.rows}×${cell.columns}`),
  );
  const inner = rows.flat().filter(({ blocks }) => blocks.some(({ type }) => type === 'table')).length;
  return `${rows.length}×${columns}${spans.join('')}${inner > 0 ? ` 内${inner}` : ''}`;
}

/** Tables of the text; one that only puts the sign-off in its place is none. */
function ownTables(blocks: readonly Block[]): string[] {
  const { roles } = frameOf(blocks);
  return blocks.flatMap((block, at) => (block.type === 'table' && !roles.has(at) ? [tableLabel(block)] : []));
}

const isAttachment = (section: Section, depth: number): boolean =>
  depth === 1 && /^附件/u.test(titleText(section.title));

/** Sections with their depth, counted anew in each attachment, and the attachments themselves. */
function sectionsOf(plan: Plan): Pick<Found, 'headings' | 'attachments'> {
  const headings: Found['headings'] = [];
  const attachments: string[] = [];
  for (const top of plan.sections) {
    const attached = isAttachment(top, 1);
    if (attached) attachments.push(even(titleText(top.title)));
    walkSections(attached ? top.sections : [top], ({ title }, path) =>
      headings.push({ depth: path.length, title: titleText(title) }),
    );
  }
  return { headings, attachments };
}

function planTable(content: Content): PlanTable[] {
  if (content.type === 'block') return [undefined];
  return content.type === 'table' ? [content.rows.map((row) => row.map(inlineText))] : [];
}

function textsOf(plan: Plan): string[] {
  const texts = allContent(plan).flatMap((content) => inlineRuns(content).map(inlineText));
  walkSections(plan.sections, ({ title }) => texts.push(titleText(title)));
  return texts;
}

function numbersOf({ outline }: ImportedPiece): Map<string, string> {
  return new Map(outline.map(({ number, title }) => [even(title).replace(/^:/u, ''), even(number)]));
}

/** Undefined where the file is refused, or nothing is imported from it. */
export function findIn({ name, bytes }: OfficeFile, vocabulary: Vocabulary): Found | undefined {
  const { value, findings } = readSource(bytes, name);
  if (!value) return undefined;
  const imported = importOffice(value, vocabulary);
  const pieces = imported.pieces.filter(({ container }) => !container);
  const [piece] = pieces;
  if (!piece) return undefined;
  const { plan } = piece;
  // what is said about the import is no part of the text
  const { provenance, ...meta } = plan.meta;
  const source = printPlan({ ...plan, meta }, vocabulary);
  const count = (pattern: RegExp) => source.match(pattern)?.length ?? 0;
  return {
    titles: pieces.map(({ title }) => title),
    ...sectionsOf(plan),
    numbers: numbersOf(piece),
    texts: textsOf(plan),
    addressee: plan.meta.addressee,
    bodies: plan.meta.signoff?.org?.split('、') ?? [],
    date: plan.meta.signoff?.date,
    noted: plan.meta.attachments,
    tables: ownTables(value.blocks),
    planTables: allContent(plan).flatMap(planTable),
    blanks: count(/待补/g),
    boxes: { open: count(/[□☐]/gu), ticked: count(/[☑☒]/gu) },
    findings: [...findings, ...imported.findings, ...imported.pieces.flatMap((one) => one.findings)],
    source,
    lost: imported.counts.lost,
  };
}
