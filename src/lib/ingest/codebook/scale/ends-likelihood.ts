import type { Ends } from './battery-ends.ts';
import { countOf } from './candidates.ts';
import type { Candidate } from './candidates.ts';

/** The chance that a survey has a certain code for no answer beside its scale. */
const CODED = 0.1;
/** How freely counts go up and down from level to level: the standard deviation of the logarithm of their ratio to what is expected. */
const FREEDOM = 1;
/** How freely a level may be missing: the size of a negative binomial count, less freely the more answers there are. */
const SPREAD = 3;
const MANY = 40;
/** How likely it is that a lone column has a code next to its scale, beside a column of a battery: no other shows it to be one. */
const ALONE = 0.1;

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

/** How likely the answers of a battery (columns of one scale) are under one reading of its ends, without its prior; 0 if they cannot be. */
export function likelihood(members: readonly Candidate[], ends: Ends): number {
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
