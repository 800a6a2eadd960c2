import type { Profile } from '../../load/profile.ts';
import type { Ends } from './battery-ends.ts';
import { candidatesOf, countOf, highest, lowest } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { usualEnds } from './usual-ends.ts';

/** A level that no one gave is thought possible down to this chance. */
const CHANCE = 0.05;
/** So many times an answer would have been expected in a column that has none of it. */
const EXPECTED = 8;
/** Scales from 0 to 5 or 7 are seldom: of scales that end there, so many begin with 0. */
const SELDOM = 0.04;

/**
 * The chance that a scale goes on by one level that no one gave: the counts of its last two levels are thought to go on in their
 * ratio (a geometric tail, never rising), and the next to be a Poisson count.
 *
 * @example unseen(8, 17) // exp(−8 · 8/17) = .02
 */
const unseen = (last: number, before: number): number =>
  Math.exp(-last * Math.min(1, last / Math.max(before, 1)));

const longer = (max: number): number => (max < 5 ? 5 : max < 7 ? 7 : 10);

/** Readings of the ends of one battery beside that which is taken. */
function readings(members: readonly Candidate[], taken: Ends): Ends[] {
  const [low, high] = [Math.min(...members.map(lowest)), Math.max(...members.map(highest))];
  const found: Ends[] = [];
  // The taken scale has levels that no one gave: it may end where the answers do.
  if (high < taken.max && high - Math.min(low, taken.min) >= 2) found.push({ min: taken.min, max: high });
  // No one may have given the levels above.
  if (
    high === taken.max &&
    taken.max < 10 &&
    unseen(countOf(members, high), countOf(members, high - 1)) > CHANCE
  )
    found.push({ min: taken.min, max: longer(high) });
  const seldom = taken.max === 5 || taken.max === 7 ? SELDOM : 1;
  const below =
    low === 1 ? unseen(countOf(members, 1), countOf(members, 2)) : low > 1 && taken.max > 7 ? 1 : 0;
  if (taken.min === 1 && below * seldom > CHANCE) found.push({ min: 0, max: taken.max });
  return found;
}

/**
 * The readings of usual scales that the answers leave open: of all columns that share their ends, a level that no one gave may
 * exist or not. A column that lacks the top of its fellows, though many answered it, may have a shorter scale of its own.
 *
 * @returns column → the other readings; columns without any are left out.
 */
export function openEnds(columns: readonly Profile[]): ReadonlyMap<string, readonly Ends[]> {
  const candidates = candidatesOf(columns).filter((column) => lowest(column) >= 0 && highest(column) <= 10);
  const groups = Map.groupBy(candidates, (column) => {
    const { min, max } = usualEnds([lowest(column), highest(column)])!;
    return `${min} ${max}`;
  });
  const found = new Map<string, readonly Ends[]>();
  for (const members of groups.values()) {
    const taken = usualEnds(members.flatMap((member) => [lowest(member), highest(member)]))!;
    const reaching = members.filter((member) => highest(member) === taken.max);
    const share = reaching.length > 0 ? countOf(reaching, taken.max) / countOf(reaching) : 0;
    const shared = readings(members, taken);
    for (const member of members) {
      const own = highest(member);
      const lacks = own < taken.max && own - taken.min >= 2 && share * countOf([member]) >= EXPECTED;
      const others = lacks ? [{ min: taken.min, max: own }, ...shared] : shared;
      const different = others.filter(
        (one, at) => others.findIndex(({ min, max }) => min === one.min && max === one.max) === at,
      );
      if (different.length > 0) found.set(member.name, different);
    }
  }
  return found;
}
