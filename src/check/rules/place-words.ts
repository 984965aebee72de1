/**
 * Characters that Chinese names of places are made of, and pairs of them that are common words. A verb or an adjective
 * of official writing (推进社区, 整洁街道) has at least one other character, so it is never taken for a name.
 */

/** Land and water; plants and animals; colours and treasures; directions; good wishes; surnames; counties and cities. */
const characters = `
山水河湖江海溪泉潭湾桥井塘坝沟坪岭峰谷岩石洞洲岛港浦渡城楼台亭园苑庄屯堡寨营店铺集坊里巷沙滩涧渠圩垸埠津矶源滨岸畔波浪涛帆墅塔寺庙阁庵碑墩冲坳
桃柳松柏梅兰竹桂花莲荷枫杨槐榆桑梧桐樟杏梨枣樱菊芦茶林森棠檀榕
龙凤虎鹤鹿马牛羊鱼雁燕鹏麒麟鸿
金银玉珠翠碧红黄青白紫蓝朱丹墨
东西南北中上下
阳福寿康宁安泰和平永长兴隆昌盛丰裕富贵祥瑞吉庆春夏秋冬晨曦霞云雨雪虹星月光辉华荣嘉佳美秀丽清澄静武德仁义礼孝忠新高古文明风乐强凰关擎罡双旗芳绣雅轩宇
天元景世凯润泽恩惠迎望朝胜利友谊振
李王张刘陈赵周吴徐孙胡郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛阎余潘杜戴钟汪田姜姚谭廖邹熊陆郝孔崔毛邱秦史顾侯邵孟雷钱汤尹黎易乔贺赖龚家
陵州渝鼓玄汇淀越番禺杭锡扬淮盐宿连沪苏皖赣闽粤琼滇黔蜀陇湘鄂豫冀晋鲁津济烟潍淄沂洛焦濮漯襄荆株衡岳郴怀娄广深佛莞汕湛茂肇潮揭浮钦崇昆曲昭渭汉芜蚌铜滁阜六亳厦莆漳九鹰邢沧廊邯朔忻呼赤辽鞍锦哈齐佳绥
`;

export const placeCharacters: ReadonlySet<string> = new Set(characters.replace(/\s/g, ''));

/** Words made of the characters above that stand before 社区, 街道, 村 … without being names. */
const words = `
文明 新风 家风 文风 清风 春风 民风 风雨 风雪 高雅 清雅 文雅 风光 风景 上风 水源 电源 源于 明丽 双高 双向 双方 文武 和风 寺庙 文书 文艺 美文 双美 双文 高明 中文 语文 古文 天文 新文 长明 双和 双新 明天 明年 
祥和 阳光 长寿 明星 五星 星星 森林 云上 义新 富裕 富贵 乐和 和乐 高强 富强
美丽 秀美 清新 清静 宁静 平安 安康 康宁 和美 丰富 兴盛 昌盛 新兴 新家 高新 高中 中高 中小 大中 上中 中下 上下 东西 南北 东南 西南 东北 西北 东部 西部 南方 北方 中西 上城 下城 水城 山城 江城 花城 新城 古城 老城 城中 城里 城北 城南 城下
山水 山区 山林 江河 江海 湖海 园林 林园 花园 公园 集中 集体 中华 华北 华东 华南 华中 西藏 春季 夏季 秋季 冬季 春秋 夏秋 秋冬 冬春 春节 元月 六月 九月 六九 连和 和连 家和 家家 家中 家里 家园 大家 国家 全家 里家 店铺 商铺 楼里 楼上 楼下 楼台 园里 巷里 街里 院里 里和 中和 月里 月中 月上 光和 水和 河和 花和
文明 光荣 荣光 吉祥 吉庆 庆祝 高龙 高楼 高层 高云 富美 富康 荣华 美佳 佳美 和家 安家 平和 长安 有利 利和 利安 长高 长远 高山 低山 盐城 水利 水产 水电 石家 林田 水田 田园 田林 田里 广东 海南 河南 河北 湖南 湖北 江西 江苏 浙江 山东 山西 陕西 广西 云南 青海 黑龙 吉林 辽宁 苏北 苏南 鲁西 港台 沿江 家用 新春 新时 中元 上元 天天 雷雨 雨雪 雪天 雨天 夏天 冬天 春天 秋天 花草 花木 鱼塘 水塘 水井 水渠 河渠 水沟 沟渠 河塘 城河 林木 树林 竹林 茶园 果园 集市 润泽 迎和 望和 家望 高望 长望 观望 海洋 水泉 水岸 里程 高程 中程 全程
`;

export const commonPairs: readonly string[] = words.split(/\s+/).filter((word) => word.length === 2);
