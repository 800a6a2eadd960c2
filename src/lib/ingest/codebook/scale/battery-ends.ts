import type { Profile } from '../../load/profile.ts';
import { candidatesOf, countOf, highest, isFull, lowest, withoutLevels } from './candidates.ts';
import type { Candidate } from './candidates.ts';

/** One way to read the ends of a scale. */
export interface Ends {
  readonly min: number;
  readonly max: number;
}

/** The ends of a number scale as all columns that share its answers tell them. */
export interface BatteryEnds extends Ends {
  /** Other readings that the answers leave open. */
  readonly others?: readonly Ends[];
}

/** With so many answers in a battery, a level that none of them has is taken not to exist. */
const HUNDREDS = 200;
/** Tops of scales that are no usual ones. */
const ODD_TOPS = [3, 4, 6, 9];
/** A level beside a scale that is rarer than this means "not applicable"; a 0 that is more frequent than the other, "not asked". */
const RARE = 0.05;
const MOSTLY = 0.5;
/** Of fewer answers the shape tells nothing. */
const FEW = 20;
/** Codes of one digit for "don't know" and "no answer", above a scale. */
const ABOVE = [6, 8, 9];

type Found = readonly (readonly [column: string, ends: BatteryEnds])[];

const of = (members: readonly Candidate[], ends: BatteryEnds): Found =>
  members.map(({ name }) => [name, ends] as const);

/** Scales about 0 (−2 … +2): as far below as above, every level given, in one column at least from end to end. */
function bipolar(columns: readonly Candidate[]): Found {
  return [2, 3, 4, 5].flatMap((most) => {
    const members = columns.filter(
      (column) => lowest(column) < 0 && Math.max(-lowest(column), highest(column)) === most,
    );
    const whole = members.some((column) => lowest(column) === -most && highest(column) === most);
    if (whole && isFull(members, -most, most)) return of(members, { min: -most, max: most });
    // No one went to one of the ends: or the numbers below 0 are codes.
    const reached = Math.min(...members.map(lowest));
    const many = members.filter(({ counts }) => counts.has(0) && counts.has(1));
    const negative = many.reduce(
      (sum, { counts }) => sum + [...counts].reduce((all, [level, n]) => all + (level < 0 ? n : 0), 0),
      0,
    );
    if (many.length === 0 || most > 3 || negative < 2 * RARE * countOf(many) || !isFull(many, reached, 1))
      return [];
    return of(many, { min: -most, max: most, others: [{ min: 0, max: most }] });
  });
}

/** Scales from 0 or 1 whose top is no usual one, where hundreds of answers have every level of it and none above. */
function oddTops(columns: readonly Candidate[]): Found {
  return [0, 1].flatMap((min) =>
    ODD_TOPS.flatMap((max) => {
      const members = columns.filter(
        (column) => lowest(column) === min && highest(column) === max && isFull([column], min, max),
      );
      return countOf(members) >= HUNDREDS ? of(members, { min, max }) : [];
    }),
  );
}

/** A 0 beside a scale from 1 that hardly anyone has, that stands out from its neighbours, or that nearly everyone has. */
function zeroAside(all: readonly Candidate[]): Found {
  const columns = all.map((column) => withoutAbove(column)).filter((column) => lowest(column) >= 0);
  return [3, 4, 5, 6, 7].flatMap((max) => {
    const top = columns.filter((column) => highest(column) === max);
    const mostly = (members: readonly Candidate[]): boolean =>
      members.every(({ counts }) => counts.has(0)) && countOf(members, 0) > MOSTLY * countOf(members);
    // Where hardly anyone was asked, a column may lack the highest levels.
    const wide = mostly(top) ? columns.filter((column) => highest(column) <= max && mostly([column])) : [];
    const members = wide.length > top.length ? wide : top;
    const having = members.filter(({ counts }) => counts.has(0));
    if (members.length < (max < 5 ? 3 : 2) || having.length === 0 || !isFull(members, 1, max)) return [];
    const [none, one] = [countOf(members, 0), countOf(members, 1)];
    const usual = max === 5 || max === 7;
    const aside = of(having, { min: 1, max, others: [{ min: 0, max }] });
    if (mostly(members)) return aside;
    if (none < RARE * countOf(members)) {
      if (having.length < members.length) return max > 4 ? aside : [];
      return usual && none > 0 ? aside : [];
    }
    return none > 1.5 * one && members.length > 1
      ? of(
          having,
          usual ? { min: 1, max, others: [{ min: 0, max }] } : { min: 0, max, others: [{ min: 1, max }] },
        )
      : [];
  });
}

/** Without 8s and 9s that lie apart from the answers. */
function withoutAbove(column: Candidate): Candidate {
  const codes = [8, 9].filter((code) => column.counts.has(code));
  const rest = withoutLevels(column, codes);
  return codes.length > 0 && rest.counts.size > 1 && highest(rest) < 7 ? rest : column;
}

/** A 6 beside 1–5, an 8 or 9 beside 1–7: a level, or "don't know". */
function topAside(columns: readonly Candidate[]): Found {
  return [5, 7].flatMap((max) => {
    const codes = ABOVE.filter((code) => code > max && code <= max + (max === 5 ? 1 : 2));
    const near = columns.filter((column) => lowest(column) >= 0 && lowest(column) <= 1);
    const having = near.filter((column) => highest(column) > max && codes.includes(highest(column)));
    if (countOf(having) < FEW) return [];
    const rest = near.filter((column) => highest(column) === max);
    const members = [...having, ...rest];
    const share = codes.reduce((sum, code) => sum + countOf(having, code), 0) / countOf(members);
    if (
      !isFull(
        members.map((column) => withoutLevels(column, codes)),
        1,
        max,
      )
    )
      return [];
    const low = Math.min(...having.map(lowest));
    const inner = { min: low, max };
    const longer = { min: low, max: max === 5 ? 6 : countOf(having, 9) > 0 ? 9 : 10 };
    if (rest.length > 0 && share < RARE) return of(having, { ...inner, others: [longer] });
    // An end that grows out of the level below it is one of the scale.
    const [last, before] = [countOf(having, longer.max), countOf(having, longer.max - 1)];
    const grown = last <= before && last >= 0.3 * before;
    if (grown && rest.length === 0 && share > RARE / 2 && countOf(having) >= HUNDREDS) return [];
    return of(having, { ...longer, others: [inner] });
  });
}

/**
 * The ends of number scales that a column alone does not tell, by all columns that share its answers: scales about 0, scales
 * whose top is no usual one, and levels that may be codes. Columns whose ends are those of a usual scale are left out.
 *
 * @returns column → ends.
 */
export function batteryEnds(columns: readonly Profile[]): ReadonlyMap<string, BatteryEnds> {
  const candidates = candidatesOf(columns);
  return new Map([
    ...oddTops(candidates),
    ...topAside(candidates),
    ...zeroAside(candidates),
    ...bipolar(candidates),
  ]);
}
