/** What the site is and where its texts and data lie, for programs that read (llmstxt.org). */
import { approvedPlans } from '../site/approved.ts';
import { links } from '../site/links.ts';
import { allSamples } from '../site/samples.ts';
import { site } from '../site/settings.ts';
import { fullAddress } from '../site/site-url.ts';

/** What comes after is in the columns and the data. */
const mostListed = 200;

/** Text as Markdown shows it, harmless where a program takes it for HTML. */
const plain = (text: string) =>
  text
    .replace(/[\\`*_[\]#|]/g, '\\$&')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

function item(label: string, path: string, note: string): string {
  return `- [${plain(label)}](${fullAddress(path)})：${plain(note)}`;
}

export async function GET(): Promise<Response> {
  const [{ published }, samples] = await Promise.all([approvedPlans(), allSamples()]);
  const lines = [
    `# ${site.name}`,
    '',
    `> ${site.description}公开计划是审议通过以后公开的文件，锁定不改；示范文本里的社区、单位和数字都是示例，不是事实。`,
    '',
    '引用公开计划时请写明标题、发布机构、版本和有效性，以网页原文为准。撤下的计划没有正文。',
    '',
    '## 栏目',
    '',
    item('公开计划', links.approved(), '经审议通过的计划，每份有正文、审批记录、历次修改和执行进展'),
    item('示范文本', links.samples(), '供套用的计划文本'),
    item('章节对照', links.sections(), '同一章节在各份示范文本里的写法'),
    item('模板', links.templates(), '各类计划的提纲和填空模板'),
    item('审阅规则', links.checkRules(), '检查计划草稿的规则和例子'),
    item('使用指南', links.guides(), '怎样选提纲、写计划、公开计划'),
    '',
    '## 数据',
    '',
    item('approved.json', links.approvedIndex(), '全部公开计划的公开信息、版本、有效性、进展和文件网址'),
    item('approved.schema.json', links.approvedSchema(), '上面这份数据的 JSON Schema'),
    item('rss.xml', links.approvedFeed(), '新公开、修改和撤下的计划'),
    '',
    '## 公开计划',
    '',
    ...published.slice(0, mostListed).map(({ id, title, current, validity }) => {
      const { publisher, published: day } = current.approval.header;
      return item(title, links.approvedPlan(id), `${publisher}${day}发布，${validity}`);
    }),
    ...(published.length === 0 ? ['现在还没有公开的计划。'] : []),
    ...(published.length > mostListed ? [`共 ${published.length} 份，其余见 approved.json。`] : []),
    '',
    '## 示范文本（示例）',
    '',
    ...samples
      .slice(0, mostListed)
      .map(({ id, title, meta, outlineName }) => item(title, links.sample(id), meta.summary ?? outlineName)),
    ...(samples.length > mostListed ? [`共 ${samples.length} 份，其余见“示范文本”栏目。`] : []),
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
