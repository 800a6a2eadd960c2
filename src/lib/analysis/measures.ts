import { identifier } from '../engine/quote.ts';
import { quadraticForm } from '../stats/linear/packed.ts';
import { ORIGIN } from '../stats/score-origin.ts';
import { isRefusal } from '../study/refusal.ts';
import { structure } from '../study/structure.ts';
import type { Field, Role, Study, StudyOptions } from '../study/types.ts';
import type { Variable } from '../survey/available-means.ts';
import { netPromoterQuestion, netPromoterValue } from '../survey/net-promoter.ts';
import { aggregation } from '../weighting/aggregate.ts';
import type { ItemWeights } from '../weighting/aggregate.ts';
import type { WeightMoments } from '../weighting/scheme-weights.ts';
import { isGiven } from '../weighting/types.ts';
import { weightsAskedFor } from '../weighting/weights.ts';
import type { Refusal } from '../study/refusal.ts';
import type { ContrastMoments, GroupMoments, MeanMoments } from './measure-moments.ts';

/** What is compared between groups or waves. Scores are 0–100; the net promoter score is −100 to 100. */
export interface Measure {
  readonly kind: 'node' | 'question' | 'nps';
  /** The node, or the question's column. */
  readonly id: string;
  /** Of a node: 0 the index, 1 dimensions, …; others −1. */
  readonly level: number;
  /** A node without children. */
  readonly item: boolean;
}

/** Questions about the whole, which are no items of the system. */
const QUESTIONS: readonly Role[] = ['overall', 'confirmation', 'ideal', 'recommend', 'repurchase', 'effort'];

/** The name of the net promoter score among the variables. */
const NET_PROMOTER = 'net promoter score';

function squared(item: string, score: string): Variable {
  return { item, score, beside: { square: `(${score} - ${ORIGIN}) ** 2` } };
}

/** The questions about the whole that were asked. */
function questions({ fields }: Study): readonly Field[] {
  return fields.filter(({ role, scale }) => QUESTIONS.includes(role) && scale !== undefined);
}

function questionName({ name }: Field): string {
  return `question ${name}`;
}

/** What is averaged in every group, in this order: the items, by their ids; the questions about the whole; the net promoter score. */
export function measuredVariables(study: Study): {
  readonly items: readonly Variable[];
  readonly questions: readonly Variable[];
  /** One, or none where it was not asked. */
  readonly promoters: readonly Variable[];
} {
  const promoting = netPromoterQuestion(study);
  return {
    items: structure(study).items.map(({ id, performance }) => squared(id, identifier(performance.name))),
    questions: questions(study).map((field) => squared(questionName(field), identifier(field.name))),
    promoters: isRefusal(promoting)
      ? []
      : [squared(NET_PROMOTER, netPromoterValue(identifier(promoting.name)))],
  };
}

/** A measure with the variables that make it up, by their places. */
export interface WeighedMeasure {
  readonly measure: Measure;
  readonly weights: ReadonlyMap<number, number>;
}

/**
 * The measures under the options' weights: the index, then level by level the nodes below it, the questions about the whole, the net promoter score. A node is made of the
 * items that apply to every group compared (that somebody in it answered), so that all are measured alike.
 *
 * @param groups those that are compared
 */
