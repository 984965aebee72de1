/**
 * A file of an office → the plan in it, whoever made the file: one of our own Word files with what was typed into it, one
 * that lost what it carried, or any draft. With it comes the account: what was changed on the way, and every word of the file
 * that the plan does not say, so that whoever opens it sees both before anything is made of it.
 *
 *     const { plan, left, findings } = openFile(bytes, '方案.docx', vocabulary);
 */
import { plainParagraph } from '../document/blocks.ts';
import type { OfficeDocument } from '../document/office-document.ts';
import { spokenPlaces, withSpokenPlaces } from '../document/spoken-place.ts';
import type { Frontmatter } from '../plan/frontmatter.ts';
import { knownValues, type Plan, withoutGuidance } from '../plan/plan.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { readSource } from '../source/read-source.ts';
import { sourceFinding } from '../source/source-finding.ts';
import type { Finding } from '../terms/finding.ts';
import { showDate } from '../terms/plan-date.ts';
import { signoffDateField } from '../writers/docx/style-names.ts';
import { planPlainText } from '../writers/plain-text.ts';
import { type FileComment, fileComments } from './file-comments.ts';
import { importOffice } from './import-document.ts';
import type { ImportedPiece } from './imported-document.ts';
import { type LeftOut, leftOut } from './left-out.ts';
import { carriedByLook, hasOwnStyles } from './own-word/carried-by-look.ts';
import { isOwnDocx } from './own-word/is-own-docx.ts';
import { type ReadBack, readDocx } from './own-word/read.ts';
import { splitTitles } from './split-titles.ts';

/** A stretch of the file that its plan does not say, and where it stands in the words of whoever looks at the file. */
export interface LeftBehind extends LeftOut {
  /** 第3段, 表2; 全文 for what belongs to no place. */
  where: string;
}

export interface OpenedFile {
  /** Absent where the file cannot be read, or holds several plans: the findings say why. */
  plan?: Plan;
  /** The plans of a file that holds several, in its order; what none of them says is in `left`. */
  several?: readonly Plan[];
  /** own: made here; looks: made here, what it carried is lost; other: anybody's. */
  origin: 'own' | 'looks' | 'other';
  /** The outline that another's document was taken for, and how sure that is; absent where the file or a person says it. */
  guessed?: { id: string; confidence: number };
  /** What the reader changed, doubts or did not understand. */
  findings: Finding[];
  /** Words of the file that are not in the plan. */
  left: LeftBehind[];
  /** What stands beside its text; they are in `left`, too. */
  comments?: FileComment[];
}

const hasText = ({ plan: { content, sections } }: ImportedPiece) => content.length + sections.length > 0;

function severalPlans(pieces: readonly ImportedPiece[]): Finding {
  const names = pieces.map(({ title }) => `“${title}”`);
  const shown = names.slice(0, 5).join('、') + (names.length > 5 ? ' 等' : '');
  return sourceFinding(
    'several',
    names.length === 0
      ? '这份文件里没有认出计划的正文；请核对文件'
      : `这份文件里认出 ${names.length} 份计划（${shown}），一次只能公开一份；请分成几个文件再试`,
  );
}

function renumberedFinding(numbers: readonly string[]): Finding {
  const shown = [...new Set(numbers)]
    .slice(0, 5)
    .map((number) => `“${number}”`)
    .join('');
  const message = `有 ${numbers.length} 处序数（${shown}）按公文的层次重排（一、（一）1.（1）），文字没有动`;
  return sourceFinding('renumbered', message, 'info');
}

/** What the plan says where a file of ours has a blank, by the label that the blank shows. */
function blankValues(plan: Plan, { slots }: Vocabulary): Map<string, string> {
  const values = knownValues(plan);
  const { date } = plan.meta.signoff ?? {};
  return new Map([
    ...slots.flatMap(({ name, label }): [string, string][] => {
      const value = values[name];
      return value === undefined ? [] : [[label, value]];
    }),
    ...(date ? [[signoffDateField.label, showDate(date)] as const] : []),
  ]);
}

/** What the plans do not say of the file, and what they say otherwise. */
function account(
  plans: readonly Plan[],
  document: OfficeDocument,
  vocabulary: Vocabulary,
  own?: ReadBack,
): { left: LeftBehind[]; mended: Finding[] } {
  const places = spokenPlaces(document);
  // LibreOffice writes a control several times: our reader knows the copies, and they are no text
  const blocks = own?.copied ? own.lines?.map(({ text, line }) => plainParagraph(text, line)) : undefined;
  const read = { ...document, blocks: blocks ?? document.blocks };
  const shown = plans.map((plan) => planPlainText(plan, vocabulary)).join('\n');
  const values = plans.length === 1 && plans[0] ? blankValues(plans[0], vocabulary) : undefined;
  const { left, renumbered } = leftOut(read, shown, values);
  const placed = left.map((one) => ({
    ...one,
    where: places?.line(one.line) ?? (places ? '全文' : `第 ${one.line} 行`),
  }));
  return { left: placed, mended: renumbered.length > 0 ? [renumberedFinding(renumbered)] : [] };
}

