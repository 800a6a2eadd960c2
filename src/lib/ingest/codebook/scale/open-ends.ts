import { beginningOf, isWord } from '../headings/beginning.ts';
import type { Profile } from '../../load/profile.ts';
import { candidatesOf, countOf, highest, lowest, withoutLevels } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { readingsOf } from './open-readings.ts';
import type { OpenReading } from './open-readings.ts';
import { usualEnds } from './usual-ends.ts';

/** How likely it is that a column has the scale of others whose names begin alike, though its answers do not say so. */
const OF_FELLOWS = 0.2;
/** A reading of which so little is said tells nothing of the fellows. */
const TELLING = 0.03;
/** An answer that is expected less often than this may well be missing by chance. */
const BY_CHANCE = 5;

/** True if a lowest answer of 0 may be a code beside a scale from 1. */
const isZeroAside = (min: number, low: number): boolean => min === 1 && low === 0;

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
    const cores = members.map(coreOf);
    const [low, high] = [Math.min(...cores.map(lowest)), Math.max(...cores.map(highest))];
    const theirs = isWord(beginning)
      ? fellows
          .flatMap(([, others]) => readingsOf(others).filter(({ share }) => share > TELLING))
          .filter(({ min, max }) => max >= high && (min <= low || (isZeroAside(min, low) && max > high)))
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
