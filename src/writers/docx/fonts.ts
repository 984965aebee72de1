/** The two font sets, and how a font is named for all scripts at once. */
import type { IFontAttributesProperties } from 'docx';

export type FontSet = 'official' | 'system';

interface Faces {
  /** 小标宋, or bold 宋体 in its place. */
  title: string;
  titleBold: boolean;
  /** 仿宋 */
  text: string;
  /** 楷体 */
  kai: string;
  /** 黑体 */
  hei: string;
  /** 宋体 */
  song: string;
}

export const fontSets: Record<FontSet, Faces> = {
  official: {
    title: '方正小标宋简体',
    titleBold: false,
    text: '仿宋_GB2312',
    kai: '楷体_GB2312',
    hei: '黑体',
    song: '宋体',
  },
  system: { title: '宋体', titleBold: true, text: '仿宋', kai: '楷体', hei: '黑体', song: '宋体' },
};

/** What stands in for a font that a machine does not have. */
export const substitutes: Readonly<Record<string, string>> = {
  方正小标宋简体: '宋体',
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
};

/** One face for all scripts: without `eastAsia`, Word falls back to the theme font; digits follow the text. */
export function face(name: string): IFontAttributesProperties {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}

/** Says of a run that “” — … are Chinese punctuation, which Word otherwise takes for Latin. */
export const chineseText: IFontAttributesProperties = { hint: 'eastAsia' };
