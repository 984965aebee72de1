/**
 * Composition: outline + chosen sections in chosen order (+ theme, + values) → a template plan, with each section's
 * guidance, skeleton text and empty block tables. One implementation for site and command.
 *
 *     composeTemplate(vocabulary, { outline: 'annual-plan', sections: ['goals', 'tasks'] })
 */
import type { BlockType } from './block-type.ts';
import { blockDefinition } from './blocks/blocks.ts';
import { fillPlan } from './fill.ts';
import type { Finding, Result } from './finding.ts';
import type { Frontmatter } from './frontmatter.ts';
import { readMarkdown } from './mdx.ts';
import { nearestHint } from './nearest.ts';
import type { Content, Section } from './outline.ts';
import { parseBody } from './parse-body.ts';
import type { Plan } from './plan.ts';
import { blankMark, checkSlotValue } from './slot.ts';
import {
  findKind,
  findOutline,
  findSlot,
  type Outline,
  type OutlineSection,
  type Vocabulary,
} from './vocabulary.ts';

export interface TemplateChoice {
  /** Outline id. */
  outline: string;
  /** Section kinds in the wanted order; all sections of the outline where absent. */
  sections?: readonly string[];
  /** Theme label. */
  theme?: string;
  /** Slot values to fill in at once. */
  values?: Readonly<Record<string, string>>;
}

function problem(ruleId: string, message: string, severity: Finding['severity'] = 'error'): Finding {
  return { ruleId, severity, message, line: 1, column: 1 };
}

/** The outline's own entry for a kind, or a plain one for a kind that the outline does not list. */
function entryOf(outline: Outline, kind: string): OutlineSection {
  const exact = outline.sections.find((section) => section.kind === kind);
  if (exact) return exact;
  const instead = outline.sections.find((section) => section.alternatives.includes(kind));
  return { kind, required: false, alternatives: [], blocks: instead?.blocks ?? [], titles: [] };
}

/** Skeleton source → content and subsections. Skeletons are the maintainers' data: a faulty one is a bug. */
function readSkeleton(skeleton: string, vocabulary: Vocabulary): Pick<Section, 'content' | 'sections'> {
  const gathering = { vocabulary, findings: [] as Finding[], values: new Map<string, string>() };
  const { sections } = parseBody(readMarkdown(`## 正文\n\n${skeleton}`).children, undefined, gathering);
  const [section] = sections;
  if (!section || gathering.findings.length > 0) {
    throw new Error(
      `骨架文字有误：${gathering.findings.map(({ message }) => message).join('；')}\n${skeleton}`,
    );
  }
  return section;
}

/** The guidance of a section: the kind's, and what is special to the outline. */
export function sectionGuidance(vocabulary: Vocabulary, entry: OutlineSection): string {
  const kind = findKind(vocabulary, entry.kind);
  return [kind?.guidance, entry.guidance].filter(Boolean).join('').replaceAll('\n', '');
}

interface Composed {
  content: Content[];
  sections: Section[];
}

/** One entry of the outline as content, or as one or (direct tasks) several sections. */
function composeEntry(entry: OutlineSection, blocks: readonly BlockType[], vocabulary: Vocabulary): Composed {
  const kind = findKind(vocabulary, entry.kind);
  const skeleton = entry.skeleton ?? kind?.skeleton;
  const { content, sections } = skeleton ? readSkeleton(skeleton, vocabulary) : { content: [], sections: [] };
  const guidance: Content = { type: 'guidance', text: sectionGuidance(vocabulary, entry) };
  const tables = blocks.map((block): Content => ({ type: 'block', block }));
  const whole = [guidance, ...content, ...tables];
  if (kind?.place !== 'heading') return { content: whole, sections: [] };
  const titles = entry.repeat ? entry.titles.slice(0, entry.repeat.min) : [entry.title ?? kind.title];
  return {
    content: [],
    sections: titles.map((title, index) => ({
      kind: entry.kind,
      title: [{ type: 'text', value: title }],
      content: index === 0 ? whole : structuredClone(content),
      sections: structuredClone(sections),
    })),
  };
}

/** Who signs, by issuer. */
const signatories: Partial<Record<Frontmatter['issuer']['kind'], [slot: string, office: string]>> = {
  社区: ['community', '居民委员会'],
  街道: ['street', '办事处'],
};

function composeFrontmatter(
  outline: Outline,
  theme: string | undefined,
  vocabulary: Vocabulary,
): Frontmatter {
  const [slotName, office] = signatories[outline.issuer] ?? ['unit', ''];
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
    const message = slot ? checkSlotValue(slot, value) : `没有填空“${name}”${nearestHint(name, names)}`;
    if (message) findings.push(problem(slot ? 'compose/value' : 'compose/slot', message));
  }
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
 * Composes a template.
 * @returns the template plan, no value where the choice has errors; omitted required sections are warnings
 */
export function composeTemplate(vocabulary: Vocabulary, choice: TemplateChoice): Result<Plan> {
  const outline = findOutline(vocabulary, choice.outline);
  if (!outline) {
    const ids = vocabulary.outlines.map(({ id }) => id);
    return {
      findings: [
        problem('compose/outline', `没有提纲“${choice.outline}”${nearestHint(choice.outline, ids)}`),
      ],
    };
  }
  const kinds = choice.sections ?? outline.sections.map(({ kind }) => kind);
  const findings = checkChoice(choice, outline, kinds, vocabulary);
  if (findings.some(({ severity }) => severity === 'error')) return { findings };

  const meta = composeFrontmatter(outline, choice.theme, vocabulary);
  const plan: Plan = { meta, values: {}, content: [], sections: [] };
  const placed = new Set<BlockType>();
  for (const kind of kinds) {
    const entry = entryOf(outline, kind);
    const place = findKind(vocabulary, kind)?.place;
    if (place === 'frontmatter') continue;
    const blocks = entry.blocks.map(({ type }) => type).filter((type) => !placed.has(type));
    for (const type of blocks) {
      placed.add(type);
      Object.assign(meta.blocks, { [type]: blockDefinition(type).blank() });
    }
    const { content, sections } = composeEntry(entry, blocks, vocabulary);
    plan.sections.push(...sections);
    // a closing is the end of the last section; before any section it is opening text like the preamble
    const target = place === 'closing' ? (plan.sections.at(-1)?.content ?? plan.content) : plan.content;
    target.push(...content);
  }
  return { value: fillPlan(plan, choice.values ?? {}, vocabulary), findings };
}
