/**
 * Names of private people in a text: in lists behind a post (组长：王小明), with a title (王女士, 张建国同志), behind who they are (楼长
 * 赵先会), beside what they do, their sex, telephone or illness. Posts alone and public figures are none.
 *
 *     peopleIn('楼长赵先会负责') // [{ name: '赵先会', start: 2, end: 5 }]
 */
import {
  hasNameForm,
  isGivenName,
  isKnownWord,
  isPlainSurname,
  isPublicFigure,
  isSurname,
  listedName,
  surnameLength,
  words,
} from './names.ts';
import { otherNames } from './other-names.ts';
import type { Person } from './person.ts';
import { plainNames } from './plain-names.ts';
import { rosters } from './rosters.ts';

const role =
  '(?:楼长|楼栋长|楼组长|单元长|楼门长|网格长|网格员|志愿者|志愿者代表|社工|邻居|居民|村民|市民|党员|业主|户主|住户|租户|租客|(?:低保|特困|困难|贫困|五保|独居|空巢)户|联系人|责任人|负责人|当事人|申请人|经办人|主持人|记录人|监护人|代办人|受益人|牵头人|书记|主任|民警|辅警|医生|护士|老师|组长|队长|站长|所长|校长|院长|园长|经理|会长|部长|科长|局长|镇长|乡长|县长|区长|市长|村长|处长|厂长|店长|行长|街长|巷长|路长|河长|林长|片长|董事长|理事长|秘书长|主席|总监|指挥|法人|法定代表人|教授|工程师|司机|店主|房东|同学|儿童|产妇|劳模|儿子|(?<!妇)女儿(?!童)|妻子|丈夫|父亲|母亲|配偶|户长|班长|排长|干部|专干|委员|代表|老人|老党员|学生|患者|病人|残疾人|军人|队员|成员|组员|[\\u4e00-\\u9fff]{2}员|厨师|师傅|律师|姓名|名叫|叫做|户名|收款人|同志)';
const title =
  '(?:同志|女士|先生|小姐|阿姨|大爷|大妈|大娘|大叔|奶奶|爷爷|老师|师傅|医生|书记|主任|副主任|副书记|委员|站长|所长|局长|校长|院长|园长|科长|处长|经理|队长|组长|会长|部长|镇长|乡长|村长|楼长|网格员|网格长|民警|警官|律师|教授|老人|某某)';
const deed =
  '(?:负责|牵头|担任|兼任|带队|主持|陪同|对接|值班|值守|签字|签收|一家|同志|女士|先生|患|确诊|身患|因病|残疾|瘫痪|住院|去世|病|肢体|智力|精神|听力|视力|失能|失智|怀孕|术后)';
