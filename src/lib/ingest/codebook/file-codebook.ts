import type { Field } from '../../study/types.ts';
import { meansMissing } from '../words/missing.ts';
import { proposeRole } from './roles.ts';
import type { RoleProposal } from './roles.ts';
import { familyLevels, turned } from './answers/label-levels.ts';
import { proposeScale } from './scale/scales.ts';
import type { FileScales } from './scale/file-scales.ts';
import type { ScaleProposal } from './scale/scales.ts';
import type { Profile } from '../load/profile.ts';
import { usualEnds } from './scale/usual-ends.ts';

type ValueLabels = NonNullable<NonNullable<Profile['facts']>['valueLabels']>;

/** The code of "No opinion" where it fills the middle of a scale: 3 between 2 = disagree and 4 = agree. */
function declaredMiddle(valueLabels: ValueLabels): number | undefined {
  const codes = valueLabels
    .map(({ value }) => Number(value))
    .filter(Number.isInteger)
    .sort((a, b) => a - b);
  const aside = valueLabels.filter(({ label }) => meansMissing(label)).map(({ value }) => Number(value));
  const levels = codes.filter((code) => !aside.includes(code));
  const [low, high] = [levels[0], levels.at(-1)];
  if (low === undefined || high === undefined || levels.length < 2) return undefined;
  const middle = (low + high) / 2;
  const whole = levels.length === high - low && !levels.includes(middle);
  return whole && aside.includes(middle) ? middle : undefined;
}

/**
 * The values of a column that its file declares as missing, and those whose label says so: the values named, and of a range
 * those that were given.
 */
export function declaredMissing({ facts, top }: Profile): (number | string)[] {
  const { missing = [], missingRange, valueLabels = [] } = facts ?? {};
  const inRange = missingRange
    ? top
        .map(({ value }) => Number(value))
        .filter((value) => value >= missingRange[0] && value <= missingRange[1])
    : [];
  const middle = declaredMiddle(valueLabels);
  const saying = valueLabels
    .filter(({ value, label }) => meansMissing(label) && value !== middle)
    .map(({ value }) => value);
  return [...new Set([...missing, ...inRange, ...saying])].sort((a, b) => Number(a) - Number(b));
}

/** The column as it is without some of its values. */
function without(profile: Profile, missing: readonly (number | string)[]): Profile {
  const top = profile.top.filter(({ value }) => !missing.includes(value));
  const numbers = top.map(({ value }) => Number(value));
  const gone = profile.top.length - top.length;
  return gone === 0
    ? profile
    : {
        ...profile,
        top,
        distinct: profile.distinct - gone,
        answered:
          profile.answered -
          profile.top.reduce((sum, { value, n }) => sum + (missing.includes(value) ? n : 0), 0),
        min: profile.type === 'number' && numbers.length > 0 ? Math.min(...numbers) : profile.min,
        max: profile.type === 'number' && numbers.length > 0 ? Math.max(...numbers) : profile.max,
      };
}

/** The scale that the labels of a column's numbers make; null where they are names of groups, undefined without labels. */
function labelledScale(
  profile: Profile,
  missing: readonly (number | string)[],
): ScaleProposal | null | undefined {
  const labelled = (profile.facts?.valueLabels ?? []).flatMap(({ value, label }) =>
    typeof value === 'number' && !missing.includes(value) ? [{ value, label }] : [],
  );
  if (profile.type !== 'number' || labelled.length < 2) return undefined;
  const codes = labelled.map(({ value }) => value);
  const given = profile.top.map(({ value }) => Number(value));
  const [low, high] = [Math.min(...codes, ...given), Math.max(...codes, ...given)];
  const texts = labelled.map(({ label }) => (meansMissing(label) ? 'neutral' : label));
  const levels = familyLevels(texts)?.levels;
  const endsOnly = labelled.length === 2 && high - low > 2;
  const ends = levels !== undefined && !endsOnly ? { min: low, max: high } : usualEnds([low, high]);
  const rating = (levels !== undefined || endsOnly) && given.every(Number.isInteger);
  if (!rating || ends === undefined || high - low < 2) return null;
  return {
    scale: {
      ...ends,
      direction: levels !== undefined && turned(codes, levels) ? 'down' : 'up',
      labels: Object.fromEntries(labelled.map(({ value, label }) => [label, value])),
    },
    reason: 'scale-file',
    confidence: levels === undefined ? 0.75 : 0.95,
  };
}

/**
 * The rating scale of a column by the codebook of its file, where it has one: ends, direction and labels from its value labels
 * (numbers with the names of groups are no rating), missing values as declared. Else as `proposeScale` sees its answers.
 */
export function scaleOf(profile: Profile, file?: FileScales): ScaleProposal | undefined {
  const missing = declaredMissing(profile);
  const answers = without(profile, missing);
  const labelled = labelledScale(answers, missing);
  const proposal = labelled === undefined ? proposeScale(answers, file) : (labelled ?? undefined);
  if (proposal === undefined || missing.length === 0) return proposal;
  const all = [...new Set([...missing, ...(proposal.scale.missing ?? [])])];
  return {
    ...proposal,
    scale: { ...proposal.scale, missing: all },
    ...(proposal.others && {
      others: proposal.others.map((one) => ({
        ...one,
        missing: [...new Set([...missing, ...(one.missing ?? [])])],
      })),
    }),
  };
}

/** The role by what the file itself says of the column, else by `proposeRole`. */
export function roleOf(profile: Profile, scale: ScaleProposal | undefined): RoleProposal {
  const { weight, valueLabels } = profile.facts ?? {};
  if (weight) return { role: 'weight', reason: 'weight-file', confidence: 0.95 };
  const proposed = proposeRole(profile, scale);
  // Numbers of which each has a name are groups, however many there are.
  return valueLabels && !scale && proposed.reason === 'unknown' && profile.distinct <= valueLabels.length + 2
    ? { role: 'segment', reason: 'groups-file', confidence: 0.7 }
    : proposed;
}

/** The names of a grouping column's categories by the codebook of its file. */
export function categoriesOf({ facts }: Profile): Field['categories'] {
  return (
    facts?.valueLabels &&
    Object.fromEntries(facts.valueLabels.map(({ value, label }) => [String(value), label]))
  );
}
