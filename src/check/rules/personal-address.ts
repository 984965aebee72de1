/** 家庭住址: building, unit and door of a household. */
import type { Rule } from '../rule.ts';

const pattern =
  /\d{1,3}(?:号楼|栋|幢|座)(?:\d{1,2}单元\d{3,4}(?:室|户|号)?|\d{3,4}(?:室|号))(?![\d年月元次人场个项平米%])/g;

export const personalAddress: Rule = {
  id: 'personal/address',
  name: '家庭住址',
  severity: 'error',
  about: '写到单元和门牌的住址能认出一户人家，公开的材料不写。写到楼栋为止。',
  source: 'custom',
  examples: {
    ok: [{ text: '3号楼东侧雨棚今年维修。' }, { text: '全社区46栋3260户。' }],
    notOk: [{ text: '为5号楼2单元301室安装扶手。', found: ['5号楼2单元301室'] }],
  },
  check({ passages }) {
    return passages.flatMap((at) =>
      [...at.text.matchAll(pattern)].map(({ index, 0: shown }) => ({
        at,
        start: index,
        end: index + shown.length,
        message: `“${shown}”是一户人家的住址；请只写到楼栋，或改成“有需要的家庭”`,
        expected: '写到楼栋为止',
      })),
    );
  },
};
