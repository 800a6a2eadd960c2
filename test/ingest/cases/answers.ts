import { randomOf } from '../odd-files/random.ts';

/** Levels 0 … `top` of so many persons on each of some items: by what a person thinks of all, and by chance. */
export function levelsOf(
  items: readonly string[],
  top: number,
  n: number,
  seed = 1,
): Record<string, number[]> {
  const random = randomOf(900 + seed);
  const moods = Array.from({ length: n }, () => random.next() + random.next() - 1);
  return Object.fromEntries(
    items.map((item, at) => [
      item,
      moods.map((mood) => {
        const level = top * (0.5 + 0.04 * at + 0.3 * mood + 0.4 * (random.next() + random.next() - 1));
        return Math.min(top, Math.max(0, Math.round(level)));
      }),
    ]),
  );
}

/** The mean of the items' means, 0–100, of levels 0 … `top`; null is no answer. */
export function indexOf(columns: Readonly<Record<string, readonly (number | null)[]>>, top: number): number {
  const means = Object.values(columns).map((levels) => {
    const given = levels.filter((level) => level !== null);
    return (100 * given.reduce((sum, level) => sum + level, 0)) / given.length / top;
  });
  return means.reduce((sum, mean) => sum + mean, 0) / means.length;
}

/** Each column's levels as answers. */
export function answered<T>(
  columns: Readonly<Record<string, readonly (number | null)[]>>,
  answer: (level: number | null, row: number) => T,
): Record<string, T[]> {
  return Object.fromEntries(Object.entries(columns).map(([name, levels]) => [name, levels.map(answer)]));
}

/** Every so many-th level is no answer. */
export const withoutSome = (
  columns: Readonly<Record<string, readonly number[]>>,
  isMissing: (row: number, item: number) => boolean,
): Record<string, (number | null)[]> =>
  Object.fromEntries(
    Object.entries(columns).map(([name, levels], item) => [
      name,
      levels.map((level, row) => (isMissing(row, item) ? null : level)),
    ]),
  );
