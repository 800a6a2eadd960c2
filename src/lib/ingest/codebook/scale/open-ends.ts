import { beginningOf, isWord } from '../headings/beginning.ts';
import type { Profile } from '../../load/profile.ts';
import type { Ends } from './battery-ends.ts';
import { candidatesOf, countOf, highest, lowest, withoutLevels } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { usualEnds } from './usual-ends.ts';

/** Ends that scales have, and how often: rough shares of the scales in use. */
const PRIORS: readonly (readonly [min: number, max: number, share: number])[] = [
  [1, 5, 0.36],
  [1, 7, 0.13],
  [0, 10, 0.13],
  [1, 10, 0.1],
  [1, 4, 0.07],
  [1, 6, 0.04],
  [1, 3, 0.03],
  [1, 9, 0.025],
  [0, 4, 0.02],
  [0, 3, 0.02],
  [0, 6, 0.015],
  [0, 5, 0.003],
  [0, 7, 0.001],
  [-2, 2, 0.03],
  [-3, 3, 0.03],
];
/** The chance that a survey has a certain code for no answer beside its scale. */
const CODED = 0.1;
/** A reading is left open from this share of the likelihood of all on; of fewer answers than these, from a smaller one. */
const OPEN = 0.008;
const ENOUGH = 300;
/** How likely it is that a column has the scale of others whose names begin alike, though its answers do not say so. */
const OF_FELLOWS = 0.2;
/** A reading of which so little is said tells nothing of the fellows. */
const TELLING = 0.1;
/** How freely counts go up and down from level to level: the standard deviation of the logarithm of their ratio to what is expected. */
const FREEDOM = 1;
/** How freely a level may be missing: the size of a negative binomial count, less freely the more answers there are. */
const SPREAD = 3;
const MANY = 40;
/** How likely it is that a lone column has a code next to its scale, beside a column of a battery: no other shows it to be one. */
const ALONE = 0.1;
const MOST_READINGS = 4;

/** What the next level is expected to have by the three before it: ratios that go on, falling ones faster, or rise a little. */
function expected([last, before, first]: readonly [number, number, number]): number {
  const ratio = last / Math.max(before, 1);
  const faster = Math.min(1, ratio / Math.max(before / Math.max(first, 1), 0.01));
  return last * Math.min(ratio * faster, Math.sqrt(Math.max(ratio, 1)), 1.5);
}

/** The chance that no one gave a level: a count as its neighbours make expect, freer than Poisson's (negative binomial). */
const unseen = (neighbours: readonly [number, number, number], spread: number): number =>
  (1 + expected(neighbours) / spread) ** -spread;

/** How well the count of a level fits what its neighbours make expect, 0–1. */
function fit(count: number, neighbours: readonly [number, number, number]): number {
  const hoped = Math.max(expected(neighbours), 0.5);
  const spread = FREEDOM ** 2 + 1 / Math.max(count, 1) + 1 / hoped;
  return Math.exp(-(Math.log(Math.max(count, 0.5) / hoped) ** 2) / (2 * spread));
}

/** True if a number beside a scale can be a code: 0 and numbers below it, 8 and 9, the next after 5 and 7. */
const isCode = (value: number, { min, max }: Ends): boolean =>
  value < min
    ? (value === 0 && max <= 7) || (value < 0 && min >= 0 && value >= -9)
    : value === 8 || value === 9 || (value === max + 1 && (max === 5 || max === 7));

/** The share of a battery's columns that would lack a level if it were one, given how often it is given in the others. */
function lacking(members: readonly Candidate[], level: number): number {
  const having = members.filter(({ counts }) => counts.has(level));
  const share = countOf(having, level) / Math.max(countOf(having), 1);
  return members
    .filter((member) => !having.includes(member))
    .reduce((chance, member) => chance * Math.max(Math.exp((-share * countOf([member])) / 2), 1e-3), 1);
}

/** How likely the answers of a battery are under one reading of its ends, without its prior; 0 if they cannot be. */
function likelihood(members: readonly Candidate[], ends: Ends): number {
  const { min, max } = ends;
  const given = [...new Set(members.flatMap(({ counts }) => [...counts.keys()]))];
  const codes = given.filter((value) => value < min || value > max);
  const inside = given.filter((value) => !codes.includes(value));
  if (!codes.every((code) => isCode(code, ends)) || inside.length < 2) return 0;
  if (min === 0 && (max === 5 || max === 7) && !given.includes(0)) return 0;
  const count = (level: number): number => countOf(members, level);
  const spread = Math.max(SPREAD, countOf(members) / MANY);
  const [low, high] = [Math.min(...inside), Math.max(...inside)];
  const families = new Set(codes.map((code) => (code < 0 ? 'below' : code > 7 ? 'above' : code)));
  let likely =
    codes.length === 0 ? 1 : CODED * 0.2 ** (families.size - 1) * 0.4 ** (codes.length - families.size);
  if (members.length === 1 && (codes.includes(max + 1) || codes.includes(min - 1))) likely *= ALONE;
  const below = (level: number) => [count(level - 1), count(level - 2), count(level - 3)] as const;
  const above = (level: number) => [count(level + 1), count(level + 2), count(level + 3)] as const;
  // Levels at the ends that no one gave, each farther one less likely still.
  for (let level = high + 1; level <= max; level++)
    likely *= unseen(below(high + 1), spread) ** (1 / (level - high) ** 2);
  for (let level = low - 1; level >= min; level--)
    likely *= unseen(above(low - 1), spread) ** (1 / (low - level) ** 2);
  // Levels that may be codes: they must fit their neighbours, in all columns.
  for (const level of [6, 8, 9].filter(
    (one) => given.includes(one) && one <= max && one > max - 3 && max !== 7,
  ))
    likely *= fit(count(level), below(level)) * lacking(members, level);
  if (given.includes(0) && min === 0) likely *= fit(count(0), above(0)) * lacking(members, 0);
  return likely;
}

