import { ORIGIN } from '../../stats/score-origin.ts';
import { identifier } from '../../engine/quote.ts';
import type { Columns } from '../../engine/types.ts';
import { leastSquares } from '../../stats/least-squares.ts';
import { normalQuantile } from '../../stats/distribution/normal.ts';
import { packedPosition } from '../../stats/linear/packed.ts';
import { percentileInterval } from '../../stats/resample/interval.ts';
import type { Bounds } from '../../stats/resample/interval.ts';
import type { ResamplingPlan } from '../../stats/resample/plan.ts';
import { refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { DEFAULT_TIERS } from '../../study/types.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import { intervalLevel } from '../../survey/resampling/bootstrap-estimates.ts';
import { tiersMadeUnder } from '../made-under.ts';
import { bandedItems, columnsOf, outcomesOf } from './columns.ts';
import type { BandedItem, Column } from './columns.ts';
import type { BandCounts, BandEffects } from './moments.ts';
import { combined } from './solve.ts';
import { resamplingSql, rowWeights, valuesOf } from '../../survey/resampling/columns.ts';
import { TIERS } from '../../stats/quality-tier.ts';
import type { Tier } from '../../stats/quality-tier.ts';
import type { Draws, Replicate, Resampling } from '../../survey/resampling/types.ts';

/** How far the tiers are to be trusted: what the rule says of samples drawn from the sample. */
export interface TierBootstrap {
  readonly method: ResamplingPlan['method'];
  readonly resamples: number;
  /** What it was made under (`tiersMadeUnder`). */
  readonly options: string;
  /** Item → share of the resamples (0–1) in which it is of each tier; items that are not estimated are absent. */
  readonly shares: Readonly<Record<string, Readonly<Record<Tier, number>>>>;
  /** Share of the estimated items (0–1) in each tier: percentile interval over the resamples. */
  readonly company: Readonly<Record<Tier, Bounds>>;
}

/** Resamples: a share of 5 % has a standard error of .7 points. */
const RESAMPLED = 1000;

const scoreColumn = (item: string): string => `score ${item}`;
const outcomeColumn = (name: string): string => `outcome ${name}`;
const statistic = (band: 'low' | 'high', outcome: number, item: string): string =>
  `${band}/${outcome}/${item}`;

/**
 * Bootstrap of the quality tiers: the regression of all items is solved anew in every resample (all rows, the bands in force), and the
 * rule decides each item again. The standard errors it decides by are those of the resamples, which know the design.
 */
export const tierResampling: Resampling<TierBootstrap> = {
  resamples: RESAMPLED,
  columns(study) {
    const items = bandedItems(study, (study.options.tiers ?? DEFAULT_TIERS).bands);
    return resamplingSql(
      Object.fromEntries([
        ...outcomesOf(study).map(({ name }) => [outcomeColumn(name), identifier(name)]),
        ...items.map(({ id, score }) => [scoreColumn(id), score]),
      ]) as Record<string, string>,
      study,
    );
  },
  replicate,
  summarise(draws, study, options) {
    const { method, resamples } = draws;
    const level = intervalLevel(draws, options.confidence);
    const tiers = options.tiers ?? DEFAULT_TIERS;
    const critical = normalQuantile(1 - tiers.alpha);
    const outcomes = outcomesOf(study).map((_, outcome) => outcome);
    const items = draws.names.flatMap((name) => {
      const first = statistic('low', 0, '');
      return name.startsWith(first) ? [name.slice(first.length)] : [];
    });
    const decided = items.flatMap((item): [string, readonly Tier[]][] => {
      const effects = outcomes.map((outcome) => effectsOf(draws, outcome, item));
      if (effects[0] === undefined || effects[0] === null) return [];
      const at = (task: number): readonly (BandEffects | null)[] =>
        effects.map((found) => (found === null ? null : found(task)));
      return [
        [
          item,
          Array.from({ length: resamples }, (_, task) =>
            combined({ together: at(task) }, tiers.margin, critical),
          ),
        ],
      ];
    });
    if (decided.length === 0) return refuse('no-resampled-tiers', { resamples });
    const share = (of: readonly Tier[], tier: Tier): number =>
      of.filter((one) => one === tier).length / of.length;
    const company = (tier: Tier): Bounds =>
      percentileInterval(
        Float64Array.from({ length: resamples }, (_, task) =>
          share(
            decided.map(([, found]) => found[task] ?? 'undetermined'),
            tier,
          ),
        ).sort(),
        level,
      );
    return {
      method,
      resamples,
      options: tiersMadeUnder(options),
      shares: Object.fromEntries(
        decided.map(([item, found]) => [item, byTier((tier) => share(found, tier))]),
      ),
      company: byTier(company),
    };
  },
};

function byTier<Value>(of: (tier: Tier) => Value): Readonly<Record<Tier, Value>> {
  return Object.fromEntries(TIERS.map((tier) => [tier, of(tier)])) as Record<Tier, Value>;
}

/**
 * One item's effects on one outcome, resample by resample, with the variances and the covariance over the resamples. Null where the
 * study or a twentieth of the resamples has none. A resample without them stays undetermined.
 */
function effectsOf(
  { names, original, resampled, resamples }: Draws,
  outcome: number,
  item: string,
): ((task: number) => BandEffects | null) | null {
  const [low, high] = (['low', 'high'] as const).map((band) => names.indexOf(statistic(band, outcome, item)));
  if (low === undefined || high === undefined || low < 0 || high < 0) return null;
  const pairs = Array.from({ length: resamples }, (_, task): readonly [number, number] => [
    resampled[task * names.length + low]!,
    resampled[task * names.length + high]!,
  ]);
  const finite = pairs.filter((pair) => pair.every(Number.isFinite));
  if (![original[low], original[high]].every(Number.isFinite) || finite.length < 0.95 * resamples)
    return null;
  const mean = ([0, 1] as const).map(
    (side) => finite.reduce((sum, pair) => sum + pair[side], 0) / finite.length,
  );
  const covariance = (a: 0 | 1, b: 0 | 1): number =>
    finite.reduce((sum, pair) => sum + (pair[a] - mean[a]!) * (pair[b] - mean[b]!), 0) / (finite.length - 1);
  const spread = { varLow: covariance(0, 0), varHigh: covariance(1, 1), covariance: covariance(0, 1) };
  return (task) => {
    const [ofLow, ofHigh] = pairs[task] ?? [NaN, NaN];
    return Number.isFinite(ofLow) && Number.isFinite(ofHigh) ? { low: ofLow, high: ofHigh, ...spread } : null;
  };
}

function replicate(columns: Columns, study: Study, options: StudyOptions): Replicate | Refusal {
  const items = bandedItems(study, (options.tiers ?? DEFAULT_TIERS).bands);
  const outcomes = outcomesOf(study).map(({ name }) => valuesOf(columns, outcomeColumn(name)));
  const own = rowWeights(columns);
  const rows = Int32Array.from(own.keys()).filter(
    (row) => own[row]! > 0 && outcomes.every((values) => !Number.isNaN(values[row])),
  );
  const scores = items.map(({ id }) => valuesOf(columns, scoreColumn(id)));
  const counts = countBands(items, scores, rows, columns.values['_frequency']);
  const used = columnsOf(items, counts);
  if (rows.length <= used.length)
    return refuse('few-for-items', { n: rows.length, columns: used.length, df: rows.length - used.length });
  const design = sparse(used, items, scores, outcomes, rows);
  const size = used.length + outcomes.length;
  const found = items.flatMap(({ id }) => {
    const place = (kind: 'low' | 'high'): number =>
      used.findIndex((column) => column.kind === kind && column.item === id);
    const [low, high] = [place('low'), place('high')];
    return low < 0 || high < 0 ? [] : [{ id, low, high }];
  });
  const names = outcomes.flatMap((_, outcome) =>
    found.flatMap(({ id }) => [statistic('low', outcome, id), statistic('high', outcome, id)]),
  );
  const start = Int32Array.from({ length: size }, (_, at) => packedPosition(size, at, at) - at);
  return {
    names,
    statistics(weights) {
      const products = new Float64Array((size * (size + 1)) / 2);
      for (let at = 0; at < rows.length; at += 1) {
        const weight = weights[rows[at]!]!;
        if (weight === 0) continue;
        const [from, to] = [design.from[at]!, design.from[at + 1]!];
        for (let a = from; a < to; a += 1) {
          const base = start[design.column[a]!]!;
          const value = weight * design.value[a]!;
          for (let b = a; b < to; b += 1) products[base + design.column[b]!]! += value * design.value[b]!;
        }
      }
      const fit = leastSquares(products, used.length, outcomes.length);
      const dropped = new Set(fit.dropped);
      return Float64Array.from(
        fit.coefficients.flatMap((coefficient) =>
          found.flatMap(({ low, high }) =>
            dropped.has(low) || dropped.has(high)
              ? [NaN, NaN]
              : [coefficient[low] ?? NaN, coefficient[high] ?? NaN],
          ),
        ),
      );
    },
  };
}

/** How many answers fall into each band, item by item. */
function countBands(
  items: readonly BandedItem[],
  scores: readonly Float64Array[],
  rows: Int32Array,
  frequency: Float64Array | undefined,
): ReadonlyMap<string, BandCounts> {
  return new Map(
    items.map(({ id, bands }, at) => {
      const counts = { low: 0, middle: 0, high: 0, open: 0 };
      for (const row of rows) counts[bandOf(scores[at]![row]!, bands)] += frequency?.[row] ?? 1;
      return [id, counts];
    }),
  );
}

function bandOf(score: number, { below, above }: BandedItem['bands']): keyof BandCounts {
  if (Number.isNaN(score)) return 'open';
  if (score < below) return 'low';
  return score > above ? 'high' : 'middle';
}

/** The regression's columns, then the outcomes: mostly zeros, so that only what is not zero is kept, row after row. */
function sparse(
  used: readonly Column[],
  items: readonly BandedItem[],
  scores: readonly Float64Array[],
  outcomes: readonly Float64Array[],
  rows: Int32Array,
): { readonly from: Int32Array; readonly column: Int32Array; readonly value: Float64Array } {
  const place = new Map(used.map(({ kind, item }, at) => [`${kind} ${item}`, at]));
  const opens = place.get('opens ');
  const from = [0];
  const column: number[] = [];
  const value: number[] = [];
  for (const row of rows) {
    const entries: [number, number][] = [[0, 1]];
    let open = 0;
    items.forEach(({ id, bands }, at) => {
      const band = bandOf(scores[at]![row]!, bands);
      const own = place.get(`${band} ${id}`);
      if (own !== undefined) entries.push([own, 1]);
      else if (band === 'open') open += 1;
    });
    if (opens !== undefined && open > 0) entries.push([opens, open]);
    entries.sort(([a], [b]) => a - b);
    outcomes.forEach((values, at) => entries.push([used.length + at, values[row]! - ORIGIN]));
    for (const [at, one] of entries) {
      column.push(at);
      value.push(one);
    }
    from.push(column.length);
  }
  return { from: Int32Array.from(from), column: Int32Array.from(column), value: Float64Array.from(value) };
}
