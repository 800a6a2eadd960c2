import { entryOf } from '../study/entry.ts';
import { pairwiseWeights } from '../stats/pairwise-comparison.ts';
import { refuse } from '../study/refusal.ts';
import type { StudyOptions } from '../study/types.ts';
import { noWeights, proportional } from './local-weights.ts';
import type { LocalWeights } from './local-weights.ts';
import { firstChoice } from '../study/structure.ts';
import type { MeasuredNode, Structure } from '../study/structure.ts';

/** From this consistency ratio on the judgements contradict each other too much (Saaty). */
const INCONSISTENT = 0.1;

/** How many times more `one` counts than `other`, whichever way round the pair was judged; undefined if it was not. */
export function comparisonOf(
  comparisons: NonNullable<StudyOptions['comparisons']>,
  one: string,
  other: string,
): number | undefined {
  const direct = entryOf(entryOf(comparisons, one), other);
  const inverse = entryOf(entryOf(comparisons, other), one);
  return direct ?? (inverse === undefined ? undefined : 1 / inverse);
}

/**
 * Weights judged in pairs (AHP). All pairs of the first choice have to be judged. A lower parent of which nothing was judged
 * gives its children equal weights, as if every pair had been judged alike; one judged in part is refused.
 */
export function comparedWeights(
  { id: parent, children }: MeasuredNode,
  system: Structure,
  { comparisons = {} }: StudyOptions,
): LocalWeights {
  const pairs = (children.length * (children.length - 1)) / 2;
  const matrix = children.map((one) =>
    children.map((other) => (one === other ? 1 : comparisonOf(comparisons, one, other))),
  );
  const judged = matrix.reduce(
    (sum, row, at) => sum + row.slice(at + 1).filter((value) => value !== undefined).length,
    0,
  );
  if (judged === 0)
    return parent === firstChoice(system)?.id
      ? noWeights(refuse('no-comparisons', { pairs }))
      : proportional(children.map(() => 1));
  if (judged < pairs)
    return noWeights(refuse('comparisons-missing', { parent: { node: parent }, judged, pairs }));
  const full = matrix.map((row) => row.map((value) => value ?? NaN));
  const { weights, consistencyRatio: ratio } = pairwiseWeights(full);
  if (ratio < INCONSISTENT)
    return proportional(weights, {
      remarks: [{ code: 'consistent', parameters: { parent: { node: parent }, ratio } }],
    });
  const worst = mostContradicted(full, weights, children);
  return proportional(weights, {
    remarks: [
      {
        code: 'inconsistent',
        parameters: {
          parent: { node: parent },
          ratio,
          ...worst,
          one: { node: worst.one },
          other: { node: worst.other },
        },
      },
    ],
  });
}

/** The pair whose judgement lies furthest from the ratio of the weights, named so that it was judged above 1. */
function mostContradicted(
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
  children: readonly string[],
): { readonly one: string; readonly other: string; readonly judged: number; readonly implied: number } {
  let worst = { one: '', other: '', judged: 1, implied: 1 };
  let furthest = -1;
  matrix.forEach((row, i) =>
    row.forEach((judged, j) => {
      const implied = (weights[i] ?? NaN) / (weights[j] ?? NaN);
      const distance = Math.abs(Math.log(judged / implied));
      if (!(judged >= 1 && distance > furthest)) return;
      furthest = distance;
      worst = { one: children[i] ?? '', other: children[j] ?? '', judged, implied };
    }),
  );
  return worst;
}
