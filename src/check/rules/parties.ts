/** Who leads and who supports, read from running text: 牵头单位：…；配合单位：…, （…牵头，…配合）, 由…牵头，…配合. */

export interface Parties {
  lead: string[];
  support: string[];
  /** The stretch of the text. */
  start: number;
  end: number;
}

const role = '(?:单位|部门|科室|岗位|领导)?';
const marked = new RegExp(
  `(?:牵头|责任|负责|主办)${role}[ \\u3000]?[：:]([^；;。\\n（）()]{2,120}?)[；;，,。 \\u3000]?(?:配合|协助|参与|协办)${role}[ \\u3000]?[：:]([^；;。\\n（）()]{2,200})`,
  'g',
);
const spoken =
  /(?<=由|[（(，,；;。]|^)([^，。；：:（）()由]{2,40})(?:牵头|负责)(?:组织|实施)?[，,；;]\s?([^，。；：:（）()]{2,80}?)(?:等单位)?(?:协助)?配合/g;

/** 环境岗；物业、网格员 → its parties. */
export function members(list: string): string[] {
  return list
    .split(/[、，,；;和及与]/)
    .map((part) => part.replace(/^由|等(?:单位|部门)?$/g, '').trim())
    .filter((part) => part.length >= 2);
}

export function partiesIn(text: string): Parties[] {
  if (!/配合|协助|参与|协办/.test(text)) return [];
  return [...text.matchAll(marked), ...text.matchAll(spoken)].map(
    ({ index, 0: shown, 1: lead, 2: support }) => ({
      lead: members(lead ?? ''),
      support: members(support ?? ''),
      start: index,
      end: index + shown.length,
    }),
  );
}

/** True where a task is marked with who answers for it, as lists of tasks do. */
export function namesLead(text: string): boolean {
  return /[（(][^（()）]*(?:牵头|(?:责任|负责)(?:单位|部门|科室|岗位|人))[^（()）]*[）)]|(?:牵头|责任|负责|主办)(?:单位|部门|科室|岗位|人)(?:[：:]|为)/.test(
    text,
  );
}
