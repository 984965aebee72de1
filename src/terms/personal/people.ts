/**
 * Names of private people in a text: in lists behind a post (组长：王小明), with a title (王女士, 张建国同志), behind who they are (楼长
 * 赵先会), beside what they do, their sex, telephone or illness. Posts alone and public figures are none.
 *
 *     peopleIn('楼长赵先会负责') // [{ name: '赵先会', start: 2, end: 5 }]
 */
import {
  hasNameForm,
  isPlainSurname,
  isPublicFigure,
  isSurname,
  listedName,
  surnameLength,
  words,
} from './names.ts';
import type { Stretch } from './plain-text.ts';

export interface Person extends Stretch {
  /** As it stands there, blanks inside left out. */
  name: string;
  /** An illness or a disability is told of this person. */
  health?: true;
  /** Only the surname and a title: 张主任. */
  titled?: true;
  /** It stands in a list of people. */
  listed?: true;
}

const role =
  '(?:楼长|楼栋长|楼组长|单元长|楼门长|网格长|网格员|志愿者|志愿者代表|社工|居民|村民|市民|党员|业主|户主|住户|租户|联系人|责任人|负责人|当事人|申请人|经办人|主持人|记录人|监护人|代办人|受益人|牵头人|书记|主任|民警|辅警|医生|护士|老师|组长|队长|站长|所长|校长|院长|园长|经理|会长|部长|科长|局长|镇长|班长|排长|干部|专干|委员|代表|老人|老党员|学生|患者|病人|残疾人|军人|队员|成员|组员|[\\u4e00-\\u9fff]{2}员|厨师|师傅|律师|姓名|名叫|叫做|户名|收款人|同志)';
const title =
  '(?:同志|女士|先生|小姐|阿姨|大爷|大妈|大娘|大叔|奶奶|爷爷|老师|师傅|医生|书记|主任|副主任|副书记|委员|站长|所长|局长|校长|院长|园长|科长|处长|经理|队长|组长|会长|部长|镇长|乡长|村长|楼长|网格员|网格长|民警|警官|律师|教授|老人|某某)';
const deed =
  '(?:负责|牵头|担任|兼任|带队|主持|陪同|对接|值班|值守|签字|签收|一家|同志|女士|先生|患|确诊|身患|因病|残疾|瘫痪|住院|去世|病|肢体|智力|精神|听力|视力|失能|失智|怀孕|术后)';
const illness =
  /^(?:[（(，,]?\s?(?:系|为|因)?(?:[一二三四]级)?)?(?:患|确诊|身患|因病|残疾|瘫痪|住院|病|肢体|智力|精神(?:障碍|残疾|分裂|病)|听力|视力|失能|失智|怀孕|术后|癌|抑郁|糖尿病|高血压|尿毒症|艾滋|乙肝|中风|脑梗)/u;

/** Such a word ends a name, or is the end of one where nothing follows: 赵先会。 */
const follows =
  /^(?:$|[^\u3400-\u9fff]|负责|牵头|担任|兼任|任|为|带|主持|陪|对接|登记|值|报名|签|捐|获|家|户|等|和|与|及|的|在|上门|每|按|把|对|向|将|已|会|说|去|来|到|同志|女士|先生|患|确诊|身患|因病|残|瘫|住院|病|肢体|智力|精神|听力|视力|失能|失智|怀孕|兼|统筹|具体|组织|协调|联系|承担|协助|参加|参与|走访|巡|电话|手机|发放|收|送|交|开|做|办)/u;
const notGiven =
  /^[的了和与及在是到从由被把将也都就又还要可能应负带上下来去每按对向为等同给让说做户有并跟再会家因开送收办交拿不未须需已正常各入定主可]$/u;
/** Before a surname it is part of a longer word: 各位, 每位, 一名. */
const isHan = (character: string | undefined) => /[\u3400-\u9fff]/u.test(character ?? '');

/** How long the name is with which a stretch begins, as a dictionary divides it; 0 where it is none. */
function nameLength(text: string): number {
  if (surnameLength(text.slice(0, 3)) === 2) {
    const [given = '', more = ''] = words(text.slice(2, 12));
    const length = given.length > 1 ? 4 : isHan(more) && more.length === 1 && !notGiven.test(more) ? 4 : 3;
    return given.length <= 2 && hasNameForm(text.slice(0, length)) ? length : 0;
  }
  const [first = '', second = '', third = '', fourth = ''] = words(text.slice(0, 12));
  const surname = surnameLength(first + second);
  if (surname === 0) return 0;
  if (surname === 1 && !isPlainSurname(first.charAt(0))) return 0;
  // 王芳 is in dictionaries, too; 高度 is no name
  if (surname === 1 && first.length > 1)
    return first.length + second.length === 3 &&
      first.length === 2 &&
      !isHan(text[3]) &&
      listedName(text.slice(0, 3))
      ? 3
      : 0;
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
    if (!isSurname(text.charAt(start))) continue;
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
    if (found) yield found;
    if (found) yield* joined(text, found.end);
  }
}

