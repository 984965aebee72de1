import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { describe, expect, test } from 'vitest';
import { type FeedEntry, feedDate, feedXml } from './feed.ts';

const entry: FeedEntry = {
  title: '桃源社区<b>2027</b>年 & 计划',
  address: 'https://example.gov.cn/approved/a/?x=1&y=2',
  id: 'a/v1',
  date: '2027-03-05',
  description: '用“]]>”和\u0007做测试',
  publisher: '桃源社区居民委员会',
  categories: ['环境卫生'],
};

function channelOf(entries: FeedEntry[]): XmlElement {
  const { root } = parseXml(
    feedXml({
      title: '公开计划',
      description: '说明',
      address: '/approved/',
      self: '/approved/rss.xml',
      entries,
    }),
  );
  const channel = root?.children.find((node) => node instanceof XmlElement);
  if (!channel) throw new Error('no channel');
  return channel;
}

const named = (element: XmlElement, name: string) =>
  element.children.filter((node) => node instanceof XmlElement).filter((child) => child.name === name);

describe('a feed', () => {
  test('carries texts as they are, markup included', () => {
    const [item] = named(channelOf([entry]), 'item');
    const text = (name: string) => (item && named(item, name)[0]?.text) ?? '';
    expect(text('title')).toBe(entry.title);
    expect(text('link')).toBe(entry.address);
    expect(text('description')).toBe('用“]]>”和做测试');
    expect(text('pubDate')).toBe('Fri, 05 Mar 2027 00:00:00 +0800');
    expect(text('category')).toBe('环境卫生');
  });

  test('is as old as its newest entry, and may be empty', () => {
    const feed = channelOf([entry, { ...entry, id: 'b/v1', date: '2027-04-01' }]);
    expect(named(feed, 'lastBuildDate')[0]?.text).toBe(feedDate('2027-04-01'));
    expect(named(channelOf([]), 'lastBuildDate')).toEqual([]);
  });
});
