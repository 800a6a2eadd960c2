import type { Square } from '../../stats/linear/correlation.ts';
import { packedEntry } from '../../stats/linear/packed.ts';
import { consistent } from '../../stats/pls/consistent.ts';
import { totalEffects } from '../../stats/pls/effects.ts';
import { DEFAULT_PLS } from '../../stats/pls/estimate.ts';
import type { IndicatorMoments, PlsOptions } from '../../stats/pls/estimate.ts';
import { importancePerformance } from '../../stats/pls/importance-performance.ts';
import { measure } from '../../stats/pls/measurement.ts';
import type { Reliability } from '../../stats/pls/measurement.ts';
import { isFault } from '../../stats/pls/model.ts';
import { estimateStages } from '../../stats/pls/stages.ts';
import type { StagedEstimate } from '../../stats/pls/stages.ts';
import { structuralQuality } from '../../stats/pls/structural-quality.ts';
import { isRefusal, refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { Remark } from '../../study/remark.ts';
import type { IndicatorKey, PathModelOptions } from '../../study/path-model.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import { fieldKey, isScored } from '../../survey/indicators.ts';
import type { PathMoments, PathSet } from './moments.ts';
import { reestimatedEffects } from './effect-sizes.ts';
import { faultRefusal, resolveModel } from './resolve.ts';
import type { PathConstructResult, PathModelResult } from './result.ts';
import { pathTarget } from './target.ts';
import { pathModelOf } from './templates.ts';

/** The smallest set of moments that holds every indicator of a model, cut to those; or which indicator none holds. */
function setFor({ sets }: PathMoments, model: PathModelOptions): PathSet | Refusal {
  const needed = [...new Set(model.constructs.flatMap(({ indicators }) => indicators))];
  const fits = sets.filter(
    ({ indicators, missing }) => missing === model.missing && needed.every((key) => indicators.includes(key)),
  );
  const found = fits.toSorted((a, b) => b.n - a.n)[0];
  if (found === undefined) {
    const known = new Set(sets.flatMap(({ indicators }) => indicators));
    const unknown = needed.find((key) => !known.has(key));
    return unknown === undefined
      ? refuse('path-other-missing', { missing: model.missing })
      : refuse('path-not-computed', { indicator: { indicator: unknown } });
  }
  const places = needed.map((key) => found.indicators.indexOf(key));
  const size = found.indicators.length;
  return {
    ...found,
    indicators: needed,
    means: places.map((at) => found.means[at]!),
    answered: places.map((at) => found.answered[at]!),
    covariance: places.flatMap((a, at) =>
      places.slice(at).map((b) => packedEntry(found.covariance, size, a, b)),
    ),
  };
}

/** A model and its moments, estimated, or why not. */
export function estimateModel(
  model: PathModelOptions,
  moments: PathMoments,
):
  | { readonly set: PathSet; readonly staged: StagedEstimate; readonly other: StagedEstimate | null }
  | Refusal {
  const known = [...new Set(model.constructs.flatMap(({ indicators }) => indicators))];
  const drawn = resolveModel(model, known);
  if (isRefusal(drawn)) return drawn;
  const set = setFor(moments, model);
  if (isRefusal(set)) return set;
  if (set.n === 0) return refuse('path-few-rows', scarcest(set, drawn.constructs.length));
  const data: IndicatorMoments = { covariance: set.covariance, size: set.indicators.length, n: set.n };
  const options: PlsOptions = { ...DEFAULT_PLS, scheme: model.scheme, metric: model.metric };
  const staged = estimateStages(drawn, data, options);
  if (isFault(staged)) return faultRefusal(staged, model, set.indicators, set);
  const other = estimateStages(drawn, data, {
    ...options,
    metric: model.metric === 'raw' ? 'standardised' : 'raw',
  });
  return { set, staged, other: isFault(other) ? null : other };
}

function scarcest({ indicators, answered, n }: PathSet, needed: number) {
  const least = answered.indexOf(Math.min(...answered));
  return { n, needed, indicator: indicators[least] ?? '', answered: answered[least] ?? 0 };
}

/** Moments → the path model under these options. */
export function solvePathModel(
  moments: PathMoments,
  study: Study,
  options: StudyOptions,
): PathModelResult | Refusal {
  const model = pathModelOf(study, options);
  if (model === null) return refuse('path-no-model');
  const found = estimateModel(model, moments);
  if (isRefusal(found)) return found;
  const { set, staged, other } = found;
  const { estimate } = staged;
  const ids = model.constructs.map(({ id }) => id);
  const inLast = staged.stages?.inSecond ?? ids.map((_, at) => at);
  const order = inLast.map((at) => ids[at]!);
  const measurement = measure(staged.model, staged.moments, estimate);
  const quality = structuralQuality(staged.model, estimate);
  const corrected = consistent(staged.model, estimate, measurement);
  const effects = totalEffects(estimate.paths);
  const leads = order.filter((_, at) => estimate.rSquared[at] !== null);
  const target = order.indexOf(pathTarget(model, leads, study));
  const unscored = unscoredConstructs(staged.weights, set.indicators, study);
  const rSquared = new Map(order.map((id, at) => [id, estimate.rSquared[at] ?? null]));
  const again = reestimatedEffects(model, set.indicators, data(set), rSquared);
  const effectAgain = (from: string, to: string): number | null =>
    again[model.paths.findIndex(([a, b]) => a === from && b === to)] ?? null;
  return {
    model,
    n: set.n,
    asked: set.asked,
    remarks: [...fewForBlock(model, set.n), ...negativeAlphas(measurement.constructs, order)],
    current: set.current,
    missing: set.missing,
    iterations: estimate.iterations,
    constructs: constructsOf(model, set, staged, isFault(corrected) ? null : corrected.loadings),
    paths: staged.model.paths.map(([from, to]) => ({
      from: order[from]!,
      to: order[to]!,
      value: estimate.paths[to]![from]!,
      total: effects[to]![from]!,
      vif: quality.vif[to]![from]!,
      fSquared: quality.fSquared[to]![from]!,
      fSquaredAgain: effectAgain(order[from]!, order[to]!),
      other: other?.estimate.paths[to]![from] ?? null,
      consistent: isFault(corrected) ? null : corrected.paths[to]![from]!,
    })),
    effects: order.flatMap((from, a) =>
      order.flatMap((to, b) =>
        effects[b]![a] === 0 || a === b ? [] : [{ from, to, value: effects[b]![a]! }],
      ),
    ),
    order,
    correlations: estimate.correlations,
    htmt: measurement.htmt,
    crossLoadings: staged.model.constructs.flatMap(({ indicators }, at) =>
      indicators.map((indicator, own) => ({
        key: keyOf(indicator, model, set.indicators, staged),
        loadings: order.map((_, score) => estimate.crossLoadings[score]![at]![own]!),
      })),
    ),
    gof: quality.gof,
    consistent: isFault(corrected)
      ? refuse('path-inadmissible', {
          construct: { construct: order[corrected.fault === 'inadmissible' ? corrected.construct : 0]! },
        })
      : { rSquared: corrected.rSquared },
    target: order[target]!,
    targets: leads,
    map: mapOf(staged, set, order, target, unscored),
    unscored: [...unscored].map((at) => order[at]!),
    acsi: acsiOf(model, set, staged, other, study),
  };
}

/** The rule of thumb asks for so many respondents an arrow that points at one thing (Hair et al. 2011). */
const CASES_PER_ARROW = 10;

/** A caution where there are fewer respondents than ten times the largest block, or than ten times the paths to one construct. */
function fewForBlock({ constructs, paths }: PathModelOptions, n: number): readonly Remark[] {
  const arrows = constructs.map(({ id, indicators, parts = [] }) => ({
    id,
    block: Math.max(indicators.length, parts.length),
    paths: paths.filter(([, to]) => to === id).length,
  }));
  const [largest] = arrows.toSorted((a, b) => Math.max(b.block, b.paths) - Math.max(a.block, a.paths));
  if (largest === undefined) return [];
  const most = Math.max(largest.block, largest.paths);
  const needed = CASES_PER_ARROW * most;
  if (n >= needed) return [];
  const of = largest.block >= largest.paths ? 'path-few-for-block' : 'path-few-for-paths';
  return [{ code: of, parameters: { construct: { construct: largest.id }, n, needed, count: most } }];
}

/** Constructs whose indicators go against each other, so that they have no α. */
function negativeAlphas(constructs: readonly Reliability[], order: readonly string[]): readonly Remark[] {
  return constructs.flatMap(({ alphaRaw }, at) =>
    alphaRaw !== null && alphaRaw < 0
      ? [
          {
            code: 'path-negative-alpha',
            parameters: { construct: { construct: order[at]! }, alpha: alphaRaw },
          },
        ]
      : [],
  );
}

/** What an indicator of the last stage is: one of the moments, or the score of a part. */
export function keyOf(
  indicator: number,
  model: PathModelOptions,
  indicators: readonly IndicatorKey[],
  { stages }: StagedEstimate,
): IndicatorKey {
  const size = indicators.length;
  if (indicator < size || stages === null) return indicators[indicator]!;
  return model.constructs[stages.inFirst[stages.scored[indicator - size]!]!]!.id;
}

function constructsOf(
  model: PathModelOptions,
  set: PathSet,
  staged: StagedEstimate,
  consistentLoadings: Square | null,
): readonly PathConstructResult[] {
  const { stages, first, estimate } = staged;
  const last = measure(staged.model, staged.moments, estimate);
  const early =
    stages === null || first === null
      ? null
      : measure(stages.first, { ...staged.moments, ...data(set) }, first);
  return model.constructs.map(({ id, mode, parts }, at): PathConstructResult => {
    const place = stages === null ? at : stages.inSecond.indexOf(at);
    const part = place < 0;
    const own = part ? (stages?.inFirst.indexOf(at) ?? 0) : place;
    const [of, measured, drawn] = part ? [first!, early!, stages!.first] : [estimate, last, staged.model];
    return {
      id,
      mode,
      part,
      higher: (parts?.length ?? 0) > 0,
      ...inRange(measured.constructs[own]!),
      rSquared: part ? null : estimate.rSquared[own]!,
      rSquaredAdjusted: part ? null : adjusted(estimate.rSquared[own]!, id, model, set.n),
      fornellLarcker: part ? null : last.fornellLarcker[own]!,
      indicators: drawn.constructs[own]!.indicators.map((indicator, k) => ({
        key: keyOf(indicator, model, set.indicators, staged),
        weight: of.weights[own]![k]!,
        loading: of.loadings[own]![k]!,
        consistent: part ? null : (consistentLoadings?.[own]![k] ?? null),
        vif: finite(measured.outerVif[own]?.[k]),
      })),
    };
  });
}

/** No reliability is negative: indicators that go against each other have none. */
function inRange(measured: Reliability): Reliability {
  const positive = (value: number | null): number | null => (value !== null && value >= 0 ? value : null);
  return {
    ...measured,
    alphaRaw: positive(measured.alphaRaw),
    alpha: positive(measured.alpha),
    rhoA: positive(measured.rhoA),
  };
}

/** R² less what chance adds to it. */
function adjusted(
  rSquared: number | null,
  id: string,
  { paths }: PathModelOptions,
  n: number,
): number | null {
  const below = n - paths.filter(([, to]) => to === id).length - 1;
  return rSquared === null || below < 1 ? null : 1 - ((1 - rSquared) * (n - 1)) / below;
}

const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null;

function data({ covariance, indicators, n }: PathSet): IndicatorMoments {
  return { covariance, size: indicators.length, n };
}

/** Importance and performance for a target, without the constructs that are not measured by scores. */
function mapOf(
  { weights, estimate }: StagedEstimate,
  set: PathSet,
  order: readonly string[],
  target: number,
  unscored: ReadonlySet<number>,
): PathModelResult['map'] {
  if (unscored.has(target))
    return refuse('path-unscored-target', { construct: { construct: order[target]! } });
  const points = importancePerformance(weights, estimate.paths, set.means, target, unscored);
  if ('indicator' in points)
    return refuse('path-negative-weight', {
      construct: { construct: order[points.construct]! },
      indicator: { indicator: set.indicators[points.indicator]! },
    });
  return points.map(({ construct, ...point }) => ({ id: order[construct]!, ...point }));
}

/** Constructs of the last stage with an indicator that is no score from 0 to 100. */
export function unscoredConstructs(
  weights: StagedEstimate['weights'],
  indicators: readonly IndicatorKey[],
  study: Study,
): ReadonlySet<number> {
  const raw = indicators.map((key) => !isScored(key, study));
  return new Set(
    weights.flatMap((row, at) => (row.some((weight, k) => weight !== 0 && raw[k] === true) ? [at] : [])),
  );
}

/** Weighted mean of overall, confirmation and ideal, if one construct is measured by these three alone. */
function acsiOf(
  model: PathModelOptions,
  set: PathSet,
  staged: StagedEstimate,
  other: StagedEstimate | null,
  { fields }: Study,
): PathModelResult['acsi'] {
  const keys = (['overall', 'confirmation', 'ideal'] as const).map((role) => {
    const field = fields.find((one) => one.role === role);
    return field && fieldKey(field.name);
  });
  const place = staged.model.constructs.findIndex(({ name }) => {
    const { indicators } = model.constructs.find(({ id }) => id === name)!;
    return indicators.length === 3 && keys.every((key) => key !== undefined && indicators.includes(key));
  });
  if (place < 0) return refuse('path-no-acsi');
  const index = (of: StagedEstimate): number => {
    const weights = of.weights[place]!;
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return weights.reduce((total, weight, at) => total + weight * set.means[at]!, 0) / sum;
  };
  const negative = [staged, other].some((of) => of?.weights[place]!.some((weight) => weight < 0));
  if (negative || other === null) return refuse('path-acsi-weights');
  const [own, second] = [index(staged), index(other)];
  return model.metric === 'standardised'
    ? { standardised: own, raw: second }
    : { standardised: second, raw: own };
}
