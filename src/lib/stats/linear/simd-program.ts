import { BLOCK_ROWS } from './blocked-products.ts';

/** WebAssembly's words that the kernel is written in, by their code. */
const LOCAL_GET = 0x20;
const LOCAL_SET = 0x21;
const I32_CONST = 0x41;
const I32_ADD = 0x6a;
const I32_MUL = 0x6c;
const I32_AND = 0x71;
const I32_LESS = 0x49;
const END = 0x0b;
const EIGHT_BYTES = 3;
const ADD = [0xfd, 0xf0, 0x01];
const MUL = [0xfd, 0xf2, 0x01];
const I32 = 0x7f;
const V128 = 0x7b;

const COLUMN = 8 * BLOCK_ROWS;
/** Products of two columns on the left with four on the right are summed at a time. */
const [LEFT, RIGHT] = [2, 4];

/** Locals: the parameters, then places, then pairs of numbers. */
const [sums, left, right, width, rows, j, k, a, b, end, out, u0, u1, v, s] = Array.from(
  { length: 15 },
  (_, at) => at,
) as [number, ...number[]] & readonly number[];

type Code = readonly number[];

/** A whole number in as few bytes as it takes, the lowest seven bits first. */
function leb(value: number, signed = false): Code {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>= 7) {
    const [low, next] = [rest & 0x7f, rest >> 7];
    if (signed ? (next === 0 && low < 64) || (next === -1 && low >= 64) : next === 0) return [...bytes, low];
    bytes.push(low | 0x80);
  }
}

const get = (local: number): Code => [LOCAL_GET, local];
const set = (local: number, ...code: readonly Code[]): Code => [...code.flat(), LOCAL_SET, local];
const whole = (value: number): Code => [I32_CONST, ...leb(value, true)];
const plus = (one: Code, other: Code): Code => [...one, ...other, I32_ADD];
const times = (one: Code, other: Code): Code => [...one, ...other, I32_MUL];
const load = (at: Code, offset: number): Code => [...at, 0xfd, 0x00, EIGHT_BYTES, ...leb(offset)];
/** Does it again while a local is below another. */
const loop = (body: readonly Code[], local: number, most: Code): Code => [
  ...[0x03, 0x40],
  ...body.flat(),
  ...[...get(local), ...most, I32_LESS],
  ...[0x0d, 0x00, END],
];
/** Of two pairs the first numbers, or the second ones. */
const halves = (one: Code, other: Code, second: number): Code => [
  ...[...one, ...other, 0xfd, 0x0d],
  ...Array.from({ length: 16 }, (_, byte) => (byte < 8 ? byte : byte + 8) + 8 * second),
];

/** Where the sum of left column `one` with right column `other` is held. */
const sumOf = (one: number, other: number): number => s! + one * RIGHT + other;
const each = <T>(count: number, make: (at: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => make(at));

/** Two rows of a tile. */
const addRows = [
  set(u0!, load(get(a!), 0)),
  set(u1!, load(get(a!), COLUMN)),
  ...each(RIGHT, (other) => [
    ...set(v!, load(get(b!), other * COLUMN)),
    ...[u0!, u1!].flatMap((u, one) =>
      set(sumOf(one, other), get(sumOf(one, other)), get(u), get(v!), MUL, ADD),
    ),
  ]),
  set(a!, plus(get(a!), whole(16))),
  set(b!, plus(get(b!), whole(16))),
];

/** The tile's sums into the matrix, two at a time. */
const store = each(LEFT * (RIGHT / 2), (at): Code => {
  const [one, pair] = [Math.floor(at / 2), 2 * (at % 2)];
  const [first, second] = [get(sumOf(one, pair)), get(sumOf(one, pair + 1))];
  const place = plus(get(out!), one === 0 ? whole(0) : times(get(width!), whole(8)));
  const total = [...halves(first, second, 0), ...halves(first, second, 1), ...ADD];
  return [...place, ...load(place, 8 * pair), ...total, ...ADD, 0xfd, 0x0b, EIGHT_BYTES, ...leb(8 * pair)];
});

const tile = [
  set(a!, plus(get(left!), times(get(j!), whole(COLUMN)))),
  set(b!, plus(get(right!), times(get(k!), whole(COLUMN)))),
  set(end!, plus(get(a!), times(get(rows!), whole(8)))),
  ...each(LEFT * RIGHT, (at) => set(s! + at, [0xfd, 0x0c, ...each(16, () => 0)])),
  loop(addRows, a!, get(end!)),
  set(out!, plus(get(sums), times(plus(times(get(j!), get(width!)), get(k!)), whole(8)))),
  ...store,
  set(k!, plus(get(k!), whole(RIGHT))),
];

const body = loop(
  [
    set(k!, [...get(j!), ...whole(-RIGHT), I32_AND]),
    loop(tile, k!, get(width!)),
    set(j!, plus(get(j!), whole(LEFT))),
  ],
  j!,
  get(width!),
);

const sized = (code: Code): Code => [...leb(code.length), ...code];
const section = (id: number, ...code: readonly Code[]): Code => [id, ...sized(code.flat())];
const named = (name: string): Code => sized([...new TextEncoder().encode(name)]);

/**
 * A WebAssembly module with 128-bit registers: imports `env.memory`, exports `add(sums, left, right, width, rows)`, which does what
 * `addCrossProducts` does for places in that memory (in bytes). An odd number of rows reads one more.
 */
export function simdProgram(): Uint8Array<ArrayBuffer> {
  const places = each(6, () => I32).length;
  const pairs = 3 + LEFT * RIGHT;
  const locals = [2, places, I32, pairs, V128];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [1, 0x60, 5, ...each(5, () => I32), 0]),
    ...section(2, [1], named('env'), named('memory'), [0x02, 0x00, 0x01]),
    ...section(3, [1, 0]),
    ...section(7, [1], named('add'), [0x00, 0x00]),
    ...section(10, [1], sized([...locals, ...body, END])),
  ]);
}
