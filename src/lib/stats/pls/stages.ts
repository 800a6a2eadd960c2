import type { Square } from '../linear/correlation.ts';
import { packedEntry } from '../linear/packed.ts';
import type { IndicatorMoments, PlsEstimate, PlsOptions } from './estimate.ts';
import { estimatePls } from './estimate.ts';
import { isFault } from './model.ts';
import type { Construct, PathModel, PlsFault } from './model.ts';

/** A construct measured by indicators, or (higher order) by other constructs: its parts, by their positions. */
export type StagedConstruct = Construct & { readonly parts?: readonly number[] };

/** A path model some of whose constructs have parts. Parts have no paths of their own. */
export interface StagedModel {
  readonly constructs: readonly StagedConstruct[];
  readonly paths: PathModel['paths'];
}

/** The two models of a model with parts (disjoint two-stage approach, Becker, Klein & Wetzels 2012; Sarstedt et al. 2019). */
export interface Stages {
  /** Every construct with parts is replaced by them; they take over its paths. */
  readonly first: PathModel;
  /** Parts are gone; their scores are the indicators of what they are parts of, behind the original ones. */
  readonly second: PathModel;
  /** Construct of the first stage → its place in the whole model; likewise of the second. */
  readonly inFirst: readonly number[];
  readonly inSecond: readonly number[];
  /** Constructs of the first stage whose scores become indicators, in their order. */
  readonly scored: readonly number[];
}

/**
 * Splits a model with parts into its stages.
 *
 * @param size variables of the covariance matrix
 * @returns null for a model without parts
 */
export function stagesOf({ constructs, paths }: StagedModel, size: number): Stages | PlsFault | null {
  const all = constructs.map((_, at) => at);
  const isWhole = (at: number): boolean => (constructs[at]!.parts?.length ?? 0) > 0;
  if (!all.some(isWhole)) return null;
  const wholeOf = new Map<number, number>();
  for (const whole of all.filter(isWhole))
    for (const part of constructs[whole]!.parts ?? []) {
      const drawn = paths.some((path) => path.includes(part));
      if (wholeOf.has(part) || isWhole(part) || drawn) return { fault: 'part-misused', construct: part };
      wholeOf.set(part, whole);
    }
  const [inFirst, inSecond] = [all.filter((at) => !isWhole(at)), all.filter((at) => !wholeOf.has(at))];
  const scored = inFirst.flatMap((at, place) => (wholeOf.has(at) ? [place] : []));
  const stand = (at: number): readonly number[] =>
    (isWhole(at) ? (constructs[at]!.parts ?? []) : [at]).map((one) => inFirst.indexOf(one));
  const plain = (at: number): Construct => {
    const { name, indicators, mode } = constructs[at]!;
    return { name, indicators, mode };
  };
  return {
    first: {
      constructs: inFirst.map(plain),
      paths: paths.flatMap(([from, to]) =>
        stand(from).flatMap((a) => stand(to).map((b): readonly [number, number] => [a, b])),
      ),
    },
    second: {
      constructs: inSecond.map((at) => ({
        ...plain(at),
        ...(isWhole(at)
          ? {
              indicators: (constructs[at]!.parts ?? []).map(
                (part) => size + scored.indexOf(inFirst.indexOf(part)),
              ),
            }
          : {}),
      })),
      paths: paths.map(([from, to]) => [inSecond.indexOf(from), inSecond.indexOf(to)]),
    },
    inFirst,
    inSecond,
    scored,
  };
}

/**
 * Construct → weights of its score (variance 1) on the indicators as they come, by their positions: w/s of a standardised run, w of
 * a raw one.
 */
export function scoreWeights(
  model: PathModel,
  { covariance, size }: IndicatorMoments,
  estimate: PlsEstimate,
): Square {
  return model.constructs.map(({ indicators }, at) => {
    const row = new Array<number>(size).fill(0);
    indicators.forEach((indicator, own) => {
      const deviation =
        estimate.options.metric === 'raw'
          ? 1
          : Math.sqrt(packedEntry(covariance, size, indicator, indicator));
      row[indicator] = estimate.weights[at]![own]! / deviation;
    });
    return row;
  });
}

/** Covariances of the indicators, and behind them of the scored constructs of the first stage. */
function withScores(moments: IndicatorMoments, weights: Square): IndicatorMoments {
  const { covariance, size, n } = moments;
  const rows = [
    ...Array.from({ length: size }, (_, at) => {
      const row = new Array<number>(size).fill(0);
      row[at] = 1;
      return row;
    }),
    ...weights,
  ];
  const images = rows.map((row, place) =>
    Array.from({ length: size }, (_, at) =>
      place < size
        ? packedEntry(covariance, size, place, at)
        : row.reduce(
            (sum, weight, k) => sum + (weight === 0 ? 0 : weight * packedEntry(covariance, size, k, at)),
            0,
          ),
    ),
  );
  const extended = rows.flatMap((row, a) =>
    rows.slice(a).map((_, step) => {
      const b = a + step;
      if (a < size) return images[b]![a]!;
      return row.reduce((sum, weight, k) => sum + weight * images[b]![k]!, 0);
    }),
  );
  return { covariance: extended, size: size + weights.length, n };
}

/** Both stages, estimated. */
export interface StagedEstimate {
  readonly stages: Stages | null;
  /** Of the parts and everything else; null without parts. */
  readonly first: PlsEstimate | null;
  /** The model itself; with parts the second stage. */
  readonly model: PathModel;
  readonly estimate: PlsEstimate;
  /** What `estimate` was made from: the indicators' moments, with the parts' scores behind them. */
  readonly moments: IndicatorMoments;
  /** Construct of `model` → weights of its score on the indicators as they come. */
  readonly weights: Square;
}

/** Estimates a model whose constructs may have parts; a fault's construct is its place in the whole model. */
export function estimateStages(
  whole: StagedModel,
  moments: IndicatorMoments,
  options: PlsOptions,
): StagedEstimate | PlsFault {
  const stages = stagesOf(whole, moments.size);
  if (stages === null) {
    const estimate = estimatePls(whole, moments, options);
    if (isFault(estimate)) return estimate;
    const weights = scoreWeights(whole, moments, estimate);
    return { stages: null, first: null, model: whole, estimate, moments, weights };
  }
  if (isFault(stages)) return stages;
  const first = estimatePls(stages.first, moments, options);
  if (isFault(first)) return placed(first, stages.inFirst);
  const own = scoreWeights(stages.first, moments, first);
  const scores = stages.scored.map((at) => own[at]!);
  const extended = withScores(moments, scores);
  const estimate = estimatePls(stages.second, extended, options);
  if (isFault(estimate)) return placed(estimate, stages.inSecond);
  const weights = scoreWeights(stages.second, extended, estimate).map((row) =>
    Array.from(
      { length: moments.size },
      (_, at) =>
        row[at]! + scores.reduce((sum, score, part) => sum + row[moments.size + part]! * score[at]!, 0),
    ),
  );
  return { stages, first, model: stages.second, estimate, moments: extended, weights };
}

/** A fault of one stage, its constructs by their places in the whole model. */
function placed(fault: PlsFault, places: readonly number[]): PlsFault {
  if ('constructs' in fault) return { ...fault, constructs: fault.constructs.map((at) => places[at]!) };
  return 'construct' in fault ? { ...fault, construct: places[fault.construct]! } : fault;
}
