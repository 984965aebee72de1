// Every rule carries examples; here they are run, so that the rules page cannot say what the code does not do.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { readWordLists } from '../files/read-word-lists.ts';
import { applyFixes } from './apply-fixes.ts';
import { checkDocument } from './check.ts';
import { readChecked } from './check-text.ts';
import type { CheckContext, Rule, RuleExample } from './rule.ts';
import { rules } from './rules.ts';
import { sourceText } from './shown-text.ts';

const context: CheckContext = { vocabulary: readVocabulary(), words: readWordLists(), library: [] };

function findingsOf(rule: Rule, { text }: RuleExample) {
  return checkDocument(
    readChecked(text, context).document,
    sourceText(text),
    { ...context, ...rule.exampleContext },
    { chosen: [rule] },
  );
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('has examples of both kinds', () => {
    expect(rule.examples.ok.length).toBeGreaterThan(0);
    expect(rule.examples.notOk.length).toBeGreaterThan(0);
  });

  test.each(rule.examples.ok)('is content with “$text”', (example) => {
    expect(findingsOf(rule, example)).toEqual([]);
  });

  test.each(rule.examples.notOk)('finds fault with “$text”', (example) => {
    const findings = findingsOf(rule, example);
    expect(findings.map(({ found }) => found ?? '')).toEqual(example.found);
    for (const { line, column, end, message } of findings) {
      expect(message.length).toBeGreaterThan(8);
      // whoever has a Word file knows no source of ours
      expect(message).not.toMatch(/frontmatter|blocks|<[A-Z]|\.(?:mdx|yaml)/);
      const lines = example.text.split('\n');
      expect(line).toBeLessThanOrEqual(lines.length);
      expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
      if (end) expect(end.line * 1e6 + end.column).toBeGreaterThanOrEqual(line * 1e6 + column);
    }
    if (example.fixed !== undefined) {
      const mended = applyFixes(example.text, findings, () => true).source;
      expect(mended).toBe(example.fixed);
      expect(findingsOf(rule, { text: mended })).toEqual([]);
    }
  });
});

describe('the rules', () => {
  test('have ids of their own', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  test('are all in the list: none lies in its file unused', () => {
    const written = globSync('src/check/rules/*.ts').flatMap((path) => {
      const source = readFileSync(path, 'utf8');
      return /^export const \w+: Rule = \{$/m.test(source) ? [/^ {2}id: '(.+)',$/m.exec(source)?.[1]] : [];
    });
    expect(written.length).toBeGreaterThan(40);
    expect(written.sort()).toEqual(rules.map(({ id }) => id).sort());
  });
});

describe('what the pages of the rules say', () => {
  const texts = rules.flatMap(({ id, about, why, mend, unless, basis }) =>
    [about, why, ...mend, unless, basis].map((text) => [id, text] as const),
  );

  test('is written for each rule, not once for several', () => {
    const own = rules.flatMap(({ why, unless, mend }) => [why, unless, mend.join('')]);
    expect(own.filter((text, index) => own.indexOf(text) !== index)).toEqual([]);
    for (const { id, mend } of rules) expect([id, mend.length > 1]).toEqual([id, true]);
  });

  test('is in whole sentences and in words of the office', () => {
    for (const [id, text] of texts) {
      expect(text, id).toMatch(/[。？]”?$/);
      expect(text, id).not.toMatch(/该规则|此规则|frontmatter|blocks|MDX|markdown/i);
    }
  });

  // quoted words are the wrong ones that it speaks of; of its own fault a rule may speak as it likes
  test('passes the check itself', () => {
    const spoken = /^(?:typo|typography|wording|dated|personal)\//;
    const faults = texts.flatMap(([id, text]) => {
      const bare = text.replace(/“[^”]*”|《[^》]*》（[^）]*）/g, '“甲”');
      const findings = checkDocument(readChecked(bare, context).document, sourceText(bare), context, {
        chosen: rules.filter((rule) => spoken.test(rule.id) && rule.id !== id),
      });
      // what is only suggested is for a reader to weigh
      return findings
        .filter(({ severity }) => severity !== 'info')
        .map(({ ruleId, found }) => `${id}: ${ruleId} ${found} in ${bare}`);
    });
    expect(faults).toEqual([]);
  });
});
