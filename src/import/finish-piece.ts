/** The paragraphs of one piece → a plan with frontmatter, its outline, and what was found. */

import { unsure } from '../document/role.ts';
import type { Frontmatter } from '../plan/frontmatter.ts';
import { bodyTexts, inlineRuns, type Plan, usedSlots } from '../plan/plan.ts';
import { findOutline, type Vocabulary } from '../plan/vocabulary.ts';
import type { Finding } from '../terms/finding.ts';
import type { Blanks } from './blanks.ts';
import { buildSections } from './build-sections.ts';
import type { PieceFrame } from './frame.ts';
import {
  announcedGenre,
  guessIssuer,
  guessOutline,
  guessThemes,
  guessYear,
  issuerBlank,
  issuerOfSignature,
  outlineByTheme,
} from './guess-frontmatter.ts';
import { type Node, readHeadings } from './headings.ts';
import type { ImportedPiece, OutlineEntry, PiecePlace } from './imported-document.ts';
import type { IsKnownHeading } from './kind-titles.ts';
import type { Mended, MendedParagraph } from './mend-paragraph.ts';
import { numberingFindings } from './numbering-findings.ts';
import { issuerFinding, outlineFinding, structureFindings } from './piece-findings.ts';
import { type BlockData, readSourceTable } from './read-table.ts';
import { describeRepairs, importFinding } from './repairs.ts';
import { kindOf, withKinds } from './section-kinds.ts';
import { outlinesOfTitle } from './title-outlines.ts';

/** What the pieces of one document have in common. */
export interface DocumentSetting {
  file: string;
  vocabulary: Vocabulary;
  blanks: Blanks;
  isKnown: IsKnownHeading;
  /** The outline that a person chose for the document; guessed where undefined. */
  outline: string | undefined;
}

const mostUnresolved = 40;

function outlineOf(nodes: readonly Node[], blanks: Blanks): OutlineEntry[] {
  return nodes
    .filter(({ kind }) => kind === 'heading' || kind === 'runin')
    .map(({ depth, mark, title, paragraph }) => ({
      depth,
      number: (paragraph as MendedParagraph).number ?? mark?.text ?? '',
      title: blanks.decode(title),
      line: paragraph.line,
    }));
}

function unresolvedOf(mended: Mended, findings: readonly Finding[]): string[] {
  const groups = new Map<string, number[]>();
  for (const { found, blank, line } of mended.redactions) {
    const key = `“${found}”已换成${blank}`;
    const lines = groups.get(key) ?? [];
    lines.push(line);
    groups.set(key, lines);
  }
  const redactions = [...groups].map(
    ([key, lines]) => `${key}：第 ${[...new Set(lines)].slice(0, 12).join('、')} 行`,
  );
  const others = findings
    .filter(({ ruleId, severity }) => severity === 'warning' && !/redaction|personal-data/u.test(ruleId))
    .map(({ line, message }) => `第 ${line} 行：${message}`);
  const all = [...redactions, ...others];
  return all.length <= mostUnresolved
    ? all
    : [...all.slice(0, mostUnresolved), `另有 ${all.length - mostUnresolved} 处，见导入报告`];
}

/** 中共青山街道桃源社区委员会 → 桃源社区; undefined where the signature does not name a body of this kind. */
function signerName(signer: string | undefined, kind: string): string | undefined {
  const own = signer
    ?.replace(/^(?:中共|中国共产党)/u, '')
    .replace(/^.{2,}?(?:街道|镇|乡)(?=.{2,}(?:社区|村))/u, '');
  const at = own?.lastIndexOf(kind) ?? -1;
  const name = at > 0 ? own?.slice(0, at + kind.length) : undefined;
  return name && !/[【、]/u.test(name) ? name : undefined;
}