const illness =
  /^(?:[（(，,]?\s?(?:系|为|因)?(?:[一二三四]级)?)?(?:患|确诊|身患|因病|残疾|瘫痪|住院|病|肢体|智力|精神(?:障碍|残疾|分裂|病)|听力|视力|失能|失智|怀孕|术后|癌|抑郁|糖尿病|高血压|尿毒症|艾滋|乙肝|中风|脑梗)/u;

/** Such a word ends a name, or is the end of one where nothing follows: 赵先会。 */
const follows =
  /^(?:$|[^\u3400-\u9fff]|负责|牵头|担任|兼任|任|为|带|主持|陪|对接|登记|值|报名|签|捐|获|家|户|等|和|与|及|的|在|上门|每|按|把|对|向|将|已|会|说|去|来|到|同志|女士|先生|患|确诊|身患|因病|残|瘫|住院|病|肢体|智力|精神|听力|视力|失能|失智|怀孕|兼|统筹|具体|组织|协调|联系|承担|协助|参加|参与|走访|巡|电话|手机|发放|收|送|交|开|做|办|被|受|均|分别|主动|积极|多次|也|曾|现|系|介绍|表示|反映|提出|建议|由|发言|要求|照看|照顾|报修|投诉|求助)/u;
const notGiven =
  /^[的了和与及在是到从由被把将也都就又还要可能应负带上下来去每按对向为等同给让说做户有并跟再会家因开送收办交拿不未须需已正常各入定主可]$/u;
/** Before a surname it is part of a longer word: 各位, 每位, 一名. */
const isHan = (character: string | undefined) => /[\u3400-\u9fff]/u.test(character ?? '');

/** What nobody but a person does: it makes a name of what is a word of the dictionary, too. */
const leads = /^(?:主持|担任|兼任|带队|牵头|负责)/u;

/** How long the name is with which a stretch begins, as a dictionary divides it; 0 where it is none. */
function nameLength(text: string): number {
  const surname = surnameLength(text.slice(0, 3));
  if (surname === 0) return 0;
  // given names of the usual characters, and what only follows a name: no dictionary has to be asked
  for (const length of [surname + 2, surname + 1])
    if (
      text.length >= length &&
      isGivenName(text.slice(surname, length)) &&
      follows.test(text.slice(length)) &&
      hasNameForm(text.slice(0, length))
    ) {
      const [word = ''] = length === 2 ? words(text.slice(0, 8)) : [];
      const isWord = surname === 1 && !isPlainSurname(text.charAt(0)) && isKnownWord(text.slice(0, 2));
      if (!isWord && (length > 2 || word.length === 1)) return length;
    }
  if (surname === 2) {
    const [given = '', more = ''] = words(text.slice(2, 12));
    const length = given.length > 1 ? 4 : isHan(more) && more.length === 1 && !notGiven.test(more) ? 4 : 3;
    return given.length <= 2 && hasNameForm(text.slice(0, length)) ? length : 0;
  }
  if (!isPlainSurname(text.charAt(0))) return 0;
  const [first = '', second = '', third = '', fourth = ''] = words(text.slice(0, 12));
  // 王芳 and 祁连山 are in dictionaries, too; 高度 is no name
  if (first.length > 1) {
    const isWhole = first.length === 3 || first.length + second.length === 3;
    const endsHere = first.length === 2 && !isHan(text[3]);
    return isWhole && (endsHere || leads.test(text.slice(3, 5))) && listedName(text.slice(0, 3)) ? 3 : 0;
  }
  const given = first.length === surname ? [second, third, fourth] : [first.slice(surname), second, third];
  const [one = '', two = ''] = given;
  const behind = (length: number) => text.slice(length);
  if (!/^[\u3400-\u9fff]{1,2}$/u.test(one)) return 0;
  if (one.length === 2) return hasNameForm(text.slice(0, surname + 2)) ? surname + 2 : 0;
  if (notGiven.test(one) && !/^[先会家主正常可有定为和同向能应]$/u.test(one)) return 0;
  const longer = surname + 2;
  if (two.length === 1 && isHan(two) && hasNameForm(text.slice(0, longer))) {
    if (!notGiven.test(two)) return longer;
    if (!isHan(behind(longer)[0]) || (/^[会家民生员师]$/u.test(two) && follows.test(behind(longer))))
      return longer;
  }
  return hasNameForm(text.slice(0, surname + 1)) ? surname + 1 : 0;
}

function person(text: string, start: number, length: number): Person | undefined {
  const name = text.slice(start, start + length);
  if (
    isPublicFigure(name) ||
    isPublicFigure(text.charAt(start - 1) + name) ||
    listedName(name) === undefined ||
    /[某××]/u.test(name)
  )
    return undefined;
  const end = start + length;
  return { name, start, end, ...(illness.test(text.slice(end, end + 12)) && { health: true as const }) };
}

const behindRole = new RegExp(
  `${role}[（(]?(?=[\\u3400-\\u9fff])|(?<![\\u3400-\\u9fff])(?=[\\u3400-\\u9fff])`,
  'gu',
);

/** 楼长赵先会, and 赵先会负责 at the beginning of a clause. */
function* announced(text: string): Generator<Person> {
  for (const { index, 0: shown } of text.matchAll(behindRole)) {
    const start = index + shown.length;
    if (surnameLength(text.slice(start, start + 3)) === 0) continue;
    // dividing words takes time: first what anybody can see
    if (
      shown === '' &&
      ![2, 3, 4].some((length) => actsAlone.test(text.slice(start + length, start + length + 12)))
    )
      continue;
    const length = nameLength(text.slice(start, start + 14));
    if (length === 0) continue;
    const behind = text.slice(start + length, start + length + 8);
    if (shown === '' ? !actsAlone.test(behind) : !follows.test(behind)) continue;
    const found = person(text, start, length);
    if (!found) continue;
    yield found;
    yield* joined(text, found.end);
  }
}

/** …和王小员、李国家. */
function* joined(text: string, from: number): Generator<Person> {
  const mark = /^(?:和|与|及|、|以及)/u.exec(text.slice(from, from + 2))?.[0] ?? '';
  const start = from + mark.length;
  const length = mark ? nameLength(text.slice(start, start + 14)) : 0;
  const found =
    length > 0 && follows.test(text.slice(start + length, start + length + 8))
      ? person(text, start, length)
      : undefined;
  if (!found) return;
  yield found;
  yield* joined(text, found.end);
}
const actsAlone = new RegExp(
  `^(?:${deed}|[（(，, ]?[男女][，,）)、 ]|[（(：:，, ]{0,2}(?:联系)?(?:电话|手机|tel)?[：:]?\\s?\\+?\\d[\\d \\-]{6})`,
  'u',
);

const askedFor = /(?:由|请|找|联系|让|通知|委托|慰问|走访|看望|帮助|照顾|表扬|感谢)(?=[\u3400-\u9fff]{2})/gu;

/** 由王建国负责, 慰问李秀英。 */
function* asked(text: string): Generator<Person> {
  for (const { index, 0: shown } of text.matchAll(askedFor)) {
    const start = index + shown.length;
    if (surnameLength(text.slice(start, start + 3)) === 0) continue;
    const length = nameLength(text.slice(start, start + 14));
    const behind = text.slice(start + length, start + length + 8);
    if (
      length === 0 ||
      !(shown === '由' || shown === '请'
        ? actsAlone.test(behind)
        : /^(?:$|[^\u3400-\u9fff])/u.test(behind) && length === 3)
    )
      continue;
    const found = person(text, start, length);
    if (found) yield found;
  }
}

/** 石志民同志: a name of the usual characters, however a dictionary would divide it. */
function plainTitled(text: string, index: number): Person | undefined {
  for (const length of [4, 3]) {
    const start = index - length;
    const name = text.slice(Math.max(0, start), index);
    const surname = surnameLength(name);
    if (start < 0 || length - surname !== 2 || !isGivenName(name.slice(surname)) || !hasNameForm(name))
      continue;
    const opens =
      start === 0 || !isHan(text[start - 1]) || called.test(text.slice(Math.max(0, start - 7), start));
    if (surname === 1 && !isPlainSurname(name.charAt(0)) && isKnownWord(name.slice(0, 2))) continue;
    if (surname === 2 || opens) return person(text, start, length);
  }
  return undefined;
}

const titled = new RegExp(title, 'gu');
/** Too often other words for 向书记, 班主任, 童主任. */
const noTitled = /^[童班管区楼段科门车房支城校院班家老单名位年全总党团包村街站部水电路桥法]$/u;

/** Before 向女士 it says that a person follows: 由向女士负责. */
const called = new RegExp(`(?:[由请找问]|联系|慰问|走访|看望|陪同|${role})$`, 'u');

/** 王建民书记, 王女士. */
function* withTitle(text: string): Generator<Person> {
  for (const { index, 0: shown } of text.matchAll(titled)) {
    let from = index;
    while (from > 0 && index - from < 12 && isHan(text[from - 1])) from -= 1;
    if (from === index || ![4, 3, 2, 1].some((back) => isSurname(text.charAt(index - back)))) continue;
    const before = words(text.slice(from, index));
    const last = before.at(-1) ?? '';
    let found = plainTitled(text, index);
    // 李|建国, 王|建|民, 欧阳|修
    for (const count of [3, 2] as const) {
      const name = before.slice(-count).join('');
      if (before.length < count || found) continue;
      const start = index - name.length;
      const [surname = ''] = before.slice(-count);
      if (name.length < 2 || surname.length !== surnameLength(name)) continue;
      if (
        surname.length === 1 &&
        !isPlainSurname(surname) &&
        !(name.length === 3 && isGivenName(name.slice(1)))
      )
        continue;
      if (hasNameForm(name) && !(count === 3 && before.slice(-2).join('').length > 2))
        found = person(text, start, name.length);
    }
    if (
      !found &&
      last.length === 1 &&
      !isPlainSurname(last) &&
      isSurname(last) &&
      /^(?:女士|先生|阿姨|大爷|大妈|大娘|奶奶|爷爷|师傅)$/u.test(shown) &&
      text.charAt(index + shown.length) !== '们' &&
      called.test(text.slice(Math.max(0, index - 8), index - 1))
    )
      found = { name: `${last}${shown}`, start: index - 1, end: index + shown.length, titled: true };
    if (!found && last.length === 1 && isPlainSurname(last) && !noTitled.test(last) && !/[某×]/u.test(last)) {
      const next = text.charAt(index + shown.length);
      if (!/^(?:某某|楼长|网格员|网格长|老人)$/u.test(shown) && !/[会办室制]/u.test(next))
        found = { name: `${last}${shown}`, start: index - 1, end: index + shown.length, titled: true };
    }
    if (found) yield found;
  }
}

const dottedName = '[\\u3400-\\u9fff]{2,6}[·•‧・][\\u3400-\\u9fff]{2,6}';
const dotted = new RegExp(
  `(?<=${role})${dottedName}?(?=$|[^\\u3400-\\u9fff]|${deed}|登记|报名|参加|上门)|(?<=[由请找问]|联系|慰问|走访|^|[，。；、：])${dottedName}?(?=${title}|${deed})`,
  'gu',
);

/** Names of peoples that write them with a dot: 志愿者买买提·艾力. */
function* withDot(text: string): Generator<Person> {
  if (!/[·•‧・]/u.test(text)) return;
  for (const { index, 0: name } of text.matchAll(dotted))
    yield { name, start: index, end: index + name.length };
}

/** Names that stand for themselves, whatever is around them. */
function* plain(text: string): Generator<Person> {
  for (const one of plainNames(text))
    yield { ...one, ...(illness.test(text.slice(one.end, one.end + 12)) && { health: true as const }) };
}

/** People named in a text, from left to right; of names that overlap the longest. @param text in its normal form (`plainText`) */
export function peopleIn(text: string): Person[] {
  const found = [
    ...rosters(text),
    ...announced(text),
    ...asked(text),
    ...withTitle(text),
    ...withDot(text),
    ...plain(text),
    ...otherNames(text),
  ].sort(
    (a, b) => a.start - b.start || Number(a.titled ?? false) - Number(b.titled ?? false) || b.end - a.end,
  );
  let end = 0;
  return found.filter((one) => {
    if (one.start < end) return false;
    end = one.end;
    return true;
  });
}
