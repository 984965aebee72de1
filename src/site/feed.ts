/** RSS 2.0 from values: a feed with its entries, newest first as given. Own code, since a feed is twenty lines of XML. */
import { escapeXml } from '../terms/xml-text.ts';

export interface FeedEntry {
  title: string;
  /** Address of the page. */
  address: string;
  /** Never changes, and is no address. */
  id: string;
  /** yyyy-mm-dd. */
  date: string;
  /** What the page tells, as plain text. */
  description: string;
  publisher: string;
  categories: readonly string[];
}

export interface Feed {
  title: string;
  description: string;
  /** Address of the page that the feed follows. */
  address: string;
  /** Address of the feed itself. */
  self: string;
  entries: readonly FeedEntry[];
}

/** 2027-03-05 → Fri, 05 Mar 2027 00:00:00 +0800: the day begins in Beijing. */
export function feedDate(day: string): string {
  return new Date(`${day}T00:00:00Z`).toUTCString().replace('GMT', '+0800');
}

function tag(name: string, text: string, attributes = ''): string {
  return `<${name}${attributes}>${escapeXml(text)}</${name}>`;
}

function itemXml({ title, address, id, date, description, publisher, categories }: FeedEntry): string {
  return [
    '<item>',
    tag('title', title),
    tag('link', address),
    tag('guid', id, ' isPermaLink="false"'),
    tag('pubDate', feedDate(date)),
    tag('description', description),
    tag('dc:creator', publisher),
    ...categories.map((category) => tag('category', category)),
    '</item>',
  ].join('\n');
}

/** The feed as an XML file. Its date is that of the newest entry, so that a build without news changes nothing. */
export function feedXml({ title, description, address, self, entries }: Feed): string {
  const newest = entries
    .map(({ date }) => date)
    .sort()
    .at(-1);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<channel>',
    tag('title', title),
    tag('link', address),
    tag('description', description),
    tag('language', 'zh-cn'),
    `<atom:link href="${escapeXml(self)}" rel="self" type="application/rss+xml"/>`,
    ...(newest ? [tag('lastBuildDate', feedDate(newest))] : []),
    ...entries.map(itemXml),
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}
