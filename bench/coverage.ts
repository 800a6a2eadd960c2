/**
 * How often the 95 % intervals of the index hold the truth, on simulated surveys of 500 respondents whose population is known: the
 * bootstrap's percentile and BCa intervals, weights estimated anew in every resample. Prints a table and
 * writes bench/coverage.json. `node bench/coverage.ts [surveys] [resamples]`; some minutes of processor time, outside of the tests.
 */
import { resamplingOf } from '../src/lib/analysis/types.ts';
import { writeFile } from 'node:fs/promises';
import { index } from '../src/lib/analysis/index/analysis.ts';
import { prepareJob } from '../src/lib/survey/resampling/chunk.ts';
import { resample } from '../src/lib/analysis/resample.ts';
import type { IndexBootstrap } from '../src/lib/analysis/index/bootstrap.ts';
import type { Columns, Engine } from '../src/lib/engine/types.ts';
import { normalQuantile } from '../src/lib/stats/distribution/normal.ts';
import { uniforms } from '../src/lib/stats/resample/philox.ts';
import { isRefusal } from '../src/lib/study/refusal.ts';
import { DEFAULT_OPTIONS } from '../src/lib/study/types.ts';
import type { Field, Role, Study } from '../src/lib/study/types.ts';

const SURVEYS = Number(process.argv[2] ?? 2000);
const RESAMPLES = Number(process.argv[3] ?? 499);
const N = 500;
const POPULATION = 400_000;
const SEED = 4711;

/** Three dimensions of three items each; their loadings on one mood, and what overall satisfaction takes from each. */
const DIMENSIONS = [
  { id: 'billing', mean: 5.2, mood: 0.5, counts: 0.5 },
  { id: 'network', mean: 6.8, mood: 0.6, counts: 0.35 },
  { id: 'service', mean: 7.4, mood: 0.4, counts: 0.15 },
];
const ITEMS = DIMENSIONS.flatMap(({ id }) => [1, 2, 3].map((item) => `${id} ${item}`));

/** Answers 1–10 of `count` respondents, in clusters of ten with a common mood where `clustered`; five strata by cluster. */
function survey(count: number, stream: number, clustered: boolean): Columns {
  const next = uniforms(SEED, stream);
  const normal = (): number => normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, next())));
  const rating = (value: number): number => Math.min(10, Math.max(1, Math.round(value)));
  const score = (value: number): number => ((rating(value) - 1) * 100) / 9;
  const values: Record<string, Float64Array<ArrayBuffer>> = { 'domain 0': new Float64Array(count) };
  const column = (name: string) => (values[name] ??= new Float64Array(count));
  let [shared, weight] = [0, 1];
  for (let row = 0; row < count; row += 1) {
    if (clustered && row % 10 === 0) {
      shared = 0.5 * normal();
      weight = 0.5 + 1.5 * next();
    }
    if (clustered) {
      column('_cluster')[row] = Math.floor(row / 10);
      column('_stratum')[row] = Math.floor(row / 10) % 5;
      column('_weight')[row] = weight;
    }
    const mood = shared + normal();
    let satisfaction = 0;
    for (const { id, mean, mood: load, counts } of DIMENSIONS) {
      const own = load * mood + Math.sqrt(1 - load ** 2) * normal();
      satisfaction += counts * own;
      for (const item of [1, 2, 3])
        column(`item ${id} ${item}`)[row] = score(mean + 1.6 * own + 1.2 * normal());
    }
    column('overall')[row] = score(6.5 + 2.2 * satisfaction + 1.2 * normal());
  }
  return { count, values, labels: { 'domain 0': ['all'] } };
}

