import type { Encoding } from './encodings.ts';

/** How a double-byte encoding is told: what may follow a lead byte, and which pairs are frequent characters or punctuation. */
interface DoubleByte {
  readonly encoding: Encoding;
  isLead(byte: number): boolean;
  isTrail(byte: number): boolean;
  /** Bytes of the character's four-byte form, where it has one. */
  readonly fourBytes: boolean;
  isFrequent(lead: number, trail: number): boolean;
  isPunctuation(lead: number, trail: number): boolean;
  /** The most frequent characters of running text and of surveys. */
  readonly common: RegExp;
}

const within = (byte: number, from: number, to: number): boolean => byte >= from && byte <= to;

/**
 * Each national standard orders its characters by frequency of use: a first level of everyday characters, then the rest.
 * Text that is read in the wrong encoding scatters over both, and over places that are not assigned.
 */
const DOUBLE_BYTE: readonly DoubleByte[] = [
  {
    encoding: 'gb18030',
    isLead: (byte) => within(byte, 0x81, 0xfe),
    isTrail: (byte) => within(byte, 0x40, 0xfe) && byte !== 0x7f,
    fourBytes: true,
    isFrequent: (lead, trail) => within(lead, 0xb0, 0xd7) && trail >= 0xa1,
    isPunctuation: (lead, trail) => within(lead, 0xa1, 0xa3) && trail >= 0xa1,
    common: /[的一是不了在人有我他这中大来上个国满意度非常务服时间题您对性别年选择很好分比较般差]/g,
  },
  {
    encoding: 'big5',
    isLead: (byte) => within(byte, 0x81, 0xfe),
    isTrail: (byte) => within(byte, 0x40, 0x7e) || within(byte, 0xa1, 0xfe),
    fourBytes: false,
    isFrequent: (lead, trail) => within(lead, 0xa4, 0xc5) || (lead === 0xc6 && trail <= 0x7e),
    isPunctuation: (lead) => within(lead, 0xa1, 0xa3),
    common: /[的一是不了在人有我他這中大來上個國滿意度非常務服時間題您對很好分比較般差]/g,
  },
  {
    encoding: 'shift_jis',
    isLead: (byte) => within(byte, 0x81, 0x9f) || within(byte, 0xe0, 0xfc),
    isTrail: (byte) => within(byte, 0x40, 0xfc) && byte !== 0x7f,
    fourBytes: false,
    isFrequent: (lead, trail) =>
      (lead === 0x82 && trail >= 0x9f) ||
      (lead === 0x83 && trail <= 0x96) ||
      (lead === 0x88 && trail >= 0x9f) ||
      within(lead, 0x89, 0x97),
    isPunctuation: (lead, trail) => lead === 0x81 || (lead === 0x82 && trail < 0x9f),
    common: /[\u3040-\u30ff満足度]/g,
  },
  {
    encoding: 'euc-kr',
    isLead: (byte) => within(byte, 0xa1, 0xfe),
    isTrail: (byte) => within(byte, 0xa1, 0xfe),
    fourBytes: false,
    isFrequent: (lead) => within(lead, 0xb0, 0xc8),
    isPunctuation: (lead) => within(lead, 0xa1, 0xa3),
    common: /[다이는에가의을를하고지도만족]/g,
  },
];

/** Bytes looked at: the lines with characters beyond ASCII, up to this many. */
const SAMPLE_BYTES = 64_000;

/** The lines that hold bytes beyond ASCII. */
function telling(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(SAMPLE_BYTES);
  let length = 0;
  let start = 0;
  let high = false;
  for (let at = 0; at <= bytes.length && length < SAMPLE_BYTES; at++) {
    const byte = bytes[at] ?? 10;
    if (byte >= 0x80) high = true;
    if (byte !== 10) continue;
    if (high) {
      const line = bytes.subarray(start, at + 1).subarray(0, SAMPLE_BYTES - length);
      sample.set(line, length);
      length += line.length;
    }
    start = at + 1;
    high = false;
  }
  return sample.subarray(0, length);
}

/** Share of the characters beyond ASCII that are of the first level, and how many there are. */
function frequentShare(bytes: Uint8Array, candidate: DoubleByte): { share: number; characters: number } {
  let frequent = 0;
  let characters = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    if (candidate.fourBytes && within(trail, 0x30, 0x39) && (bytes[at + 2] ?? 0) >= 0x81) {
      characters++;
      at += 3;
    } else if (candidate.isLead(lead) && candidate.isTrail(trail)) {
      at++;
      if (candidate.isPunctuation(lead, trail)) continue;
      characters++;
      if (candidate.isFrequent(lead, trail)) frequent++;
    } else characters++;
  }
  return { share: frequent / Math.max(characters, 1), characters };
}

