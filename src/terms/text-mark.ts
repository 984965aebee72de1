/**
 * Eight hexadecimal digits that change when a text changes (FNV-1a over UTF-16 units): they tell a text that was left as
 * it was given from one that somebody typed over. Not for proof: whoever wants two texts of one mark can make them.
 */
export function textMark(text: string): string {
  let mark = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    mark = Math.imul(mark ^ text.charCodeAt(index), 0x01000193);
  }
  return (mark >>> 0).toString(16).padStart(8, '0');
}
