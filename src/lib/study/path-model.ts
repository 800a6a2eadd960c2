import type { Label } from './types.ts';

/**
 * One indicator of a construct: `performance/<node>` or `expectation/<node>`, the score of a node of the indicator system (of an
 * item: its column; of a dimension: each respondent's mean of what is below, if at least half was answered), or `field/<column>`.
 */
export type IndicatorKey = string;

/** A construct of a path model, as it is stored. */
export interface PathConstruct {
  /** Unique in the model. That of a node or of a template's construct gives it its name where it has no label. */
  readonly id: string;
  readonly label?: Label;
  /** A: reflective; B: formative. */
  readonly mode: 'A' | 'B';
  /** Empty for a construct with parts. */
  readonly indicators: readonly IndicatorKey[];
  /** Ids of the constructs that it is made of (higher order, two stages). */
  readonly parts?: readonly string[];
}

export const PATH_SCHEMES = ['centroid', 'factorial', 'path'] as const;
export const PATH_METRICS = ['standardised', 'raw'] as const;
/** Respondents with a missing indicator: left out, given its mean, or used pair by pair. */
export const PATH_MISSING = ['listwise', 'mean', 'pairwise'] as const;

/** A path model as it is saved with a study. */
export interface PathModelOptions {
  readonly constructs: readonly PathConstruct[];
  /** From construct → to construct, by their ids. */
  readonly paths: readonly (readonly [from: string, to: string])[];
  readonly scheme: (typeof PATH_SCHEMES)[number];
  readonly metric: (typeof PATH_METRICS)[number];
  /** A data option: needs the engine, but for the model's own indicators under `listwise` and `mean`. */
  readonly missing: (typeof PATH_MISSING)[number];
  /** Construct that the importance–performance map is for; absent, or without predecessors: the one of satisfaction. */
  readonly target?: string;
}

/** Two groups whose path models are compared: categories of a grouping field. */
export interface PathGroupsOptions {
  readonly field: string;
  readonly first: string;
  readonly second: string;
}

/** What a path model is estimated with unless told otherwise. */
export const DEFAULT_PATH_MODEL = { scheme: 'path', metric: 'standardised', missing: 'listwise' } as const;
