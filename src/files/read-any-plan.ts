/**
 * Any document as the one plan that it is: an `.mdx` of this project, a Word file that it made, or a document of an office
 * (Word, WPS, RTF, HTML, Markdown, text), which is imported. Node only.
 *
 *     const { value: plan, guessed } = await readAnyPlan('方案.docx', vocabulary);
 */
import { extname } from 'node:path';
import { importOffice } from '../import/import-document.ts';
import type { ImportedPiece } from '../import/imported-document.ts';
import { parsePlan } from '../plan/mdx/parse.ts';
import type { Plan } from '../plan/plan.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { sourceFinding } from '../source/source-finding.ts';
import type { Finding, Result } from '../terms/finding.ts';
import { UserError } from '../terms/user-error.ts';
import { readDocument } from './read-document.ts';
import { readText } from './read-text.ts';

export interface AnyPlan extends Result<Plan> {
  /** The outline that an office's document was taken for, and how sure that is; absent where the file says it or a person did. */
  guessed?: { id: string; confidence: number };
}

const hasText = ({ plan: { content, sections } }: ImportedPiece) => content.length + sections.length > 0;

function severalPlans(pieces: readonly ImportedPiece[]): Finding {
  const names = pieces.map(({ title }) => `“${title}”`);
  const shown = names.slice(0, 5).join('、') + (names.length > 5 ? ' 等' : '');
  return sourceFinding(
    'several',
    names.length === 0
      ? '这份文件里没有认出计划的正文；请核对文件'
      : `这份文件里认出 ${names.length} 份计划（${shown}），一次只能公开一份；请分成几个文件再试`,
  );
}

/**
 * @param outline id of the outline that a person chose for an office's document
 * @throws UserError in Chinese where the file cannot be read at all
 */
export async function readAnyPlan(file: string, vocabulary: Vocabulary, outline?: string): Promise<AnyPlan> {
  if (extname(file).toLowerCase() === '.mdx') return parsePlan(readText(file), vocabulary);
  const { value: document, plan: own, findings } = await readDocument(file, vocabulary);
  if (own) return { value: own, findings };
  if (!document) throw new UserError(`${file} ${findings.map(({ message }) => message).join('；')}`);
  const imported = importOffice(document, vocabulary, outline);
  const pieces = imported.pieces.filter(hasText);
  const [piece, ...more] = pieces;
  const read = [...findings, ...imported.findings];
  if (!piece || more.length > 0) return { findings: [...read, severalPlans(pieces)] };
  // where it was read from is of no use to those who read it in public
  const { provenance: _, ...meta } = piece.plan.meta;
  return {
    value: { ...piece.plan, meta },
    findings: [...read, ...piece.findings],
    ...(outline === undefined && { guessed: piece.outlineType }),
  };
}
