import type { Encoding } from './encodings.ts';

const NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  gb18030: 'GB18030 (GBK)',
  big5: 'Big5',
  shift_jis: 'Shift-JIS',
  'euc-kr': 'EUC-KR',
  'windows-1252': 'Windows-1252',
  macintosh: 'Mac OS Roman',
};

/** An encoding's name as it is said. */
export function encodingName(encoding: Encoding): string {
  return NAMES[encoding];
}
