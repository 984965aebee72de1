import { describe, expect, test } from 'vitest';
import { noteFindings } from './note-findings.ts';
import type { Note, NoteKind } from './office-document.ts';

const note = (kind: NoteKind, text: string, taken = false, line = 1): Note => ({ kind, text, line, taken });

const kinds: readonly NoteKind[] = [
  ...([
    'comment',
    'header',
    'footer',
    'footnote',
    'endnote',
    'insertion',
    'deletion',
    'hidden',
    'picture',
  ] as const),
  ...(['chart', 'formula', 'field', 'symbol', 'diagram', 'embedded', 'contents', 'link', 'removed'] as const),
];

describe('what stands beside the text', () => {
  test.each(kinds.map((kind) => [kind]))('is told in one finding with its first words: %s', (kind) => {
    const findings = noteFindings([note(kind, '甲乙', false, 5), note(kind, '丙', false, 3)]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      line: 3,
      severity: ['contents', 'link'].includes(kind) ? 'info' : 'warning',
    });
    expect(findings[0]?.message).toContain('“甲乙”');
    expect(findings[0]?.message).not.toContain('\n');
  });

  test('is quoted shortly and not all of it', () => {
    const long = noteFindings([
      note('comment', '很'.repeat(50)),
      ...['一', '二', '三'].map((text) => note('comment', text)),
    ]);
    expect(long[0]?.message).toContain(`有 4 条批注，没有读入（“${'很'.repeat(24)}…”、“一”、“二” 等）`);
  });

  test('is no finding where its words are in the text and nobody need look', () => {
    expect(noteFindings([note('footnote', '甲', true)])).toEqual([]);
    expect(noteFindings([note('insertion', '甲', true)])).toMatchObject([{ ruleId: 'source/revisions' }]);
    expect(noteFindings([note('formula', 'a/b', true)])).toMatchObject([{ severity: 'info' }]);
  });

  test.each(['〔页码〕', '— 3 —', '第〔页码〕页 共〔页码〕页', '-2-'])(
    'is no finding where it is a page number: %s',
    (text) => {
      expect(noteFindings([note('footer', text)])).toEqual([]);
    },
  );

  test('is told apart where a header says that it is not for everybody', () => {
    const findings = noteFindings([
      note('header', '内 部 资 料'),
      note('header', '某社区'),
      note('comment', '机密'),
    ]);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual([
      'source/secret-mark',
      'source/comments',
      'source/headers',
    ]);
  });
});
