/**
 * Names that can be nothing else, wherever they stand: a surname that is no other word, characters that given names are made
 * of, and a dictionary divides the sentence around them. Two characters are a name only where a clause begins, behind who it
 * is, or behind who does something for them. Measured on 1.3 million characters of official texts: two of these were no name.
 *
 *     [...plainNames('让张伟和吴天明去摸排')] // 张伟, 吴天明
 */
import { isGivenName, isPublicFigure, words } from './names.ts';
import type { Stretch } from './plain-text.ts';

/** Surnames that in a text of today are hardly ever another word. */
const surname =
  '[王李张刘陈杨赵黄周吴徐孙朱马胡郭林何罗郑梁谢宋唐许韩冯邓曹彭萧肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范廖贾夏邹孟熊秦邱尹薛闫雷侯龙陶黎毛郝龚邵钱严覃武戴莫孔汤庞樊兰殷施洪翟倪俞葛柳岳伍温纪申聂柯芦焦柴耿邢梅窦鲁裴褚甄阮蒲翁祝滕穆佟卜涂霍尚辛冉鲍娄游屈詹邬盛鞠郁冀臧栾仇荆亓佘仝逄石史贺高]|欧阳|司马|上官|诸葛|司徒|尉迟|公孙|皇甫|慕容|夏侯|令狐|申屠|鲜于|亓官|南宫|呼延|端木|独孤|拓跋';
/** What given names are made of beside the usual characters; behind another surname these could be words. */
const further = new Set(
  '三丰牛宜功堂满方圆富邦草如心星依诺欢彤妍蓓韵笑语冰冬夏秋春夕月阔虎牧野千里万正大小中长旺喜寿全友亮理信礼孝廉尚进步前新军战胜利放跃卫设援改革开放奥运二四五六七八九一百亚欧亭台轩辕昂航舟舰笛歌舞画书墨砚诗词斌勋劭劲勤俭实品格高贤干才华露霜雾霞霁虹霓昱昭晓晔景晴晶曙曜朗朔望期杏李桃梨柳杨枫槿樱棠栀芷芝芙蓉茵茹荔荟蕙薇芊芮芳芸花艾苑若莎莉莲菡萱葳蔓紫橙黄绿青蓝黑白素朱彩绮纹维纲绍纪经纬继红丝绵绢柱栓锁顺奎魁猛芹婵娣招弟淼鑫焱',
);
const isGiven = (character: string) => isGivenName(character) || further.has(character);

/** Without what spreads it. */
const bare = (shown: string) => shown.replace(/<[^<>]*>|[ ·.*-]/g, '');

const isHan = (character: string | undefined) => /[\u3400-\u9fff]/u.test(character ?? '');
const longer = new RegExp(`(?=(${surname})([\\u3400-\\u9fff])([\\u3400-\\u9fff]))`, 'gu');
const apart = ' {1,4}|[·.-]|\\*{1,3}';
const tags = '(?:<[^<>]{1,20}>)+';
const spread = new RegExp(
  `(${surname})(?:(?<mark>${apart})([\\u3400-\\u9fff])\\k<mark>|${tags}([\\u3400-\\u9fff])${tags})([\\u3400-\\u9fff])`,
  'gu',
);
/** Other words, too: names of three characters only behind who it is, or before what only people do. */
const otherSurname = '[方成金白于万段顾齐任章付韦曾车项安常时江应游向苗池卫俞夏牛]';
const han = '[\\u3400-\\u9fff]';
const behindRole = new RegExp(
  `(?<=(?:[长员者户人：:]|书记|主任|代表|经理)|(?<!${han})(?=.{3}(?:说|表示|指出|介绍|提出|反映|建议|答复|发言|负责|担任|带队|认领|报名|参加|代表|主任|书记|同志|老师|女士|先生|医生)))(${otherSurname})(${han})(${han})`,
  'gu',
);
const shorter = new RegExp(`(?=(${surname})([\\u3400-\\u9fff]))`, 'gu');
/** Before a name of two characters: nothing, who it is, or who does something for or with this person. */
const announced =
  '让|派|安排|[由请找问给为帮跟与和对把经到在]|联系|根据|同意|收到|邀请|慰问|走访|[长员者户]|[^工]人|书记|主任|代表|经理|居民|业主|老师|师傅|医生|民警|律师|法官|同学|学生|对象|家庭|邻居|教师|军人';
