import type { Profile } from '../../load/profile.ts';
import { MISSING_CODES } from '../../words/missing.ts';
import { MOST_LEVELS } from './usual-ends.ts';

/** A column of whole numbers as a rating has them: how often each was given. */
export interface Candidate {
  readonly name: string;
  readonly counts: ReadonlyMap<number, number>;
}

/** Whole numbers as a rating has them, codes that lie far from them aside. */
function candidateOf({ name, type, meta, choice, facts, distinct, top }: Profile): Candidate[] {
  if (type !== 'number' || meta || choice || facts?.valueLabels) return [];
  if (distinct > MOST_LEVELS + 4 || distinct > top.length) return [];
  const answers = top
    .map(({ value, n }) => [Number(value), n] as const)
    .filter(([value]) => !(Math.abs(value) > 10 && MISSING_CODES.includes(value)));
  return answers.length > 1 && answers.every(([value]) => Number.isInteger(value))
    ? [{ name, counts: new Map(answers) }]
    : [];
}

/** The columns of a file that may be ratings in whole numbers. */
export const candidatesOf = (columns: readonly Profile[]): readonly Candidate[] =>
  columns.flatMap(candidateOf);

export const lowest = ({ counts }: Candidate): number => Math.min(...counts.keys());
export const highest = ({ counts }: Candidate): number => Math.max(...counts.keys());

/** How many answers some columns have of one level, or of all. */
export const countOf = (columns: readonly Candidate[], level?: number): number =>
  columns.reduce(
    (sum, { counts }) =>
      sum +
      (level === undefined ? [...counts.values()].reduce((all, n) => all + n, 0) : (counts.get(level) ?? 0)),
    0,
  );

/** True if some columns together have every level between two ends. */
export const isFull = (columns: readonly Candidate[], min: number, max: number): boolean =>
  Array.from({ length: max - min + 1 }, (_, at) => min + at).every((level) => countOf(columns, level) > 0);

/** The column without some of its levels. */
export const withoutLevels = ({ name, counts }: Candidate, levels: readonly number[]): Candidate => ({
  name,
  counts: new Map([...counts].filter(([level]) => !levels.includes(level))),
});
