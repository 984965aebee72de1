/**
 * Whether a word is a person's name: a surname and one or two characters, that is no post, no body and no other word. In a
 * list of people any such word is one; in a sentence the words around it must leave no other reading.
 *
 *     isListedName('赵先会') // true; 安全员 and 管委会 are none
 */

/** The surnames of 百家姓 and others that are met, rare ones included. */
const surnames = new Set(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄麴家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴鬱胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公墨哈谯笪年爱阳佟肖付代苟闫覃岳邸修冼仝植庹牟亓佘来亢芦沐原伞由户楚帅青甫降晋仉庆苑初线矫鹿逢衣么门银迟尧朴粟信藏官禚揭赫光占恽咎闭奉楼区丘腾泽招妫芈仉缑郄呙禤睢眭苌隽仵檀郐撒冮郗谌甯鄢郇臺战漆亓',
);
const compound =
  /^(?:欧阳|司马|上官|诸葛|司徒|东方|尉迟|公孙|皇甫|慕容|夏侯|闻人|赫连|澹台|公冶|宗政|濮阳|淳于|单于|太叔|申屠|仲孙|轩辕|令狐|钟离|宇文|长孙|鲜于|闾丘|亓官|南宫|东郭|百里|呼延|端木|独孤|第五|拓跋|左丘|西门)/u;
/** Surnames that are more often other words: no name in a sentence begins with them. */
const commonWords = new Set(
  '向于时和从任应全成党都有经当可由后并来到通家年能须项单连干边商终利步东空公相便元国明平光信初充广满双隆益越文水门管计查养居师班官车农云山花强包支户占战区由降代解安关过楼红',
);

/** Characters that given names are made of: behind a surname that is another word, nothing else makes a name. */
const givenCharacters =
  /^[伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉力红玉萍鹏飞华宁波斌玲鑫建国志民生春梅海燕雪琴凤晓小永德福贵荣清云龙林峰俊宇浩然子轩欣怡佳琪慧颖丹婷雯莉倩蕾薇洁琳瑶凯旭东阳亮翔康乐庆祥瑞泽恩思雨晨曦嘉豪天成家员学立爱先景少水兴良才金银宝根山川青松柏竹菊莲香珍珠美芬芝惠淑贞素彩仙巧翠雄义仁智忠孝诚达顺昌盛茂森洪武威毅坚恒继承耀宗启胜彪麟虎彬栋材维绍宪廷守占振元克树润泉岩石钢铁锋钧铭锐鸿雁鹤莺燕婉媛娥姣娇妮妹姗媚芸茜荷蓉蕊薪苗菁莹菲萌葵蓝虹晶昊晖晗昕旺朝阁珊玮珂琦瑜瑾璐璇欢悦恬愉忆怀胤卓博群钰钊锦镇桐楠楷榕槐梓汉江淮泓沛浦涵淳渊溪滨潇澜帆琴素彤妍韵笙航舟勋骏骁斐曼蔓]{1,2}$/u;

/** People of history and politics whose names are part of what plans say. */
const publicFigures =
  /^(?:雷锋|毛泽东|邓小平|江泽民|胡锦涛|习近平|周恩来|刘少奇|朱德|陈云|焦裕禄|孔繁森|郭明义|杨善洲|任长霞|白求恩|孙中山|马克思|恩格斯|列宁|李强|赵乐际|王沪宁|蔡奇|丁薛祥|李希|韩正|黄文秀|张桂梅|王进喜|钱学森|袁隆平|钟南山|屈原|孔子|鲁迅|董存瑞|黄继光|邱少云|王继才|谷文昌|廖俊波|李大钊|杨靖宇|赵一曼|方志敏|刘胡兰|黄大年|时传祥|王杰|欧阳海|林则徐|岳飞|文天祥|史来贺|吴仁宝|申纪兰|李时珍|张仲景|华佗|王羲之|李白|杜甫|苏轼|张思德|黄旭华|王阳明|徐霞客|陶行知|宋庆龄|邵逸夫|郭沫若|温家宝|李克强|朱镕基|赵一曼|吴孟超|于谦|邓稼先|钱七虎|叶培建|程开甲|徐洪刚|李素丽|麦贤得|南仁东|屠呦呦|彭湃|秦始皇|诸葛亮|包青天|关羽|文成公主|马可波罗)$/u;

const bodies =
  /(?:部|办|局|处|科|站|所|室|组|队|委|院|校|岗|厅|社|班|中心|街道|社区|[妇残侨文社]联|工商联|村|县|镇|乡|街|路|区|市|单位|公司|企业|物业|党支部|支委)$/u;
const posts =
  /(?:长|主任|书记|委员|干事|干部|专干|代表|负责人|志愿者|医生|老师|教师|民警|支书|工|人|者|经理|会计|出纳|文书|团员|党员|成员|队员|会员|社员|职员|学员|教员|人员|业主|车主|户主|户号|房号|电话|住户|商户|家属|亲属|家庭|群众|居民|村民|市民|农民|股民|专家|大家|管家|商家|店家|全家|厨师|律师|技师|牧师|医师|药师|学生|师生|新生|医生|考生|毕业生|委会|工会|协会|商会|议会|理事会|监事会|听证会|民兵|军人|军属|警|保安|保洁|门卫|房东|法官|常委|武装|公安|河长|师傅|网格|单元|等|某|某某)$/u;
