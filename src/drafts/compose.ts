/**
 * Composition: outline + chosen sections in chosen order (+ theme, + a sample's text, + values) → a template plan, with
 * each section's guidance, skeleton text and empty block tables. One implementation for builder and command.
 *
 *     composeTemplate(vocabulary, { outline: 'annual-plan', sections: ['goals', 'tasks'] })
 */
import { attachmentName, isAttachment } from '../plan/attachments.ts';
import { blockDefinition } from '../plan/blocks/blocks.ts';
import type { Frontmatter } from '../plan/frontmatter.ts';
import { issuerName } from '../plan/frontmatter-terms.ts';
import type { Plan } from '../plan/plan.ts';
import { blankMark, checkSlotValue, tidySlotValue } from '../plan/slot.ts';
import {
  findKind,
  findOutline,
  findSlot,
  type Outline,
  type OutlineSection,
  otherOutline,
  type Vocabulary,
} from '../plan/vocabulary.ts';
import type { Finding, Result } from '../terms/finding.ts';
import { nearestHint } from '../terms/nearest.ts';
import { blankView, inlineText } from '../writers/inline-text.ts';
import { blankPlan, fillPlan } from './fill.ts';
import type { ComposableVocabulary } from './skeleton.ts';
import {
  assemblePlan,
  blocksOfParts,
  partsOfKind,
  sampleParts,
  type TemplatePart,
  type TemplateParts,
} from './template-parts.ts';

export interface TemplateChoice {
  /** Outline id. */
  outline: string;
  /** Section kinds in the wanted order; all sections of the outline where absent. */
  sections?: readonly string[];
  /** Theme label. */
  theme?: string;
  /** A sample whose text the sections take, its slots and tables blanked. */
  from?: Plan;
  /** Slot values to fill in at once. */
  values?: Readonly<Record<string, string>>;
}

function problem(ruleId: string, message: string, severity: Finding['severity'] = 'error'): Finding {
  return { ruleId, severity, message, line: 1, column: 1 };
}

/** 附注 to start from: 联系人：【联系岗位】…. */
function remarkOf(vocabulary: Vocabulary): string {
  const blank = (name: string) => blankMark(findSlot(vocabulary, name) ?? { label: name });
  return `联系人：${blank('contact')}，联系电话：${blank('officePhone')}`;
}

function composeFrontmatter(
  outline: Outline,
  theme: string | undefined,
  vocabulary: Vocabulary,
): Frontmatter {
  const { slot: slotName, office } = issuerName(outline.issuer);
  const name = blankMark(findSlot(vocabulary, slotName) ?? { label: '单位名称' });
  const has = (kind: string) => outline.sections.some((section) => section.kind === kind);
  return {
    title: outline.title,
    outline: outline.id,
    themes: theme ? [theme] : [],
    issuer: { kind: outline.issuer, name },
    period: { kind: outline.period },
    basis: [],
    addressee: has('addressee') ? ['各有关单位'] : [],
    attachments: [],
    ...(has('signoff') && { signoff: { org: `${name}${office}` } }),
    ...(has('remark') && { remark: remarkOf(vocabulary) }),
    state: 'template',
    blocks: {},
  };
}

