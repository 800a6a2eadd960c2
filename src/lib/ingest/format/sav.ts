import { refuse } from '../../study/refusal.ts';
import { Budget } from '../container/budget.ts';
import { unzlibbed } from '../container/inflate.ts';
import { plainBytes } from '../container/raw.ts';
import type { Raw } from '../container/raw.ts';
import { Cases } from './sav-cases.ts';
import { readDictionary } from './sav-dictionary.ts';
import type { SavDictionary } from './sav-dictionary.ts';
import { variablesOf } from './sav-variables.ts';
import type { Variable } from './sav-variables.ts';
import { SourceRefused } from '../container/source-refused.ts';
import { clockTime, csvText, isoTime } from './table.ts';
import { warning } from '../findings/finding.ts';
import type { OpenTable } from './table.ts';
import type { Source } from '../container/source.ts';

const CHUNK_CHARACTERS = 1_000_000;
/** Seconds from SPSS' first day (14 October 1582) to 1970. */
const EPOCH = 12_219_379_200;
/** SPSS' "system missing" is the lowest number there is. */
const SYSTEM_MISSING = -Number.MAX_VALUE;

/** The packed cases of a file, out of the blocks of a ZSAV. */
async function* packedCases(
  source: Source,
  { end, compression, littleEndian }: SavDictionary,
  signal: AbortSignal | undefined,
): AsyncGenerator<Raw> {
  if (compression !== 'zlib') {
    yield* plainBytes(source, end)(signal);
    return;
  }
  const view = async (from: number, length: number): Promise<DataView> => {
    if (!(from >= 0 && length >= 0 && from + length <= source.size))
      throw new RangeError('The file ends before.');
    const bytes = await source.slice(from, from + length);
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  };
  const header = await view(end, 24);
  const trailerAt = Number(header.getBigInt64(8, littleEndian));
  const trailer = await view(trailerAt, Number(header.getBigInt64(16, littleEndian)));
  const blocks = trailer.getInt32(20, littleEndian);
  const budget = new Budget(source.name, source.size);
  for (let block = 0; block < blocks; block++) {
    signal?.throwIfAborted();
    const from = Number(trailer.getBigInt64(24 + 24 * block + 8, littleEndian));
    const packed = trailer.getInt32(24 + 24 * block + 20, littleEndian);
    yield {
      bytes: unzlibbed(new Uint8Array((await view(from, packed)).buffer), budget),
      read: from + packed,
    };
  }
}

/** What a variable says in a case, as CSV. */
function cellOf({ kind, places }: Variable, cases: Cases, decoder: TextDecoder): string {
  const [from, to] = places[0]!;
  if (kind === 'string') {
    const { bytes } = cases;
    let end = to;
    if (places.length === 1) {
      while (end > from && (bytes[end - 1] === 32 || bytes[end - 1] === 0)) end--;
      return end === from ? '' : csvText(decoder.decode(bytes.subarray(from, end)));
    }
    const whole = new Uint8Array(places.reduce((sum, [start, stop]) => sum + stop - start, 0));
    let at = 0;
    for (const [start, stop] of places) {
      whole.set(bytes.subarray(start, stop), at);
      at += stop - start;
    }
    return csvText(decoder.decode(whole).replace(/[ \0]+$/, ''));
  }
  const number = cases.numbers[from / 8]!;
  if (Number.isNaN(number) || number === SYSTEM_MISSING) return '';
  if (kind === 'number') return String(number);
  return kind === 'clock' ? clockTime(number) : isoTime((number - EPOCH) * 1000, kind);
}

/**
 * Opens an SPSS file (SAV, ZSAV): codes as numbers, with the labels, user-missing values and question texts of its codebook.
 *
 * @returns the table; or a refusal: `no-answers`.
 * @throws SourceRefused `file-broken`, `cases-missing`; the signal's reason.
 */
export const openTable: OpenTable = async (source, { encoding }) => {
  const file = source.name;
  const dictionary = await readDictionary(source);
  const { variables, decoder } = variablesOf(dictionary, encoding);
  if (variables.length === 0) return refuse('no-answers', { file, columns: 0 });
  let told: Cases | undefined;
  return {
    form: { container: 'sav' },
    columns: variables.map(({ facts }) => facts),
    records: async function* (signal) {
      const encoder = new TextEncoder();
      const cases = new Cases(dictionary);
      told = cases;
      let lines: string[] = [];
      let characters = 0;
      const tell = (): void => {
        const line = variables.map((variable) => cellOf(variable, cases, decoder)).join(',');
        lines.push(line);
        characters += line.length;
      };
      const piece = (read: number): Raw => {
        const bytes = encoder.encode(`${lines.join('\n')}\n`);
        [lines, characters] = [[], 0];
        return { bytes, read };
      };
      let read = dictionary.end;
      try {
        for await (const part of packedCases(source, dictionary, signal)) {
          cases.push(part.bytes, tell);
          read = part.read;
          if (characters >= CHUNK_CHARACTERS) yield piece(read);
        }
      } catch (error) {
        if (signal?.aborted || error instanceof SourceRefused) throw error;
        throw new SourceRefused('cases-missing', { file, n: dictionary.cases ?? 0, read: cases.count });
      }
      if (!cases.whole || cases.count < (dictionary.cases ?? 0))
        throw new SourceRefused('cases-missing', { file, n: dictionary.cases ?? 0, read: cases.count });
      if (lines.length > 0) yield piece(read);
    },
    findings: () =>
      dictionary.cases !== undefined && told !== undefined && told.count > dictionary.cases
        ? [warning('more-cases', { n: dictionary.cases, read: told.count })]
        : [],
  };
};
