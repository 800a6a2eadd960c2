import { ORIGIN } from '../../stats/score-origin.ts';
import { identifier } from '../../engine/quote.ts';
import type { Columns } from '../../engine/types.ts';
import type { Bounds } from '../../stats/resample/interval.ts';
import type { ResamplingPlan } from '../../stats/resample/plan.ts';
import { refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import { bootstrapEstimates } from '../../survey/resampling/bootstrap-estimates.ts';
import { prioritiesMadeUnder, priorityOptions } from './solve.ts';
import { resamplingSql, rowWeights, valuesOf } from '../../survey/resampling/columns.ts';
import { structure } from '../../study/structure.ts';
import type { Draws, Replicate, Resampling } from '../../survey/resampling/types.ts';

/** Among which ranks an item lies, 1 the highest priority. */
export interface PriorityRank {
  readonly rank: number;
  /** Percentile interval over the resamples, rounded outwards. */
  readonly low: number;
  readonly high: number;
  /** Of priority itself. */
  readonly priority: Bounds;
}

/** How far the order of priorities is to be trusted. */
export interface PriorityBootstrap {
  readonly method: ResamplingPlan['method'];
  readonly resamples: number;
  /** What it was made under (`prioritiesMadeUnder`). */
  readonly options: string;
  /** Item → rank; absent where it cannot be given. */
  readonly ranks: Readonly<Record<string, PriorityRank>>;
}

const performanceColumn = (item: string): string => `performance ${item}`;
const importanceColumn = (item: string): string => `importance ${item}`;

/** Bootstrap of the priorities and their ranks: coordinates, means and standard deviations anew in every resample. */
export const priorityResampling: Resampling<PriorityBootstrap> = {
  columns(study) {
    const overall = study.fields.find(({ role }) => role === 'overall');
    return resamplingSql(
      {
        within: '(_focal AND _current)::INTEGER',
        ...(overall === undefined ? {} : { overall: identifier(overall.name) }),
        ...Object.fromEntries(
          structure(study).items.flatMap(({ id, performance, importance }): [string, string][] => [
            [performanceColumn(id), identifier(performance.name)],
            ...(importance === undefined
              ? []
              : [[importanceColumn(id), identifier(importance.name)] satisfies [string, string]]),
          ]),
        ),
      },
      study,
    );
  },
  replicate,
  summarise(draws, study, options) {
    const estimates = bootstrapEstimates(draws, options.confidence);
    const { method, resamples } = draws;
    return {
      method,
      resamples,
      options: prioritiesMadeUnder({ ...study, options }),
      ranks: Object.fromEntries(
        itemsOf(draws).flatMap((item): [string, PriorityRank][] => {
          const [rank, priority] = [estimates[`rank/${item}`], estimates[`priority/${item}`]];
          if (!rank || !priority) return [];
          const { low, high } = rank.percentile;
          return [
            [
              item,
              {
                rank: rank.value,
                low: Math.floor(low),
                high: Math.ceil(high),
                priority: priority.percentile,
              },
            ],
          ];
        }),
      ),
    };
  },
};

function itemsOf({ names }: Draws): readonly string[] {
  return names.flatMap((name) => (name.startsWith('rank/') ? [name.slice('rank/'.length)] : []));
}

function replicate(columns: Columns, study: Study, options: StudyOptions): Replicate | Refusal {
  const { importance } = priorityOptions({ ...study, options });
  const overall = columns.values['overall'];
  if (importance === 'derived' && overall === undefined) return refuse('no-overall-priorities');
  const within = valuesOf(columns, 'within');
  const own = rowWeights(columns);
  const items = structure(study)
    .items.filter((item) => importance === 'derived' || item.importance !== undefined)
    .map(({ id }) => {
      const performance = valuesOf(columns, performanceColumn(id));
      return importance === 'derived'
        ? { id, performance, moments: correlated(performance, overall!, within) }
        : {
            id,
            performance,
            moments: averaged(performance, valuesOf(columns, importanceColumn(id)), within),
          };
    })
    .filter(({ moments }) => moments(own).every(Number.isFinite));
  if (items.length < 2) return refuse('few-points', { n: items.length, minimum: smallestGroup(options) });
  const names = ['priority', 'rank'].flatMap((what) => items.map(({ id }) => `${what}/${id}`));
  return {
    names,
    statistics(weights) {
      const points = items.map(({ moments }) => moments(weights));
      const values = new Float64Array(names.length).fill(NaN);
      if (!points.every(([performance, of]) => Number.isFinite(performance) && Number.isFinite(of)))
        return values;
      const [p, i] = [0, 1].map((axis) => centre(points.map((point) => point[axis]!)));
      points.forEach(([performance, of], at) => {
        values[at] =
          importance === 'stated'
            ? of - performance
            : (of - i!.mean) / i!.sd - (performance - p!.mean) / p!.sd;
      });
      const order = items.map((_, at) => at).sort((a, b) => values[b]! - values[a]!);
      order.forEach((item, place) => (values[items.length + item] = place + 1));
      return values;
    },
  };
}

type Point = readonly [performance: number, importance: number];

/** Mean score and mean stated importance under weights of the rows. */
function averaged(
  performance: Float64Array,
  importance: Float64Array,
  within: Float64Array,
): (weights: Float64Array) => Point {
  const [p, i] = [performance, importance].map((scores) => mean(scores, within));
  return (weights) => [p!(weights), i!(weights)];
}

function mean(scores: Float64Array, within: Float64Array): (weights: Float64Array) => number {
  const rows = Int32Array.from(scores.keys()).filter(
    (row) => within[row] === 1 && !Number.isNaN(scores[row]),
  );
  return (weights) => {
    let [sum, total] = [0, 0];
    for (const row of rows) {
      const weight = weights[row]!;
      total += weight;
      sum += weight * scores[row]!;
    }
    return sum / total;
  };
}

/** Mean score and correlation with overall satisfaction under weights of the rows. */
function correlated(
  scores: Float64Array,
  outcome: Float64Array,
  within: Float64Array,
): (weights: Float64Array) => Point {
  const average = mean(scores, within);
  const rows = Int32Array.from(scores.keys()).filter(
    (row) => within[row] === 1 && !Number.isNaN(scores[row]) && !Number.isNaN(outcome[row]),
  );
  const xs = Float64Array.from(rows, (row) => scores[row]! - ORIGIN);
  const ys = Float64Array.from(rows, (row) => outcome[row]! - ORIGIN);
  return (weights) => {
    let [total, x, y, xx, yy, xy] = [0, 0, 0, 0, 0, 0];
    for (let at = 0; at < rows.length; at += 1) {
      const weight = weights[rows[at]!]!;
      if (weight === 0) continue;
      const [a, b] = [xs[at]!, ys[at]!];
      total += weight;
      x += weight * a;
      y += weight * b;
      xx += weight * a * a;
      yy += weight * b * b;
      xy += weight * a * b;
    }
    const spread = (xx - (x * x) / total) * (yy - (y * y) / total);
    return [average(weights), (xy - (x * y) / total) / Math.sqrt(spread)];
  };
}

function centre(values: readonly number[]): { readonly mean: number; readonly sd: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / (values.length - 1)) };
}