/** …和王小员、李国家. */
function* joined(text: string, from: number): Generator<Person> {
  const mark = /^(?:和|与|及|、|以及)/u.exec(text.slice(from, from + 2))?.[0] ?? '';
  const start = from + mark.length;
  const length = mark && isSurname(text.charAt(start)) ? nameLength(text.slice(start, start + 14)) : 0;
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
    if (!isPlainSurname(text.charAt(start))) continue;
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

const titled = new RegExp(title, 'gu');
/** Too often other words for 向书记, 班主任, 童主任. */
const noTitled = /^[童班管区楼段科门车房支城校院班家老单名位年全总党团包村街站部水电路桥法]$/u;

/** 王建民书记, 王女士. */
function* withTitle(text: string): Generator<Person> {
  for (const { index, 0: shown } of text.matchAll(titled)) {
    let from = index;
    while (from > 0 && index - from < 12 && isHan(text[from - 1])) from -= 1;
    if (from === index || ![4, 3, 2, 1].some((back) => isSurname(text.charAt(index - back)))) continue;
    const before = words(text.slice(from, index));
    const last = before.at(-1) ?? '';
    let found: Person | undefined;
    // 李|建国, 王|建|民, 欧阳|修
    for (const count of [3, 2] as const) {
      const name = before.slice(-count).join('');
      if (before.length < count || found) continue;
      const start = index - name.length;
      const [surname = ''] = before.slice(-count);
      if (name.length < 2 || surname.length !== surnameLength(name)) continue;
      if (surname.length === 1 && !isPlainSurname(surname)) continue;
      if (hasNameForm(name) && !(count === 3 && before.slice(-2).join('').length > 2))
        found = person(text, start, name.length);
    }
    if (!found && last.length === 1 && isPlainSurname(last) && !noTitled.test(last) && !/[某×]/u.test(last)) {
      const next = text.charAt(index + shown.length);
      if (!/^(?:某某|楼长|网格员|网格长|老人)$/u.test(shown) && !/[会办室制]/u.test(next))
        found = { name: `${last}${shown}`, start: index - 1, end: index + shown.length, titled: true };
    }
    if (found) yield found;
  }
}

/** What heads a list of people: a post, or a word for people, and a colon. */
const rosterHead =
  /(?:[\u3400-\u9fff]{0,8}(?:[长员者]|组\s{1,6}长|[成组]\s{1,6}员|书记|主任|联\s?系\s?人|责\s?任\s?人|负\s?责\s?人|[\u3400-\u9fff]人|姓\s{0,4}名|名单|代表|同志|指挥|秘书|经理|民警|医生|老师|干部|委员|社工|顾\s{0,4}问|党员|会计|出纳)(?:[（(][^（）()]{0,20}[）)])?)[ \u3000]*[：:]/gu;

/** Names in a stretch that lists people, parted by marks or blanks; 张 三 is one spread to three characters. */
export function* listedNames(text: string, start: number, end: number): Generator<Person> {
  const part = text.slice(start, end);
  const possible: Person[] = [];
  let sure = 0;
  for (const { index, 0: shown } of part.matchAll(
    /(?<![\u3400-\u9fff])(?:[\u3400-\u9fff](?:[\u3000 ]{1,4}[\u3400-\u9fff]){1,2}|[\u3400-\u9fff]{1,12}(?:[·•‧・][\u3400-\u9fff]{1,8}){0,2})(?![\u3400-\u9fff])/gu,
  )) {
    const name = shown.replace(/[\u3000 ]/g, '').replace(/(?:等|同志|女士|先生)$/u, '');
    const at = { name, start: start + index, end: start + index + shown.length, listed: true as const };
    if (/[·•‧・]/u.test(name)) {
      if (/^[\u3400-\u9fff]{2,}[·•‧・][\u3400-\u9fff]{2,}/u.test(name)) yield at;
      continue;
    }
    const end =
      at.start + (name.length < shown.length && !/[\u3000 ]/.test(shown) ? name.length : shown.length);
    const how = listedName(name);
    if (how === 'possible') possible.push({ ...at, end });
    if (how !== 'sure') continue;
    sure += 1;
    yield { ...at, end };
  }
  // a cell or a line of its own that is such a word
  if (sure > 0 || possible[0]?.name === part.replace(/\s/gu, '')) yield* possible;
}

function* rosters(text: string): Generator<Person> {
  const heads = [...text.matchAll(rosterHead)];
  for (const [order, { index, 0: shown }] of heads.entries()) {
    const from = index + shown.length;
    const next = heads[order + 1]?.index ?? text.length;
    const stop = text.slice(from, next).search(/[。；;]/u);
    yield* listedNames(text, from, stop < 0 ? next : from + stop);
  }
}

/** People named in a text, from left to right; of names that overlap the longest. @param text in its normal form (`plainText`) */
export function peopleIn(text: string): Person[] {
  const found = [...rosters(text), ...announced(text), ...asked(text), ...withTitle(text)].sort(
    (a, b) => a.start - b.start || Number(a.titled ?? false) - Number(b.titled ?? false) || b.end - a.end,
  );
  let end = 0;
  return found.filter((one) => {
    if (one.start < end) return false;
    end = one.end;
    return true;
  });
}