/** Words that were left behind as findings, for whoever tells findings only; the words are told whole. */
export function leftFindings(left: readonly LeftBehind[]): Finding[] {
  return left.map(({ line, where, what, text }) => ({
    ...sourceFinding(
      'left',
      `${what}${text === '' ? '' : `“${text}”`}没有读入计划；如有需要请补写`,
      'warning',
      line,
    ),
    where,
  }));
}

function openOwn(own: ReadBack, plan: Plan, document: OfficeDocument, vocabulary: Vocabulary) {
  const { left, mended } = account([plan], document, vocabulary, own);
  return {
    // the draft gets today's guidance anew; an older edition's is nobody's text
    plan: own.guidanceTold ? withoutGuidance(plan) : plan,
    findings: withSpokenPlaces([...own.findings, ...mended], document),
    left,
  };
}

/** @returns with it what the text lets one guess of its frontmatter, also where it is no one plan */
function openOther(
  document: OfficeDocument,
  vocabulary: Vocabulary,
  outline?: string,
): { opened: OpenedFile; meta: Frontmatter | undefined } {
  const imported = splitTitles(document).map((part) => importOffice(part, vocabulary, outline));
  const pieces = imported.flatMap(({ pieces }) => pieces).filter(hasText);
  const [piece] = pieces;
  const placed = (findings: readonly Finding[]) => withSpokenPlaces(findings, document);
  const read = placed(imported.flatMap(({ findings }) => findings));
  if (!piece) {
    const meta = imported[0]?.pieces[0]?.plan.meta;
    return { meta, opened: { origin: 'other', findings: [...read, severalPlans([])], left: [] } };
  }
  // where it was read from is of no use to those who read it in public
  const plans = pieces.map(({ plan }) => {
    const { provenance: _, ...meta } = plan.meta;
    return { ...plan, meta };
  });
  const { meta } = piece.plan;
  const { left, mended } = account(plans, document, vocabulary);
  const found = placed([...pieces.flatMap(({ findings }) => findings), ...mended]);
  const [plan, ...more] = plans;
  if (!plan || more.length > 0) {
    const findings = [...read, severalPlans(pieces), ...found];
    return { meta, opened: { origin: 'other', several: plans, findings, left } };
  }
  const opened: OpenedFile = {
    origin: 'other',
    plan,
    findings: [...read, ...found],
    left,
    ...(outline === undefined && { guessed: piece.outlineType }),
  };
  return { meta, opened };
}

/** Faults of our own files that leave the text as readable as any other. */
const lostCarried = ['docx/foreign', 'docx/carried'];

/**
 * @param name the file's name, for messages
 * @param outline id of the outline that a person chose for a document of others
 */
export function openFile(
  bytes: Uint8Array,
  name: string,
  vocabulary: Vocabulary,
  outline?: string,
): OpenedFile {
  const source = readSource(bytes, name);
  const own = isOwnDocx(bytes) ? readDocx(bytes, vocabulary) : undefined;
  const comments = source.value ? fileComments(source.value) : [];
  if (own?.value && source.value)
    return { origin: 'own', ...openOwn(own, own.value, source.value, vocabulary), comments };
  const damaged = own?.findings.find(({ ruleId }) => !lostCarried.includes(ruleId));
  if (!source.value || damaged)
    return { origin: own ? 'own' : 'other', findings: own?.findings ?? source.findings, left: [] };
  const { meta, opened: other } = openOther(source.value, vocabulary, outline);
  const looks = meta && hasOwnStyles(bytes) ? readDocx(bytes, vocabulary, carriedByLook(meta)) : undefined;
  if (!looks?.value) return { ...other, findings: [...source.findings, ...other.findings], comments };
  const message =
    '文件里附带的计划数据在保存时丢了，已按样式认出章节、填空和表格；提纲、主题和年份是按文字推断的，请核对';
  const opened = openOwn(looks, looks.value, source.value, vocabulary);
  return {
    origin: 'looks',
    ...opened,
    comments,
    findings: [sourceFinding('carried', message, 'warning'), ...opened.findings],
    ...(other.guessed && { guessed: other.guessed }),
  };
}
