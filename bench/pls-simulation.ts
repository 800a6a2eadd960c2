/**
 * How often the bootstrap interval of a path covers the truth: `node bench/pls-simulation.ts [samples] [resamples]` draws samples from two populations of the
 * ECSI model with 24 indicators, resamples each, prints the share of percentile intervals (95 %) that hold the true path, and
 * writes bench/pls-simulation.json. Minutes; no part of the tests.
 *
 * - composites: blocks with more in common than one factor; truth is what PLS gives on the population's own covariance matrix;
 * - factors: one factor a block; truth is the structural coefficient, estimated by consistent PLS.
 */
import { writeFile } from 'node:fs/promises';
import { stream } from '../data/network-operator/generator/random.ts';
import { WeightedCovariance } from '../src/lib/stats/linear/cross-products.ts';
import { packedOf } from '../src/lib/stats/linear/packed.ts';
import { DEFAULT_PLS } from '../src/lib/stats/pls/estimate.ts';
import { isFault } from '../src/lib/stats/pls/model.ts';
import { plsResampler } from '../src/lib/stats/pls/resample.ts';
import { estimateStages } from '../src/lib/stats/pls/stages.ts';
import type { StagedEstimate } from '../src/lib/stats/pls/stages.ts';
import { percentileInterval } from '../src/lib/stats/resample/interval.ts';
import { print, section } from './print.ts';

const SIZES = [5, 3, 5, 2, 3, 1, 5];
const INDICATORS = 24;
const PATHS = [
  [0, 1, 0.5],
  [0, 4, 0.2],
  [0, 6, 0.15],
  [1, 2, 0.5],
  [1, 3, 0.1],
  [1, 4, 0.1],
  [2, 3, 0.5],
  [2, 4, 0.4],
  [3, 4, 0.2],
  [4, 5, 0.4],
  [4, 6, 0.5],
  [5, 6, 0.05],
] as const;
const LOADING = 0.8;
/** What every second indicator of a block shares beyond its factor, with opposite signs. */
const SECOND = 0.35;

const SAMPLES = Number(process.argv[2] ?? 2000);
const RESAMPLES = Number(process.argv[3] ?? 599);
const CONFIDENCE = 0.95;

const model = {
  paths: PATHS.map(([from, to]) => [from, to] as const),
  constructs: SIZES.map((size, at) => {
    const first = SIZES.slice(0, at).reduce((sum, one) => sum + one, 0);
    return {
      name: `${at}`,
      mode: 'A' as const,
      indicators: Array.from({ length: size }, (_, own) => first + own),
    };
  }),
};
const BLOCK = SIZES.flatMap((size, at) => new Array<number>(size).fill(at));
const loading = (at: number): number => (SIZES[BLOCK[at]!] === 1 ? 1 : LOADING);
const second = (at: number, kind: 'composites' | 'factors'): number =>
  kind === 'factors' || SIZES[BLOCK[at]!]! < 3 ? 0 : SECOND * (at % 2 === 0 ? 1 : -1);

/** Correlations of the constructs, and each one's residual standard deviation at variance 1. */
function structure() {
  const phi = SIZES.map((_, a) => SIZES.map((__, b) => Number(a === b)));
  const residual = SIZES.map((_, to) => {
    const before = PATHS.filter((path) => path[1] === to);
    for (let other = 0; other < to; other += 1) {
      const r = before.reduce((sum, [from, , b]) => sum + b * phi[from]![other]!, 0);
      phi[to]![other] = r;
      phi[other]![to] = r;
    }
    const explained = before.reduce((sum, [from, , b]) => sum + b * phi[to]![from]!, 0);
    return Math.sqrt(1 - explained);
  });
  return { phi, residual };
}
const { phi, residual } = structure();

function population(kind: 'composites' | 'factors'): readonly number[] {
  const packed: number[] = [];
  for (let a = 0; a < INDICATORS; a += 1)
    for (let b = a; b < INDICATORS; b += 1) {
      const shared = loading(a) * loading(b) * phi[BLOCK[a]!]![BLOCK[b]!]!;
      packed.push(a === b ? 1 : shared + (BLOCK[a] === BLOCK[b] ? second(a, kind) * second(b, kind) : 0));
    }
  return packed;
}