function checkChoice(
  choice: TemplateChoice,
  outline: Outline,
  kinds: readonly string[],
  vocabulary: Vocabulary,
): Finding[] {
  const findings: Finding[] = [];
  const known = vocabulary.kinds.map(({ id }) => id);
  for (const kind of kinds.filter((id) => !known.includes(id))) {
    const own = outline.sections.map((section) => section.kind);
    findings.push(
      problem(
        'compose/section',
        `没有章节“${kind}”${nearestHint(kind, known)}；提纲 ${outline.id} 的章节：${own.join('、')}`,
      ),
    );
  }
  for (const kind of new Set(kinds.filter((id, index) => kinds.indexOf(id) !== index))) {
    findings.push(problem('compose/section-twice', `章节“${kind}”选了两次，请只留一处`));
  }
  const labels = vocabulary.themes.map(({ label }) => label);
  if (choice.theme !== undefined && !labels.includes(choice.theme)) {
    findings.push(problem('compose/theme', `没有主题“${choice.theme}”${nearestHint(choice.theme, labels)}`));
  }
  for (const [name, value] of Object.entries(choice.values ?? {})) {
    const slot = findSlot(vocabulary, name);
    const names = vocabulary.slots.map((known) => known.name);
    const message = slot
      ? checkSlotValue(slot, tidySlotValue(slot, value))
      : `没有填空“${name}”${nearestHint(name, names)}`;
    if (message) findings.push(problem(slot ? 'compose/value' : 'compose/slot', message));
  }
  // a sample or template taken whole is what its author left it; only who chose sections is asked after them
  if (choice.from && !choice.sections) return findings;
  const covered = (entry: OutlineSection) =>
    [entry.kind, ...entry.alternatives].some((kind) => kinds.includes(kind));
  for (const entry of outline.sections.filter((section) => section.required && !covered(section))) {
    const title = entry.title ?? findKind(vocabulary, entry.kind)?.title;
    if (findKind(vocabulary, entry.kind)?.place === 'frontmatter') continue;
    findings.push(
      problem('compose/required', `提纲“${outline.name}”一般要有“${title}”，这次没有选`, 'warning'),
    );
  }
  return findings;
}

/**
 * The parts of a template by choice.
 * @returns no value where the choice has errors; omitted required sections are warnings
 */
export function composeParts(
  vocabulary: ComposableVocabulary,
  choice: TemplateChoice,
): Result<TemplateParts> {
  const outline = findOutline(vocabulary, choice.outline);
  // a document that follows no outline is published, not made
  if (!outline || outline === otherOutline) {
    const ids = vocabulary.outlines.map(({ id }) => id);
    const message = `没有提纲“${choice.outline}”${nearestHint(choice.outline, ids)}`;
    return { findings: [problem('compose/outline', message)] };
  }
  const offered = choice.from ? sampleParts(choice.from, outline, vocabulary) : [];
  const ownKinds = choice.from
    ? [...new Set(offered.map(({ kind }) => kind))]
    : outline.sections.map(({ kind }) => kind);
  const kinds = choice.sections ?? ownKinds;
  const findings = checkChoice(choice, outline, kinds.filter(Boolean), vocabulary);
  if (findings.some(({ severity }) => severity === 'error')) return { findings };

  const parts: TemplatePart[] = choice.sections || !choice.from ? [] : offered;
  if (parts.length === 0) {
    for (const kind of kinds) {
      if (findKind(vocabulary, kind)?.place === 'frontmatter') continue;
      const fromSample = offered.filter((part) => part.kind === kind);
      const added =
        fromSample.length > 0 ? fromSample : partsOfKind(vocabulary, outline.id, kind, blocksOfParts(parts));
      parts.push(...added);
    }
  }
  const sameOutline = choice.from?.meta.outline === outline.id;
  const own = composeFrontmatter(outline, choice.theme, vocabulary);
  const meta =
    choice.from && sameOutline
      ? { ...blankPlan(choice.from, vocabulary).meta, ...(choice.theme && { themes: [choice.theme] }) }
      : own;
  const blank = blocksOfParts(parts).map((type) => [type, blockDefinition(type).blank()]);
  const attachments = parts.flatMap(({ section }) =>
    section && isAttachment(section)
      ? [attachmentName(inlineText(section.title, blankView(vocabulary)))]
      : [],
  );
  if (meta === own) meta.attachments = attachments;
  return { value: { meta: { ...meta, blocks: Object.fromEntries(blank) }, parts }, findings };
}

function tidyValues(
  values: Readonly<Record<string, string>>,
  vocabulary: Vocabulary,
): Record<string, string> {
  const entries = Object.entries(values).map(([name, value]) => {
    const slot = findSlot(vocabulary, name);
    return [name, slot ? tidySlotValue(slot, value) : value];
  });
  return Object.fromEntries(entries);
}

/** Composes a template plan: the chosen parts put together, values filled in where given. */
export function composeTemplate(vocabulary: ComposableVocabulary, choice: TemplateChoice): Result<Plan> {
  const { value, findings } = composeParts(vocabulary, choice);
  return value
    ? {
        value: fillPlan(assemblePlan(value), tidyValues(choice.values ?? {}, vocabulary), vocabulary),
        findings,
      }
    : { findings };
}
