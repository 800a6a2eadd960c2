/** Beginnings of files that are no text, with the name of what they probably are. */
const SIGNATURES: readonly (readonly [format: string, signature: readonly number[]])[] = [
  ['XLSX or ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['XLS', [0xd0, 0xcf, 0x11, 0xe0]],
  ['SPSS (SAV)', [0x24, 0x46, 0x4c, 0x32]],
  ['SPSS (SAV)', [0x24, 0x46, 0x4c, 0x33]],
  ['Parquet', [0x50, 0x41, 0x52, 0x31]],
  ['Arrow', [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31]],
  ['GZIP', [0x1f, 0x8b]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
];

/** The name of what a file that is no text probably is; undefined for text. */
export function binaryFormat(head: Uint8Array): string | undefined {
  const known = SIGNATURES.find(([, signature]) => signature.every((byte, at) => head[at] === byte));
  if (known) return known[0];
  return !isUtf16(head) && head.includes(0) ? 'binary data' : undefined;
}

/** UTF-16: its byte order mark, or a zero in every second place of the beginning. */
function isUtf16(head: Uint8Array): boolean {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
  const begin = head.subarray(0, 1000);
  const zeros = [0, 0];
  begin.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]!++;
  });
  const [even = 0, odd = 0] = zeros;
  return begin.length >= 4 && Math.max(even, odd) > begin.length / 4 && Math.min(even, odd) === 0;
}

/** The most frequent characters of running text and of surveys; they tell apart encodings that both decode without an error. */
const COMMON: readonly (readonly [label: string, name: string, characters: RegExp])[] = [
  ['gb18030', 'GB18030 (GBK)', /[的一是不了在人有我他这中大来上个国满意度非常务服时间题您对性别年选择]/g],
  ['big5', 'Big5', /[的一是不了在人有我他這中大來上個國滿意度非常務服時間題您對]/g],
  ['shift_jis', 'Shift-JIS', /[\u3040-\u30ff満足度]/g],
  ['euc-kr', 'EUC-KR', /[다이는에가의을를하고지도만족]/g],
];

/**
 * The probable encoding of bytes that are not UTF-8, by name. East Asian encodings are tried in turn: that wins whose text
 * holds the most frequent characters most often; else it is Windows-1252.
 */
export function probableEncoding(head: Uint8Array): string {
  if (isUtf16(head)) return 'UTF-16';
  let best = { name: 'Windows-1252', share: 0.1 };
  for (const [label, name, characters] of COMMON) {
    const text = new TextDecoder(label).decode(head);
    const beyond = text.match(/[^\0-\x7f]/g)?.length ?? 0;
    const share = (text.match(characters)?.length ?? 0) / Math.max(beyond, 1);
    if (share > best.share) best = { name, share };
  }
  return best.name;
}

/** True if the bytes are the beginning of a UTF-8 text (a character cut off at the end is no fault). */
export function beginsAsUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}
