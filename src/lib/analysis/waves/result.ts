import type { Refusal } from '../../study/refusal.ts';
import type { Remark } from '../../study/remark.ts';
import type { DesignMoments } from '../../survey/moments.ts';
import type { Domain } from '../../survey/types.ts';
import type { WeightMoments } from '../../weighting/scheme-weights.ts';
import type { MeasuredDifference } from '../measure-difference.ts';
import type { ContrastMoments, GroupMoments } from '../measure-moments.ts';
import type { Measure } from '../measures.ts';

/** Moments of the study's waves: any scheme, level and smallest wave is solved from them. */
export interface WavesMoments extends WeightMoments {
  readonly design: DesignMoments;
  /** Primary units and strata: persons where the study knows them. 0 where nothing was compared. */
  readonly units: number;
  readonly strata: number;
  readonly waves: readonly GroupMoments[];
  /** Every wave by itself, and the last against each before it. */
  readonly contrasts: readonly ContrastMoments[];
  /** Persons who answered in the last wave and in an earlier one, by that one's domain; null where persons are not known. */
  readonly persons: Readonly<Record<string, number>> | null;
}

/** A measure in every wave, and what became of it since the wave before the last. */
export interface WaveMeasure {
  readonly measure: Measure;
  /** In the order of the waves, those large enough that were asked it. */
  readonly values: readonly { readonly domain: Domain; readonly n: number; readonly value: number }[];
  readonly change: MeasuredDifference | null;
}

export interface WavesResult {
  readonly field: string;
  readonly waves: readonly { readonly domain: Domain; readonly n: number; readonly shown: boolean }[];
  /** What is compared: the last wave with the one before it. */
  readonly from: Domain;
  readonly to: Domain;
  /** Persons known to have answered both; null where the study does not know persons. */
  readonly persons: number | null;
  readonly measures: readonly WaveMeasure[];
  /** Items that were asked in one of the two waves only. */
  readonly notCommon: readonly string[];
  readonly refusal: Refusal | null;
  readonly remarks: readonly Remark[];
}
