/**
 * Styles carry what a paragraph or run is, since styles are what survives editing in Word, WPS and LibreOffice.
 * Programs renumber style ids but keep names, so documents are read by name: written here once for both ways.
 */

/** Style id → name. Built-in names are Word's own, the others are for people to read. */
export const paragraphStyles = {
  Title: 'Title',
  BodyText: 'Body Text',
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Heading3: 'heading 3',
  Heading4: 'heading 4',
  Addressee: '主送机关',
  ListItem: '编号项',
  Guidance: '写作提示',
  TableCaption: '表题',
  TableHead: '表头',
  TableText: '表格文字',
  TableHeadClose: '表头小字',
  TableTextClose: '表格小字',
  TableGap: '表后空行',
  AttachmentNote: '附件说明',
  SignoffOrg: '落款单位',
  SignoffDate: '落款日期',
  Remark: '附注',
  CopyNumber: '份号',
  Secrecy: '密级和保密期限',
  Urgency: '紧急程度',
  RedHead: '发文机关标志',
  DocumentNumber: '发文字号',
  Signer: '签发人',
  AttachmentLabel: '附件序号',
  AttachmentTitle: '附件标题',
  CopiedTo: '抄送机关',
  PrintedBy: '印发机关和印发日期',
} as const;
export type ParagraphStyle = keyof typeof paragraphStyles;

/** Text that the program adds: numbers, 附件：, 【写作提示】. */
export const markStyle = { id: 'PlanMark', name: 'plan mark' };

/**
 * The character style of a slot, one for each slot name. A second style marks a mention right after another one of the
 * same slot: programs join neighbouring runs of one style.
 */
export function slotStyle(name: string, again: boolean = false): { id: string; name: string } {
  return again
    ? { id: `Slot_${name}_again`, name: `slot ${name} again` }
    : { id: `Slot_${name}`, name: `slot ${name}` };
}

/** The slot that a character style stands for. */
export function slotOfStyle(styleName: string): string | undefined {
  return /^slot ([a-z][A-Za-z0-9]*)(?: again)?$/.exec(styleName)?.[1];
}

/** The character style of a fact; the second one marks a fact right after another. */
export function factStyle(again: boolean = false): { id: string; name: string } {
  return again ? { id: 'Fact_again', name: 'fact again' } : { id: 'Fact', name: 'fact' };
}

export const isFactStyle = (styleName: string): boolean =>
  [factStyle(), factStyle(true)].some(({ name }) => name === styleName);

/** The guidance prompt. */
export const guidancePrompt = '【写作提示】';

/** What is filled in like a slot, but is frontmatter; no slot name has a hyphen. */
export const signoffDateField = { name: 'signoff-date', label: '成文日期' };
export const documentNumberField = { name: 'document-number', label: '发文字号' };
export const printedDateField = { name: 'printed-date', label: '印发日期' };

/** The name under which “……” is kept as what a control shows. */
export const unwrittenField = 'un-written';

/** Bookmarks that say which heading or table this was, whatever its words are now. */
export const headingBookmark = (index: number): string => `_PlanHeading_${index}`;
export const tableBookmark = (type: string, index: number): string => `_PlanTable_${type}_${index}`;
