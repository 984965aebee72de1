/** Numbers out of untrusted bytes: what lies outside of them is 0, and a slice is as long as there are bytes. */
export interface Bytes {
  length: number;
  u8(at: number): number;
  u16(at: number): number;
  u32(at: number): number;
  i32(at: number): number;
  slice(from: number, to: number): Uint8Array;
}

export function readable(bytes: Uint8Array): Bytes {
  const u8 = (at: number) => bytes[at] ?? 0;
  const u16 = (at: number) => u8(at) | (u8(at + 1) << 8);
  const u32 = (at: number) => u16(at) + u16(at + 2) * 0x10000;
  return {
    length: bytes.length,
    u8,
    u16,
    u32,
    i32: (at) => u32(at) | 0,
    slice: (from, to) => bytes.subarray(Math.max(from, 0), Math.max(to, from, 0)),
  };
}
