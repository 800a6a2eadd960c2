import { entryOf } from '../study/entry.ts';
import { pairwiseWeights } from '../stats/pairwise-comparison.ts';
import { refuse } from '../study/refusal.ts';
import type { Remark } from '../study/remark.ts';
import type { Comparisons, StudyOptions } from '../study/types.ts';
import { noWeights, proportional } from './local-weights.ts';
import type { LocalWeights } from './local-weights.ts';
import { firstChoice } from '../study/structure.ts';
import type { MeasuredNode, Structure } from '../study/structure.ts';

/** From this consistency ratio on the judgements contradict each other too much (Saaty). */
const INCONSISTENT = 0.1;

/** How many times more `one` counts than `other`, whichever way round the pair was judged; undefined if it was not. */
export function comparisonOf(comparisons: Comparisons, one: string, other: string): number | undefined {
  const direct = entryOf(entryOf(comparisons, one), other);
  const inverse = entryOf(entryOf(comparisons, other), one);
  return direct ?? (inverse === undefined ? undefined : 1 / inverse);
}

type Judgements = readonly (readonly (number | undefined)[])[];

/** One judge's matrix of the children; undefined where a pair was not judged. */
function judgementsOf(comparisons: Comparisons, children: readonly string[]): Judgements {
  return children.map((one) =>
    children.map((other) => (one === other ? 1 : comparisonOf(comparisons, one, other))),
  );
}

/** The geometric mean of each pair over those who judged it: reciprocal as every judge's are. */
function together(matrices: readonly Judgements[], size: number): Judgements {
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) => {
      const given = matrices.flatMap((matrix) => matrix[i]?.[j] ?? []);
      const sum = given.reduce((all, value) => all + Math.log(value), 0);
      return given.length === 0 ? undefined : Math.exp(sum / given.length);
    }),
  );
}

const judgedPairs = (matrix: Judgements): number =>
  matrix.reduce((sum, row, at) => sum + row.slice(at + 1).filter((value) => value !== undefined).length, 0);

/**
 * Weights judged in pairs (AHP), of several judges by the geometric mean of each pair (Aczél & Saaty 1983, J. Math. Psych. 27). All pairs of the first
 * choice have to be judged. A lower parent of which nothing was judged
 * gives its children equal weights, as if every pair had been judged alike; one judged in part is refused.
 */
export function comparedWeights(
  { id: parent, children }: MeasuredNode,
  system: Structure,
  { comparisons, judges = [] }: StudyOptions,
): LocalWeights {
  const pairs = (children.length * (children.length - 1)) / 2;
  // What was judged on the page is of one more judge, called as the property of study.json is.
  const everybody = [...(comparisons === undefined ? [] : [{ name: 'comparisons', comparisons }]), ...judges]
    .map((judge) => ({ name: judge.name, matrix: judgementsOf(judge.comparisons, children) }))
    .filter(({ matrix }) => judgedPairs(matrix) > 0);
  const matrix = together(
    everybody.map((judge) => judge.matrix),
    children.length,
  );
  const judged = judgedPairs(matrix);
  if (judged === 0)
    return parent === firstChoice(system)?.id
      ? noWeights(refuse('no-comparisons', { pairs }))
      : proportional(children.map(() => 1));
  if (judged < pairs)
    return noWeights(refuse('comparisons-missing', { parent: { node: parent }, judged, pairs }));
  const { weights, remark } = consistency(matrix, parent, children);
  const each =
    everybody.length < 2
      ? []
      : everybody.map((judge): Remark => {
          const own = judgedPairs(judge.matrix);
          const parameters = { judge: judge.name, parent: { node: parent }, judged: own, pairs };
          if (own < pairs) return { code: 'judge-partly', parameters };
          const { remark: of } = consistency(judge.matrix, parent, children);
          return { code: `judge-${of.code}`, parameters: { ...of.parameters, judge: judge.name } };
        });
  return proportional(weights, { remarks: [remark, ...each] });
}

/** Weights of a matrix in which every pair is judged, and how far its judgements agree with one another. */
function consistency(
  matrix: Judgements,
  parent: string,
  children: readonly string[],
): { readonly weights: readonly number[]; readonly remark: Remark } {
  const full = matrix.map((row) => row.map((value) => value ?? NaN));
  const { weights, consistencyRatio: ratio } = pairwiseWeights(full);
  const of = { parent: { node: parent }, ratio };
  if (ratio < INCONSISTENT) return { weights, remark: { code: 'consistent', parameters: of } };
  const worst = mostContradicted(full, weights, children);
  const parameters = { ...of, ...worst, one: { node: worst.one }, other: { node: worst.other } };
  return { weights, remark: { code: 'inconsistent', parameters } };
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
