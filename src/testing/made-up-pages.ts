// Pages of invented plans to test and measure search with: sentences from a shared pool, shuffled by a seed, so
// that most strings occur in several pages; with tables, slots inside words, line breaks, punctuation of
// both widths, Latin, emoji and characters outside the basic plane. Used by tests and benchmarks only.

import type { IndexedPlan } from '../search/indexed-plan.ts';
import { readPlanPage } from './read-plan-page.ts';

export interface MadeUpPage {
  /** The path of the page below the site's base. */
  path: string;
  html: string;
}

/** A small seeded generator of numbers below `limit` (mulberry32). */
export function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

const places = '桃源 柳溪 云岭 青石 望江 南屏 松涛 银杏 竹海 清河 东篱 白鹭'.split(' ');
const topics =
  '创建文明城市 垃圾分类 志愿服务 消防安全 邻里互助 老年食堂 楼道整治 普法宣传 暑期托管 控烟 防汛值守 全民阅读'.split(
    ' ',
  );
const people = '楼长 网格员 志愿者 党员骨干 物业管家 退休教师 社工 居民代表 巡逻队员 热心商户'.split(' ');
const deeds = '走访 登记 清点 张贴 讲解 劝导 巡查 调解 修缮 募集 回访 公示 核对 培训 评议 归档'.split(' ');
const things =
  '台账 海报 花箱 充电桩 灭火器 公约 心愿单 积分卡 意见箱 通讯录 影像资料 晾衣架 旧衣物 宣传栏'.split(' ');
const times = '每周三 月底前 第一季度 9:30—11:00 2027年3月 汛期 重阳节前后 双休日 7×24小时 隔月'.split(' ');
const odds =
  '(1)；（2）；“先急后缓”；《公约》；A4纸;WiFi覆盖率≥95%；微信群①；５Ｇ基站；👨‍👩‍👧家庭日🎉；𠮷祥里；㎡；C++兴趣班；a<b；R&D；後勤；干净整洁'.split(
    '；',
  );
const headings = '指导思想 工作目标 组织领导 实施步骤 任务分工 保障措施 考核评比 经费预算'.split(' ');
const outlines = ['annual-plan', 'campaign-plan', 'duty-plan'];

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A page for each number below `count`; the same seed gives the same pages. */
export function makePages(count: number, paragraphs: number, seed = 7, pool = 400): MadeUpPage[] {
  const below = seeded(seed);
  const pick = (list: readonly string[]) => list[below(list.length)] ?? '';
  const makeClause = () =>
    pick([
      `${pick(times)}由${pick(people)}${pick(deeds)}${pick(things)}${below(90) + 10}件`,
      `${pick(people)}与${pick(people)}结对${pick(deeds)}${pick(things)}`,
      `把${pick(things)}交${pick(people)}${pick(deeds)}，${pick(times)}${pick(deeds)}一次`,
      `${pick(odds)}${pick(deeds)}${pick(things)}、${pick(things)}`,
      `围绕${pick(topics)}，${pick(places)}片区${pick(deeds)}${pick(things)}`,
    ]);
  const sentences = Array.from({ length: pool }, () => `${makeClause()}，${makeClause()}。`);
  const dress = (sentence: string) => {
    const text = escapeHtml(sentence);
    const at = below(text.length);
    const safe = !text.includes('&') && !/[\ud800-\udfff\u200d]/.test(text);
    if (!safe || below(2) === 0) return text;
    const [a, b, c] = [text.slice(0, at), text.slice(at, at + 2), text.slice(at + 2)];
    return pick([
      `${a}<strong>${b}</strong>${c}`,
      `${a}\n   ${b}${c}`,
      `${a}<span><!-- x -->${b}</span>${c}`,
    ]);
  };
  const paragraph = () => {
    const [a, b, c] = [0, 0, 0].map(() => dress(pick(sentences)));
    const table = `<table><tr><td>${a}</td><td>${below(9)}</td></tr><tr><td>${b}</td></tr></table>`;
    const list = `<ul>\n<li>${a}</li>\n<li>${b}<br>${c}</li>\n</ul>`;
    return pick([`<p>${a}${b}</p>`, `<p>${a}</p>\n<p>${b}${c}</p>`, list, table]);
  };
  const makePage = (i: number): MadeUpPage => {
    const [topic, place, outline] = [pick(topics), pick(places), pick(outlines)];
    const kind = headings.filter(() => below(3) > 0);
    const sections = kind.map((heading, k) => {
      const text = Array.from({ length: Math.ceil(paragraphs / headings.length) }, paragraph).join('\n');
      const child =
        below(3) === 0 ? `<h3 id="s${k}-1">（一）${dress(pick(sentences))}</h3>${paragraph()}` : '';
      return `<section><h2 id="s${k}"><span>${k + 1}、</span>${heading}</h2>\n${text}${child}</section>`;
    });
    const issuer = below(3) === 0 ? '街道' : '社区';
    const html = `<!doctype html><html lang="zh-CN"><head><title>x</title></head><body><nav>不算的文字</nav>
<article data-plan-body data-outline="${outline}" data-theme="t${topics.indexOf(topic)} t${below(topics.length)}"
 data-issuer="${issuer}" data-kind="${kind.map((kind) => `k${headings.indexOf(kind)}`).join(' ')}" data-block="${pick(['', 'phases', 'phases budget'])}">
<h1>${place}社区202${below(9)}年<em>${topic}</em>工作计划</h1>
<p>${dress(pick(sentences))}</p>${sections.join('\n')}</article><footer>也不算</footer></body></html>`;
    return { path: `samples/p${i}/`, html };
  };
  return Array.from({ length: count }, (_, i) => makePage(i));
}

/** The plans of pages, as the index takes them. */
export function toPlans(pages: readonly MadeUpPage[]): IndexedPlan[] {
  return pages.flatMap(({ path, html }) => {
    const page = readPlanPage(html);
    return page ? [{ path, ...page }] : [];
  });
}
