// Text → GB18030 bytes, which only decoders are built in for: the table is the decoder's, turned round. Tests only.

const decoder = new TextDecoder('gb18030');

let table: Map<string, number> | undefined;

/** All characters of two bytes. */
function twoBytes(): Map<string, number> {
  const codes = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      // two pairs mean a wide blank: programs write the first
      if (!codes.has(character)) codes.set(character, lead * 256 + trail);
    }
  return codes;
}

/** @throws Error for characters that need four bytes */
export function gb18030(text: string): Uint8Array {
  table ??= twoBytes();
  const bytes: number[] = [];
  for (const unit of text) {
    const code = unit.codePointAt(0) ?? 0;
    const pair = code < 128 ? code : table.get(unit);
    if (pair === undefined) throw new Error(`${unit} needs four bytes`);
    if (pair < 256) bytes.push(pair);
    else bytes.push(pair >> 8, pair & 255);
  }
  return Uint8Array.from(bytes);
}
