/** Encodings that are found by themselves and can be chosen; names as `TextDecoder` takes them. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
  'windows-1252',
  'macintosh',
] as const;

export type Encoding = (typeof ENCODINGS)[number];
