/**
 * What a sample must have besides sound source: the required sections and blocks of its outline, and no example
 * value left outside a slot (which a reader would copy as another town's name).
 */
import { componentName } from './block-type.ts';
import { blockDefinition } from './blocks/blocks.ts';
import type { Finding } from './finding.ts';
import type { Inline } from './outline.ts';
import { allContent, inlineRuns, knownValues, type Plan, usedKinds } from './plan.ts';
import { findKind, findOutline, findSlot, type OutlineSection, type Vocabulary } from './vocabulary.ts';

const warn = (ruleId: string, message: string): Finding => ({
  ruleId,
  severity: 'warning',
  message,
  line: 1,
  column: 1,
});

function hasSection(plan: Plan, kinds: readonly string[], { kind, alternatives }: OutlineSection): boolean {
  if (kind === 'signoff') return plan.meta.signoff?.org !== undefined;
  if (kind === 'addressee') return plan.meta.addressee.length > 0;
  return [kind, ...alternatives].some((wanted) => kinds.includes(wanted));
}

function missingParts(plan: Plan, vocabulary: Vocabulary): Finding[] {
  const outline = findOutline(vocabulary, plan.meta.outline);
  const kinds = usedKinds(plan);
  return (outline?.sections ?? [])
    .filter(({ required }) => required)
    .flatMap((entry) => {
      const title = findKind(vocabulary, entry.kind)?.title ?? entry.kind;
      if (!hasSection(plan, kinds, entry))
        return [warn('outline/section', `提纲 ${plan.meta.outline} 应有“${title}”，这份没有`)];
      return entry.blocks
        .filter(({ type, required }) => required && plan.meta.blocks[type] === undefined)
        .map(({ type }) =>
          warn(
            'outline/block',
            `“${title}”应有${blockDefinition(type).label}（<${componentName(type)} />），这份没有`,
          ),
        );
    });
}

function plainText(run: readonly Inline[]): string {
  return run
    .map((part) =>
      part.type === 'text' ? part.value : part.type === 'strong' ? plainText(part.children) : '\n',
    )
    .join('');
}

function strayValues(plan: Plan, vocabulary: Vocabulary): Finding[] {
  const text = allContent(plan).flatMap(inlineRuns).map(plainText).join('\n');
  return Object.entries(knownValues(plan))
    .filter(
      ([name, value]) =>
        ['org', 'year'].includes(findSlot(vocabulary, name)?.type ?? '') && text.includes(value),
    )
    .map(([name, value]) =>
      warn('slot/stray', `正文里的“${value}”有一处没有写成 <Slot name="${name}">，套用时容易漏改`),
    );
}

/** Warnings about a sample, at line 1: they concern the document as a whole. */
export function checkSample(plan: Plan, vocabulary: Vocabulary): Finding[] {
  return [...missingParts(plan, vocabulary), ...strayValues(plan, vocabulary)];
}
