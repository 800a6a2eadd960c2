import type { MeasuredDifference } from '../measure-difference.ts';
import type { StudyOptions } from '../../study/types.ts';
import { tested } from '../reading.ts';
import type { Evidence } from '../reading.ts';
import type { ComparedMeasure, GroupsResult, GroupValue } from './result.ts';

/** A difference that was tested, with where it was found. */
export interface TestedDifference {
  readonly measure: ComparedMeasure['measure'];
  readonly group: GroupValue;
  readonly difference: MeasuredDifference;
  /** Holm's p decides. */
  readonly evidence: Evidence;
}

/** Every tested difference of these measures, the widest first. */
export function testedDifferences(
  measures: readonly ComparedMeasure[],
  { confidence }: Pick<StudyOptions, 'confidence'>,
): readonly TestedDifference[] {
  return measures
    .flatMap(({ measure, groups }) =>
      groups.flatMap((group): readonly TestedDifference[] => {
        const { difference } = group;
        if (difference?.pHolm == null) return [];
        return [
          { measure, group, difference, evidence: tested(difference, difference.pHolm, 1 - confidence) },
        ];
      }),
    )
    .sort((a, b) => Math.abs(b.difference.value) - Math.abs(a.difference.value));
}

/** Those beyond chance. */
export function beyondChance(of: readonly TestedDifference[]): readonly TestedDifference[] {
  return of.filter(({ evidence: { claim } }) => claim === 'above' || claim === 'below');
}

/** Above, below, not beyond chance, or not tested at all. */
export function verdictOf(
  difference: MeasuredDifference | null,
  { confidence }: Pick<StudyOptions, 'confidence'>,
): 'above' | 'below' | 'undecided' | 'untested' {
  if (difference?.pHolm == null) return 'untested';
  const { claim } = tested(difference, difference.pHolm, 1 - confidence);
  return claim === 'above' || claim === 'below' ? claim : 'undecided';
}

/** The index and the nodes right below it. */
export function upperMeasures({ measures }: GroupsResult): readonly ComparedMeasure[] {
  const nodes = measures.filter(({ measure }) => measure.kind === 'node');
  const upper = nodes.filter(({ measure }) => measure.level <= 1);
  // A system of one level, or a lone dimension: what stands below says more.
  return upper.length > 0 ? upper : nodes;
}

/** Single questions: the items, and those about the whole. */
export function questionMeasures({ measures }: GroupsResult): readonly ComparedMeasure[] {
  return measures.filter(({ measure }) => measure.item && measure.kind !== 'nps');
}
