import type { Columns } from '../../engine/types.ts';
import { WeightedCovariance } from '../../stats/linear/cross-products.ts';
import type { Table } from '../../stats/linear/cross-products.ts';
import { packedOf } from '../../stats/linear/packed.ts';
import { DEFAULT_PLS } from '../../stats/pls/estimate.ts';
import { isFault } from '../../stats/pls/model.ts';
import { plsResampler } from '../../stats/pls/resample.ts';
import { estimateStages } from '../../stats/pls/stages.ts';
import type { StagedEstimate } from '../../stats/pls/stages.ts';
import { isRefusal, refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { PathModelOptions } from '../../study/path-model.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import { bootstrapEstimates } from '../../survey/resampling/bootstrap-estimates.ts';
import type { BootstrapEstimate } from '../../survey/resampling/bootstrap-estimates.ts';
import { indicatorSql, keysOf } from '../../survey/indicators.ts';
import { pathMadeUnder } from './made-under.ts';
import { mapStatistics, statisticsOfMap } from './bootstrap-map.ts';
import { faultRefusal, resolveModel } from './resolve.ts';
import { keyOf, unscoredConstructs } from './solve.ts';
import { pathModelOf } from './templates.ts';
import { resamplingSql, rowWeights, valuesOf } from '../../survey/resampling/columns.ts';
import type { Draws, Replicate, Resampling } from '../../survey/resampling/types.ts';

/** What is resampled, by kind. */
const KINDS = [
  'paths',
  'total',
  'rSquared',
  'weights',
  'loadings',
  'consistentPaths',
  'consistentRSquared',
  'consistentLoadings',
  'importance',
  'importanceFrom',
  'performance',
  'performanceFrom',
] as const;
type Kind = (typeof KINDS)[number];

/** A number with its bootstrap; `t` = value / standard error. */
export interface ResampledEffect extends Pick<BootstrapEstimate, 'value' | 'se' | 'percentile'> {
  /** A construct. */
  readonly from: string;
  /** A construct; of weights and loadings the indicator's key (of a part: its id). R² and performance: the construct again. */
  readonly to: string;
  readonly t: number;
}

/**
 * What resampling adds to a path model. What too many resamples gave no number for is left out. `importance` and `performance` are those
 * of the map, for any target `to`; `…From` is their distance from the mean of that target's map.
 */
export interface PathBootstrap extends Readonly<Record<Kind, readonly ResampledEffect[]>> {
  readonly resamples: number;
  readonly method: Draws['method'];
  /** What it was made under (`pathMadeUnder`). */
  readonly options: string;
}

/** Between the words of a statistic's name; no id holds it. */
const BETWEEN = '\u0000';

/** The rows that enter: those with every indicator, or (mean replacement) with any. Values about their column's first (`origins`). */
export function tableOf(
  columns: Columns,
  keys: readonly string[],
  missing: PathModelOptions['missing'],
): { readonly table: Table; readonly rows: Int32Array; readonly origins: readonly number[] } {
  const values = keys.map((key) => valuesOf(columns, key));
  const rows = Int32Array.from(
    Array.from({ length: columns.count }, (_, row) => row).filter((row) =>
      missing === 'listwise'
        ? values.every((column) => !Number.isNaN(column[row]))
        : values.some((column) => !Number.isNaN(column[row])),
    ),
  );
  const packed = new Float64Array(rows.length * keys.length);
  const origins = values.map((column) => column.find((value) => !Number.isNaN(value)) ?? 0);
  values.forEach((column, k) =>
    rows.forEach((row, at) => (packed[at * keys.length + k] = column[row]! - origins[k]!)),
  );
  return { table: { values: packed, rows: rows.length, columns: keys.length }, rows, origins };
}

/** The statement's rows → the model estimated on them, with everything that a resample needs. */
function prepared(columns: Columns, model: PathModelOptions) {
  const keys = keysOf(model);
  const drawn = resolveModel(model, keys);
  if (isRefusal(drawn)) return drawn;
  const { table, rows, origins } = tableOf(columns, keys, model.missing);
  const own = rowWeights(columns);
  const weights = Float64Array.from(rows, (row) => own[row]!);
  const matrix = new Float64Array(keys.length ** 2);
  new WeightedCovariance(table).compute(weights, matrix);
  const moments = { covariance: packedOf(matrix, keys.length), size: keys.length, n: rows.length };
  const staged = estimateStages(drawn, moments, {
    ...DEFAULT_PLS,
    scheme: model.scheme,
    metric: model.metric,
  });
  if (isFault(staged)) return faultRefusal(staged, model, keys);
  return { staged, table, rows, origins, keys };
}

/** Names of the estimates: every path, every total effect that there is a way for, every R², every weight and loading. */
function statisticsOf(
  { model, estimate }: StagedEstimate,
  order: readonly string[],
  keyOf: (indicator: number) => string,
) {
  const reaches = (from: number, to: number): boolean =>
    model.paths.some(([a, b]) => a === from && (b === to || reaches(b, to)));
  const all = order.map((_, at) => at);
  const named = [
    ...model.paths.flatMap(([from, to], at) =>
      (['paths', 'consistentPaths'] as const).map((kind) => ({ kind, from, to, at })),
    ),
    ...all.flatMap((from) =>
      all.flatMap((to) =>
        reaches(from, to) ? [{ kind: 'total' as const, from, to, at: to * order.length + from }] : [],
      ),
    ),
    ...all.flatMap((at) =>
      estimate.rSquared[at] === null
        ? []
        : (['rSquared', 'consistentRSquared'] as const).map((kind) => ({ kind, from: at, to: at, at })),
    ),
  ].map(({ kind, from, to, at }) => ({ kind, at, name: nameOf(kind, order[from]!, order[to]!) }));
  let place = 0;
  const measured = model.constructs.flatMap(({ indicators }, construct) =>
    indicators.flatMap((indicator) => {
      const at = place++;
      return (['weights', 'loadings', 'consistentLoadings'] as const).map((kind) => ({
        kind,
        at,
        name: nameOf(kind, order[construct]!, keyOf(indicator)),
      }));
    }),
  );
  return [...named, ...measured];
}

const nameOf = (kind: Kind, from: string, to: string): string => [kind, from, to].join(BETWEEN);

/** Weighted means of those who are asked about now, each of the answers there are. */
function currentMeans(
  { values, rows, columns }: Table,
  counts: Float64Array,
  now: Uint8Array,
  origins: readonly number[],
): Float64Array {
  const sums = new Float64Array(columns);
  const totals = new Float64Array(columns);
  for (let row = 0; row < rows; row += 1) {
    const count = counts[row]!;
    if (now[row] === 0 || count === 0) continue;
    for (let k = 0; k < columns; k += 1) {
      const value = values[row * columns + k]!;
      if (Number.isNaN(value)) continue;
      sums[k]! += count * value;
      totals[k]! += count;
    }
  }
  return sums.map((sum, k) => origins[k]! + sum / totals[k]!);
}

/** Bootstrap of a path model and of its map, signs turned as in the study itself. */
export const pathResampling: Resampling<PathBootstrap> = {
  resamples: 5000,

  columns(study) {
    const model = pathModelOf(study, study.options);
    const keys = model === null ? [] : keysOf(model);
    return resamplingSql(
      {
        within: '(_focal AND _current)::INTEGER',
        ...Object.fromEntries(
          keys.flatMap((key): [string, string][] => {
            const sql = indicatorSql(key, study);
            return sql === undefined ? [] : [[key, sql]];
          }),
        ),
      },
      study,
    );
  },

  replicate(columns: Columns, study: Study, options: StudyOptions): Replicate | Refusal {
    const model = pathModelOf(study, options);
    if (model === null) return refuse('path-no-model');
    if (model.missing === 'pairwise') return refuse('path-pairwise-resampling');
    const found = prepared(columns, model);
    if (isRefusal(found)) return found;
    const { staged, table, rows, origins, keys } = found;
    const resampler = plsResampler(staged, table, staged.estimate.options, true);
    const { places } = resampler;
    const order = staged.model.constructs.map(({ name }) => name);
    const statistics = statisticsOf(staged, order, (indicator) => keyOf(indicator, model, keys, staged));
    const map = mapStatistics(staged.model, unscoredConstructs(staged.weights, keys, study));
    const within = valuesOf(columns, 'within');
    const now = Uint8Array.from(rows, (row) => within[row]!);
    const total = places.total;
    const out = new Float64Array(places.count);
    const counts = new Float64Array(rows.length);
    return {
      names: [
        ...statistics.map(({ name }) => name),
        ...map.map(({ kind, from, to }) => nameOf(kind, order[from]!, order[to]!)),
      ],
      statistics(weights) {
        for (let at = 0; at < rows.length; at += 1) counts[at] = weights[rows[at]!]!;
        const values = new Float64Array(statistics.length + map.length).fill(NaN);
        if (!resampler.run(counts, out)) return values;
        statistics.forEach(({ kind, at }, place) => (values[place] = out[places[kind] + at]!));
        const means = currentMeans(table, counts, now, origins);
        const effects = out.subarray(total, total + order.length ** 2);
        values.set(statisticsOfMap(map, resampler.scores, effects, means), statistics.length);
        return values;
      },
    };
  },

  summarise(draws, study, options) {
    const found = Object.entries(bootstrapEstimates(draws, options.confidence)).flatMap(
      ([name, estimate]) => {
        if (estimate === null) return [];
        const [kind, from, to] = name.split(BETWEEN) as [Kind, string, string];
        const { value, se, percentile } = estimate;
        return [{ kind, effect: { from, to, value, se, percentile, t: value / se } }];
      },
    );
    const of = (kind: Kind): readonly ResampledEffect[] =>
      found.filter((one) => one.kind === kind).map(({ effect }) => effect);
    if (of('paths').length === 0) return refuse('path-resamples-failed', { resamples: draws.resamples });
    return {
      ...(Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Record<Kind, ReturnType<typeof of>>),
      resamples: draws.resamples,
      method: draws.method,
      options: pathMadeUnder({ ...study, options }),
    };
  },
};
