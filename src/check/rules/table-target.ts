/** 目标值: a target in the text against the row of the table that has its name. */
import type { CheckedDocument, Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { columnOf, type DataCell, dataTables, entriesOf } from './data-tables.ts';

interface Target {
  /** The name without blanks and 的. */
  name: string;
  unit: string;
  cell: DataCell;
  /** Every figure in the rows of that name: the target, what it is today, those of other years. */
  known: Set<number>;
}

const valueHead = /^(?:数值|目标值?|指标值|目标数|年度目标)/;

const written =
  /^(?:[≥≤=＝>＜<]|不低于|不少于|不超过|达到?)?(\d+(?:\.\d+)?)(%|\p{Script=Han}{1,2})?(?:以上|以下)?$/u;

/** Rows of a table of targets by name: 数值 in a column of its own, its unit in it or beside it. */
function targetsOf(document: CheckedDocument): Target[] {
  const targets = new Map<string, Target>();
  for (const table of dataTables(document)) {
    const value = columnOf(table, valueHead);
    if (value === undefined || value === 0) continue;
    const unit = columnOf(table, /^单位$/);
    for (const { label, cells } of entriesOf(table)) {
      const cell = cells.get(value);
      const read = written.exec(cell?.text ?? '');
      const name = label?.text.replace(/[的\s]/g, '') ?? '';
      if (!cell || !read || name.length < 4) continue;
      const own = unit === undefined ? '' : (cells.get(unit)?.text ?? '');
      const target = targets.get(name) ?? { name, unit: read[2] ?? own, cell, known: new Set() };
      targets.set(name, target);
      for (const { text } of cells.values()) {
        const figure = written.exec(text)?.[1];
        if (figure !== undefined) target.known.add(Number(figure));
      }
    }
  }
  return [...targets.values()];
}

const said =
  /^(?:应|要|须)?(?:达到?|提高到|提升到|不低于|不少于|不超过|控制在|保持在|≥|≤)(?:到)?(\d+(?:\.\d+)?)(%|\p{Script=Han})?/u;

/** Where a name ends in a text in which 的 may stand between its words. */
function endsOf(text: string, name: string): { start: number; end: number }[] {
  const pattern = [...name].map((one) => one.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('的?');
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map(({ index, 0: shown }) => ({
    start: index,
    end: index + shown.length,
  }));
}

function proseFaults(at: Passage, { name, unit, cell, known }: Target): Fault[] {
  if (at.text.length < name.length) return [];
  return endsOf(at.text, name).flatMap(({ end }): Fault[] => {
    const match = said.exec(at.text.slice(end));
    if (!match || known.has(Number(match[1])) || (match[2] ?? '') !== unit.slice(0, 1)) return [];
    const shown = match[0];
    // a step on the way there: 6月底前达到80%
    const clause = /[^。；]*$/.exec(at.text.slice(Math.max(0, end - 60), end))?.[0] ?? '';
    if (/上年|去年|月底|季度|上半年|第一阶段|由|从|原来|目前|现/.test(clause)) return [];
    const message = `文中写“${shown}”，目标表里这一项是 ${cell.text}${cell.text.endsWith(unit) ? '' : unit}；请改成一致`;
    const there = `正文写的是“${shown}”，这里是 ${cell.text}；两处请改成一致`;
    return [
      {
        at,
        start: end,
        end: end + shown.length,
        message,
        expected: `${Number.parseFloat(cell.text.replace(/^\D+/, ''))}${unit}`,
      },
      { at: cell.at, message: there, severity: 'info' },
    ];
  });
}

const table = '指标\t要求\t数值\t单位\n居民对社区服务满意率\t≥\t91\t%\n议事会次数\t≥\t6\t次';

export const tableTarget: Rule = {
  id: 'table/target',
  name: '目标值与表格不符',
  severity: 'error',
  about: '正文里的目标值要与目标表中同名的一行相同。上年的数、分阶段的数不算。',
  why: '正文承诺满意率90%，目标表写91%，年底按哪个数考核，两边都有理。',
  mend: [
    '定下以哪一处为准，两处改成同一个数。',
    '名称相同而口径不同的，名称里写明区别。',
    '分阶段的目标写出时间：6月底前达到80%。',
  ],
  unless: '写明“上年”“目前”“6月底前”的是另外的数，不会指出。表里和正文说的不是同一件事的，改其中一个名称。',
  source: 'custom',
  basis: '行文惯例；只核对表里和正文名称完全相同（“的”字不计）的指标。',
  examples: {
    ok: [
      { text: `到年底，居民对社区服务的满意率不低于91%。\n${table}` },
      { text: `6月底前居民对社区服务的满意率达到80%。\n${table}` },
    ],
    notOk: [
      { text: `到年底，居民对社区服务的满意率不低于90%。\n${table}`, found: ['不低于90%', '91'] },
      {
        text: `议事会次数不少于8次。\n指标\t目标值\n议事会次数\t≥6次\n走访次数\t≥2次`,
        found: ['不少于8次', '≥6次'],
      },
    ],
  },
  check(document) {
    const targets = targetsOf(document);
    return document.passages.flatMap((at) =>
      at.type === 'cell' || at.type === 'field' ? [] : targets.flatMap((target) => proseFaults(at, target)),
    );
  },
};
