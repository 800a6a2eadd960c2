/**
 * Philox 4×32 with 10 rounds (Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3"): a block of four
 * 32-bit numbers is a pure function of a counter and a key, so that resample b can be drawn by any worker, in any order.
 */

const FIRST = 0xd2511f53;
const SECOND = 0xcd9e8d57;
const GOLDEN = 0x9e3779b9;
const ROOT_3 = 0xbb67ae85;
const WORD = 2 ** 32;

/**
 * Replaces a counter by its block.
 *
 * @param block four 32-bit words: the counter, then its numbers
 */
export function philox(block: Uint32Array, lowKey: number, highKey: number): void {
  let c0 = block[0]! | 0;
  let c1 = block[1]! | 0;
  let c2 = block[2]! | 0;
  let c3 = block[3]! | 0;
  let k0 = lowKey | 0;
  let k1 = highKey | 0;
  for (let round = 0; round < 10; round += 1) {
    const next = upper(SECOND, c2) ^ c1 ^ k0;
    const third = upper(FIRST, c0) ^ c3 ^ k1;
    c1 = Math.imul(SECOND, c2);
    c3 = Math.imul(FIRST, c0);
    c0 = next;
    c2 = third;
    k0 = (k0 + GOLDEN) | 0;
    k1 = (k1 + ROOT_3) | 0;
  }
  block[0] = c0;
  block[1] = c1;
  block[2] = c2;
  block[3] = c3;
}

/** The upper 32 bits of the product of two unsigned 32-bit numbers, by halves: a double would lose the lower ones. */
function upper(a: number, b: number): number {
  const aHigh = a >>> 16;
  const aLow = a & 0xffff;
  const bHigh = b >>> 16;
  const bLow = b & 0xffff;
  const lowest = Math.imul(aLow, bLow) >>> 16;
  const carried = (Math.imul(aHigh, bLow) >>> 0) + lowest;
  const crossed = (Math.imul(aLow, bHigh) >>> 0) + (carried & 0xffff);
  return (Math.imul(aHigh, bHigh) + (carried >>> 16) + (crossed >>> 16)) | 0;
}

/**
 * Uniform numbers in [0, 1) with 53 bits each, two a block.
 *
 * @param seed whole, from 0 to 2^53
 * @param index which stream under the seed: the number of the resample
 * @param purpose streams of different purposes under one seed and index differ
 */
export function uniforms(seed: number, index: number, purpose = 0): () => number {
  const lowKey = seed % WORD;
  const highKey = Math.floor(seed / WORD);
  const block = new Uint32Array(4);
  let drawn = 0;
  return () => {
    const second = drawn % 2 === 1;
    if (!second) {
      block[0] = drawn / 2;
      block[1] = drawn / 2 / WORD;
      block[2] = index;
      block[3] = purpose;
      philox(block, lowKey, highKey);
    }
    drawn += 1;
    const [a, b] = second ? [block[2]!, block[3]!] : [block[0]!, block[1]!];
    return ((a >>> 5) * 0x4000000 + (b >>> 6)) / 2 ** 53;
  };
}
