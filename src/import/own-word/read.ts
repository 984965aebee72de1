/**
 * Word document → plan: a document made by `writeDocx` and filled in or edited in Word, WPS or LibreOffice becomes a
 * plan again. What is visible wins over what was carried along.
 *
 *     const { value: plan, findings } = readDocx(bytes, vocabulary);
 */
import type { BlockType } from '../../plan/block-type.ts';
import { factView } from '../../plan/fact.ts';
import type { Content, Section } from '../../plan/outline.ts';
import { knownValues, type Plan, usedSlots } from '../../plan/plan.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import type { Finding, Result } from '../../terms/finding.ts';
import { sortFindings } from '../../terms/finding.ts';
import { type Carried, carriedSchema } from '../../writers/docx/carried.ts';
import { docxFinding } from './findings.ts';
import { type Opened, openPackage } from './open-package.ts';
import { rawParagraphs, textOf } from './raw.ts';
import { readBlockData } from './read-block-data.ts';
import { readBlocks } from './read-blocks.ts';
import { type Body, readBody } from './read-body.ts';
import { type LineReader, lineReader } from './read-inlines.ts';
import { takeIssue } from './read-issue.ts';
import { readMeta } from './read-meta.ts';
import type { Oddity } from './read-runs.ts';
import { type SettledSlots, settleSlots } from './read-slots.ts';
import { readStyles } from './read-styles.ts';
import { readFreeTable } from './read-tables.ts';
import { settleStruck } from './settle-struck.ts';
import { takeFrame } from './take-frame.ts';

function readCarried(json: string | undefined): Result<Carried> {
  if (json === undefined) {
    const message =
      '这份 Word 文档不是从本站下载的，或者保存时丢掉了附带的数据；请从本站重新下载模板，把文字粘贴进去，或用导入功能读入';
    return { findings: [docxFinding('foreign', message)] };
  }

  try {
    const parsed = carriedSchema.safeParse(JSON.parse(json));
    if (parsed.success) return { value: parsed.data, findings: [] };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const message =
    '文档里附带的计划数据不完整，或出自本站的新版本；请用最新版本打开，或重新下载模板后把文字粘贴进去';
  return { findings: [docxFinding('carried', message)] };
}

const oddities: Record<Oddity, string> = {
  picture: '文档里有图片或图形，没有读入；计划正文只有文字和表格，图片请作附件',
  revision: '文档里有没处理的修订，已按全部接受读取；请在“审阅”里接受或拒绝后再读一次',
};

/** Block data where the tables can be read; the tables themselves as free tables where they cannot. */
function placeBlocks(body: Body, reader: LineReader, findings: Finding[]) {
  const blocks: Record<string, unknown> = {};
  const broken = new Map<BlockType, Content[]>();
  for (const [type, tables] of body.blockTables) {
    const data = readBlockData(type, tables, reader, findings);
    if (data !== undefined) blocks[type] = data;
    else {
      const free = tables.flatMap(({ table, caption, written }): Content[] => {
        const content = readFreeTable(table, reader);
        const words: Content = { type: 'paragraph', children: [{ type: 'text', value: written.caption }] };
        return content ? [...(caption ? [words] : []), content] : [];
      });
      broken.set(type, free);
    }
  }
  const replaced = (content: Content[]) =>
    content.flatMap((piece) => (piece.type === 'block' ? (broken.get(piece.block) ?? [piece]) : [piece]));
  const inSection = (section: Section): Section => ({
    ...section,
    content: replaced(section.content),
    sections: section.sections.map(inSection),
  });
  return { blocks, content: replaced(body.content), sections: body.sections.map(inSection) };
}

/** A template is a draft once every slot of its text is filled, as when it is filled in by form. */
function stateOf(plan: Plan, { given }: SettledSlots): Pick<Plan['meta'], 'state'> {
  const complete = usedSlots(plan).every((name) => plan.values[name] !== undefined);
  const filled = plan.meta.state === 'template' && Object.keys(given).length > 0 && complete;
  return filled ? { state: 'draft' } : {};
}

/** A plan read back, and what was there to read. */
export interface ReadBack extends Result<Plan> {
  /** The lines of the file, without the copies that LibreOffice makes of controls; `line` counts paragraphs and tables. */
  lines?: readonly { text: string; line: number }[];
  /** True where there were such copies. */
  copied?: boolean;
  /** True where the file tells its guidance from what was typed over it: what is read as guidance is nobody's text. */
  guidanceTold?: boolean;
}

function readPlan({ document, styles }: Opened, carried: Carried, vocabulary: Vocabulary): ReadBack {
  const findings: Finding[] = [];
  const slotNames = vocabulary.slots.flatMap(({ name, label }) => [
    [name, name] as const,
    [label, name] as const,
  ]);
  const found = new Set<Oddity>();
  const context = {
    styles: readStyles(styles),
    slots: new Map(slotNames),
    oddities: found,
    controls: 0,
    copies: 0,
  };
  const raw = settleStruck(readBlocks(document, context), (name) => name in carried.headings);
  const before: Plan = { meta: carried.meta, values: carried.values, content: [], sections: [] };
  const known = knownValues(before);
  const slots = settleSlots(raw, known, vocabulary, findings);
  const reader = lineReader(slots, vocabulary, factView(carried.meta.state));
  const issue = takeIssue(raw);
  const frame = takeFrame(issue.others, findings);
  const meta = readMeta(frame.parts, issue.parts, { before, known, slots, reader, vocabulary, findings });
  const body = readBody(frame.body, { reader, carried, vocabulary, findings });
  const { blocks, content, sections } = placeBlocks(body, reader, findings);
  const kept = Object.entries(carried.values).filter(([name]) => !slots.cleared.includes(name));
  const plan: Plan = {
    meta: { ...meta, blocks: { ...carried.meta.blocks, ...blocks } },
    values: { ...Object.fromEntries(kept), ...slots.given },
    content,
    sections,
  };
  for (const oddity of found) findings.push(docxFinding('not-read', oddities[oddity], 'warning'));
  return {
    value: { ...plan, meta: { ...plan.meta, ...stateOf(plan, slots) } },
    findings: sortFindings(findings),
    lines: rawParagraphs(raw).flatMap(({ lines, place }) =>
      lines.map((line) => ({ text: textOf(line), line: place })),
    ),
    copied: context.copies > 0,
    guidanceTold: carried.guidance !== undefined,
  };
}

/**
 * Reads a document back.
 * @param instead stands for what the file should carry and does not
 * @returns the plan, no value where the file is not one of ours or is damaged; `line` of a finding counts paragraphs
 * and tables from the top of the document
 */
export function readDocx(bytes: Uint8Array, vocabulary: Vocabulary, instead?: Carried): ReadBack {
  const opened = openPackage(bytes);
  if (!opened.value) return { findings: opened.findings };
  const carried: Result<Carried> = instead
    ? { value: instead, findings: [] }
    : readCarried(opened.value.carried);
  if (!carried.value) return { findings: carried.findings };
  try {
    return readPlan(opened.value, carried.value, vocabulary);
  } catch (error) {
    // more paragraphs or cells than a call takes arguments: no plan has a hundred thousand
    if (!(error instanceof RangeError)) throw error;
    return {
      findings: [docxFinding('too-big', '文档里的段落或表格多得读不完，不像一份计划；请删去多余内容再试')],
    };
  }
}
