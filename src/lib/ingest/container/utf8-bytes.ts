/**
 * The length of the UTF-8 character that begins at `at`; where there is none, minus the number of bytes that belong together
 * as a broken one (a lead byte with the continuation bytes that follow it, or a single byte).
 */
export function characterLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  if (length === 0) return -1;
  const second = bytes[at + 1] ?? 0;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return -1;
  for (let i = 2; i < length; i++) {
    const byte = bytes[at + i] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return -i;
  }
  return length;
}

/** Whether there is no character beyond ASCII, four bytes at a time: what a decoder would be asked for costs ten times as much. */
export function isAscii(bytes: Uint8Array): boolean {
  const before = Math.min(bytes.length, (4 - (bytes.byteOffset % 4)) % 4);
  const many = (bytes.length - before) >> 2;
  // Where there are none, their place need not be a multiple of four, which an array of words asks for.
  const words =
    many === 0 ? new Uint32Array() : new Uint32Array(bytes.buffer, bytes.byteOffset + before, many);
  let high = 0;
  for (let at = 0; at < before; at += 1) high |= bytes[at]!;
  for (let at = before + 4 * words.length; at < bytes.length; at += 1) high |= bytes[at]!;
  if (high >= 0x80) return false;
  for (let at = 0; at < words.length; at += 1) high |= words[at]! & 0x80808080;
  return (high & 0x80808080) === 0;
}

/** How many characters beyond ASCII are valid UTF-8, and how many bytes (or cut-off sequences) are not. */
export function countUtf8(bytes: Uint8Array): { readonly valid: number; readonly invalid: number } {
  let valid = 0;
  let invalid = 0;
  for (let at = 0; at < bytes.length;) {
    const length = characterLength(bytes, at);
    if (length > 1) valid++;
    else if (length < 0) invalid++;
    at += Math.abs(length);
  }
  return { valid, invalid };
}

/** Where the last character that is cut off by the end of the bytes begins; their length if none is. */
export function completeEnd(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** All of them, one behind the other. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
