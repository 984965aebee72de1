// What the command prints about a rule is what its page says, all of it.
import { expect, test } from 'vitest';
import { explainRule } from './explain-rule.ts';
import { rules } from './rules.ts';

test.each(rules)('$id is explained with everything that its page says', (rule) => {
  const told = explainRule(rule);
  for (const text of [rule.name, rule.id, rule.why, ...rule.mend, rule.unless, rule.basis])
    expect(told).toContain(text);
  expect(told).toMatch(/check\/rules\/[a-z-]+\/$/);
});
