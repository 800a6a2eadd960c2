/** UTF-8 that was read as one of these and written as UTF-8 once more ("Café" → "CafÃ©" → "Caf√©" on an old Mac). */
const READ_AS = ['windows-1252', 'macintosh'] as const;
/** So many times over may a text have gone through the wrong reading. */
const MOST_TIMES = 3;
const MOST_EXAMPLES = 3;
const LONGEST_EXAMPLE = 40;

/** A letter before marks that may close what it ends (“IRMÔ», “café…”): written on purpose as often as not. */
const CLOSING = /^[^][»”“’‘›…–—ºª°´«™®]+$/u;
/** The last byte of a closing quotation mark is no character of Windows-1252: some programs drop it. */
const CUT_MARK = /â€(?=[^\u0080-\uffff]|$)/u;

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The characters that bytes 0x80–0xff are in an encoding, with those bytes; C1 controls stand for themselves too. */
function bytesBy(encoding: (typeof READ_AS)[number]): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map<string, number>();
  for (let byte = 0x80; byte <= 0xff; byte++) {
    if (encoding === 'windows-1252') bytes.set(String.fromCharCode(byte), byte);
    bytes.set(decoder.decode(Uint8Array.of(byte)), byte);
  }
  return bytes;
}

/** How text was misread: the bytes of its characters, and what finds what may have been one character. */
interface Misreading {
  readonly bytes: ReadonlyMap<string, number>;
  readonly sequence: RegExp;
  /** Two or more of them in a row, as foreign scripts make them. */
  readonly run: RegExp;
  /** The first characters of Western accents and marks, which no word puts before the second. */
  readonly western: RegExp;
}

const MISREADINGS: readonly Misreading[] = READ_AS.map((encoding) => {
  const bytes = bytesBy(encoding);
  const among = (from: number, to: number): string =>
    `[${[...bytes].flatMap(([sign, byte]) => (byte >= from && byte <= to ? [sign] : [])).join('')}]`;
  const next = among(0x80, 0xbf);
  const two = `${among(0xc2, 0xdf)}${next}`;
  const three = `${among(0xe1, 0xed)}${next}{2}|${among(0xe0, 0xe0)}${among(0xa0, 0xbf)}${next}`;
  const four = `${among(0xf0, 0xf0)}${among(0x90, 0xbf)}${next}{2}`;
  const any = `${four}|${three}|${two}`;
  return {
    bytes,
    sequence: new RegExp(encoding === 'macintosh' ? any : `${any}|${CUT_MARK.source}`, 'gu'),
    run: new RegExp(`(?:${any}){2,}`, 'gu'),
    western: new RegExp(`^${among(0xc2, 0xc3)}`, 'u'),
  };
});

/** What a sequence was before it was misread; itself where that is no UTF-8. */
function before(sequence: string, { bytes }: Misreading): string {
  if (sequence === 'â€') return '”';
  const read = Uint8Array.from(sequence, (sign) => bytes.get(sign) ?? 0);
  try {
    return UTF8.decode(read);
  } catch {
    return sequence;
  }
}

/** True if a sequence can hardly be anything but a character that was misread, wherever it stands. */
const isSure = (found: string, { western }: Misreading): boolean =>
  /^(?:Â.|â€)$/u.test(found) || (!CLOSING.test(found) && (found.length > 2 || western.test(found)));

/** How often a text holds what can hardly be anything but UTF-8 that was misread so. */
const signs = (text: string, misreading: Misreading): number =>
  (text.match(misreading.sequence) ?? []).filter((found) => isSure(found, misreading)).length +
  (text.match(misreading.run) ?? []).length;

/** How a text was misread, if it was: as what it shows the most signs of. */
const misreadingOf = (text: string): Misreading | undefined =>
  MISREADINGS.map((misreading) => ({ misreading, n: signs(text, misreading) }))
    .filter(({ n }) => n > 0)
    .sort((one, other) => other.n - one.n)[0]?.misreading;

/** True if a text holds what can hardly be anything but UTF-8 that was read as another encoding. */
export const looksTwiceEncoded = (text: string): boolean => misreadingOf(text) !== undefined;

/**
 * Undoes the second encoding of UTF-8 (mojibake), where a text holds what can hardly be anything else; other text stays as it is, so that a
 * file of which only some rows went through the wrong reading is repaired in those. It remembers what it did, for the finding.
 */
export class TwiceEncoded {
  /** First characters that stand in runs of misread ones, by how the text was misread: so they are trusted alone too. */
  readonly #leads = new Map<Misreading, Set<string>>();
  #places = 0;
  readonly #examples = new Map<string, string>();

  /** Begins anew: the text is read from its beginning again. */
  reset(): void {
    this.#leads.clear();
    this.#places = 0;
    this.#examples.clear();
  }

  /** Characters that were repaired since the beginning, and words that hold some, as they stood → as they are read. */
  get repaired(): { readonly n: number; readonly examples: ReadonlyMap<string, string> } {
    return { n: this.#places, examples: this.#examples };
  }

  /** Text (UTF-8, no character cut) with its second encoding undone; the same bytes where there is none. */
  undo(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
    if (!mayBeTwice(bytes)) return bytes;
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    let read = text;
    for (let times = 0; times < MOST_TIMES; times++) {
      const misreading = misreadingOf(read);
      if (misreading === undefined) break;
      const once = this.#undone(read, misreading, times === 0);
      if (once === read) break;
      read = once;
    }
    if (read === text) return bytes;
    this.#remember(text, read);
    return new TextEncoder().encode(read);
  }

  #undone(text: string, misreading: Misreading, counted: boolean): string {
    const leads = this.#leads.get(misreading) ?? new Set();
    this.#leads.set(misreading, leads);
    for (const [run] of text.matchAll(misreading.run))
      for (const [found] of run.matchAll(misreading.sequence)) leads.add(found.slice(0, 1));
    return text.replace(misreading.sequence, (found: string, at: number) => {
      const near = text.slice(Math.max(0, at - 1), at) + text.slice(at + found.length, at + found.length + 1);
      const within = /\p{Ll}/u.test(near) && !/^\p{Ll}/u.test(found);
      if (!isSure(found, misreading) && !within && !leads.has(found.slice(0, 1))) return found;
      const was = before(found, misreading);
      if (counted && was !== found) this.#places++;
      return was;
    });
  }

  /** Keeps some cells, as they stood and as they are read: delimiters and line ends are the same in both. */
  #remember(text: string, read: string): void {
    const now = read.split(BETWEEN_CELLS);
    for (const [at, cell] of text.split(BETWEEN_CELLS).entries()) {
      if (this.#examples.size >= MOST_EXAMPLES) return;
      if (cell !== now[at]) this.#examples.set(shortened(cell), shortened(now[at] ?? ''));
    }
  }
}

const BETWEEN_CELLS = /[,;|\t\r\n"]/;
const shortened = (cell: string): string => Array.from(cell.trim()).slice(0, LONGEST_EXAMPLE).join('');

/** True if bytes beyond ASCII follow each other as those of two characters beyond ASCII do: all that is looked at closely. */
function mayBeTwice(bytes: Uint8Array): boolean {
  for (const lead of [0xc3, 0xe2, 0xc2])
    for (let at = bytes.indexOf(lead); at >= 0; at = bytes.indexOf(lead, at + 1)) {
      const length = lead === 0xe2 ? 3 : 2;
      if ((bytes[at + length] ?? 0) >= 0xc2) return true;
    }
  return false;
}
