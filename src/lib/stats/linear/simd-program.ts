import * as wasm from '../wasm/code.ts';
import type { Code } from '../wasm/code.ts';
import { BLOCK_ROWS } from './blocked-products.ts';

const { each, get, plus, set, times, whole } = wasm;

const COLUMN = 8 * BLOCK_ROWS;
/** Places are multiples of eight bytes. */
const EIGHT = 3;
/** Products of two columns on the left with four on the right are summed at a time. */
const [LEFT, RIGHT] = [2, 4];

/** The parameters, then other whole numbers, then pairs of doubles. */
const [SUMS, LEFTS, RIGHTS, WIDTH, ROWS] = [0, 1, 2, 3, 4];
const [J, K, A, B, TO, OUT] = [5, 6, 7, 8, 9, 10];
const [U0, U1, V, TOTALS] = [11, 12, 13, 14];

/** Of two pairs the first numbers, or the second ones. */
const halves = (one: Code, other: Code, second: number): Code =>
  wasm.two(one, other, [
    ...[wasm.WIDE, 0x0d],
    ...each(16, (byte) => (byte < 8 ? byte : byte + 8) + 8 * second),
  ]);

/** Where the sum of left column `one` with right column `other` is held. */
const sumOf = (one: number, other: number): number => TOTALS + one * RIGHT + other;

/** Two rows of a tile. */
const addRows = [
  set(U0, wasm.loadWide(get(A), 0, EIGHT)),
  set(U1, wasm.loadWide(get(A), COLUMN, EIGHT)),
  ...each(RIGHT, (other) => [
    ...set(V, wasm.loadWide(get(B), other * COLUMN, EIGHT)),
    ...[U0, U1].flatMap((u, one) => {
      const product = wasm.two(get(u), get(V), wasm.DOUBLES_MUL);
      return set(sumOf(one, other), wasm.two(get(sumOf(one, other)), product, wasm.DOUBLES_ADD));
    }),
  ]),
  set(A, plus(get(A), whole(16))),
  set(B, plus(get(B), whole(16))),
];

/** The tile's sums into the matrix, two at a time. */
const store = each(LEFT * (RIGHT / 2), (at): Code => {
  const [one, pair] = [Math.floor(at / 2), 2 * (at % 2)];
  const [first, second] = [get(sumOf(one, pair)), get(sumOf(one, pair + 1))];
  const place = one === 0 ? get(OUT) : plus(get(OUT), times(get(WIDTH), whole(8)));
  const total = wasm.two(halves(first, second, 0), halves(first, second, 1), wasm.DOUBLES_ADD);
  const before = wasm.loadWide(place, 8 * pair, EIGHT);
  return wasm.storeWide(place, wasm.two(before, total, wasm.DOUBLES_ADD), 8 * pair, EIGHT);
});

const tile = [
  set(A, plus(get(LEFTS), times(get(J), whole(COLUMN)))),
  set(B, plus(get(RIGHTS), times(get(K), whole(COLUMN)))),
  set(TO, plus(get(A), times(get(ROWS), whole(8)))),
  ...each(LEFT * RIGHT, (at) => set(TOTALS + at, wasm.wideZero)),
  wasm.loop(addRows, wasm.two(get(A), get(TO), wasm.I32_LESS)),
  set(OUT, plus(get(SUMS), times(plus(times(get(J), get(WIDTH)), get(K)), whole(8)))),
  ...store,
  set(K, plus(get(K), whole(RIGHT))),
];

const body = wasm.loop(
  [
    set(K, wasm.two(get(J), whole(-RIGHT), wasm.I32_AND)),
    wasm.loop(tile, wasm.two(get(K), get(WIDTH), wasm.I32_LESS)),
    set(J, plus(get(J), whole(LEFT))),
  ],
  wasm.two(get(J), get(WIDTH), wasm.I32_LESS),
);

/**
 * `addCrossProducts` in registers of 128 bits: `run(sums, left, right, width, rows)` of places in its memory, in bytes. An odd number of
 * rows reads one more.
 */
export function simdProgram(): Uint8Array<ArrayBuffer> {
  const locals = [
    [6, wasm.I32],
    [3 + LEFT * RIGHT, wasm.V128],
  ] as const;
  return wasm.moduleOf(5, locals, false, [body]);
}
