import type { Profile } from '../../load/profile.ts';
import { MISSING_CODES } from '../../words/missing.ts';
import { MOST_LEVELS } from './usual-ends.ts';

/** The ends of a number scale as all columns that share its answers tell them. */
export interface BatteryEnds {
  readonly min: number;
  readonly max: number;
  /** Two readings stay open: 0 may be the lowest level, or no answer. */
  readonly open?: true;
}

/** With so many answers in a battery, a level that none of them has is taken not to exist. */
const HUNDREDS = 200;
/** Tops of scales that are no usual ones. */
const ODD_TOPS = [3, 4, 6, 9];
/** A 0 that is rarer than this beside a scale from 1 means "not applicable"; one that is more frequent than the other, "not asked". */
const RARE = 0.05;
const MOSTLY = 0.5;

interface Candidate {
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

const lowest = ({ counts }: Candidate): number => Math.min(...counts.keys());
const highest = ({ counts }: Candidate): number => Math.max(...counts.keys());

/** How many answers some columns have of one level, or of all. */
const countOf = (columns: readonly Candidate[], level?: number): number =>
  columns.reduce(
    (sum, { counts }) =>
      sum +
      (level === undefined ? [...counts.values()].reduce((all, n) => all + n, 0) : (counts.get(level) ?? 0)),
    0,
  );

/** True if some columns together have every level between two ends. */
const isFull = (columns: readonly Candidate[], min: number, max: number): boolean =>
  Array.from({ length: max - min + 1 }, (_, at) => min + at).every((level) => countOf(columns, level) > 0);

/** Scales about 0 (−2 … +2): as far below as above, every level given, in one column at least from end to end. */
function bipolar(columns: readonly Candidate[]): [string, BatteryEnds][] {
  return [2, 3, 4, 5].flatMap((most) => {
    const members = columns.filter(
      (column) => lowest(column) < 0 && Math.max(-lowest(column), highest(column)) === most,
    );
    const whole = members.some((column) => lowest(column) === -most && highest(column) === most);
    return whole && isFull(members, -most, most)
      ? members.map(({ name }): [string, BatteryEnds] => [name, { min: -most, max: most }])
      : [];
  });
}

/** Scales from 0 or 1 whose top is no usual one, where hundreds of answers have every level of it and none above. */
function oddTops(columns: readonly Candidate[]): [string, BatteryEnds][] {
  return [0, 1].flatMap((min) =>
    ODD_TOPS.flatMap((max) => {
      const members = columns.filter(
        (column) => lowest(column) === min && highest(column) === max && isFull([column], min, max),
      );
      return countOf(members) >= HUNDREDS
        ? members.map(({ name }): [string, BatteryEnds] => [name, { min, max }])
        : [];
    }),
  );
}

/** A 0 beside a scale from 1 to 5 or 7 that hardly anyone has, and some columns not at all; or that nearly everyone has. */
function zeroAside(columns: readonly Candidate[]): [string, BatteryEnds][] {
  return [4, 5, 7].flatMap((max) => {
    const members = columns.filter((column) => lowest(column) >= 0 && highest(column) === max);
    const having = members.filter(({ counts }) => counts.has(0));
    const share = countOf(members, 0) / Math.max(countOf(members), 1);
    const rare = share < RARE && having.length < members.length && max > 4;
    if (members.length < 3 || having.length === 0 || !isFull(members, 1, max)) return [];
    if (!rare && !(share > MOSTLY && having.length === members.length)) return [];
    return having.map(({ name }): [string, BatteryEnds] => [name, { min: 1, max, open: true }]);
  });
}

/**
 * The ends of number scales that a column alone does not tell, by all columns that share its answers: scales about 0, scales
 * whose top is no usual one, and a 0 that is no level. Columns whose ends are those of a usual scale are left out.
 *
 * @returns column → ends.
 */
export function batteryEnds(columns: readonly Profile[]): ReadonlyMap<string, BatteryEnds> {
  const candidates = columns.flatMap(candidateOf);
  return new Map([...oddTops(candidates), ...zeroAside(candidates), ...bipolar(candidates)]);
}