/** Surnames with which no word for a post begins, so that 赵国员 and 孙大会 are names. */
const clearSurname =
  /^[王李张刘陈杨赵吴徐孙朱胡郭何罗郑梁谢宋唐许韩冯邓曹彭曾萧董袁潘蒋蔡余杜魏吕丁沈姚卢姜崔谭陆汪范廖韦贾薛侯邹熊孟秦邱尹闫段史陶贺龚邵钱戴莫孔汤]/u;
const titles =
  /(?:长|主任|书记|委员|干事|医生|老师|教师|民警|警官|工|人|者|经理|代表|师傅|律师|队员|党员|某)$/u;

/** 文管员, 保育员: what such a person does, before 员, 师, 生. */
const doing =
  /[管检巡保联络调监督理协辅服话导指宣教播递务险技操驾售收陪护洁育安防育训]员$|[理造计讲]师$|实习生$|义务兵$/u;
/** Characters that no given name has. */
const never =
  /[病症的了与及在是到从由被把将或其各每该此们你我他她它这那哪吗呢吧啊个些么着过给让叫向被且但则若因所等]/u;

let segmenter: Intl.Segmenter | undefined;

/** Stretches that were divided last: several readers ask for the same one, and lists of people say the same again. */
const divided = new Map<string, readonly string[]>();
const mostDivided = 5000;

/** A stretch of a sentence as a dictionary divides it. Short ones only: dividing takes time. */
export function words(text: string): readonly string[] {
  const known = divided.get(text);
  if (known) return known;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const parts = [...segmenter.segment(text)].map(({ segment }) => segment);
  if (divided.size >= mostDivided) divided.clear();
  divided.set(text, parts);
  return parts;
}

export const isSurname = (character: string): boolean => surnames.has(character);
/** Whether a name in a sentence may begin with it. */
export const isPlainSurname = (character: string): boolean =>
  surnames.has(character) && !commonWords.has(character);
/** Whether a surname that is another word, too, can be nothing else here: 时|建国, 成|春梅. */
export const isGivenName = (given: string): boolean => givenCharacters.test(given);
/** Words that have the form of a name of two characters and that dictionaries divide or do not have. */
const knownWords =
  /^(?:关爱|水平|安康|安宁|安庆|安静|安居|成林|成才|成家|成员|成立|东海|东山|年轻|常青|常春|文明|文静|文武|文学|和平|和美|和顺|高明|高兴|万民|万家|时光|明亮|明珠|花园|元旦|元宝|云南|云海|平静|平安|平民|金银|金山|石林|江山|江河|田园|向阳|向善|公平|公民|公道|公家|全民|全家|全员|管家|居民|居家|单元|党员|党建|干群|温泉|温州|白天|马山|包容|应景|别家|从业|于家|计生|水泉|水仙|任家|安全|安家|安德|安民)$/u;
export const isKnownWord = (word: string): boolean => knownWords.test(word);
export const isPublicFigure = (name: string): boolean => publicFigures.test(name);

/** How many characters of a word are its surname: 0 where it begins with none. */
export function surnameLength(word: string): number {
  if (compound.test(word) && word.length > 2) return 2;
  return surnames.has(word.charAt(0)) ? 1 : 0;
}

/** Whether the form of a word is that of a name: surname, one or two characters, none that no name has. */
export function hasNameForm(word: string): boolean {
  if (!/^[\u3400-\u9fff]{2,4}$/u.test(word)) return false;
  const length = surnameLength(word);
  if (length === 0 || word.length - length > 2 || word.length === length) return false;
  return !never.test(word.slice(length));
}

/** 计生员, 管委会 and the like, which no dictionary has whole. */
const otherWords =
  /^(?:常[态规用见年驻]|时[限间段刻]|方[式法案向]|金额|费用|程序|纪检|全体|全部|有关|相关|各|党[委支总群政小工]|居委|管委|计生|综治|常务|时任|社工|文明|文体|安全|安保|平安|暂|无|待定|同上|另行|详见|双报到|万家|家家|户户|年级|水电|燃气|供电|国网|公益|青年|老年|支部|支委|包[片楼户村联保]|应急|农[技机]|广场|广播|东区|西区|明白|关工|经[济发]|项目|单位|车队|班子|双联|谈[心话判]|申[辩诉请领报]|招[用聘收录生考募]|[老中青]三代|艾滋|国土|信访|通讯|安监|林业|水务|商务|房管|城管|文旅|法院|司法|民政)/u;

/** In a list of people: `sure` where the word is no other in a dictionary. */
export function listedName(word: string): 'sure' | 'possible' | undefined {
  if (!hasNameForm(word) || isPublicFigure(word)) return undefined;
  if (word.length === 3 && clearSurname.test(word) && !bodies.test(word) && !titles.test(word))
    return words(word).length > 1 ? 'sure' : 'possible';
  if (otherWords.test(word) || bodies.test(word) || posts.test(word) || doing.test(word)) return undefined;
  const [first = ''] = words(word);
  if (first.length === 1 || compound.test(word)) return 'sure';
  // 安全员: a known word and who does it; 高峰, 白雪: names that are words
  return /[员师生民家会]$/u.test(word) && !isGivenName(word.slice(1)) ? undefined : 'possible';
}

/** Whether a text that stands alone, as the author of a file does, is somebody's name: 王小明, 买买提·艾力, 王主任. */
export function namesPerson(text: string): boolean {
  const value = text.trim();
  if (/^[\u3400-\u9fff]{2,8}[·•‧・][\u3400-\u9fff]{2,8}$/u.test(value)) return true;
  if (value.length <= 5 && titles.test(value) && isPlainSurname(value.charAt(0))) return value.length >= 3;
  return listedName(value) !== undefined;
}
