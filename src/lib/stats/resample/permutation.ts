import { uniforms } from './philox.ts';

/** Streams of permutations, apart from those of resamples and of the jackknife. */
const PERMUTE = 2;

/**
 * The order of permutation `index` (Fisher & Yates): a pure function of seed and index, whoever computes it.
 *
 * @param out overwritten with the numbers from 0, every order equally likely; index 0 leaves them as they are
 */
export function permutation(seed: number, index: number, out: Int32Array): void {
  for (let at = 0; at < out.length; at += 1) out[at] = at;
  if (index === 0) return;
  const next = uniforms(seed, index, PERMUTE);
  for (let at = out.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    [out[at], out[other]] = [out[other]!, out[at]!];
  }
}