/** One reading, and its share of the likelihood of all. */
export interface OpenReading extends Ends {
  readonly share: number;
  /** How many answers of the battery tell it. */
  readonly answers: number;
}

/** The readings that the answers of a battery leave open, the likeliest first. */
function readingsOf(members: readonly Candidate[]): OpenReading[] {
  const all = PRIORS.map(([min, max, prior]) => ({
    min,
    max,
    share: prior * likelihood(members, { min, max }),
  }));
  const sum = all.reduce((total, { share }) => total + share, 0);
  const answers = countOf(members);
  const least = OPEN * Math.min(1, (answers / ENOUGH) ** 2);
  return all
    .map((reading) => ({ ...reading, share: sum > 0 ? reading.share / sum : 0, answers }))
    .filter(({ share }) => share >= least)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_READINGS);
}

/** An answer that is expected less often than this may well be missing by chance. */
const BY_CHANCE = 5;

/** True if two groups of columns may have one scale, though some of their ends were given in one alone. */
function maybeOne(members: readonly Candidate[], others: readonly Candidate[]): boolean {
  const lacks = (some: readonly Candidate[], rest: readonly Candidate[]): boolean => {
    const [low, high] = [Math.min(...some.map(lowest)), Math.max(...some.map(highest))];
    const beyond = rest.reduce(
      (sum, { counts }) =>
        sum + [...counts].reduce((all, [level, n]) => all + (level < low || level > high ? n : 0), 0),
      0,
    );
    return (beyond / countOf(rest)) * Math.max(...some.map((one) => countOf([one]))) > 2 * BY_CHANCE;
  };
  return !lacks(members, others) && !lacks(others, members);
}

/** 8 and 9 that lie apart, and all below 0 where nothing lies about it, do not tell which columns belong together. */
function coreOf(column: Candidate): Candidate {
  const levels = [...column.counts.keys()];
  const apart = [8, 9].filter(
    (code) => levels.includes(code) && !levels.includes(code - 1) && !levels.includes(code - 2),
  );
  const below = levels.includes(0) ? [] : levels.filter((level) => level < 0);
  const core = withoutLevels(column, [...apart, ...below]);
  return core.counts.size > 1 ? core : column;
}

/**
 * The readings of number scales that the answers of their battery leave open (columns whose names begin alike and that share their ends): a
 * level that no one gave may exist, one that does not fit its neighbours may be a code. Shares of likelihood with rough priors: they
 * tell what to ask, never what to take.
 *
 * @returns column → the plausible readings of its ends, the likeliest first.
 */
export function openEnds(columns: readonly Profile[]): ReadonlyMap<string, readonly OpenReading[]> {
  const candidates = candidatesOf(columns).filter((column) => highest(column) <= 10);
  const beginnings = new Map<string, number>();
  for (const { name } of candidates)
    beginnings.set(beginningOf(name), (beginnings.get(beginningOf(name)) ?? 0) + 1);
  const groups = Map.groupBy(candidates, (column) => {
    const core = coreOf(column);
    const beginning = beginningOf(column.name);
    const ends = lowest(core) < 0 ? undefined : usualEnds([lowest(core), highest(core)]);
    return `${beginnings.get(beginning)! > 1 ? beginning : ''}\u001f${ends?.min} ${ends?.max}`;
  });
  const found = new Map<string, readonly OpenReading[]>();
  for (const [key, members] of groups) {
    const beginning = key.split('\u001f', 1)[0]!;
    const fellows =
      beginning === ''
        ? []
        : [...groups].filter(([other]) => other !== key && other.startsWith(`${beginning}\u001f`));
    const near = fellows.flatMap(([, others]) => (maybeOne(members, others) ? others : []));
    const own = readingsOf(members);
    const shared = near.length > 0 ? readingsOf([...members, ...near]) : [];
    const [low, high] = [Math.min(...members.map(lowest)), Math.max(...members.map(highest))];
    const theirs = isWord(beginning)
      ? fellows
          .flatMap(([, others]) => readingsOf(others).filter(({ share }) => share > TELLING))
          .filter(({ min, max }) => min <= low && max >= high)
          .map((reading) => ({ ...reading, share: OF_FELLOWS }))
      : [];
    const all = Map.groupBy([...own, ...shared, ...theirs], ({ min, max }) => `${min} ${max}`);
    const readings = [...all.values()].map((same) => ({
      ...same[0]!,
      share: Math.max(...same.map(({ share }) => share)),
    }));
    for (const { name } of members) found.set(name, readings);
  }
  return found;
}
