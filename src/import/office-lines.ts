/**
 * An office document → the lines that the import reads. Where it is one document and no compilation, its frame is taken
 * off first: what the plan has a field for goes there, the rest is named. Blanks to fill in become marks, so that no later
 * step takes them for superfluous space.
 */
import { roomsToFill } from '../document/blanks.ts';
import type { Block, Cell, OfficeDocument, Paragraph } from '../document/office-document.ts';
import type { Role } from '../document/role.ts';
import { type DocumentFrame, frameOf } from '../document/roles/frame.ts';
import { endsAsTitle } from '../document/roles/title-lines.ts';
import { type SourceDocument, toSource } from '../document/source-document.ts';
import type { Frontmatter } from '../plan/frontmatter.ts';
import type { Finding } from '../terms/finding.ts';
import { openBlanks } from './blanks.ts';
import { findLabels } from './find-labels.ts';
import { wrapWidth } from './layout.ts';
import { importFinding, type Removed } from './repairs.ts';

/** What the frame gives the plan. */
export interface OfficeFrame {
  /** Absent where none was recognised: it may yet be found once lines are joined and mended. */
  signoff?: NonNullable<Frontmatter['signoff']>;
  attachments: readonly string[];
  /** 附注 without its brackets. */
  remark?: string;
  /** The first body that signs. */
  signer: string | undefined;
}

export interface OfficeLines {
  source: SourceDocument;
  /** The document as it came, for the account. */
  whole: SourceDocument;
  /** Undefined where the document is no single one. */
  frame: OfficeFrame | undefined;
  removed: Removed[];
  findings: Finding[];
}

/** Roles that no field of a plan holds, as they are called. */
const named: Readonly<Partial<Record<Role, string>>> = {
  'red-head': '发文机关标志',
  'document-number': '发文字号',
  signer: '签发人',
  classification: '密级、份号或紧急程度',
  'copied-to': '抄送',
  'printed-by': '印发机关和日期',
};

/** A paragraph with its blanks as marks; they are counted into `counted`. */
function withMarks(paragraph: Paragraph, counted: { rooms: number }): Paragraph {
  const rooms = roomsToFill(paragraph);
  if (rooms.length === 0) return paragraph;
  counted.rooms += rooms.length;
  let text = '';
  let at = 0;
  for (const { start, end } of rooms) {
    text += paragraph.text.slice(at, start) + openBlanks.word;
    at = end;
  }
  text += paragraph.text.slice(at);
  return { ...paragraph, text, runs: [{ text }] };
}

function markBlock(block: Block, counted: { rooms: number }): Block {
  if (block.type === 'paragraph') return withMarks(block, counted);
  const markCell = (cell: Cell): Cell => ({
    ...cell,
    blocks: cell.blocks.map((inner) => markBlock(inner, counted)),
  });
  return { ...block, rows: block.rows.map((row) => row.map(markCell)) };
}

/** The bodies that sign, their blanks as marks. */
function signersOf({ signoff, roles }: DocumentFrame, marked: readonly Block[]): string[] {
  const lines = marked.flatMap((block, at) =>
    roles.get(at) === 'signoff-body' && block.type === 'paragraph'
      ? block.text.trim().split(/\s{2,}|\n/u)
      : [],
  );
  const bodies =
    lines.length > 0 ? [...lines, ...(signoff?.bodies ?? []).slice(lines.length)] : (signoff?.bodies ?? []);
  return bodies.map((body) => body.replace(/\s/gu, '')).filter((body) => body !== '');
}

function signoffOf({ signoff }: DocumentFrame, signers: readonly string[]): Frontmatter['signoff'] {
  if (!signoff) return undefined;
  const org = signers.join('、');
  const { date } = signoff.date;
  return { ...(org && { org }), ...(date && { date }) };
}

const line = (text: string, like: Block, format: Paragraph['format'] = {}): Paragraph => ({
  type: 'paragraph',
  text,
  line: like.line,
  runs: [{ text }],
  format,
});

/** A day at the end with no body above it. */
function unsignedFinding({ signoff }: DocumentFrame, blocks: readonly Block[]): Finding {
  const written = signoff?.date.written ?? '';
  const message = `末尾写着日期“${written}”，没有认出落款的单位；请核对，在落款处补写`;
  return importFinding('signoff', 'warning', blocks.at(-1)?.line ?? 1, message, { found: written });
}

/** True where labels cut the document into pieces, or it has no title that is surely its own. */
function isCompilation({ blocks }: OfficeDocument, { title }: DocumentFrame): boolean {
  if (title === undefined) return true;
  const texts = blocks.map((block) => (block.type === 'paragraph' ? block.text.trim() : ''));
  return findLabels(texts).length > 0;
}

/** Marks that keep a document from the public: 密级, 内部资料, 不得外传 (保守国家秘密法 §20, and what offices write themselves). */
const keptBack =
  /绝密|机密|秘密|内部(?:资料|文件|材料|使用|参考|传阅)|(?:不得|严禁|请勿)外传|不宜公开|不予公开/u;

