/** The tables at the head of an RTF file: fonts with their character sets, colours, styles with their outline levels. */
import type { FontClass } from '../../document/office-document.ts';
import { classOfFont, isRedColour } from '../build-paragraph.ts';
import { labelOfCharset } from './charsets.ts';

export interface RtfFont {
  name: string;
  charset: number;
}

export interface RtfStyle {
  name: string;
  outline: number | undefined;
}

export interface RtfHeader {
  /** Label of the decoder for letters whose font has no set of its own. */
  page: string;
  fonts: Map<number, RtfFont>;
  /** True for red; by number. */
  red: boolean[];
  styles: Map<number, RtfStyle>;
}

export const newHeader = (): RtfHeader => ({
  page: 'windows-1252',
  fonts: new Map(),
  red: [],
  styles: new Map(),
});

export function fontClassOf({ fonts }: RtfHeader, font: number): FontClass | undefined {
  const name = fonts.get(font)?.name;
  return name === undefined || name === '' ? undefined : classOfFont(name);
}

/** The decoder for bytes: that of their font, that of the Chinese font beside it, that of the file. */
export function labelFor({ fonts, page }: RtfHeader, font: number, wideFont: number | undefined): string {
  const own = fonts.get(font)?.charset ?? 0;
  const wide = wideFont === undefined ? undefined : fonts.get(wideFont)?.charset;
  return labelOfCharset(own) ?? (wide === undefined ? undefined : labelOfCharset(wide)) ?? page;
}

/** Gathers the colours: each ends with a semicolon. */
export function colourReader(header: RtfHeader) {
  const parts = { red: 0, green: 0, blue: 0 };
  return {
    word(name: string, value: number | undefined): void {
      if (name === 'red' || name === 'green' || name === 'blue') parts[name] = value ?? 0;
    },
    end(): void {
      if (header.red.length < 5000) header.red.push(isRedColour(parts.red, parts.green, parts.blue));
      Object.assign(parts, { red: 0, green: 0, blue: 0 });
    },
  };
}

/** Level of a heading style by its name, in Word's own words. */
export function levelOfName(name: string): number | undefined {
  const level = /^(?:heading|标题)\s*([1-9])$/i.exec(name.trim())?.[1];
  return level === undefined ? undefined : Number(level);
}
