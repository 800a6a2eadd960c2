import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { bootstrapEstimates } from '../src/lib/survey/resampling/bootstrap-estimates.ts';
import { indexResampling } from '../src/lib/analysis/index/bootstrap.ts';
import { prepareJob } from '../src/lib/survey/resampling/chunk.ts';
import { itemColumn } from '../src/lib/weighting/respondent-scores.ts';
import type { Draws } from '../src/lib/survey/resampling/types.ts';
import type { Columns } from '../src/lib/engine/types.ts';
import { uniforms } from '../src/lib/stats/resample/philox.ts';
import { isRefusal } from '../src/lib/study/refusal.ts';
import { DEFAULT_OPTIONS } from '../src/lib/study/types.ts';
import type { Field, Study } from '../src/lib/study/types.ts';

/**
 * How often the 95 % bootstrap intervals of the weights hold the true weight: samples from a population whose weights are known, namely
 * those of a million of its members. Six items rated from 1 to 10 share a common part; overall satisfaction is made from them with unequal
 * coefficients. Not part of the tests; prints the shares of intervals that hold the truth and keeps them with `--keep`.
 *
 * node bench/weights-simulation.ts [--samples 2000] [--resamples 400] [--n 500] [--keep bench/weights-simulation.json]
 */
const { values } = parseArgs({
  options: {
    samples: { type: 'string', default: '2000' },
    resamples: { type: 'string', default: '400' },
    n: { type: 'string', default: '500' },
    keep: { type: 'string' },
  },
});
const SCHEMES = ['correlation', 'regression', 'johnson', 'lmg', 'pls', 'component', 'entropy'] as const;
/** Loadings on the common part, and coefficients of overall satisfaction. */
const LOADINGS = [0.75, 0.7, 0.65, 0.6, 0.5, 0.4];
const EFFECTS = [0.4, 0.1, 0.3, 0.2, 0.15, 0.25];

const items = LOADINGS.map((_, at) => `item${at}`);
const rating = { type: 'number', scale: { min: 1, max: 10, direction: 'up' } } as const;
const fields: readonly Field[] = [
  ...items.map((name): Field => ({ ...rating, name, label: name, role: 'performance', item: name })),
  { ...rating, name: 'overall', label: 'overall', role: 'overall' },
];
const study: Study = {
  id: 'simulation',
  title: 'Simulation',
  simulated: true,
  sources: [],
  path: '',
  fields,
  system: { id: 'index', label: 'index', children: items.map((id) => ({ id, label: id })) },
  options: DEFAULT_OPTIONS,
};

/** `count` members of the population, as the rows of a resampling. */
function drawn(count: number, seed: number): Columns {
  const next = uniforms(seed, 0, 9);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const score = (value: number): number =>
    ((Math.min(10, Math.max(1, Math.round(6.5 + 2 * value))) - 1) * 100) / 9;
  const columns = items.map(() => new Float64Array(count));
  const overall = new Float64Array(count);
  for (let row = 0; row < count; row += 1) {
    const common = normal();
    let satisfaction = 0;
    LOADINGS.forEach((loading, at) => {
      const value = loading * common + Math.sqrt(1 - loading ** 2) * normal();
      columns[at]![row] = score(value);
      satisfaction += EFFECTS[at]! * value;
    });
    overall[row] = score(satisfaction + 0.6 * normal());
  }
  return {
    count,
    values: {
      _row: Float64Array.from(overall.keys()),
      'domain 0': new Float64Array(count),
      overall,
      ...Object.fromEntries(items.map((id, at) => [itemColumn(id), columns[at]!])),
    },
    labels: { 'domain 0': ['all'] },
  };
}

function prepared(columns: Columns, resamples: number, seed: number) {
  const job = prepareJob(indexResampling, { columns, study, options: study.options, resamples, seed });
  if (isRefusal(job)) throw new Error(`refused: ${job.refused}`);
  return job;
}

const [samples, resamples, n] = [Number(values.samples), Number(values.resamples), Number(values.n)];
const population = prepared(drawn(1_000_000, 1), 0, 1);
const truth = new Map(population.names.map((name, at) => [name, population.chunk(0, 1)[at]!]));
const wanted = SCHEMES.flatMap((scheme) => items.map((item) => `weight/${scheme}/${item}`));
const held = new Map(wanted.map((name) => [name, { percentile: 0, bca: 0, placed: 0 }]));
for (let sample = 0; sample < samples; sample += 1) {
  const { chunk, tasks, names, method, jackknife } = prepared(drawn(n, 1000 + sample), resamples, sample);
  const all = chunk(0, tasks);
  const width = names.length;
  const draws: Draws = {
    names,
    method,
    jackknife,
    resamples,
    original: all.subarray(0, width),
    resampled: all.subarray(width, width * (1 + resamples)),
    leftOut: all.subarray(width * (1 + resamples)),
  };
  const estimates = bootstrapEstimates(draws, 0.95);
  for (const [name, counts] of held) {
    const found = estimates[name];
    if (!found) continue;
    const inside = (bounds: { low: number; high: number } | null): number =>
      Number(bounds !== null && bounds.low <= truth.get(name)! && truth.get(name)! <= bounds.high);
    counts.placed += 1;
    counts.percentile += inside(found.percentile);
    counts.bca += inside(found.bca ?? found.percentile);
  }
}
const shares = wanted.map((name) => {
  const { percentile, bca, placed } = held.get(name)!;
  return {
    weight: name.slice('weight/'.length),
    truth: truth.get(name)!,
    placed,
    percentile: percentile / placed,
    bca: bca / placed,
  };
});
for (const { weight, truth: share, placed, percentile, bca } of shares)
  console.log(
    `${weight.padEnd(22)} true ${share.toFixed(3)}   percentile ${percentile.toFixed(3)}   BCa ${bca.toFixed(3)}   (${placed})`,
  );
if (values.keep !== undefined)
  await writeFile(
    values.keep,
    `${JSON.stringify({ n, samples, resamples, confidence: 0.95, shares }, null, 2)}\n`,
  );