/** What says so in headers, footers and above the title. */
function classifiedFindings({ blocks, notes }: OfficeDocument, { roles }: DocumentFrame): Finding[] {
  const above = blocks.flatMap((block, at) =>
    roles.get(at) === 'classification' && block.type === 'paragraph'
      ? [{ text: block.text.trim(), line: block.line }]
      : [],
  );
  const around = notes.filter(({ kind }) => kind === 'header' || kind === 'footer');
  const found = [...above, ...around].filter(({ text }) => keptBack.test(text));
  return [...new Map(found.map((one) => [one.text, one])).values()].map(({ text, line: at }) =>
    importFinding(
      'classified',
      'warning',
      at,
      `文件标有“${text}”，这样的文件不能公开；确可公开的，请先按程序处理，再去掉这个标志`,
      { found: text },
    ),
  );
}

/** True for plain text whose lines are whole paragraphs: none was broken at a width. */
function hasWholeLines({ blocks }: OfficeDocument): boolean {
  const lines = blocks.map((block) => ({
    text: block.type === 'paragraph' ? block.text.trim() : '',
    indented: block.type === 'paragraph' && /^\s{2}/u.test(block.text),
  }));
  return wrapWidth(lines) === undefined;
}

/** Reads the frame off a document. Text that was broken at a width has none here: its lines are halves of paragraphs. */
export function officeLines(document: OfficeDocument): OfficeLines {
  const counted = { rooms: 0 };
  const marked = document.blocks.map((block) => markBlock(block, counted));
  const findings =
    counted.rooms > 0
      ? [importFinding('blanks', 'info', 1, `有 ${counted.rooms} 处待填的空白，都已保留为${openBlanks.word}`)]
      : [];
  const whole = toSource(document);
  const frame = frameOf(document.blocks);
  findings.push(...classifiedFindings(document, frame));
  const plain = {
    source: toSource({ ...document, blocks: marked }),
    whole,
    frame: undefined,
    removed: [],
    findings,
  };
  if (!document.paragraphs && !hasWholeLines(document)) return plain;
  if (isCompilation(document, frame)) return plain;
  const removed: Removed[] = [];
  const blocks: Block[] = [];
  const drop = (block: Block, reason: string) => {
    if (block.type === 'paragraph') removed.push({ line: block.line, text: block.text, reason });
  };
  const attachmentAt = new Map(frame.attachments.map((one) => [one.at, one]));
  const remarks: string[] = [];
  let hasTitle = false;
  for (const [at, block] of marked.entries()) {
    const role = frame.roles.get(at);
    const attachment = attachmentAt.get(at);
    const text = block.type === 'paragraph' ? block.text.trim() : '';
    if (role === 'title') {
      if (!hasTitle) blocks.push(line(frame.title ?? '', block));
      hasTitle = true;
    } else if (attachment) {
      const words = [attachment.label, attachment.title].filter((part) => part !== '').join('：');
      blocks.push(line(words, block, { outline: 1 }));
    } else if (role === 'attachment-label') drop(block, '附件序号，不是标题的一部分');
    else if (role === 'attachment-title' || role === 'signoff-body') continue;
    else if (role === 'date') {
      if (frame.signoff?.date.date === undefined) drop(block, '成文日期不全，改为空白');
      else if (/[一二三四五六七八九十]/u.test(text)) drop(block, '成文日期改用数字书写');
    } else if (role === 'remark') remarks.push(text.replace(/^[（(]|[）)]$/gu, ''));
    else if (role === 'attachment-note') drop(block, '附件说明，已写入附件目录');
    else if (role && named[role]) {
      drop(block, `${named[role]}，计划里没有这一项`);
      const shown = text.length > 30 ? `${text.slice(0, 30)}…` : text;
      findings.push(
        importFinding('frame', 'warning', block.line, `${named[role]}“${shown}”没有写进计划，印发时请另加`, {
          found: text,
        }),
      );
    } else if (hasTitle && text !== '' && text === frame.title) drop(block, '页眉，与标题相同');
    else blocks.push(block);
  }
  const signers = signersOf(frame, marked);
  const signoff = signoffOf(frame, signers);
  if (signoff && !signoff.org) findings.push(unsignedFinding(frame, blocks));
  const { title = '' } = frame;
  if (!endsAsTitle(title))
    findings.push(
      importFinding(
        'title',
        'warning',
        1,
        `标题认作“${title}”，里面没有“计划”“方案”“通知”一类的文种；请核对`,
        { found: title },
      ),
    );
  // the note and the pages name the same attachments, often in other words
  const labelled = frame.attachments.filter(({ label }) => label !== '');
  const pages = labelled.slice(frame.noted.length).map((one) => one.title);
  const attachments = [...new Set([...frame.noted, ...pages])].filter((name) => name !== '');
  return {
    source: toSource({ ...document, blocks }),
    whole,
    frame: {
      ...(signoff && { signoff }),
      ...(remarks.length > 0 && { remark: remarks.join('；') }),
      attachments,
      signer: signers[0],
    },
    removed,
    findings,
  };
}
