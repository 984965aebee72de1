/** Findings about a Word document. Its lines are paragraphs: `line` counts paragraphs and tables from the top. */
import type { Finding, Severity } from '../../terms/finding.ts';

/** @param place 1-based paragraph or table of the document, 1 for the whole file */
export function docxFinding(
  ruleId: string,
  message: string,
  severity: Severity = 'error',
  place: number = 1,
): Finding {
  return { ruleId: `docx/${ruleId}`, severity, message, line: place, column: 1 };
}

/** A text short enough to quote in a message. */
export function quote(text: string): string {
  const chars = [...text.trim()];
  return `“${chars.length > 20 ? `${chars.slice(0, 20).join('')}…` : chars.join('')}”`;
}
