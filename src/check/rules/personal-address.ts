/** 家庭住址: building, unit and door of a household. */
import { homeAddresses } from '../../terms/personal/addresses.ts';
import type { Rule } from '../rule.ts';
import { behindLabel } from './cell-labels.ts';

export const personalAddress: Rule = {
  id: 'personal/address',
  name: '家庭住址',
  severity: 'error',
  about: '写到单元和门牌的住址能认出一户人家，公开的材料不写。写到楼栋为止。办公室、活动室的门牌不算。',
  why: '写到单元、门牌，谁家有独居老人、谁家领了补助，上门的人一找就到。',
  mend: [
    '写到楼栋为止：5号楼。',
    '说的是帮扶对象，改成“有需要的家庭”。',
    '维修点位要写清的，写“5号楼2单元公共楼道”。',
  ],
  unless: '办公室、活动室、服务中心的门牌不算。公共部位写到单元、不写到户的，不会指出。',
  source: '《中华人民共和国民法典》第一千零三十四条',
  basis: '《中华人民共和国民法典》第一千零三十四条把住址列为个人信息。',
  examples: {
    ok: [
      { text: '3号楼东侧雨棚今年维修。' },
      { text: '全社区46栋3260户。' },
      { text: '地点在社区党群服务中心2号楼201室。' },
      { text: '更换门牌200块。' },
      { text: '招标文件在某招标代理公司（桃源路8号8楼805室）领取，报名地点：桃源路8号805室。' },
    ],
    notOk: [
      { text: '为5号楼2单元301室安装扶手。', found: ['5号楼2单元301室'] },
      { text: '为三号楼二单元三〇一安装扶手。', found: ['三号楼二单元三〇一'] },
      { text: '为 A 座 1203 室安装扶手。', found: ['A 座 1203 室'] },
      { text: '桃源路88弄5号302室漏水。', found: ['88弄5号302室'] },
      { text: '王某家住桃源路12号。', found: ['家住桃源路12号'] },
    ],
  },
  alone: true,
  check({ passages }) {
    return passages.flatMap((at) =>
      behindLabel(at, homeAddresses).map(({ start, end }) => ({
        at,
        start,
        end,
        message: `“${at.text.slice(start, end)}”是一户人家的住址；请只写到楼栋，或改成“有需要的家庭”`,
        expected: '写到楼栋为止',
      })),
    );
  },
};
