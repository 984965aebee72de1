/** The eleven block types (机制块), in the order in which pages and tables list them. */
export const blockTypes = [
  'phases',
  'targets',
  'responsibilities',
  'leadingGroup',
  'assessment',
  'budget',
  'activities',
  'criteria',
  'archive',
  'baseline',
  'report',
] as const;
export type BlockType = (typeof blockTypes)[number];

/** The tag that shows a block in the text: `leadingGroup` → `LeadingGroup`. */
export function componentName(type: BlockType): string {
  return `${type.charAt(0).toUpperCase()}${type.slice(1)}`;
}

/** The block type of a tag, or undefined for a tag that is no block. */
export function blockTypeOf(component: string): BlockType | undefined {
  return blockTypes.find((type) => componentName(type) === component);
}
