import { kruskalTest } from '../../stats/kruskal.ts';
import { waldTest } from '../../stats/wald.ts';
import { welchTest } from '../../stats/welch.ts';
import type { FisherTest } from '../../stats/welch.ts';
import type { Sampling } from '../../survey/contrasts/sampling.ts';
import type { Domain } from '../../survey/types.ts';
import { NO_SPREAD, textbookVariance } from '../measure-difference.ts';
import type { DifferenceBasis } from '../measure-difference.ts';
import type { ContrastMoments, GroupMoments } from '../measure-moments.ts';
import { varianceOf } from '../measures.ts';
import type { Side, WeighedMeasure } from '../measures.ts';
import type { GroupsMoments, RankTest } from './result.ts';

/** A group with its domain. */
export interface Placed {
  readonly domain: Domain;
  readonly moments: GroupMoments;
}

/** What the tests of one grouping rest on. */
export interface Setting {
  readonly moments: GroupsMoments;
  readonly sampling: Sampling;
  readonly basis: DifferenceBasis;
  /** Large enough to be shown, in their order. */
  readonly shown: readonly Placed[];
  readonly contrast: (group: string, against: string) => ContrastMoments | undefined;
}

/** Whether the groups are alike: Welch's test, under a design Wald's F of all differences from the last group on degrees + 1 − groups, as R's `regTermTest` of `svyglm`. */
export function wholeTest(
  measure: WeighedMeasure,
  sides: readonly { readonly group: Placed; readonly side: Side }[],
  setting: Setting,
): FisherTest | null {
  const { moments, sampling, contrast } = setting;
  const { items } = setting.basis;
  if (moments.design.census) return null;
  const alone = ({ domain }: Placed): number => {
    const found = contrast(domain.id, '');
    return found === undefined ? 0 : varianceOf(found, measure, items);
  };
  if (sampling.plain)
    return (
      welchTest(
        sides.map(({ group, side: { n, value } }) => ({
          n,
          mean: value,
          variance: notRounding(textbookVariance(alone(group), n, moments.units)),
        })),
      ) ?? null
    );
  const values = sides.map(({ group, side }) => ({ group, value: side.value }));
  return wald(values, alone, (pair) => varianceOf(pair, measure, items), NO_SPREAD ** 2, setting);
}

function notRounding(variance: number): number {
  return variance > NO_SPREAD ** 2 ? variance : 0;
}

/** @param least under this variance nothing varies */
function wald(
  values: readonly { readonly group: Placed; readonly value: number }[],
  alone: (group: Placed) => number,
  of: (pair: ContrastMoments) => number,
  least: number,
  { moments, sampling, contrast }: Setting,
): FisherTest | null {
  const between = (first: Placed, second: Placed): number => {
    if (first === second) return 0;
    if (sampling.apart) return alone(first) + alone(second);
    const [a, b] = [first.domain.id, second.domain.id];
    const pair = contrast(a, b) ?? contrast(b, a);
    return pair === undefined ? NaN : of(pair);
  };
  const last = values.at(-1);
  if (last === undefined) return null;
  const others = values.slice(0, -1);
  const covariance = others.map((one) =>
    others.map(
      (other) =>
        (between(one.group, last.group) +
          between(other.group, last.group) -
          between(one.group, other.group)) /
        2,
    ),
  );
  if (covariance.some((row, at) => !((row[at] ?? 0) > least))) return null;
  const below = moments.units - moments.strata + 1 - values.length;
  return (
    waldTest(
      others.map(({ value }) => value - last.value),
      covariance,
      below,
    ) ?? null
  );
}

/** Kruskal and Wallis' test of the groups, under a design that of their mid-ranks (Lumley and Scott 2013), as R's `svyranktest`. */
export function rankTest(
  { weights, measure }: WeighedMeasure,
  groups: readonly Placed[],
  setting: Setting,
): Omit<RankTest, 'pHolm'> | null {
  const { moments, contrast, basis } = setting;
  const [variable] = weights.keys();
  const at = moments.ranks.findIndex((one) => one.variable === variable);
  const found = moments.ranks[at];
  if (!measure.item || found === undefined || moments.design.census) return null;
  const place = ({ moments: own }: Placed): number => moments.groups.indexOf(own);
  if (found.counts !== undefined) {
    const test = kruskalTest(groups.map((group) => found.counts?.[place(group)] ?? []));
    return test === undefined ? null : { ...test, df: [test.df] };
  }
  const questions = (moments.groups[0]?.means.length ?? 0) - basis.items;
  const of = (one: ContrastMoments | undefined): number => one?.variances[questions + at] ?? 0;
  const test = wald(
    groups.map((group) => ({ group, value: found.means?.[place(group)] ?? 0 })),
    ({ domain }) => of(contrast(domain.id, '')),
    of,
    NO_SPREAD ** 2,
    setting,
  );
  return test === null ? null : { statistic: test.f, df: test.df, p: test.p, effect: null };
}
