/** Made-up people in rosters, tables and sentences, with surnames and given names drawn apart, among posts that are no people. */
import { Random } from './random.ts';

const common = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆',
];
const rare = [
  '亓',
  '麴',
  '逄',
  '佘',
  '覃',
  '闫',
  '乜',
  '戚',
  '桑',
  '候',
  '冼',
  '仝',
  '庹',
  '那',
  '苑',
  '鲜',
  '时',
  '向',
  '查',
  '车',
  '欧阳',
  '司徒',
  '上官',
  '诸葛',
  '令狐',
  '亓官',
].filter((one) => !['候', '鲜'].includes(one));
const given = [
  ...[
    '建国',
    '秀英',
    '伟',
    '芳',
    '娜',
    '敏',
    '静',
    '磊',
    '军',
    '洋',
    '艳',
    '杰',
    '涛',
    '明',
    '超',
    '秀兰',
    '霞',
    '平',
    '刚',
    '桂英',
  ],
  ...[
    '建民',
    '爱民',
    '国民',
    '为民',
    '春生',
    '水生',
    '福生',
    '学员',
    '少员',
    '学师',
    '景师',
    '家家',
    '国家',
    '兴家',
    '先会',
    '文会',
    '大会',
    '志民',
    '东生',
    '立民',
    '雪梅',
    '子轩',
    '浩然',
    '海燕',
    '文静',
  ],
];
const posts = [
  '社区党委书记',
  '居委会副主任',
  '网格员',
  '社区民警',
  '物业服务企业项目负责人',
  '楼栋长代表',
  '社区文书',
  '安全员',
  '计生专干',
  '妇联主席',
  '文体委员',
  '儿童主任',
];

export interface Roster {
  text: string;
  /** Who is in it, as written without blanks. */
  names: string[];
}

function person(random: Random): string {
  return (random.below(5) === 0 ? random.pick(rare) : random.pick(common)) + random.pick(given);
}

const spread = (name: string) => (name.length === 2 ? [...name].join('　') : name);

/** @param seed the same seed gives the same roster */
export function makeRoster(seed: number): Roster {
  const random = new Random(seed);
  const names = Array.from({ length: 4 + random.below(4) }, () => person(random));
  const [first = '', second = '', third = '', ...others] = names;
  const list = [...names.slice(1), random.pick(posts), random.pick(posts)];
  const mark = random.pick(['、', '，', ' ', '　']);
  const shapes: readonly (() => string)[] = [
    () =>
      `组　长：${spread(first)}\n成　员：${list.map(mark.trim() === '' ? (one) => one : spread).join(mark)}`,
    () => `联系人：${first}（${random.pick(posts)}）\n责任人：${list.join(mark)}`,
    () =>
      `姓名\t职务\t电话\n${names.map((name) => `${spread(name)}\t${random.pick(posts)}\t见公示栏`).join('\n')}`,
    () =>
      `序号\t任务\t责任人\n${names.map((name, index) => `${index + 1}\t巡查楼道\t${name}`).join('\n')}\n9\t检修\t${random.pick(posts)}`,
    () => {
      const [fourth = '', ...rest] = others;
      return [
        `由${first}负责登记，楼长${second}带队，志愿者${third}参加。`,
        `居民可以找${fourth}${random.pick(['同志', '女士', '书记', '老师'])}。`,
        ...rest.map((name) => `联系人${name}，电话见公示栏。`),
      ].join('');
    },
    () =>
      `${names.map((name) => `${random.pick(['楼长', '网格员', '志愿者', '党员'])}${name}${random.pick(['：', '。', '，'])}`).join('')}由${random.pick(posts)}牵头。`,
  ];
  return { text: random.pick(shapes)(), names };
}