const announcing = new RegExp(`(?:${announced})$`, 'u');
const opening = new RegExp(`(?:^|[^\\u3400-\\u9fff]|${announced})$`, 'u');
/** 周末, 史志, 陆海 and the like are words, 赵家 and 吴山 places. */
const notShort = /^(?:.[家山江海浦河]|范文|史志|戴红|兰天|何[为时方]|马[克思力]|严明|温泉)$/u;
const notLonger = /^(?:严三实|陆海新|葛格阁|贺新.|范文.|高[水品质中成].|.家[山江海河])$/u;
/** What only a person does, or the end of the clause. */
const ends =
  /^(?:$|[^\u3400-\u9fff]|说|讲|表示|指出|介绍|提出|反映|认为|建议|答复|补充|发言|负责|担任|带队|认领|参加|家|等)/u;
/** Streets, schools and houses are named after people. */
const placeBehind =
  /^(?:路|街|大道|大街|广场|小学|中学|大学|学校|纪念|故居|故里|祠|墓|庙|桥|村|庄|湾|弄|巷|墩|渡|岗|社区|小区|公园|花园|[区县市镇乡奖班号])/u;

/** What a dictionary makes of the sentence around a stretch: where its words begin and end, as offsets in the text. */
function boundsAround(text: string, start: number): Set<number> {
  let from = start;
  while (from > 0 && start - from < 5 && isHan(text[from - 1])) from -= 1;
  let at = from;
  const bounds = new Set([from]);
  for (const word of words(text.slice(from, start + 9))) {
    at += word.length;
    bounds.add(at);
  }
  return bounds;
}

function* longNames(text: string): Generator<Stretch> {
  for (const { index: start, 1: family = '', 2: second = '', 3: third = '' } of text.matchAll(longer)) {
    if (!isGiven(second) || !isGiven(third)) continue;
    const end = start + family.length + 2;
    const name = text.slice(start, end);
    if (notLonger.test(name) || placeBehind.test(text.slice(end, end + 2))) continue;
    const bounds = boundsAround(text, start);
    if (!bounds.has(start) || !bounds.has(end)) continue;
    // 李铁|牛: the dictionary has a word there, and the sentence must say that this is somebody
    const before = text.slice(Math.max(0, start - 2), start);
    if (
      bounds.has(start + family.length) ||
      announcing.test(before) ||
      (family !== '周' && opening.test(before) && ends.test(text.slice(end, end + 2)))
    )
      yield { start, end };
  }
}

function* roleNames(text: string): Generator<Stretch> {
  for (const { index: start, 0: name, 2: second = '', 3: third = '' } of text.matchAll(behindRole)) {
    const end = start + name.length;
    if (!isGiven(second) || !isGiven(third) || placeBehind.test(text.slice(end, end + 2))) continue;
    const bounds = boundsAround(text, start);
    if (bounds.has(start) && bounds.has(start + 1) && bounds.has(end)) yield { start, end };
  }
}

function* shortNames(text: string): Generator<Stretch> {
  for (const { index: start, 1: family = '', 2: given = '' } of text.matchAll(shorter)) {
    if (family.length > 1 || !isGivenName(given)) continue;
    const end = start + 2;
    if (notShort.test(text.slice(start, end)) || placeBehind.test(text.slice(end, end + 2))) continue;
    if (!opening.test(text.slice(Math.max(0, start - 2), start))) continue;
    const bounds = boundsAround(text, start);
    if (bounds.has(start) && bounds.has(start + 1) && bounds.has(end)) yield { start, end };
  }
}

/** 吴 天 明, 吴·天·明: spread out, a name stands apart from what is around it. */
function* spreadNames(text: string): Generator<Stretch> {
  for (const { index: start, 0: shown } of text.matchAll(spread)) {
    const [second = '', third = ''] = bare(shown).slice(-2);
    const end = start + shown.length;
    // 祝 红 金海宾: the next name begins there
    const goesOn = isHan(text[end]) && !announcing.test(text.slice(Math.max(0, start - 2), start));
    if (isGiven(second) && isGiven(third) && !(shown.includes(' ') && goesOn)) yield { start, end };
  }
}

/** From left to right within a kind; they may overlap. @param text in its normal form (`plainText`) */
export function* plainNames(text: string): Generator<Stretch & { name: string }> {
  for (const names of [longNames, roleNames, shortNames, spreadNames])
    for (const { start, end } of names(text)) {
      const name = bare(text.slice(start, end));
      if (!isPublicFigure(name) && !isPublicFigure(text.slice(start, end + 1))) yield { name, start, end };
    }
}