export function weighedMeasures(
  moments: WeightMoments,
  groups: readonly GroupMoments[],
  study: Study,
  options: StudyOptions,
): {
  readonly measures: readonly WeighedMeasure[];
  readonly refusal: Refusal | null;
  readonly given: boolean;
} {
  const system = structure(study);
  const scheme = weightsAskedFor(moments, system, study, options);
  const variables = measuredVariables(study);
  const place = new Map(variables.items.map(({ item }, at) => [item, at]));
  const applies = (at: number): boolean => groups.every(({ means }) => means[at]?.mean !== null);
  const common = new Set(variables.items.flatMap(({ item }, at) => (applies(at) ? [item] : [])));
  const { within } = aggregation(system, scheme.refusal === null ? scheme.local : {}, common);
  const placed = (weights: ItemWeights): ReadonlyMap<number, number> =>
    new Map([...weights].map(([item, weight]) => [place.get(item) ?? -1, weight]));
  const nodes = [...system.nodes.values()].flatMap(({ id, level, children }): WeighedMeasure[] => {
    const item = children.length === 0;
    const weights = item ? new Map([[id, 1]]) : within.get(id);
    return weights === undefined
      ? []
      : [{ measure: { kind: 'node', id, level, item }, weights: placed(weights) }];
  });
  const promoting = netPromoterQuestion(study);
  const asked = questions(study).map((field): Measure => ({
    kind: 'question',
    id: field.name,
    level: -1,
    item: true,
  }));
  const others: readonly Measure[] = [
    ...asked,
    ...(isRefusal(promoting) ? [] : [{ kind: 'nps', id: promoting.name, level: -1, item: true } as const]),
  ];
  return {
    measures: [
      ...nodes.sort((a, b) => a.measure.level - b.measure.level),
      ...others.map((measure, at) => ({ measure, weights: new Map([[variables.items.length + at, 1]]) })),
    ],
    refusal: scheme.refusal,
    given: isGiven(scheme.scheme),
  };
}

/** One side of a comparison: a value, and how many answers are behind it. */
export interface Side {
  readonly value: number;
  /** The smallest number of answers behind any of its variables. */
  readonly n: number;
}

/** A measure in several groups together, weighted by those who answered; undefined where nobody did. */
export function sideOfGroups(groups: readonly GroupMoments[], { weights }: WeighedMeasure): Side | undefined {
  let [value, n] = [0, Infinity];
  for (const [at, weight] of weights) {
    const means = groups.flatMap(({ means: all }) => answered(all[at]));
    const total = means.reduce((sum, one) => sum + one.weight, 0);
    if (!(total > 0)) return undefined;
    value += weight * means.reduce((sum, one) => sum + (one.weight / total) * one.mean, 0);
    n = Math.min(
      n,
      means.reduce((sum, one) => sum + one.n, 0),
    );
  }
  return Number.isFinite(n) ? { value, n } : undefined;
}

type Answered = MeanMoments & { readonly mean: number };

function answered(one: MeanMoments | undefined): readonly Answered[] {
  return one?.mean === null || one === undefined ? [] : [{ ...one, mean: one.mean }];
}

/** The variance of a measure's value, or difference, in a contrast. */
export function varianceOf(contrast: ContrastMoments, { weights }: WeighedMeasure, items: number): number {
  const [first] = weights.keys();
  if (first !== undefined && first >= items) return Math.max(0, contrast.variances[first - items] ?? 0);
  return quadraticForm(contrast.covariance, items, weights);
}

/** Standard deviation of a single question's scores over several groups, divisor n − 1; null where fewer than two answered, or the measure is made of several. */
export function deviation(
  groups: readonly GroupMoments[],
  { weights, measure }: WeighedMeasure,
): number | null {
  const [at] = weights.keys();
  if (at === undefined || !measure.item) return null;
  const means = groups.flatMap(({ means: all }) => answered(all[at]));
  const total = means.reduce((sum, one) => sum + one.weight, 0);
  const n = means.reduce((sum, one) => sum + one.n, 0);
  const average = (of: (one: Answered) => number): number =>
    means.reduce((sum, one) => sum + (one.weight / total) * of(one), 0);
  const variance = average(({ square }) => square ?? 0) - (average(({ mean }) => mean) - ORIGIN) ** 2;
  return n < 2 ? null : Math.sqrt((Math.max(0, variance) * n) / (n - 1));
}

/** Measures that are tested together: those of one level, the questions about the whole, the net promoter score. */
export function measureFamily({ kind, level }: Measure): string {
  return `${kind} ${level}`;
}
