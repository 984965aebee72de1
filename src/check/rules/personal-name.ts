/** 名单里的真人姓名: names where posts should stand. Only looked for where lists of posts are written. */
import type { Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';

/** The commonest surnames; they cover about nine people in ten. */
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤';
/** Endings of words for posts, bodies and groups: what ends so is no name. */
const postEnding =
  /(?:长|员|任|记|工|师|生|事|书|计|民|警|医|队|组|部|办|局|会|校|院|站|所|室|家|者|人|岗|代表|老师|街道|社区|单位|物业|企业|公司|主任|书记|经理|专干|干部|党员|委员)$/;
const posts =
  '组长|副组长|成员|组员|主任|副主任|书记|副书记|负责人|联系人|责任人|指导员|办公室主任|牵头人|联络员|楼栋长|网格长|网格员';
const roster = new RegExp(`(?:${posts})[ \\u3000]*[：:]`, 'g');
const titled = new RegExp(
  `(?<![\\p{Script=Han}])([${surnames}])(?:主任|书记|组长|局长|校长|院长|科长|站长)(?![\\p{Script=Han}])`,
  'gu',
);

function isName(text: string): boolean {
  return text.length >= 2 && text.length <= 3 && surnames.includes(text[0] ?? '') && !postEnding.test(text);
}

/** 张 三 is a name spread to three characters. */
function namesIn(at: Passage, start: number, end: number): Fault[] {
  const part = at.text.slice(start, end);
  return [...part.matchAll(/\p{Script=Han}(?:[\u3000 ]?\p{Script=Han}){1,2}(?!\p{Script=Han})/gu)].flatMap(
    ({ index, 0: shown }) => {
      const before = part[index - 1] ?? '';
      if (/\p{Script=Han}/u.test(before) || !isName(shown.replace(/[\u3000 ]/g, ''))) return [];
      const from = start + index;
      return [
        {
          at,
          start: from,
          end: from + shown.length,
          message: `“${shown}”像是人名；公开的名单写岗位，如“社区党委书记”“网格员”，不写姓名`,
          expected: '岗位名称',
        },
      ];
    },
  );
}

/** Fields of blocks that hold posts. */
const postFields = new Set([
  'leader',
  'deputies',
  'members',
  'advisor',
  'director',
  'person',
  'keeper',
  'host',
  'by',
  'source',
  'lead',
  'support',
]);

export const personalName: Rule = {
  id: 'personal/name',
  name: '名单里的姓名',
  severity: 'error',
  about:
    '领导小组、责任分工、联系人只写岗位，不写姓名：人员会变动，公开姓名也要本人同意。只在名单和岗位栏里查，正文里提到的人物不查。',
  source: 'custom',
  examples: {
    ok: [
      { text: '组　长：社区党委书记\n成　员：网格员、楼栋长、社区文书' },
      { text: '学习雷锋精神，帮助有困难的邻居。' },
    ],
    notOk: [
      { text: '组长：王小明\n成员：李雷、网格员、韩梅', found: ['王小明', '李雷', '韩梅'] },
      { text: '联系人：张主任', found: ['张主任'] },
    ],
  },
  check({ passages }) {
    return passages.flatMap((at) => {
      const [area, , ...rest] = at.path ?? [];
      if (area === 'blocks' && rest.some((step) => postFields.has(String(step))))
        return namesIn(at, 0, at.text.length);
      const lists = [...at.text.matchAll(roster)];
      const faults = lists.flatMap(({ index, 0: shown }, order) => {
        const stop = lists[order + 1]?.index ?? at.text.length;
        return namesIn(at, index + shown.length, stop);
      });
      if (lists.length > 0)
        for (const { index, 0: shown } of at.text.matchAll(titled)) {
          const message = `“${shown}”带了姓氏；请写岗位全称，如“社区居委会主任”`;
          faults.push({ at, start: index, end: index + shown.length, message, expected: '岗位名称' });
        }
      return faults;
    });
  },
};
