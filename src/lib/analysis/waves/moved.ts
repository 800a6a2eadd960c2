import type { StudyOptions } from '../../study/types.ts';
import type { MeasuredDifference } from '../measure-difference.ts';
import { tested } from '../reading.ts';
import type { Evidence } from '../reading.ts';
import type { WaveMeasure, WavesResult } from './result.ts';

/** A change that was tested. */
export interface TestedChange {
  readonly measure: WaveMeasure['measure'];
  readonly change: MeasuredDifference;
  /** Holm's p decides. */
  readonly evidence: Evidence;
}

/** The tested changes of these measures, in their order. */
export function testedChanges(
  measures: readonly WaveMeasure[],
  { confidence }: Pick<StudyOptions, 'confidence'>,
): readonly TestedChange[] {
  return measures.flatMap(({ measure, change }) =>
    change?.pHolm == null
      ? []
      : [{ measure, change, evidence: tested(change, change.pHolm, 1 - confidence) }],
  );
}

/** The furthest first. */
export function furthest(changes: readonly TestedChange[]): readonly TestedChange[] {
  return [...changes].sort((a, b) => Math.abs(b.change.value) - Math.abs(a.change.value));
}

/** The index, and the nodes of several questions right below it (the items where no other stand there). */
export function upperChanges({ measures }: WavesResult): readonly WaveMeasure[] {
  return measures.filter(({ measure }) => measure.kind === 'node' && measure.level <= 1);
}

/** The nodes right below the index. */
export function dimensionChanges(result: WavesResult): readonly WaveMeasure[] {
  return upperChanges(result).filter(({ measure }) => measure.level === 1);
}

/** Single questions: the items, and those about the whole. */
export function questionChanges({ measures }: WavesResult): readonly WaveMeasure[] {
  return measures.filter(({ measure }) => measure.item && measure.kind !== 'nps');
}
