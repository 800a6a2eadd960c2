import type { RawVariable, SavDictionary } from './sav-dictionary.ts';
import { bytesOf } from './sav-dictionary.ts';
import type { ColumnFacts } from './column-facts.ts';

/** How a variable's numbers are meant. */
export type Kind = 'number' | 'string' | 'date' | 'time' | 'clock';

/** A variable of an SPSS file, ready to be read from the cases. */
export interface Variable {
  readonly kind: Kind;
  /** Where its bytes lie in a case: [from, to) in bytes, several for a very long string. */
  readonly places: readonly (readonly [from: number, to: number])[];
  readonly facts: ColumnFacts;
}

const DATES = [20, 23, 24, 28, 29, 30, 38, 39];
const TIMES = [22, 41];
const CLOCKS = [21, 25, 40];
/** A very long string lies in segments of 255 bytes, of which the records speak as if they were 252. */
const SEGMENT = 255;
const COUNTED = 252;

/** Numbers of Windows' code pages that have another name in the encoding standard. */
const PAGES: Readonly<Record<number, string>> = {
  2: 'windows-1252',
  3: 'windows-1252',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  20866: 'koi8-r',
  20932: 'euc-jp',
  51932: 'euc-jp',
  51936: 'gb18030',
  51949: 'euc-kr',
  54936: 'gb18030',
  65001: 'utf-8',
};

function decoderOf({ extensions, littleEndian }: SavDictionary, given: string | undefined): TextDecoder {
  const named = extensions.get(20);
  const page = extensions.get(3)?.getInt32(28, littleEndian) ?? 0;
  const name = named ? new TextDecoder('latin1').decode(bytesOf(named)).trim() : '';
  const numbered = Number(/^(?:cp|ibm|windows-?|x-cp)?(\d+)$/i.exec(name)?.[1] ?? page);
  const candidates = [given, PAGES[numbered], name, `windows-${numbered}`, 'windows-1252'];
  for (const label of candidates) {
    if (!label) continue;
    try {
      return new TextDecoder(label, { ignoreBOM: true });
    } catch {
      // Not a name of the encoding standard.
    }
  }
  return new TextDecoder('windows-1252');
}

/** `NAME=value` pairs of an extension record, parted by tabs (and zeros). */
function pairs(dictionary: SavDictionary, subtype: number, decoder: TextDecoder): Map<string, string> {
  const view = dictionary.extensions.get(subtype);
  if (!view) return new Map();
  const entries = decoder
    .decode(bytesOf(view))
    .split(/[\t\0]+/)
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const);
  return new Map(entries.filter(([name]) => name !== ''));
}

/** The long strings' own records: for each variable's name, groups of byte strings. */
function* longStrings(
  dictionary: SavDictionary,
  subtype: 21 | 22,
  decoder: TextDecoder,
): Generator<readonly [name: string, groups: readonly (readonly Uint8Array[])[]]> {
  const view = dictionary.extensions.get(subtype);
  if (!view) return;
  const { littleEndian } = dictionary;
  const bytes = bytesOf(view);
  let at = 0;
  const int = (): number => view.getInt32((at += 4) - 4, littleEndian);
  const text = (): Uint8Array => {
    const length = int();
    if (length < 0) throw new RangeError('A text is shorter than none.');
    return bytes.subarray(at, (at += length));
  };
  while (at < bytes.length) {
    const name = decoder.decode(text());
    const groups: Uint8Array[][] = [];
    if (subtype === 21) {
      int();
      for (let left = int(); left > 0; left--) groups.push([text(), text()]);
    } else {
      const count = bytes[at++]!;
      const length = int();
      if (length < 0) throw new RangeError('A value is shorter than none.');
      for (let value = 0; value < count; value++) groups.push([bytes.subarray(at, (at += length))]);
    }
    yield [name, groups];
  }
}

function kindOf({ width, format }: RawVariable): Kind {
  if (width > 0) return 'string';
  if (TIMES.includes(format)) return 'time';
  return DATES.includes(format) ? 'date' : CLOCKS.includes(format) ? 'clock' : 'number';
}

/** Where a string of so many bytes lies in the case, which begins at an element and may run over several variables. */
function placesOf(element: number, width: number): [number, number][] {
  if (width <= SEGMENT) return [[8 * element, 8 * element + Math.max(width, 8 * Number(width === 0))]];
  const places: [number, number][] = [];
  let from = 8 * element;
  for (let left = width; left > 0; left -= SEGMENT) {
    places.push([from, from + Math.min(left, SEGMENT)]);
    from += SEGMENT + 1;
  }
  return places;
}

/**
 * The variables of a dictionary with their long names, labels and missing values, in the file's encoding (or the one given).
 * Of the records of a very long string only the first is one.
 */
export function variablesOf(
  dictionary: SavDictionary,
  given?: string,
): { readonly variables: readonly Variable[]; readonly decoder: TextDecoder } {
  const decoder = decoderOf(dictionary, given);
  const { littleEndian } = dictionary;
  const text = (bytes: Uint8Array): string => decoder.decode(bytes).replace(/[ \0]+$/, '');
  const number = (bytes: Uint8Array): number =>
    new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0, littleEndian);
  const names = pairs(dictionary, 13, decoder);
  const widths = pairs(dictionary, 14, decoder);
  const longLabels = new Map(longStrings(dictionary, 21, decoder));
  const longMissing = new Map(longStrings(dictionary, 22, decoder));

  const variables: Variable[] = [];
  const raw = dictionary.variables;
  for (let at = 0; at < raw.length; at++) {
    const variable = raw[at]!;
    const short = text(variable.name);
    const name = names.get(short) ?? short;
    const width = Number.parseInt(widths.get(short) ?? '', 10) || variable.width;
    if (8 * variable.element + width > 8 * dictionary.elements + SEGMENT)
      throw new RangeError('A string is longer than its case.');
    const value = (bytes: Uint8Array): number | string => (variable.width > 0 ? text(bytes) : number(bytes));
    const labels =
      dictionary.labels.find(({ elements }) => elements.includes(variable.element))?.labels ?? [];
    const long = (longLabels.get(name) ?? []).map(([own, label]) => ({ value: own!, label: label! }));
    const missing = [...variable.missing, ...(longMissing.get(name) ?? []).map(([own]) => own!)].map(value);
    const range = variable.missingRange ? missing.splice(0, 2) : [];
    variables.push({
      kind: kindOf(variable),
      places: placesOf(variable.element, width),
      facts: {
        name,
        type: kindOf(variable) === 'number' ? 'number' : 'string',
        ...(variable.label && { label: text(variable.label) }),
        ...(labels.length + long.length > 0 && {
          valueLabels: [...labels, ...long].map((entry) => ({
            value: value(entry.value),
            label: text(entry.label),
          })),
        }),
        ...(missing.length > 0 && { missing }),
        ...(range.length === 2 && { missingRange: [Number(range[0]), Number(range[1])] as const }),
        ...(dictionary.weight === variable.element && { weight: true as const }),
      },
    });
    if (width > SEGMENT) at += Math.ceil(width / COUNTED) - 1;
  }
  return { variables, decoder };
}
