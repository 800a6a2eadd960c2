import type { Profile } from '../../load/profile.ts';
import { wordsOfName } from '../headings/facts.ts';
import type { BatteryEnds, Ends } from './battery-ends.ts';
import type { ScaleProposal } from './scales.ts';
import { MOST_LEVELS } from './usual-ends.ts';

/** So many columns alike are hardly by chance what they look like. */
const ENOUGH = 3;
/** Ends of scales on which any number can be given. */
const ENDS: readonly Ends[] = [
  { min: 0, max: 1 },
  { min: 0, max: 5 },
  { min: 0, max: 7 },
  { min: 0, max: 10 },
  { min: 0, max: 100 },
];
/** What is measured of a person or a thing rather than rated. */
const MEASURED =
  /^(?:age|year|years|income|salary|revenue|sales|spend|spent|amount|height|weight|bmi|distance|km|miles|minutes|hours|days|seconds|duration|latitude|longitude|lat|lon|lng|id|zip|percent|percentage|pct|temperature|gdp|rate|ratio)$/;

/** True if a column holds numbers between the levels of any scale. */
const isContinuous = ({ type, distinct, top, meta, choice, facts, min }: Profile): boolean => {
  if (type !== 'number' || meta || choice || facts?.valueLabels || min === null || min < 0) return false;
  return distinct > MOST_LEVELS + 4 || (distinct > 4 && top.some(({ value }) => !Number.isInteger(value)));
};

const isMeasured = ({ name }: Profile): boolean => wordsOfName(name).some((word) => MEASURED.test(word));
const decimal = ({ top }: Profile): boolean => top.some(({ value }) => !Number.isInteger(value));

/** The shortest scale that holds a column's numbers, if they use most of it. */
function endsOf({ max, min }: Profile): Ends | undefined {
  const ends = ENDS.find((one) => max! <= one.max);
  return ends && max! - min! >= 0.4 * ends.max && max! > 0.6 * ends.max ? ends : undefined;
}

/**
 * The ends of columns that hold decimals or points of a slider, where several are alike: 0–10 with decimals, 0–100 in whole numbers.
 *
 * @returns column → ends, with the other that the answers leave open.
 */
export function continuousEnds(columns: readonly Profile[]): ReadonlyMap<string, BatteryEnds> {
  const alike = Map.groupBy(
    columns.filter((column) => isContinuous(column) && !isMeasured(column)),
    (column) => `${decimal(column)} ${endsOf(column)?.max ?? ''}`,
  );
  return new Map(
    [...alike.values()].flatMap((members) => {
      const ends = endsOf(members[0]!);
      if (ends === undefined || members.length < ENOUGH) return [];
      if (ends.max === 1 || (ends.max < 100 && !decimal(members[0]!))) return [];
      const lowest = Math.min(...members.map(({ min }) => min!));
      const others = lowest >= 1 ? [{ min: 1, max: ends.max }] : [];
      return members.map(({ name }): [string, BatteryEnds] => [name, { ...ends, others }]);
    }),
  );
}

/** The scale of a column on which any number can be given: with the ends that its heading names, or those of columns that are alike. */
export function continuousScale(
  profile: Profile,
  range: Ends | undefined,
  ends: BatteryEnds | undefined,
): ScaleProposal | undefined {
  const { min, max } = profile;
  if (!isContinuous(profile) || min === null || max === null) return undefined;
  const told = range && min >= range.min && max <= range.max && (decimal(profile) || range.max === 100);
  if (!told && ends === undefined) return undefined;
  const taken = told ? range : ends!;
  return {
    scale: { min: taken.min, max: taken.max, direction: 'up' },
    reason: 'scale-values',
    confidence: told ? 0.8 : 0.55,
    ...(!told && ends!.others && ends!.others.length > 0 && { others: ends!.others }),
  };
}
