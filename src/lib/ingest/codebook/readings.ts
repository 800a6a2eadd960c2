import type { Field, Scale } from '../../study/types.ts';
import type { Profile } from '../load/profile.ts';
import type { Reading } from './scale/scales.ts';

/** One reading of a scale, and what the index is under it. */
export interface ScaleReading {
  readonly scale: Reading;
  /** Mean of the item means, 0–100, before any weights; of an outcome, its own mean. Null without answers. */
  readonly index: number | null;
}

/** Columns that share their answers, with all readings of their scale: the first is the one that was taken. */
export interface OpenScale {
  readonly fields: readonly string[];
  readonly readings: readonly ScaleReading[];
  /** The largest difference of the index between two readings, in points. */
  readonly difference: number;
}

/** The mean answer of a column on a scale, 0–100; null without answers on it, or where the profile does not tell it. */
export function meanScore(profile: Profile, scale: Scale): number | null {
  const { min, max, direction } = scale;
  const answer = meanAnswer(profile, scale);
  if (answer === null) return null;
  const share = (answer - min) / (max - min);
  return 100 * (direction === 'down' ? 1 - share : share);
}

/** Of more different answers than are listed only the mean of all is known: it counts where all of them lie on the scale. */
function meanAnswer(
  { top, distinct, min: least, max: most, mean: whole }: Profile,
  { min, max, labels, missing = [] }: Scale,
): number | null {
  if (distinct > top.length)
    return missing.length === 0 && least !== null && most !== null && least >= min && most <= max
      ? (whole ?? null)
      : null;
  let sum = 0;
  let answered = 0;
  for (const { value, n } of top) {
    const code = typeof value === 'number' ? value : (labels?.[value] ?? NaN);
    if (missing.includes(value) || !(code >= min && code <= max)) continue;
    sum += code * n;
    answered += n;
  }
  return answered === 0 ? null : sum / answered;
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The mean of the item means, some of them under another reading of their scale. */
function indexUnder(
  items: readonly (readonly [Field, Profile])[],
  members: ReadonlySet<string>,
  reading: Reading,
): number | null {
  return mean(
    items.flatMap(([{ name, scale }, profile]) => {
      const score = meanScore(profile, members.has(name) ? { ...scale!, ...reading } : scale!);
      return score === null ? [] : [score];
    }),
  );
}

/**
 * The scales of which more than one reading stays open, each once for all columns that share it, with the index under each; that by
 * which the index differs most first.
 *
 * @param others column → its other readings.
 */
export function openScales(
  fields: readonly Field[],
  columns: readonly Profile[],
  others: ReadonlyMap<string, readonly Reading[]>,
): OpenScale[] {
  const profiles = new Map(columns.map((profile) => [profile.name, profile]));
  const pairs = fields.flatMap((field): (readonly [Field, Profile])[] => {
    const profile = profiles.get(field.name);
    return field.scale && profile ? [[field, profile]] : [];
  });
  const items = pairs.filter(([{ role }]) => role === 'performance');
  const open = fields.filter(({ name, scale }) => scale && (others.get(name) ?? []).length > 0);
  const batteries = Map.groupBy(open, ({ name, role, scale }) => {
    const { min, max, direction, labels } = scale!;
    const ends = others.get(name)!.map((one) => `${one.min}–${one.max}`);
    return JSON.stringify([
      role === 'performance' ? role : name,
      min,
      max,
      direction,
      labels !== undefined,
      ends,
    ]);
  });
  return [...batteries.values()]
    .map((members): OpenScale => {
      const names = members.map(({ name }) => name);
      const of =
        members[0]!.role === 'performance' ? items : pairs.filter(([{ name }]) => names.includes(name));
      const { min, max, direction } = members[0]!.scale!;
      const taken: Reading = { min, max, direction };
      const readings = [
        { scale: taken, index: indexUnder(of, new Set(), taken) },
        ...others.get(names[0]!)!.map((scale) => ({ scale, index: indexUnder(of, new Set(names), scale) })),
      ];
      const found = readings.flatMap(({ index }) => index ?? []);
      return { fields: names, readings, difference: Math.max(...found) - Math.min(...found) || 0 };
    })
    .sort((a, b) => b.difference - a.difference);
}
