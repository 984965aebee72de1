/** Frontmatter of a made-up plan, written the way people write it: one line for each row of a block. */

import type { Writer } from './grammar.ts';
import type { Blocks } from './make-blocks.ts';
import type { PlanSetting } from './plan-setting.ts';

/** Text that YAML takes as it stands; anything else goes between quotes. */
const bare = /^[\p{Script=Han}\d][\p{Script=Han}\w、。，；（）《》“”—·-]*$|^[≥≤=]$/u;

/** A value on one line: `{ name: 清理楼道, amount: 1200 }`. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    return `{ ${fields.map(([key, field]) => `${key}: ${flow(field)}`).join(', ')} }`;
  }
  if (typeof value !== 'string') return String(value);
  return bare.test(value) && !/^\d+$/.test(value) ? value : JSON.stringify(value);
}

function blockLines(blocks: Blocks): string[] {
  return Object.entries(blocks).flatMap(([type, data]) =>
    Array.isArray(data)
      ? [`  ${type}:`, ...data.map((row) => `    - ${flow(row)}`)]
      : [`  ${type}: ${flow(data)}`],
  );
}

/** The outline's pattern of a title with the issuer in place of the usual one. */
function fillTitle({ outline, issuer, signer }: PlanSetting, slot: (label: string) => string): string {
  return outline.title
    .replace(/【(?:社区|街道|单位)名称】居民委员会/, signer)
    .replace(/【(?:社区|街道|单位)名称】/, issuer.name)
    .replace(/【([^】]+)】/g, (_, label: string) => slot(label));
}

/**
 * @param slot the value of a slot by its label, without tags
 * @returns the frontmatter, and of it what readers see in the document
 */
export function makeFrontmatter(
  setting: PlanSetting,
  blocks: Blocks,
  writer: Writer,
  slot: (label: string) => string,
): { frontmatter: string; shown: string } {
  const { outline, themes, issuer, signer, period, level, year } = setting;
  const { random } = writer;
  const title = fillTitle(setting, slot);
  const signed = `${year}-0${random.int(1, 9)}-${random.int(10, 28)}`;
  const isNotice = outline.sections.some(({ kind }) => kind === 'addressee');
  const addressee = isNotice ? writer.plainList('org', 3) : [];
  const lines = [
    `title: ${flow(title)}`,
    `summary: ${flow(`${issuer.name}安排${themes.join('和')}时使用，写明${writer.plain('deed')}、${writer.plain('deed')}怎样办`)}`,
    `audience: ${flow(`${issuer.kind}一级编写${outline.name}时使用`)}`,
    `outline: ${outline.id}`,
    `themes: ${flow(themes)}`,
    `issuer: ${flow(issuer)}`,
    `period: ${flow(period)}`,
    `level: ${level}`,
    ...(addressee.length > 0 ? [`addressee: ${flow(addressee)}`] : []),
    `signoff: ${flow({ org: signer, date: signed })}`,
    `updated: ${year - 1}-11-${random.int(10, 28)}`,
    'state: sample',
    ...(Object.keys(blocks).length > 0 ? ['blocks:', ...blockLines(blocks)] : []),
  ];
  return { frontmatter: `${lines.join('\n')}\n`, shown: title + addressee.join('') + signer };
}
