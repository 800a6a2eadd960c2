import type { Columns } from '../engine/types.ts';
import { WeightedCovariance } from '../stats/cross-products.ts';
import type { Table } from '../stats/cross-products.ts';
import { packedOf } from '../stats/packed.ts';
import { DEFAULT_PLS } from '../stats/pls/estimate.ts';
import { isFault } from '../stats/pls/model.ts';
import { plsResampler } from '../stats/pls/resample.ts';
import { estimateStages } from '../stats/pls/stages.ts';
import type { StagedEstimate } from '../stats/pls/stages.ts';
import { isRefusal, refuse } from '../study/refusal.ts';
import type { Refusal } from '../study/refusal.ts';
import type { PathModelOptions } from '../study/path-model.ts';
import type { Study, StudyOptions } from '../study/types.ts';
import { bootstrapEstimates } from './bootstrap-estimates.ts';
import type { BootstrapEstimate } from './bootstrap-estimates.ts';
import { pathMadeUnder } from './made-under.ts';
import { indicatorSql } from './path-indicators.ts';
import { faultRefusal, resolveModel } from './path-resolve.ts';
import { pathModelOf } from './path-templates.ts';
import { resamplingSql, rowWeights, valuesOf } from './resampling.ts';
import type { Draws, Replicate, Resampling } from './types.ts';

/** A path, total effect or R² with its bootstrap; `t` = value / standard error. */
export interface ResampledEffect extends BootstrapEstimate {
  readonly from: string;
  readonly to: string;
  readonly t: number;
}

/** What resampling adds to a path model. Null entries are left out: too many resamples gave none. */
export interface PathBootstrap {
  readonly paths: readonly ResampledEffect[];
  readonly total: readonly ResampledEffect[];
  /** `from` and `to` are the construct. */
  readonly rSquared: readonly ResampledEffect[];
  readonly resamples: number;
  readonly method: Draws['method'];
  /** What it was made under (`pathMadeUnder`). */
  readonly options: string;
}

/** Between the words of a statistic's name; no id holds it. */
const BETWEEN = '\u0000';
type Kind = 'paths' | 'total' | 'rSquared';

function keysOf(model: PathModelOptions): readonly string[] {
  return [...new Set(model.constructs.flatMap(({ indicators }) => indicators))];
}

/** The rows that enter: those with every indicator, or (mean replacement) with any. Values about their column's first. */
function tableOf(
  columns: Columns,
  keys: readonly string[],
  missing: PathModelOptions['missing'],
): { readonly table: Table; readonly rows: Int32Array } {
  const values = keys.map((key) => valuesOf(columns, key));
  const rows = Int32Array.from(
    Array.from({ length: columns.count }, (_, row) => row).filter((row) =>
      missing === 'listwise'
        ? values.every((column) => !Number.isNaN(column[row]))
        : values.some((column) => !Number.isNaN(column[row])),
    ),
  );
  const packed = new Float64Array(rows.length * keys.length);
  values.forEach((column, k) => {
    const origin = column.find((value) => !Number.isNaN(value)) ?? 0;
    rows.forEach((row, at) => (packed[at * keys.length + k] = column[row]! - origin));
  });
  return { table: { values: packed, rows: rows.length, columns: keys.length }, rows };
}

/** The statement's rows → the model estimated on them, with everything that a resample needs. */
function prepared(columns: Columns, model: PathModelOptions) {
  const keys = keysOf(model);
  const drawn = resolveModel(model, keys);
  if (isRefusal(drawn)) return drawn;
  const { table, rows } = tableOf(columns, keys, model.missing);
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
  return { staged, table, rows };
}

/** Names of the statistics: every path, every total effect that there is a way for, every R². */
function statisticsOf({ model, estimate }: StagedEstimate, order: readonly string[]) {
  const reaches = (from: number, to: number): boolean =>
    model.paths.some(([a, b]) => a === from && (b === to || reaches(b, to)));
  const all = order.map((_, at) => at);
  return [
    ...model.paths.map(([from, to], at) => ({ kind: 'paths' as const, from, to, at })),
    ...all.flatMap((from) =>
      all.flatMap((to) =>
        reaches(from, to) ? [{ kind: 'total' as const, from, to, at: to * order.length + from }] : [],
      ),
    ),
    ...all.flatMap((at) =>
      estimate.rSquared[at] === null ? [] : [{ kind: 'rSquared' as const, from: at, to: at, at }],
    ),
  ].map(({ kind, from, to, at }) => ({ kind, at, name: [kind, order[from]!, order[to]!].join(BETWEEN) }));
}

/** Bootstrap of a path model: paths, total effects and R², signs turned as in the study itself. */
export const pathResampling: Resampling<PathBootstrap> = {
  resamples: 5000,

  columns(study) {
    const model = pathModelOf(study, study.options);
    const keys = model === null ? [] : keysOf(model);
    return resamplingSql(
      Object.fromEntries(
        keys.flatMap((key): [string, string][] => {
          const sql = indicatorSql(key, study);
          return sql === undefined ? [] : [[key, sql]];
        }),
      ),
      study,
    );
  },

  replicate(columns: Columns, study: Study, options: StudyOptions): Replicate | Refusal {
    const model = pathModelOf(study, options);
    if (model === null) return refuse('path-no-model');
    if (model.missing === 'pairwise') return refuse('path-pairwise-resampling');
    const found = prepared(columns, model);
    if (isRefusal(found)) return found;
    const { staged, table, rows } = found;
    const resampler = plsResampler(staged, table);
    const { places } = resampler;
    const statistics = statisticsOf(
      staged,
      staged.model.constructs.map(({ name }) => name),
    );
    const out = new Float64Array(places.count);
    const counts = new Float64Array(rows.length);
    return {
      names: statistics.map(({ name }) => name),
      statistics(weights) {
        for (let at = 0; at < rows.length; at += 1) counts[at] = weights[rows[at]!]!;
        if (!resampler.run(counts, out)) return new Float64Array(statistics.length).fill(NaN);
        return Float64Array.from(statistics, ({ kind, at }) => out[places[kind] + at]!);
      },
    };
  },

  summarise(draws, _study, options) {
    const found = Object.entries(bootstrapEstimates(draws, options.confidence)).flatMap(
      ([name, estimate]) => {
        if (estimate === null) return [];
        const [kind, from, to] = name.split(BETWEEN) as [Kind, string, string];
        return [{ kind, effect: { from, to, ...estimate, t: estimate.value / estimate.se } }];
      },
    );
    const of = (kind: Kind): readonly ResampledEffect[] =>
      found.filter((one) => one.kind === kind).map(({ effect }) => effect);
    if (of('paths').length === 0) return refuse('path-resamples-failed', { resamples: draws.resamples });
    return {
      paths: of('paths'),
      total: of('total'),
      rSquared: of('rSquared'),
      resamples: draws.resamples,
      method: draws.method,
      options: pathMadeUnder(options),
    };
  },
};
