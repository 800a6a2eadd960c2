import { normalQuantile } from '../../stats/distribution/normal.ts';
import { uniforms } from '../../stats/resample/philox.ts';
import type { Population } from './population.ts';

/** One sample: its mean, and the half-width of the interval that its reader would print. */
export interface Sample {
  readonly mean: number;
  readonly margin: number;
}

/** What many samples come to. */
export interface Runs {
  readonly samples: readonly Sample[];
  /** Mean of the samples’ means, less the truth. */
  readonly bias: number;
  /** Standard deviation of the samples’ means. */
  readonly spread: number;
  /** Between these lie the middle 95 % of the means. */
  readonly low: number;
  readonly high: number;
  /** Share of the samples whose interval holds the truth. */
  readonly coverage: number;
}

export const CONFIDENCE = 0.95;

/** How a sample is drawn: by its number, which is the stream of chance. */
export type Draw = (index: number) => Sample;

/** Draws many samples and holds them against the truth. */
export function runsOf(draw: Draw, count: number, truth: number): Runs {
  return againstTruth(
    Array.from({ length: count }, (_, index) => draw(index)),
    truth,
  );
}

/** Samples held against the truth. */
export function againstTruth(samples: readonly Sample[], truth: number): Runs {
  const count = samples.length;
  const means = samples.map(({ mean }) => mean);
  const centre = means.reduce((sum, mean) => sum + mean, 0) / count;
  const squares = means.reduce((sum, mean) => sum + (mean - centre) ** 2, 0);
  const sorted = means.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.round(share * (count - 1))]!;
  const held = samples.filter(({ mean, margin }) => Math.abs(mean - truth) <= margin).length;
  return {
    samples,
    bias: centre - truth,
    spread: Math.sqrt(squares / (count - 1)),
    low: at((1 - CONFIDENCE) / 2),
    high: at((1 + CONFIDENCE) / 2),
    coverage: held / count,
  };
}

const Z = normalQuantile((1 + CONFIDENCE) / 2);

/**
 * Mulberry32, started by one number of the stream: a sample takes thousands of numbers, and nothing but a picture rests on them.
 *
 * @param seed and which sample under it
 */
function chance(seed: number, index: number): () => number {
  let state = Math.floor(uniforms(seed, index)() * 2 ** 32);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Tries a member before it is given up that nobody is left who answers. */
const TRIES = 1000;

/**
 * Up to `count` different places below `size`, one after the other, each with probability in proportion to its weight among those left (successive sampling), by
 * rejection.
 *
 * @param weight 0 to 1
 */
function successive(
  size: number,
  count: number,
  weight: (place: number) => number,
  uniform: () => number,
): readonly number[] {
  const taken = new Set<number>();
  for (let tries = 0; taken.size < count && tries < TRIES * count; tries += 1) {
    const place = Math.floor(uniform() * size);
    if (!taken.has(place) && uniform() < weight(place)) taken.add(place);
  }
  return [...taken];
}

const ALIKE = (): number => 1;

/** How readily each answers, 0 to 1: 0 alike, 1 in proportion to `readiness`, between them a mixture with the same mean. */
function weightsOf({ readiness, size }: Population, tilt: number): Float64Array {
  const usual = readiness.reduce((sum, ready) => sum + ready, 0) / size;
  const weights = readiness.map((ready) => 1 - tilt + (tilt * ready) / usual);
  const most = weights.reduce((one, other) => Math.max(one, other), 0);
  return weights.map((weight) => weight / most);
}

/**
 * The first `n` to answer where each is as likely to be next as `weightsOf` says. The interval is that of a simple random sample with its finite population.
 *
 * @param tilt 0 to 1
 */
export function answering(population: Population, n: number, tilt: number, seed: number): Draw {
  const { size, scores } = population;
  const weights = weightsOf(population, tilt);
  return (index) => {
    const drawn = successive(size, n, (one) => weights[one]!, chance(seed, index));
    return simple(
      drawn.map((one) => scores[one]!),
      size,
    );
  };
}

/** Mean and interval of a simple random sample from `size`. */
export function simple(values: readonly number[], size = Infinity): Sample {
  const { mean, variance } = momentsOf(values);
  return { mean, margin: Z * Math.sqrt((variance / values.length) * (1 - values.length / size)) };
}

/**
 * Stratified in proportion: from every stratum its share of `n`, drawn singly. The interval adds up the variances within the strata (Cochran 1977, chapter
 * 5). With `tilt` the quotas are filled by whoever answers first, as `answering` says, and the interval is that of a simple random sample, as it is often printed.
 */
export function byStrata(population: Population, n: number, seed: number, tilt?: number): Draw {
  const { size, strata, scores } = population;
  const members = grouped(strata);
  const weights = tilt === undefined ? null : weightsOf(population, tilt);
  return (index) => {
    const uniform = chance(seed, index);
    const parts = members.map((all) => {
      const share = all.length / size;
      const weight = weights === null ? ALIKE : (place: number) => weights[all[place]!]!;
      const drawn = successive(all.length, Math.round(n * share), weight, uniform);
      const values = drawn.map((place) => scores[all[place]!]!);
      return { share, all: all.length, values, ...momentsOf(values) };
    });
    if (weights !== null)
      return simple(
        parts.flatMap(({ values }) => values),
        size,
      );
    const variance = parts.reduce(
      (sum, { share, all, values, variance: within }) =>
        sum + (share ** 2 * within * (1 - values.length / all)) / values.length,
      0,
    );
    return {
      mean: parts.reduce((sum, { share, mean }) => sum + share * mean, 0),
      margin: Z * Math.sqrt(variance),
    };
  };
}

/**
 * `clusters` clusters with probability in proportion to their size, with replacement, and in each up to `each` members. The interval from the clusters' means
 * (Cochran 1977, section 11.9), or, with `forgotten`, that of a simple random sample of as many.
 */
export function byClusters(
  population: Population,
  clusters: number,
  each: number,
  seed: number,
  forgotten: boolean,
): Draw {
  const { size, scores } = population;
  const members = grouped(population.clusters);
  return (index) => {
    const uniform = chance(seed, index);
    const drawn = Array.from({ length: clusters }, () => {
      const all = members[population.clusters[Math.floor(uniform() * size)]!]!;
      const places = successive(all.length, Math.min(each, all.length), ALIKE, uniform);
      return places.map((place) => scores[all[place]!]!);
    });
    const between = simple(drawn.map((values) => momentsOf(values).mean));
    return forgotten ? { mean: between.mean, margin: simple(drawn.flat()).margin } : between;
  };
}

function grouped(of: Uint16Array): readonly (readonly number[])[] {
  const groups: number[][] = [];
  of.forEach((group, one) => (groups[group] ??= []).push(one));
  return groups;
}

function momentsOf(values: readonly number[]): { readonly mean: number; readonly variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, variance: values.length > 1 ? squares / (values.length - 1) : 0 };
}
