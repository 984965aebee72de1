/** Character sets of fonts in RTF (`\fcharset134`) and code pages (`\ansicpg936`) → decoders. */

const labels: Readonly<Record<number, string>> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};
const pages: Readonly<Record<number, string>> = {
  65001: 'utf-8',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  54936: 'gb18030',
  10008: 'gb18030',
  874: 'windows-874',
};

/** Label of a decoder for a code page; that of Western Europe for what is not known. */
export function labelOfPage(page: number): string {
  return pages[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252');
}

/** Label for the character set of a font; undefined for fonts that go by the code page of the file. */
export const labelOfCharset = (charset: number): string | undefined => labels[charset];

/** Letters of a symbol font are codes of signs. */
export const symbolCharset = 2;

const decoders = new Map<string, TextDecoder>();

export function decodeBytes(bytes: Uint8Array, label: string): string {
  const decoder = decoders.get(label) ?? new TextDecoder(label);
  decoders.set(label, decoder);
  return decoder.decode(bytes);
}