function study(clustered: boolean): Study {
  const field = (name: string, role: Role, more: Partial<Field> = {}): Field => ({
    name,
    type: 'number',
    role,
    label: name,
    ...more,
  });
  const scale = { min: 1, max: 10, direction: 'up' } as const;
  return {
    id: 'coverage',
    title: 'Coverage',
    simulated: true,
    sources: [],
    path: '',
    fields: [
      ...ITEMS.map((item) => field(item, 'performance', { item, scale })),
      field('overall', 'overall', { scale }),
      ...(clustered ? [field('area', 'stratum'), field('block', 'cluster'), field('w', 'weight')] : []),
    ],
    system: {
      id: 'index',
      label: 'Index',
      children: DIMENSIONS.map(({ id }) => ({
        id,
        label: id,
        children: [1, 2, 3].map((item) => ({ id: `${id} ${item}`, label: '' })),
      })),
    },
    options: DEFAULT_OPTIONS,
  };
}

const INDEX_RESAMPLING = await resamplingOf(index);

/** Index and first weights by the columns' own weights. */
function truth(about: Study, clustered: boolean): ReadonlyMap<string, number> {
  const columns = survey(POPULATION, 0, clustered);
  // One unit each: only the estimate is wanted, not its resamples.
  const { _cluster, _stratum, ...values } = columns.values;
  const job = { columns: { ...columns, values }, study: about, options: about.options };
  const prepared = prepareJob(INDEX_RESAMPLING, { ...job, resamples: 0, seed: 1 });
  if (isRefusal(prepared)) throw new Error(prepared.refused);
  const found = prepared.chunk(0, 1);
  return new Map(prepared.names.map((name, at) => [name, found[at]!]));
}

async function coverage(clustered: boolean) {
  const about = study(clustered);
  const known = truth(about, clustered);
  const inside = new Map<string, { percentile: number; bca: number; of: number }>();
  for (let number = 1; number <= SURVEYS; number += 1) {
    const columns = survey(N, number, clustered);
    const engine = { columns: () => Promise.resolve(columns) } as unknown as Engine;
    const found = await resample(engine, index, about, about.options, { resamples: RESAMPLES, seed: number });
    if (isRefusal(found)) throw new Error(found.refused);
    const estimates: [string, IndexBootstrap['effect'][string][string] | undefined][] = [
      'equal',
      'johnson',
    ].flatMap((scheme) => [
      [`index/${scheme}/all`, found.effect[scheme]?.['all']],
      ...(scheme === 'equal'
        ? []
        : DIMENSIONS.map(({ id }): [string, IndexBootstrap['effect'][string][string] | undefined] => [
            `weight/${scheme}/${id}`,
            found.weights[scheme]?.[id],
          ])),
    ]);
    for (const [name, estimate] of estimates) {
      if (!estimate) continue;
      const value = known.get(name) ?? NaN;
      const count = inside.get(name) ?? { percentile: 0, bca: 0, of: 0 };
      inside.set(name, count);
      const holds = ({ low, high }: { low: number; high: number }): number =>
        Number(low <= value && value <= high);
      count.of += 1;
      count.percentile += holds(estimate.percentile);
      count.bca += holds(estimate.bca ?? estimate.percentile);
    }
  }
  return [...inside].map(([name, { percentile, bca, of }]) => ({
    design: clustered ? 'strata, clusters, weights' : 'respondents',
    name,
    truth: Number((known.get(name) ?? NaN).toPrecision(5)),
    surveys: of,
    percentile: Number(((100 * percentile) / of).toFixed(1)),
    bca: Number(((100 * bca) / of).toFixed(1)),
  }));
}

const before = process.cpuUsage();
const rows = [...(await coverage(false)), ...(await coverage(true))];
console.table(rows);
const seconds = process.cpuUsage(before).user / 1e6;
console.log(
  `${SURVEYS} surveys of ${N}, ${RESAMPLES} resamples each: ${seconds.toFixed(0)} s of processor time`,
);
await writeFile(
  new URL('coverage.json', import.meta.url),
  `${JSON.stringify({ surveys: SURVEYS, n: N, resamples: RESAMPLES, confidence: 0.95, rows }, null, 2)}\n`,
);
