/** Bytes of a web page → text. What the bytes say comes before what the page says of itself: copies are often mislabelled. */
import type { Result } from '../../terms/finding.ts';
import { type DecodedText, decodeText } from '../text/decode-text.ts';

const labelPattern =
  /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w-]{2,30})|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]{2,30})/i;

/** The encoding that a page or the header of a message names. */
export function decoderFor(label: string | undefined): TextDecoder | undefined {
  if (!label) return undefined;
  try {
    return new TextDecoder(/^(?:gb2312|gbk|x-gbk)$/i.test(label) ? 'gb18030' : label);
  } catch {
    return undefined;
  }
}

/** @param label encoding that is named outside of the page, as in a message */
export function decodeHtml(bytes: Uint8Array, label?: string): Result<Pick<DecodedText, 'text'>> {
  const decoded = decodeText(bytes);
  const isBroken = decoded.findings.length > 0;
  if (decoded.value && decoded.value.encoding !== 'gb18030' && !isBroken) return decoded;
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  const named = labelPattern.exec(head);
  const decoder = decoderFor(label) ?? decoderFor(named?.[1] ?? named?.[2]);
  // a page that says UTF-8 and is none was cut or mixed: the guess is better
  if (!decoder || (decoder.encoding === 'utf-8' && decoded.value)) return decoded;
  return { value: { text: decoder.decode(bytes) }, findings: [] };
}