/** Share of the bytes beyond ASCII that stand alone and are a letter or a usual mark in Windows-1252. */
function westernShare(bytes: Uint8Array): number {
  let high = 0;
  let western = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) continue;
    high++;
    const alone = (bytes[at - 1] ?? 0) < 0x80 && (bytes[at + 1] ?? 0) < 0x80;
    const usual =
      byte >= 0xc0 ||
      within(byte, 0x91, 0x97) ||
      [0x80, 0x85, 0x99, 0xa0, 0xa3, 0xa9, 0xab, 0xae, 0xb0, 0xb4, 0xb7, 0xba, 0xbb, 0xbf].includes(byte);
    if (alone && usual) western++;
  }
  return western / Math.max(high, 1);
}

/** Characters beyond ASCII that are too few to tell a language. */
const FEW = 3;
/** Mac OS Roman's accented letters and apostrophe where Windows-1252 has marks or capitals: ä ö ü é è ê à ç ñ á í ó ú ß ’. */
const MAC_LETTERS = [
  0x80, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8d, 0x8e, 0x8f, 0x90, 0x92, 0x96, 0x97, 0x9a, 0x9c, 0x9f, 0xa7,
  0xd5,
];

const isLetter = (byte: number | undefined): boolean => byte !== undefined && within(byte | 0x20, 0x61, 0x7a);

const isOfWord = (byte: number | undefined): boolean =>
  isLetter(byte) || (byte !== undefined && MAC_LETTERS.includes(byte));

/** Share of the bytes beyond ASCII that stand in a word and are a letter in Mac OS Roman, but none in Windows-1252. */
function macShare(bytes: Uint8Array): number {
  let high = 0;
  let mac = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) continue;
    high++;
    const [before, next] = [bytes[at - 1], bytes[at + 1]];
    // Apostrophes and dashes of Windows-1252 stand between letters too.
    const mark = [0x85, 0x92, 0x96, 0x97].includes(byte);
    const inWord = byte === 0xd5 ? isLetter(before) && isLetter(next) : isOfWord(before) || isOfWord(next);
    if (MAC_LETTERS.includes(byte) && !mark && inWord) mac++;
  }
  return mac / Math.max(high, 1);
}

/**
 * The probable encoding of bytes that are not UTF-8: of the East Asian ones that under which most characters are of the first
 * level and of the most frequent; Windows-1252 where bytes beyond ASCII mostly stand alone.
 */
export function likelyEncoding(bytes: Uint8Array): {
  readonly encoding: Encoding;
  readonly confidence: number;
} {
  const sample = telling(bytes);
  const scored = DOUBLE_BYTE.map((candidate) => {
    const { share, characters } = frequentShare(sample, candidate);
    const text = new TextDecoder(candidate.encoding).decode(sample);
    const common = (text.match(candidate.common)?.length ?? 0) / Math.max(characters, 1);
    return { encoding: candidate.encoding, share, characters, score: share + Math.min(common, 1) };
  }).sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  const western = westernShare(sample);
  const mac = macShare(sample);
  if (mac > 0.6 && mac >= western && mac >= 1 - best!.share)
    return { encoding: 'macintosh', confidence: rounded(0.3 + 0.5 * mac) };
  // One pair of bytes in a text of ASCII is no reason to think of East Asia, unless it is one of its commonest characters.
  const alone = best!.encoding === 'shift_jis' && best!.characters < 2;
  if (alone || (best!.characters <= FEW && best!.score < best!.share + 0.5))
    return { encoding: 'windows-1252', confidence: rounded(0.3 + 0.5 * western) };
  if (best!.share < 0.6 || western > best!.share)
    return { encoding: 'windows-1252', confidence: rounded(0.4 + 0.5 * western) };
  const margin = Math.min(1, (best!.score - second!.score) / 0.5);
  const enough = Math.min(1, best!.characters / 20);
  return {
    encoding: best!.encoding,
    confidence: rounded(Math.min(0.99, best!.share * (0.5 + 0.3 * margin + 0.2 * enough))),
  };
}

const rounded = (value: number): number => Math.round(100 * value) / 100;
