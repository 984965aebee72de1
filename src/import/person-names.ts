/** What looks like a private person's name: a surname and one or two characters. */

const surnames = new Set(
  '王金于高方李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付傅邹熊白孟秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤常温康施文牛樊葛邢安齐易伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑党宫费卜冷晏席卫柏宗桂全楼闵应臧边姬邬和皮',
);
const doubled = new Set(['欧阳', '司马', '上官', '诸葛', '司徒', '东方', '尉迟', '公孙', '皇甫', '慕容']);
/** Words that begin like a name. */
const notNames =
  /^(?:全体|全部|全区|全市|成员|和谐|文明|文化|安全|安排|常务|党委|党支|党员|居民|各|时间|任务|万元|管理|章程|单位|单元|房屋|应急|路面|关心|关爱|游客|农民|农村|项目|连续|车辆|成立|高|方|于|华侨|古树|华人|解决|简报|钟楼|石材|白天|冷链|温馨|康复|阳光|江|路|文艺|文体|武装|卫生|宗教|季度|章|边|车|和|应|时|全|成|任务|农|连|关|管|安|常|项目)/u;
/** Posts and groups, which also fit two to four characters. */
const posts =
  /(?:长|员|主任|书记|委员|干事|干部|专干|代表|组|室|办|会|所|站|队|校|院|局|科|部|处|社区|街道|单位|负责人|志愿者|医生|教师|民警|支书|委|工|人|支|联)$/u;

/** Public figures whose names are part of what plans say. */
export const publicFigures = new Set([
  '雷锋',
  '毛泽东',
  '邓小平',
  '江泽民',
  '胡锦涛',
  '习近平',
  '周恩来',
  '焦裕禄',
  '孔繁森',
  '郭明义',
  '杨善洲',
  '任长霞',
  '白求恩',
  '孙中山',
  '马克思',
  '列宁',
]);

/** Behind 组长： a word of two or three characters with a surname is a name, unless it is a post or a group. */
export function couldBeName(word: string): boolean {
  if (!/^[\u3400-\u9fff]{2,4}$/u.test(word) || posts.test(word)) return false;
  if (doubled.has(word.slice(0, 2))) return word.length >= 3;
  return word.length <= 3 && surnames.has(word.slice(0, 1));
}

/** True where a word in a sentence can be nothing but a private person's name. */
export function looksLikeName(word: string): boolean {
  if (!/^[\u3400-\u9fff]{2,4}$/u.test(word) || publicFigures.has(word) || posts.test(word)) return false;
  if (doubled.has(word.slice(0, 2))) return word.length >= 3;
  return word.length <= 3 && surnames.has(word.slice(0, 1)) && !isCommon(word);
}

function isCommon(word: string): boolean {
  return (
    notNames.test(word) &&
    !/^(?:江|白|石|温|康|阳|武|文|钟|简|华|古|冷|常|安|管|关|成|任|时|农|连|车|边|季|章|宗|卫|路|游|党|全|应)[^体部区市员委支民务全排理心爱客村续辆立排树人决报材天链馨复光艺装生教度程面格]/u.test(
      word,
    )
  );
}
