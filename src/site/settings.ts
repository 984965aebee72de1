/** What the site is called and says of itself; one place for pages, feeds and meta tags. */
export const site = {
  name: '社区计划库',
  description:
    '社区和街道工作人员用的计划示范文本与填空模板：可搜索、可对照、可复制，全部在本机浏览器里完成。',
  /** Content of the `SiteDomain` meta tag; empty where the site has no fixed domain. */
  domain: '',
} as const;
