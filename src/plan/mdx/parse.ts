/**
 * MDX source → plan. Never runs content, never throws on bad input: what is wrong comes back as findings, and a
 * value comes back where one could be made.
 *
 *     const { value: plan, findings } = parsePlan(source, vocabulary);
 */

import type { Finding, Result } from '../../terms/finding.ts';
import { hasErrors, sortFindings } from '../../terms/finding.ts';
import { blockTypes, componentName } from '../block-type.ts';
import { blockDefinition } from '../blocks/blocks.ts';
import type { Plan } from '../plan.ts';
import { findOutline, type Vocabulary } from '../vocabulary.ts';
import { findingAt, syntaxFinding } from './guard.ts';
import { parseBody } from './parse-body.ts';
import { parseFrontmatter, splitFrontmatter } from './parse-frontmatter.ts';
import { partShort } from './parse-short.ts';
import type { Gathering } from './parse-text.ts';
import { readMarkdown } from './read-markdown.ts';

function unreadable(error: unknown): Finding {
  if (error instanceof Error && 'reason' in error) return syntaxFinding(error as Error & { reason: string });
  throw error;
}

/**
 * Parses one plan file.
 * @param source the whole file, frontmatter included
 * @returns the plan where frontmatter and body are readable, and all findings in reading order. A plan that comes
 * with errors is as much as could be understood: show it, do not publish it.
 */
export function parsePlan(source: string, vocabulary: Vocabulary): Result<Plan> {
  const parts = splitFrontmatter(source);
  if (!parts) {
    const message =
      '文件没有文首；开头应是单独一行 ---，下面写明标题（title）、提纲（outline）、制发单位（issuer）、时段（period），再以一行 --- 结束';
    return { findings: [{ ruleId: 'frontmatter/missing', severity: 'error', message, line: 1, column: 1 }] };
  }
  const { value: meta, findings, placeOf } = parseFrontmatter(parts.yaml, vocabulary);
  const gathering: Gathering = { vocabulary, findings, values: new Map() };
  let tree: ReturnType<typeof readMarkdown>;
  try {
    // blank lines in place of the frontmatter keep line numbers those of the file
    tree = readMarkdown('\n'.repeat(parts.bodyLine - 1) + parts.body);
  } catch (error) {
    return { findings: sortFindings([...findings, unreadable(error)]) };
  }
  const outline = meta && findOutline(vocabulary, meta.outline);
  const { full, short: shortTag } = partShort(tree.children, gathering);
  const { content, sections, shownBlocks } = parseBody(full, outline, gathering);
  const short = shortTag && parseBody(shortTag.children, outline, gathering);
  if (!meta) return { findings: sortFindings(findings) };
  for (const type of blockTypes) {
    const tag = shownBlocks.get(type) ?? short?.shownBlocks.get(type);
    const name = componentName(type);
    const { label } = blockDefinition(type);
    if (tag && meta.blocks[type] === undefined) {
      findings.push({
        ...findingAt(tag, 'block/no-data', `“${label}”没有内容；请填上，或删去这张表`),
        inSource: `写法：文首的表格数据（blocks）里写 ${type}，或删去正文里的 <${name} />`,
      });
    }
    if (!shownBlocks.has(type) && meta.blocks[type] !== undefined) {
      const message = `“${label}”有内容，正文却没有显示；请放进合适的章节，或删去内容`;
      const inSource = `写法：在那一章单独写一行 <${name} />，或删去文首表格数据（blocks）里的 ${type}`;
      findings.push({
        ...{ ruleId: 'block/not-shown', severity: 'error', message, inSource },
        ...placeOf(['blocks', type]),
      });
    }
  }
  const values = Object.fromEntries(gathering.values);
  if (shortTag && meta.state !== 'sample')
    findings.push(findingAt(shortTag, 'short/state', '只有示范文本才附一页版；请删去这一份'));
  const own = short && { content: short.content, sections: short.sections };
  return {
    value: { meta, values, content, sections, ...(own && { short: own }) },
    findings: sortFindings(findings),
  };
}

/** The plan of a source that must be sound. @throws Error that lists the findings, for tests and trusted files */
export function parseSoundPlan(source: string, vocabulary: Vocabulary): Plan {
  const { value, findings } = parsePlan(source, vocabulary);
  if (!value || hasErrors(findings))
    throw new Error(findings.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  return value;
}
