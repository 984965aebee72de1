/**
 * What web sites and page layout put around a plan: announcements, page numbers, sources, advertising. Judged line by
 * line, by words that belong to such lines and to no plan.
 */

/** 2023年…计划(精选8篇): the compilation's own title. */
const chosen =
  '(?:精选|通用|实用|优秀|热门|最新|推荐|合集|汇总|集锦|大全|锦集|汇编|共|模板|范文|优质|经典|常用|整理|荐|必备|合计){1,3}';
const pieces = '\\s*(?:\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*篇\\s*';
const collectionTitle = new RegExp(`(?:[（(【[]\\s*${chosen}?${pieces}[）)】\\]]|${chosen}${pieces})$`, 'u');

/** Words of a site that speaks to its readers. */
const siteVoice = [
  /小编/u,
  /(?:欢迎|敬请)(?:大家|各位|您)?(?:前来)?(?:阅读|参考|借鉴|收藏|下载|浏览|查阅|分享)/u,
  /(?:仅供|可供|供(?:大家|您|各位)|以供)(?:大家|您|各位)?(?:的)?(?:参考|借鉴|阅读)/u,
  /(?:本站|本网站|本文库|本网)(?:整理|收集|提供|为|小|编|的|推荐|原创|搜集)/u,
  /(?:一起|大家)来看看吧|一起来看一?下/u,
  /(?:下面|以下|接下来|这里|今天)(?:就)?(?:是|为|由|给|我|本)[^。！？]{0,16}(?:给|为|帮)(?:大家|您|各位|你)/u,
  /(?:希望|但愿)[^。！？]{0,10}(?:对|能|给)(?:大家|您|你|各位)[^。！？]{0,8}(?:帮助|借鉴|参考|启发)/u,
  /(?:范文|文章|资料|内容|计划书)(?:，|,)?(?:供|希望|欢迎|仅供)(?:大家|您|各位|参考|阅读)/u,
  /(?:整理|收集|搜集|分享|带来|准备)了?[^。！？]{0,16}(?:范文|模板|例文|样本)/u,
  /(?:请|欢迎)(?:访问|关注|登录|查看|继续关注)[^。！？]{0,16}(?:本站|频道|栏目|网站|公众号)/u,
  /(?:点击|扫码|长按|右键)(?:下载|查看|关注|保存|复制)/u,
];

/** Whole lines that are furniture. */
const furniture = [
  /^(?:字号|字體|字体|大小|字号大小)\s*[：:]?\s*(?:大|中|小|\s)*$/u,
  /^(?:第\s*\d{1,4}\s*页)?\s*[，,]?\s*(?:共\s*\d{1,4}\s*页)?$/u,
  /^[-—–－·\s]{0,4}\d{1,4}\s{0,2}[-—–－·\s]{1,4}$/u,
  /^[-—–－]\s{0,2}\d{1,4}\s{0,2}[-—–－]$/u,
  /^\d{1,4}\s{0,2}\/\s{0,2}\d{1,4}$/u,
  /^page\s+\d{1,4}(?:\s+of\s+\d{1,4})?$/iu,
  /^(?:https?:\/\/|www\.)\S{3,200}$/iu,
  /^(?:来源|文章来源|出处|转载自|作者|编辑|责任编辑|发布时间|更新时间|发布日期|点击数|浏览次数|浏览量|阅读量|关键词|标签|栏目|下载次数)\s*[：:][^。]{0,60}$/u,
  /^(?:上一篇|下一篇|上一页|下一页|返回顶部|返回首页|返回列表|相关推荐|推荐阅读|相关阅读|相关文章|猜你喜欢|热门推荐|更多相关|延伸阅读|网友评论|我要评论|打印本页|关闭窗口|加入收藏|分享到|下载本文|全文阅读|展开全文|目录)\s*[：:]?[^。]{0,60}$/u,
  /^(?:本文|原文|文章)(?:地址|链接|来源|出处|转自|标题)\s*[：:].{0,300}$/u,
  /^(?:转载|转发)请(?:注明|保留)[^。]{0,200}。?$/u,
  /^(?:首页|主页|您的位置|当前位置|您现在的位置)\s*[：:>＞»-][^。]{0,100}$/u,
  /^(?:免责声明|版权声明|声明)\s*[：:].{0,300}$/u,
  /^[【[「]?(?:猜你感兴趣|猜你喜欢|热门文章|相关推荐|推荐阅读|延伸阅读)[】\]」]?\s*[：:].{0,60}$/u,
  // a line of a typed list of contents: its page behind dots
  /^.{1,60}?[.．·…‥]{4,80}\s*[-—]?\s*\d{1,3}\s*[-—]?$/u,
  /^查看更多[^。]{0,40}$/u,
  /^(?:版权所有|©|copyright)[^。]{0,100}$/iu,
  /^[-=*_~·.。\s]{3,200}$/u,
];

/** Why a line is no part of any plan; undefined where it may be. */
export function furnitureReason(text: string): string | undefined {
  if (text.length > 320 || text === '') return undefined;
  return furniture.some((pattern) => pattern.test(text)) ? '网页或页面附带的文字' : undefined;
}

/** True for the title of a whole compilation. */
export function isCollectionTitle(text: string): boolean {
  return text.length <= 60 && !/[。；;，,]/u.test(text.slice(0, -1)) && collectionTitle.test(text);
}

/** Why a paragraph is a site's own talk; undefined where it may be part of a plan. */
export function siteTalkReason(text: string): string | undefined {
  if (text.length > 320) return undefined;
  return siteVoice.some((pattern) => pattern.test(text)) ? '网站的导语或推荐语' : undefined;
}
