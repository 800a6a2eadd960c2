import * as wasm from '../../stats/wasm/code.ts';
import type { Code } from '../../stats/wasm/code.ts';

const { get, plus, set, two, whole } = wasm;

/** Where the account of the last record's rest stands: its first byte, fields, line, and whether anything was beyond ASCII. */
export const ACCOUNT = { start: 0, width: 4, line: 8, high: 12 } as const;
/** Bytes of a record's entry: its first byte, its end, fields, line. */
export const ENTRY = 16;
/** What `run` says where a look at each byte is needed. */
export const NOT_PLAIN = -1;

/** The parameters, then other whole numbers, then registers. */
const [BYTES, LENGTH, DELIMITER, ONE_COLUMN, ENTRIES, ROOM] = [0, 1, 2, 3, 4, 5];
const [AT, START, FIELDS, LINE, COUNT, MARKS, ENDS, BIT, BEFORE, PLACE] = [
  6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
];
const [CHUNK, HIGH, MARK] = [16, 17, 18];

const [LF, CR, QUOTE] = [10, 13, 34];

const one = (instruction: number | Code, of: Code): Code => [
  ...of,
  ...(typeof instruction === 'number' ? [instruction] : instruction),
];
const all = (byte: Code): Code => one(wasm.BYTES_SPLAT, byte);
/** Which bytes of the chunk are this one. */
const places = (byte: Code): Code => two(get(CHUNK), byte, wasm.BYTES_EQUAL);
const givenUp: Code = [...whole(NOT_PLAIN), wasm.RETURN];
const more = (local: number, by: Code): Code => set(local, plus(get(local), by));
const inBytes = (place: Code): Code => two(place, get(BYTES), wasm.I32_SUB);

const entry = wasm.when(two(two(get(PLACE), get(START), wasm.I32_GREATER), get(ONE_COLUMN), wasm.I32_OR), [
  wasm.when(two(get(COUNT), get(ROOM), wasm.I32_AT_LEAST), [givenUp]),
  wasm.store(get(ENTRIES), inBytes(get(START)), 0),
  wasm.store(get(ENTRIES), inBytes(get(PLACE)), 4),
  wasm.store(get(ENTRIES), get(FIELDS), 8),
  wasm.store(get(ENTRIES), get(LINE), 12),
  more(ENTRIES, whole(ENTRY)),
  more(COUNT, whole(1)),
]);

/** One line end of the chunk: the lowest bit of ENDS. */
const lineEnd = [
  set(BIT, one(wasm.I32_FIRST_BIT, get(ENDS))),
  set(
    BEFORE,
    two(get(MARKS), two(two(whole(1), get(BIT), wasm.I32_SHIFT), whole(1), wasm.I32_SUB), wasm.I32_AND),
  ),
  more(FIELDS, one(wasm.I32_COUNT_BITS, get(BEFORE))),
  set(MARKS, two(get(MARKS), get(BEFORE), wasm.I32_XOR)),
  set(PLACE, plus(get(AT), get(BIT))),
  entry,
  more(LINE, whole(1)),
  set(START, plus(get(PLACE), whole(1))),
  set(FIELDS, whole(1)),
  set(ENDS, two(get(ENDS), two(get(ENDS), whole(1), wasm.I32_SUB), wasm.I32_AND)),
];

const chunk = [
  set(CHUNK, wasm.loadWide(get(AT), 0, 0)),
  set(HIGH, two(get(HIGH), get(CHUNK), wasm.WIDE_OR)),
  wasm.when(one(wasm.WIDE_ANY, two(places(all(whole(QUOTE))), places(all(whole(CR))), wasm.WIDE_OR)), [
    givenUp,
  ]),
  set(MARKS, one(wasm.BYTES_HIGH_BITS, places(get(MARK)))),
  set(ENDS, one(wasm.BYTES_HIGH_BITS, places(all(whole(LF))))),
  wasm.when(get(ENDS), [wasm.loop(lineEnd, get(ENDS))]),
  more(FIELDS, one(wasm.I32_COUNT_BITS, get(MARKS))),
  more(AT, whole(16)),
];

/**
 * The records of CSV without a quote or a carriage return, sixteen bytes at a time: `run(bytes, length, delimiter, oneColumn, entries, room)`
 * of places in its memory writes an entry a record and the account of the rest, and returns how many records there are; NOT_PLAIN where
 * there are more than `room`, a quote or a carriage return. Behind the bytes fifteen more are read, which must be 0.
 */
export function scanProgram(): Uint8Array<ArrayBuffer> {
  const locals = [
    [10, wasm.I32],
    [3, wasm.V128],
  ] as const;
  return wasm.moduleOf(6, locals, true, [
    set(AT, get(BYTES)),
    set(START, get(BYTES)),
    set(FIELDS, whole(1)),
    set(MARK, all(get(DELIMITER))),
    wasm.loop(chunk, two(get(AT), plus(get(BYTES), get(LENGTH)), wasm.I32_LESS)),
    wasm.store(whole(0), inBytes(get(START)), ACCOUNT.start),
    wasm.store(whole(0), get(FIELDS), ACCOUNT.width),
    wasm.store(whole(0), get(LINE), ACCOUNT.line),
    wasm.store(whole(0), one(wasm.BYTES_HIGH_BITS, get(HIGH)), ACCOUNT.high),
    get(COUNT),
  ]);
}
