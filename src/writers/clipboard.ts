/**
 * How copied text looks in Word and WPS: inline styles in points that both keep, East Asian fonts named as Word names
 * them, indents counted in characters (GB/T 9704-2012: title 2号 小标宋, body 3号 仿宋, levels 黑体, 楷体, 仿宋).
 * Only names and numbers; the page puts them onto the HTML that it copies.
 */

import { fontSets, substitutes } from './docx/fonts.ts';
import { displayWidth } from './docx/text-width.ts';

const { title: song, text: fang, kai, hei } = fontSets.official;

/** The official font, and behind it the one that every Windows has. */
function font(name: string, points: number): string {
  const system = substitutes[name];
  const names = [name, ...(system ? [system] : [])].map((one) => `'${one}'`).join(',');
  return `font-family:${names};mso-fareast-font-family:'${name}';mso-ascii-font-family:'${name}';mso-hansi-font-family:'${name}';font-size:${points}pt;font-weight:normal;color:black`;
}

/** First line in by two characters of 16 pt. */
const indented = 'text-indent:32pt;mso-char-indent-count:2.0';
const bodyLine = 'margin:0;line-height:28.95pt;mso-line-height-rule:exactly';
const cell = `${font(fang, 12)};line-height:20pt;border:0.5pt solid black;padding:2pt 5pt;text-align:left;vertical-align:top`;

/** What a paragraph is, where its element does not say it. */
export type ParagraphRole =
  | 'addressee'
  | 'organisation'
  | 'date'
  | 'red-head'
  | 'document-number'
  | 'imprint';

const roles: Record<ParagraphRole, string> = {
  addressee: `${font(fang, 16)};${bodyLine}`,
  organisation: `${font(fang, 16)};${bodyLine};text-align:right`,
  date: `${font(fang, 16)};${bodyLine};text-align:right`,
  'red-head': `${font(song, 36).replace('color:black', 'color:#ff0000')};margin:0;text-align:center`,
  'document-number': `${font(fang, 16)};${bodyLine};text-align:center;border-bottom:1.5pt solid #ff0000;margin-bottom:28.95pt`,
  imprint: `${font(fang, 14)};margin:0;line-height:25pt;border-bottom:0.75pt solid black`,
};

const elements: Record<string, string> = {
  h1: `${font(song, 22)};margin:0 0 28.95pt;line-height:32pt;mso-line-height-rule:exactly;text-align:center`,
  h2: `${font(hei, 16)};${bodyLine};${indented}`,
  h3: `${font(kai, 16)};${bodyLine};${indented}`,
  h4: `${font(fang, 16)};${bodyLine};${indented}`,
  h5: `${font(fang, 16)};${bodyLine};${indented}`,
  p: `${font(fang, 16)};${bodyLine};${indented};text-align:justify`,
  caption: `${font(hei, 12)};line-height:20pt;text-align:left`,
  table: 'border-collapse:collapse;border:0.5pt solid black;width:100%',
  th: cell.replaceAll(fang, hei),
  td: cell,
};

/**
 * Right margins that put the lines of a sign-off in their places on a page of any width: the offices two characters in,
 * the date beginning two characters right of the longest, or further left where it would come too near the edge.
 *
 *     signoffMargins(['桃源社区居民委员会', '2027年1月8日']) // ['32pt', '56pt']
 */
export function signoffMargins(lines: readonly string[]): string[] {
  const ends = lines.map((line, at) => displayWidth(line) + (at === lines.length - 1 && at > 0 ? 2 : 0));
  const whole = Math.max(...ends);
  return ends.map((end) => `${(2 + whole - end) * 16}pt`);
}

/**
 * The inline style of a copied element, or undefined where it needs none.
 * @param tag tag name in small letters
 * @param role what a paragraph is, for addressee, sign-off, head and imprint
 */
export function wordStyle(tag: string, role?: ParagraphRole): string | undefined {
  return role ? roles[role] : elements[tag];
}
