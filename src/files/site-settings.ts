/**
 * What a site is called and says of itself: `site.yaml` beside its samples and published plans, a unit's own where `CONTENT`
 * names one. A unit that has none gets a site that says nothing of itself; the notice of this project's example is no
 * part of it. Node only.
 *
 *     name: 柳岸社区计划公开
 *     domain: www.example.gov.cn
 */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { formatFinding } from '../terms/finding.ts';
import { UserError } from '../terms/user-error.ts';
import { readYaml, YamlPlaces } from '../terms/yaml-places.ts';
import { contentFolders } from './content-folders.ts';

const words = (most: number) => z.string().trim().max(most, `最多 ${most} 个字`);
/** Absent, or a field whose value was never typed. */
const optional = (field: z.ZodString, otherwise = '') =>
  field.nullish().transform((value) => value || otherwise);

/** Whom people hand their package to, told on the page where they make it. */
const handInSchema = z.strictObject({
  /** 街道办事处信息公开岗位 … A post, no name. */
  to: optional(words(40)),
  /** https address of the folder `inbox` on the git host, where it is uploaded. */
  address: optional(words(500).regex(/^(https:\/\/\S+)?$/, '应是 https:// 开头的网址')),
  mail: optional(words(100).regex(/^([^\s@]+@[^\s@]+)?$/, '应是邮箱地址，如 office@example.gov.cn')),
  /** Anything else to be known: hours, a place. One sentence. */
  note: optional(words(100)),
});

export const siteSettingsSchema = z.strictObject({
  /** Stands at the head of every page and in every title. */
  name: optional(words(20), '社区计划库'),
  /** One sentence for search engines. */
  description: optional(
    words(120),
    '社区和街道工作人员用的计划示范文本与填空模板：可搜索、可对照、可复制，全部在本机浏览器里完成。',
  ),
  /** Content of the `SiteDomain` meta tag. */
  domain: optional(words(100)),
  /** Ten digits that a site of the government was given, the `SiteIDCode` meta tag. */
  idCode: optional(z.string().regex(/^(\d{10})?$/, '应是十位数字的网站标识码，加上英文引号')),
  /** Said on every page of published plans. */
  publishedNotice: optional(words(120)),
  handIn: handInSchema.nullish().transform((value) => value ?? handInSchema.parse({})),
});

export type SiteSettings = z.infer<typeof siteSettingsSchema>;

/** A file of nothing but remarks is one where nothing is set. */
const fileSchema = siteSettingsSchema.nullable().transform((value) => value ?? siteSettingsSchema.parse({}));

/** @throws UserError in Chinese with file, line and field of each fault */
export function readSiteSettings(file: string = contentFolders().site): SiteSettings {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const { value, findings } = readYaml(new YamlPlaces(text), fileSchema, {
    area: 'site',
    name: '网站设置',
    keysNear: ([parent]) => Object.keys(parent === 'handIn' ? handInSchema.shape : siteSettingsSchema.shape),
  });
  if (!value) throw new UserError(findings.map((finding) => formatFinding(finding, file)).join('\n'));
  return value;
}
