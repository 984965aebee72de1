// Workbooks for tests, their parts as spreadsheet programs write them.
import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface MadeSheet {
  name?: string;
  /** What stands in `<worksheet>`. */
  xml: string;
  hidden?: true;
}

interface Made {
  /** `<si>` elements. */
  strings?: string;
  /** What stands in `<styleSheet>`. */
  styles?: string;
  /** Attributes of `<workbookPr>`. */
  book?: string;
  /** The prefix of all names, with its colon. */
  prefix?: string;
}

/** A workbook of these sheets. */
export function madeWorkbook(
  sheets: readonly MadeSheet[],
  { strings = '', styles = '', book = '', prefix = '' }: Made = {},
): Uint8Array {
  const own = `xmlns${prefix && `:${prefix.slice(0, -1)}`}="${main}"`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = (list: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
  const parts: Record<string, string> = {
    '_rels/.rels': relations(relation('r0', 'officeDocument', 'xl/workbook.xml')),
    'xl/_rels/workbook.xml.rels': relations(
      [
        ...sheets.map((_, at) => relation(`r${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
        relation('s', 'sharedStrings', '/xl/sharedStrings.xml'),
        relation('t', 'styles', 'styles.xml'),
      ].join(''),
    ),
    'xl/workbook.xml': `<${prefix}workbook ${own} xmlns:r="${office}"><${prefix}workbookPr ${book}/><${prefix}sheets>${sheets
      .map(
        ({ name = '表', hidden }, at) =>
          `<${prefix}sheet name="${name}" sheetId="${at + 1}" r:id="r${at + 1}"${hidden ? ' state="hidden"' : ''}/>`,
      )
      .join('')}</${prefix}sheets></${prefix}workbook>`,
    'xl/sharedStrings.xml': `<${prefix}sst ${own}>${strings}</${prefix}sst>`,
    'xl/styles.xml': `<${prefix}styleSheet ${own}>${styles}</${prefix}styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<${prefix}worksheet ${own}>${xml}</${prefix}worksheet>`,
      ]),
    ),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}
