/** Any head and imprint, and any sign-off, that the schema allows. Tests only. */
import fc from 'fast-check';
import type { Frontmatter } from '../plan/frontmatter.ts';
import { type Issue, issueForms, secrecyLevels, urgencies } from '../plan/issue.ts';

const perhaps = <T>(made: fc.Arbitrary<T>) => fc.option(made, { nil: undefined });
const day = fc.constantFrom('2027-03-05', '2026-12-25');

/** A record without the fields that are absent. */
function present<T extends object>(data: T): T {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as T;
}

/** @param line texts of one line, trimmed and not empty */
export function arbitraryIssue(line: fc.Arbitrary<string>): fc.Arbitrary<Issue> {
  const lines = fc.array(line, { minLength: 1, maxLength: 3 });
  return fc
    .record({
      form: fc.constantFrom(...issueForms),
      head: lines,
      copyNumber: perhaps(fc.constantFrom('000012', '7')),
      secrecy: perhaps(
        fc.record({ level: fc.constantFrom(...secrecyLevels), term: perhaps(line) }).map(present),
      ),
      urgency: perhaps(fc.constantFrom(...urgencies)),
      docNo: perhaps(line),
      signers: perhaps(lines),
      copiedTo: perhaps(lines),
      printed: perhaps(fc.record({ by: line, date: perhaps(day) }).map(present)),
    })
    .map((issue) => {
      // a letter's head is that of its lead, and it names no signer
      const { signers: _signers, ...letter } = issue;
      const one = { ...letter, head: issue.head.slice(0, 1) };
      return present(issue.form === '信函' ? one : issue) as Issue;
    });
}

/** @param line texts of one line, trimmed and not empty */
export function arbitrarySignoff(
  line: fc.Arbitrary<string>,
): fc.Arbitrary<NonNullable<Frontmatter['signoff']>> {
  // below another body a line with a stop or a colon is read as a sentence
  const body = line.filter((text) => !/[。：:]/.test(text));
  return fc
    .record({
      org: line,
      joint: perhaps(fc.array(body, { minLength: 1, maxLength: 4 })),
      date: perhaps(day),
      sealed: perhaps(fc.constant(true as const)),
    })
    .map(present) as fc.Arbitrary<NonNullable<Frontmatter['signoff']>>;
}
