// Private data put into every field that the schemas allow: what a schema takes, check and gates must tell.
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { withdrawalSchema } from '../approve/approved-plan.ts';
import { gates } from '../approve/gates.ts';
import { progressLines, recordLines, withdrawalLines } from '../approve/record-lines.ts';
import { checkText } from '../check/check-text.ts';
import { personalLines } from '../check/published-lines.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { readWordLists } from '../files/read-word-lists.ts';
import { approvalRecordSchema } from '../plan/approval.ts';
import { frontmatterSchema } from '../plan/frontmatter.ts';
import { progressSchema } from '../plan/progress.ts';
import { type Field, fieldsOf } from './every-field.ts';

const vocabulary = readVocabulary();
const context = { vocabulary, words: readWordLists() };

/** What is put in, by the kind of field. Made up: nobody has the identity number, its region does not exist. */
const put = {
  text: ['联系楼长王小明', '电话13812345678', '证件号11010519491231002X', '13812345678'],
  figure: [13_812_345_678],
} as const;

interface Parsed {
  success: boolean;
  error?: { issues: readonly { path: readonly PropertyKey[] }[] } | undefined;
}
interface Case {
  path: string;
  value: unknown;
  text: unknown;
}

/** Every field with every text that its schema does not refuse at that place itself. */
function cases(fields: readonly Field[], parse: (value: unknown) => Parsed): Case[] {
  return fields.flatMap(({ path, takes, put: putIn }) =>
    put[takes].flatMap((text) => {
      const value = putIn(text);
      const keys = path.replaceAll('[]', '.0');
      const refused = parse(value).error?.issues.some((issue) => issue.path.join('.') === keys) ?? false;
      return refused ? [] : [{ path, value, text }];
    }),
  );
}

const named = (missed: readonly Case[]) => missed.map(({ path, text }) => `${path}: ${text}`);

describe('private data in any field', () => {
  test('of a plan is told by the check, as a reason against publication', () => {
    const all = cases(fieldsOf(frontmatterSchema), (value) => frontmatterSchema.safeParse(value));
    const gate = gates.find(({ id }) => id === 'personal');
    const missed = all.filter(({ value }) => {
      const findings = checkText(`---\n${stringify(value)}---\n正文。\n`, context);
      const reasons = gate?.check({
        ...{ plan: undefined, record: undefined, findings, vocabulary, today: 20_270_101 },
        ...{ published: [], similar: [] },
      });
      return reasons?.length === 0;
    });
    expect(named(missed)).toEqual([]);
    expect(all.length).toBeGreaterThan(200);
  });

  test.each([
    ['an approval record', approvalRecordSchema, (value: never) => recordLines(value, undefined)],
    ['a withdrawal', withdrawalSchema, withdrawalLines],
    ['a report of progress', progressSchema, progressLines],
  ] as const)('of %s is told before it is published', (_, schema, linesIn) => {
    const all = cases(fieldsOf(schema), (value) => schema.safeParse(value));
    const missed = all.filter(({ value }) => personalLines(linesIn(value as never), context).length === 0);
    expect(named(missed)).toEqual([]);
    expect(all.length).toBeGreaterThan(3);
  });

  test('of a note on a change is told', () => {
    for (const text of put.text)
      expect(personalLines(recordLines({} as never, text), context)).toEqual([
        expect.stringMatching(/^修改说明（change）：/),
      ]);
  });
});
