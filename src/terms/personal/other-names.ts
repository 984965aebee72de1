/**
 * Names that are not written as a surname and a given name: 小李, 赵姐 as neighbours say it, names of peoples that have no
 * surname, and names in letters behind the word for a post.
 *
 *     [...otherNames('请找小李登记')] // { name: '小李', titled: true, … }
 */
import type { Person } from './person.ts';

const common =
  '[王李张刘陈杨赵黄周吴徐孙朱马胡郭林何罗郑梁谢宋唐许韩冯邓曹彭萧肖田董袁潘蒋蔡余杜叶苏魏吕丁沈姚卢姜崔钟谭陆汪范廖贾夏邹孟熊秦邱尹薛闫雷侯钱孔]';
const opens = '(?<=^|[^\\u3400-\\u9fff]|[由请找问让给和跟与派]|物业|社区|联系|通知|慰问|走访)';
const acts =
  '(?=$|[^\\u3400-\\u9fff]|登记|负责|帮|到|说|讲|拿|取|要|报|领|联系|值|带|家[的里漏]|也|就|和|一起|参加|组织|提|反映|去|来)';
const familiar = new RegExp(
  `${opens}(?:[小老]${common}|${common}(?:叔|姐|哥|婶|嫂|伯|姨|总|工|老))${acts}`,
  'gu',
);

/** Parts of names of peoples in the west and north; two of them, or one and what goes with it, are a name. */
const parts =
  '(?:买买提|艾力|艾买提|吐尔逊|阿不都|阿卜杜|热合曼|古丽|阿依|阿孜|帕提|努尔|麦麦提|库尔班|玉素甫|依布拉音|卡德尔|扎西|卓玛|次仁|次旦|多吉|顿珠|旺堆|央金|格桑|达娃|尼玛|巴桑|罗布|平措|拉姆|德吉|白玛|洛桑|丹增|巴特尔|其其格|娜仁|托娅|乌兰|呼和|苏和|格日乐|哈斯|阿拉坦|朝鲁|萨仁|高娃|图雅|那日苏)';
const ofPeoples = new RegExp(
  `(?:${parts}[·•‧・]?){2,4}(?!路|街|社区|村)|(?<=[长员者人户：:]|书记|主任|代表)${parts}(?![\\u3400-\\u9fff])`,
  'gu',
);

/** 联系人：Wu Xiaoming, W.X.M., WXM before a telephone. */
const inLetters =
  /(?<=(?:联系人|负责人|责任人|经办人|主持人|记录人|姓名|组长|成员|志愿者|网格员|楼长)\s?[：:]?\s?)(?:[A-Z][a-z]{1,8} [A-Z][a-z]{1,12}(?:-?[a-z]{2,8})?(?![A-Za-z])|(?:[A-Z]\.){2,3}|[A-Z]{2,3}(?=[ ，,]?1[3-9]\d{9}))/gu;

/** From left to right within a kind. @param text in its normal form (`plainText`) */
export function* otherNames(text: string): Generator<Person> {
  for (const { index: start, 0: name } of text.matchAll(familiar))
    yield { name, start, end: start + name.length, titled: true };
  for (const pattern of [ofPeoples, inLetters])
    for (const { index: start, 0: name } of text.matchAll(pattern))
      yield { name, start, end: start + name.length };
}
