/**
 * What a document's text cannot say, carried in a custom XML part of our own: frontmatter, slot values, the kinds of
 * sections and what each table was. The visible document wins over it. The same part holds the values that content
 * controls are bound to, so that filling one fills all.
 */
import { z } from 'zod';
import { blockTypes } from '../../plan/block-type.ts';
import { frontmatterSchema } from '../../plan/frontmatter.ts';
import { escapeXml, xmlSafeJson } from '../../terms/xml-text.ts';

export const partNamespace = 'urn:community-plan-library:docx';
/** Names the part in content controls; the same in every document. */
export const partId = '{5B1E7A52-9C7D-4D0B-8F3A-6E2C41D9B7F0}';

export const carriedSchema = z.strictObject({
  /** Raised when older readers could no longer understand the part. */
  version: z.literal(1),
  /** Frontmatter; of the blocks only those that the text does not show. */
  meta: frontmatterSchema,
  /** Slot name → value. */
  values: z.record(z.string(), z.string()),
  /** Bookmark → heading as written, slots in brackets by name, and its section kind. */
  headings: z.record(z.string(), z.strictObject({ title: z.string(), kind: z.string().optional() })),
  /** The block tables in document order. */
  tables: z.array(
    z.strictObject({
      bookmark: z.string(),
      type: z.enum(blockTypes),
      caption: z.string(),
      /** All columns, those left out for being empty included. */
      columns: z.array(z.string()),
    }),
  ),
  /** Marks (`textMark`) of the guidance as given: what was typed over it is text, whatever the guidance says today. */
  guidance: z.array(z.string()).optional(),
});
export type Carried = z.infer<typeof carriedSchema>;

/** The XPath of a field, for the binding of its control. */
export function fieldPath(name: string): string {
  return `/p:plan[1]/p:fields[1]/p:${name}[1]`;
}

/**
 * The part as XML.
 * @param fields names and values of what can be filled in; blank fields have the value ''
 */
export function carriedXml(carried: Carried, fields: ReadonlyMap<string, string>): string {
  const values = [...fields].map(([name, value]) => `<p:${name}>${escapeXml(value)}</p:${name}>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<p:plan xmlns:p="${partNamespace}"><p:fields>${values.join('')}</p:fields><p:carried>${escapeXml(xmlSafeJson(carried))}</p:carried></p:plan>`;
}