/** Makes the plan. Never fails: what cannot be known becomes a blank and a finding. */
export function finishPiece(
  frame: PieceFrame,
  place: PiecePlace,
  mended: Mended,
  container: boolean,
  { file, vocabulary, blanks, isKnown, outline: chosen }: DocumentSetting,
): { piece: ImportedPiece; numbers: string[] } {
  const nodes = readHeadings(frame.text, isKnown);
  const blocks: BlockData = {};
  const tree = buildSections(nodes, vocabulary, blanks, (rows) =>
    readSourceTable(
      rows.map((row) => row.map(blanks.decode)),
      vocabulary,
      blocks,
    ),
  );
  const title = blanks.decode(place.title);
  const text = bodyTexts(tree).join('\n');
  const sample = text.slice(0, 60_000);
  const ownTitle = place.general ? '' : title;
  const themes = guessThemes(vocabulary, ownTitle, sample);
  const speaks = guessIssuer(vocabulary, ownTitle, sample);
  const signs = frame.signer === undefined ? undefined : issuerOfSignature(vocabulary, frame.signer);
  const issuer = signs ? { value: signs, confidence: 1 } : speaks;
  const opening = tree.content.slice(0, 3).flatMap(inlineRuns).flat();
  const announced = announcedGenre(opening.map((part) => (part.type === 'text' ? part.value : '')).join(''));
  const hints = {
    issuer: issuer.value,
    theme: themes[0]?.value,
    hasAddressee: frame.addressee.length > 0,
    announced,
  };
  const guessed = guessOutline(
    vocabulary,
    ownTitle,
    tree.sections,
    (section) => kindOf(vocabulary, section),
    hints,
  );
  const byTheme =
    tree.sections.length === 0 && announced !== '通知' && outlinesOfTitle(vocabulary, ownTitle).length === 0
      ? outlineByTheme(vocabulary, themes[0]?.value)
      : undefined;
  const likely = byTheme ? { value: byTheme, confidence: 0.3 } : guessed;
  const outline = chosen === undefined ? likely : { value: chosen, confidence: 1 };
  const findings = [
    ...mended.findings,
    ...numberingFindings(nodes),
    ...(container ? [] : structureFindings(nodes, place, blanks)),
    ...(frame.attachments && outline.confidence < unsure ? [outlineFinding(outline, vocabulary, place)] : []),
    ...(signs && signs !== speaks.value && speaks.confidence >= unsure
      ? [issuerFinding(frame.signer ?? '', signs, speaks.value, place)]
      : []),
    ...tree.filled.map(({ line, count }) =>
      importFinding(
        'lost-heading',
        'warning',
        line,
        `前面缺 ${count} 个标题，已用“【原文缺标题】”占位，编号不变；请补上或删去`,
      ),
    ),
  ];
  const year = guessYear(title);
  const repairs = describeRepairs(mended.repairs);
  const meta: Frontmatter = {
    title,
    outline: outline.value,
    themes: themes.map(({ value }) => value),
    issuer: {
      kind: issuer.value,
      name: signerName(frame.signer, issuer.value) ?? issuerBlank(vocabulary, issuer.value),
    },
    period: { kind: findOutline(vocabulary, outline.value)?.period ?? '年度' },
    basis: [],
    addressee: frame.addressee,
    ...(frame.signoff && { signoff: frame.signoff }),
    ...(frame.remark && { remark: frame.remark }),
    attachments: [...(frame.attachments ?? [])],
    state: 'draft',
    provenance: {
      file,
      lines: `${place.startLine}—${place.endLine}`,
      repairs,
      unresolved: unresolvedOf(mended, findings),
    },
    blocks: blocks as Frontmatter['blocks'],
  };
  const plan: Plan = {
    meta,
    values: {},
    content: tree.content,
    sections: withKinds(tree.sections, vocabulary, outline.value),
  };
  // a redacted year is not known to be the year of the title
  if (year !== undefined && !usedSlots(plan).includes('year')) plan.meta.period.year = year;
  const piece: ImportedPiece = {
    id: place.id,
    title,
    startLine: place.startLine,
    endLine: place.endLine,
    parent: place.parent,
    container,
    outline: outlineOf(nodes, blanks),
    outlineType: { id: outline.value, confidence: outline.confidence },
    themes: themes.map(({ value, confidence }) => ({ label: value, confidence })),
    plan,
    findings: findings.sort((a, b) => a.line - b.line),
  };
  return { piece, numbers: tree.numbers };
}
