/**
 * A rule told in plain text, as its page tells it: for the command, whose reader has no page at hand.
 *
 *     explainRule(numberingGap) // 跳号（numbering/gap）… 为什么：… 怎么改：… 可以不管的情况：…
 */
import type { Rule } from './rule.ts';

/** Last part of the address of a rule's page, and its anchor in the list of rules. */
export function ruleAnchor({ id }: { id: string }): string {
  return id.replace('/', '-');
}

/** Several lines, without one at the end. */
export function explainRule({ id, name, why, mend, unless, basis }: Rule): string {
  return [
    `${name}（${id}）`,
    `  为什么：${why}`,
    '  怎么改：',
    ...mend.map((step, index) => `    ${index + 1}. ${step}`),
    `  可以不管的情况：${unless}`,
    `  依据：${basis}`,
    `  网站上的说明和例子：check/rules/${ruleAnchor({ id })}/`,
  ].join('\n');
}
