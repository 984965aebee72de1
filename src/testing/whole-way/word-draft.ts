// The Word file of a blank template, filled in as a person does it: slots once each, facts settled, cells of tables,
// rows that are not needed deleted. With mistakes in it first, mended later, amended in the end. Tests only.

import { type Edit, editDocument, elementWith } from '../../import/own-word/testing/edit-package.ts';

/** What is typed over each blank, where it stands first. */
const slots: readonly (readonly [label: string, value: string])[] = [
  ['社区名称', '桃源社区'],
  ['年份', '2027'],
  ['项目名称', '电动自行车充电安全'],
  ['依据文件', '《消防安全责任制实施办法》'],
  ['楼栋数', '46'],
  ['网格数', '12'],
  ['重点区域', '地下车库'],
  ['覆盖率', '95%'],
  ['讲座次数', '4'],
  ['重点人群', '外卖骑手'],
  ['网格岗位', '网格员'],
  ['检查次数', '3'],
  ['工作日数', '5'],
  ['街道名称', '青山街道'],
  ['责任岗位', '平安专干'],
  ['物业单位', '物业服务企业'],
  ['检查主体', '社区居务监督委员会'],
  ['审议会议', '居民议事会'],
  ['档案保管岗位', '社区档案员'],
  ['成文日期', '2027年1月8日'],
];

/** What is typed over each fact of the template, and into the text beside one. */
const sentences: readonly (readonly [open: string, closed: string])[] = [
  ['【例：堆放杂物、清理后反弹】', '飞线充电、拎瓶上楼'],
  ['【例：3月底】', '3月底'],
  ['【例：房屋协管员】', '房屋协管员'],
  ['【例：4月和10月】', '4月和10月'],
  ['【例：堆放杂物、乱贴乱挂和卫生死角】', '蓝顶棚外的私拉电线'],
  ['等问题，行动结束后', '等问题，6月30日前公布整改名单，行动结束后'],
  ['【例：12月底】', '12月底'],
];

/** Rows typed into a table that has this head; its other blank rows are deleted. */
const tables: readonly (readonly [head: string, rows: readonly (readonly string[])[]])[] = [
  ['成员', [['充电安全工作小组'], ['社区党委书记'], ['居委会副主任'], ['平安专干、网格员、物业服务企业']]],
  [
    '负责岗位',
    [
      ['蓝顶棚充电端口', '≥', '126', '个', '2027年6月', '48', '物业服务企业'],
      ['飞线当日剪除率', '≥', '98', '%', '年', '71', '网格员'],
      ['充电引发火情', '零发生', '', '', '年', '', '居委会副主任'],
    ],
  ],
  [
    '承办',
    [
      ['旧电池换检日', '以旧换新', '2027年3月14日', '中心广场', '车主', '物业服务企业', '1', ''],
      ['棚下断电演练', '', '2027年9月', '三号充电棚', '楼栋长', '微型消防站', '1', ''],
    ],
  ],
  ['考核主体', [['季', '季末月', '现场', '社区居务监督委员会', '逐棚记分', '公布']]],
  ['归档材料', [['剪线登记、端口台账'], ['社区档案员'], ['2027年12月']]],
];

/** What goes wrong at first: right → wrong, in words of one run. */
const mistakes: readonly (readonly [right: string, wrong: string])[] = [
  ['>网格员</w:t>', '>【网格岗位】</w:t>'],
  ['>12月底<', '>【例：12月底】<'],
  ['>房屋协管员<', '>协管员（13812345678）<'],
  ['>工作，成立专项', '>工作，参照枫林社区的做法，成立专项'],
  ['6月30日前公布', '6月31日前公布'],
  ['>126<', '>一百多<'],
];

/** A heading that is deleted by mistake, and the text that stood below it. */
const lost = { heading: '宣传发动', text: '前，通过居务公开栏' };

/** What the second version says otherwise: before → after. */
const changes: readonly (readonly [before: string, after: string])[] = [
  ['>98<', '>90<'],
  ['6月30日前公布', '7月20日前公布'],
  ['蓝顶棚外的私拉电线', '蓝顶棚外和架空层里的私拉电线'],
];

/** Words that nobody but the author of this plan has written, of both versions. */
export const ownWords = {
  always: ['拎瓶上楼', '飞线当日剪除率', '旧电池换检日', '棚下断电演练', '剪线登记'],
  first: ['蓝顶棚外的私拉电线'],
  second: ['架空层里的私拉电线'],
} as const;

/** A new line that was given the style of a heading. */
function headingTyped(text: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

function swap(xml: string, from: string, to: string): string {
  if (!xml.includes(from)) throw new Error(`the document does not hold “${from}”`);
  return xml.replace(from, () => to);
}

/** Types into a blank cell. */
function typeInto(cell: string, text: string): string {
  return text === '' ? cell : cell.replace(/<\/w:p><\/w:tc>$/, `<w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`);
}

function fillTable(table: string, rows: readonly (readonly string[])[]): string {
  const left = [...rows];
  return table.replace(/<w:tr>.*?<\/w:tr>/gs, (row) => {
    const blank = (cell: string) => !cell.includes('<w:t ');
    const cells = row.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
    if (!cells.some(blank)) return row;
    const typed = left.shift();
    if (!typed) return '';
    const words = [...typed];
    return row.replace(/<w:tc>.*?<\/w:tc>/gs, (cell) =>
      blank(cell) ? typeInto(cell, words.shift() ?? '') : cell,
    );
  });
}

const fill: Edit = (blank) => {
  let xml = blank;
  for (const [label, value] of slots) xml = swap(xml, `>【${label}】<`, `>${value}<`);
  for (const [open, closed] of sentences) xml = swap(xml, open, closed);
  for (const [head, rows] of tables) {
    const table = elementWith(xml, 'w:tbl', `>${head}<`);
    xml = swap(xml, table, fillTable(table, rows));
  }
  return xml;
};

/** The blank template filled in, with all the mistakes. */
export function fillIn(template: Uint8Array): Uint8Array {
  return editDocument(template, (blank) => {
    const xml = fill(blank);
    const headless = swap(xml, elementWith(xml, 'w:p', `>${lost.heading}<`), '');
    return mistakes.reduce((text, [right, wrong]) => swap(text, right, wrong), headless);
  });
}

/** The same file after its author has mended what the refusal named; the heading is typed anew. */
export function mend(draft: Uint8Array): Uint8Array {
  return editDocument(draft, (xml) => {
    const below = elementWith(xml, 'w:p', lost.text);
    const whole = swap(xml, below, headingTyped(lost.heading) + below);
    return mistakes.reduce((text, [right, wrong]) => swap(text, wrong, right), whole);
  });
}

/** The published Word file with what the second version changes. */
export function amend(published: Uint8Array): Uint8Array {
  return editDocument(published, (xml) =>
    changes.reduce((text, [before, after]) => swap(text, before, after), xml),
  );
}
