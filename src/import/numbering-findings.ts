/** Gaps, repeats and restarts in the numbers of a piece: reported as they stand, never mended. */
import type { Finding } from '../terms/finding.ts';
import { isOfRegulation } from '../terms/heading-number.ts';
import { type Node, siblingRuns } from './headings.ts';
import { importFinding } from './repairs.ts';

/** What is odd about the numbers of the headings and items of a piece. */
export function numberingFindings(nodes: readonly Node[]): Finding[] {
  const findings: Finding[] = [];
  const say = (rule: string, node: Node, message: string, found: string, expected?: string) =>
    findings.push(
      importFinding(rule, 'warning', node.paragraph.line, message, {
        found,
        ...(expected !== undefined && { expected }),
      }),
    );
  const seen = new Map<string, Node>();
  for (const run of siblingRuns(nodes)) {
    const numbered = run.filter(({ mark }) => mark?.value);
    const [first] = numbered;
    if (!first?.mark?.value) continue;
    const text = (node: Node) => node.mark?.text ?? '';
    const place = `${first.depth} ${first.mark.style}`;
    const earlier = seen.get(place);
    // chapters and articles are counted through what stands above them
    const goesOn = isOfRegulation(first.mark.style) && first.mark.value === (earlier?.mark?.value ?? 0) + 1;
    const between =
      earlier && nodes.slice(earlier.at + 1, first.at).some(({ depth }) => depth > 0 && depth < first.depth);
    if (goesOn) {
      // nothing is missing
    } else if (earlier && !between && first.mark.value <= 2) {
      say(
        'number-restart',
        first,
        `“${text(first)}”在没有上级标题的地方从头编号，可能丢了一个标题；编号未改，请核对原文`,
        text(first),
      );
    } else if (first.mark.value > 1) {
      say(
        'number-gap',
        first,
        `编号从“${text(first)}”开始，前面缺 ${first.mark.value - 1} 项；没有重编，请补上或核对`,
        text(first),
        '1',
      );
    }
    for (const [at, node] of numbered.entries()) {
      const before = numbered[at - 1]?.mark?.value;
      const value = node.mark?.value ?? 0;
      if (before === undefined) continue;
      if (value > before + 1) {
        const message = `编号从 ${before} 跳到 ${value}（“${text(node)}”），中间缺 ${value - before - 1} 项；没有重编，请补上或核对`;
        say('number-gap', node, message, text(node), String(before + 1));
      } else if (value === before) {
        say(
          'number-repeat',
          node,
          `编号“${text(node)}”重复，请核对是哪一项写错`,
          text(node),
          String(before + 1),
        );
      } else if (value < before) {
        say(
          'number-restart',
          node,
          `编号从 ${before} 退回 ${value}（“${text(node)}”），请核对`,
          text(node),
          String(before + 1),
        );
      }
    }
    const last = numbered.at(-1);
    if (last) seen.set(place, last);
  }
  return findings;
}
