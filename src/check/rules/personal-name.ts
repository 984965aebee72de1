/** 真人姓名: in lists and columns of people, and in sentences that tell who somebody is. */
import { peopleIn } from '../../terms/personal/people.ts';
import type { Person } from '../../terms/personal/person.ts';
import { plainText } from '../../terms/personal/plain-text.ts';
import { listedNames } from '../../terms/personal/rosters.ts';
import type { Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { titleOf } from './document-parts.ts';
import { isPeopleCell } from './people-cells.ts';

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

const isPostField = ([area, , ...rest]: readonly PropertyKey[] = []) =>
  area === 'blocks' && rest.some((step) => postFields.has(String(step)));

/** Nothing but words of two to four characters: a list of people goes on in the next line. */
const onlyNames =
  /^(?:[\u3400-\u9fff]{2,4}|[\u3400-\u9fff](?: {1,4}[\u3400-\u9fff]){1,2})(?:(?:[、，,]| +)(?:[\u3400-\u9fff]{2,4}|[\u3400-\u9fff](?: {1,4}[\u3400-\u9fff]){1,2}))*$/u;

/** Whom a list of names is published of by rule: 拟录用人员公示. */
const isNotice = /公示|名单|公布|任免|任职/;

function faultOf(
  at: Passage,
  isPublished: boolean,
  { name, start, end, titled, health, listed }: Person,
): Fault {
  const advice = titled
    ? `“${name}”带了姓氏；请写岗位全称，如“社区居委会主任”`
    : `“${name}”像是人名；公开的材料写岗位，如“社区党委书记”“网格员”，不写姓名`;
  return {
    at,
    start,
    end,
    message: health ? `“${name}”像是人名，后面写着病情或残疾；请改成“有需要的居民”，两样都不写` : advice,
    expected: health ? '有需要的居民' : '岗位名称',
    ...((!listed || isPublished) && !health && { severity: 'warning' as const }),
  };
}

/** In a list a bare word is a name; behind a post one is too: 社区党委书记王小明. */
function listedPeople(text: string): Person[] {
  const listed = [...listedNames(text, 0, text.length)];
  const told = peopleIn(text).filter(
    (one) => !listed.some(({ start, end }) => start < one.end && one.start < end),
  );
  return [...listed, ...told.map((one) => (one.titled ? one : { ...one, listed: true as const }))];
}

/** What is told of a text, worked out once. */
function once<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const ready = known.get(text) ?? of(text);
    known.set(text, ready);
    return ready;
  };
}

export const personalName: Rule = {
  id: 'personal/name',
  name: '姓名',
  severity: 'error',
  about:
    '领导小组、责任分工、联系人只写岗位，不写姓名：人员会变动，公开姓名也要本人同意，写出病情更不行。名单、责任人一栏里的姓名是错误；正文里带称呼、岗位或电话的，请核对。先进典型和历史人物不算。',
  why: '人员年年变动，写了姓名的计划过几个月就过时；写出谁患病、谁残疾，伤的是居民的脸面。',
  mend: [
    '名单、分工里改写岗位：社区党委书记、网格员、楼栋长。',
    '带姓氏的称呼（张主任）改写岗位全称。',
    '提到病情、残疾的，改成“有需要的居民”，姓名和病情都不写。',
  ],
  unless:
    '先进典型、历史人物不指出。选举结果、人选公示确要写姓名的，用依法公示的渠道，不放进公开的计划。岗位名称、先进人物被当成要改的人名时，列入“审阅设置”的用词，以后不再提。',
  source: '《中华人民共和国民法典》第一千零三十四条',
  basis:
    '《中华人民共和国民法典》第一千零三十四条把姓名列为个人信息，健康信息属《中华人民共和国个人信息保护法》第二十八条所列的敏感个人信息。',
  examples: {
    ok: [
      { text: '组　长：社区党委书记\n成　员：网格员、楼栋长、社区文书' },
      { text: '学习雷锋精神，帮助有困难的邻居。' },
      { text: '责任人：安全员、计生员、管委会' },
      {
        text: '以江泽民同志为主要代表，老、中、青三代医生为艾滋病病人义诊，同干部谈心，保障党员申辩、申诉等权利。',
      },
      { text: '志愿者安排在周末，网格员应当每日巡查，儿童主任负责。' },
    ],
    notOk: [
      { text: '让张伟和吴天明去摸排。', found: ['张伟', '吴天明'] },
      { text: '组长：王小明\n成员：李雷、网格员、韩梅', found: ['王小明', '李雷', '韩梅'] },
      { text: '联系人：张主任', found: ['张主任'] },
      { text: '成员：孙立民、亓官明、赵国员\n钱　福', found: ['孙立民', '亓官明', '赵国员', '钱　福'] },
      { text: '由楼长麴文生负责，有事找王女士。', found: ['麴文生', '王女士'] },
      { text: '王秀英患高血压，由志愿者上门。', found: ['王秀英'] },
      { text: '姓名\t电话\n李家会\t见公示栏', found: ['李家会'] },
    ],
  },
  check(document) {
    const { passages } = document;
    const isPublished = isNotice.test(titleOf(document)?.text ?? '');
    let goesOn = false;
    // lines come again and again in a table
    const read = once(plainText);
    const [inList, inText] = [once(listedPeople), once(peopleIn)];
    return passages.flatMap((at) => {
      const { text, source } = read(at.text);
      const isList = isPostField(at.path) || isPeopleCell(at) || (goesOn && onlyNames.test(text.trim()));
      const people = isList ? inList(text) : inText(text);
      goesOn = !at.cell && !at.path && people.some(({ listed }) => listed);
      return people.map((one) => faultOf(at, isPublished, { ...one, ...source(one) }));
    });
  },
};