function sample(kind: 'composites' | 'factors', rows: number, seed: number): Float64Array {
  const random = stream(seed, `${kind} ${rows}`);
  const values = new Float64Array(rows * INDICATORS);
  for (let row = 0; row < rows; row += 1) {
    const scores: number[] = [];
    SIZES.forEach((_, to) => {
      const from = PATHS.filter((path) => path[1] === to);
      scores.push(
        from.reduce((sum, [at, , b]) => sum + b * scores[at]!, 0) + residual[to]! * random.normal(),
      );
    });
    const extra = SIZES.map(() => random.normal());
    for (let at = 0; at < INDICATORS; at += 1) {
      const [l, s] = [loading(at), second(at, kind)];
      values[row * INDICATORS + at] =
        l * scores[BLOCK[at]!]! +
        s * extra[BLOCK[at]!]! +
        Math.sqrt(Math.max(0, 1 - l * l - s * s)) * random.normal();
    }
  }
  return values;
}

function estimated(covariance: readonly number[], n: number): StagedEstimate | null {
  const found = estimateStages(model, { covariance, size: INDICATORS, n }, DEFAULT_PLS);
  return isFault(found) ? null : found;
}

/** Share of samples whose interval holds the truth, path by path. */
function coverage(kind: 'composites' | 'factors', rows: number) {
  const whole = estimated(population(kind), 1e9);
  if (whole === null) throw new Error('The population gives no estimate.');
  const truth = PATHS.map(([from, to, b]) => (kind === 'factors' ? b : whole.estimate.paths[to]![from]!));
  const covered = PATHS.map(() => 0);
  let [used, failed] = [0, 0];
  const matrix = new Float64Array(INDICATORS ** 2);
  for (let seed = 1; seed <= SAMPLES; seed += 1) {
    const table = { values: sample(kind, rows, seed), rows, columns: INDICATORS };
    new WeightedCovariance(table).compute(new Float64Array(rows).fill(1), matrix);
    const own = estimated(packedOf(matrix, INDICATORS), rows);
    if (own === null) continue;
    const resampler = plsResampler(own, table, DEFAULT_PLS, kind === 'factors');
    const out = new Float64Array(resampler.places.count);
    const random = stream(seed, `draws ${kind} ${rows}`);
    const counts = new Float64Array(rows);
    const drawn: number[][] = PATHS.map(() => []);
    for (let resample = 0; resample < RESAMPLES; resample += 1) {
      counts.fill(0);
      for (let draw = 0; draw < rows; draw += 1) counts[Math.floor(random.uniform() * rows)]! += 1;
      if (!resampler.run(counts, out)) {
        failed += 1;
        continue;
      }
      const { paths, consistentPaths } = resampler.places;
      const from = kind === 'factors' ? consistentPaths : paths;
      if (Number.isNaN(out[from])) failed += 1;
      else drawn.forEach((values, at) => values.push(out[from + at]!));
    }
    used += 1;
    drawn.forEach((values, at) => {
      const { low, high } = percentileInterval(Float64Array.from(values).sort(), CONFIDENCE);
      if (low <= truth[at]! && truth[at]! <= high) covered[at]! += 1;
    });
  }
  const shares = covered.map((count) => count / used);
  section(
    `${kind}, n = ${rows}: ${used} samples, ${RESAMPLES} resamples each, ${failed} without an estimate`,
  );
  shares.forEach((share, at) =>
    print(`${PATHS[at]![0]} → ${PATHS[at]![1]}, truth ${truth[at]!.toFixed(3)}`, 100 * share, '%'),
  );
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  print('all paths', 100 * mean, '%');
  return { kind, n: rows, samples: used, resamples: RESAMPLES, failed, truth, coverage: shares, mean };
}

const started = process.cpuUsage();
const results = [coverage('composites', 500), coverage('factors', 500), coverage('composites', 1000)];
const { user, system } = process.cpuUsage(started);
print('processor time', (user + system) / 1e6, 's');
await writeFile(new URL('pls-simulation.json', import.meta.url), `${JSON.stringify(results, null, 2)}\n`);
