import { holmOfTested } from '../../stats/holm.ts';
import type { FisherTest } from '../../stats/welch.ts';
import { isRefusal, refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { structure } from '../../study/structure.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import { REST } from '../../survey/contrasts/contrasts-sql.ts';
import { samplingOf } from '../../survey/contrasts/sampling.ts';
import { designRemarks, unusableDesign } from '../../survey/design.ts';
import { orderedDomains } from '../../survey/domains.ts';
import { differenceOf } from '../measure-difference.ts';
import type { MeasuredDifference } from '../measure-difference.ts';
import { measureFamily, sideOfGroups, weighedMeasures } from '../measures.ts';
import type { WeighedMeasure } from '../measures.ts';
import { grouping, MOST_GROUPS } from './choice.ts';
import type { ComparedMeasure, GroupsMoments, GroupsResult, GroupValue, RankTest } from './result.ts';
import { rankTest, wholeTest } from './whole-tests.ts';
import type { Placed, Setting } from './whole-tests.ts';

/** A measure before its family of tests is known. */
type Untested = Omit<ComparedMeasure, 'whole' | 'ranks'> & {
  readonly whole: FisherTest | null;
  readonly ranks: Omit<RankTest, 'pHolm'> | null;
};

/**
 * Every measure in the groups of one field, each group against all others together, and the grouping as a whole. Refuses an unusable design, more
 * groups than anybody compares (`many-groups`), and fewer than two that are large enough (`few-groups`).
 */
export function solve(moments: GroupsMoments, study: Study, options: StudyOptions): GroupsResult | Refusal {
  const of = grouping(study);
  if (isRefusal(of)) return of;
  const unusable = unusableDesign(moments.design);
  if (unusable !== null) return unusable;
  const name = { field: of.field.name };
  if (moments.groups.length > MOST_GROUPS)
    return refuse('many-groups', { field: name, count: moments.groups.length, most: MOST_GROUPS });
  const minimum = smallestGroup(options);
  const domains = orderedDomains(
    moments.groups.map(({ domain }) => domain),
    study,
  );
  const groups = domains.flatMap((domain): readonly Placed[] => {
    const found = moments.groups.find((group) => group.domain === domain.id);
    return found === undefined ? [] : [{ domain, moments: found }];
  });
  const shown = groups.filter((group) => group.moments.n >= minimum);
  if (shown.length < 2) return refuse('few-groups', { field: name, count: shown.length, minimum });
  const contrasts = new Map(moments.contrasts.map((one) => [`${one.group}\n${one.against}`, one]));
  const sampling = samplingOf(study, of.kind);
  const setting: Setting = {
    moments,
    sampling,
    basis: {
      units: moments.units,
      strata: moments.strata,
      plain: sampling.plain,
      census: moments.design.census,
      confidence: options.confidence,
      minimum,
      items: structure(study).items.length,
    },
    shown,
    contrast: (group, against) => contrasts.get(`${group}\n${against}`),
  };
  const { measures, refusal, given } = weighedMeasures(
    moments,
    shown.map((group) => group.moments),
    study,
    options,
  );
  const found = measures.flatMap((measure) => compared(measure, setting));
  const adjusted = adjust(found);
  const tested = adjusted.some(({ groups: all }) => all.some(({ difference }) => difference?.p != null));
  return {
    field: of.field.name,
    groups: groups.map(({ domain, moments: { n } }) => ({ domain, n, shown: n >= minimum })),
    tests: sampling.plain ? 'plain' : 'design',
    measures: adjusted,
    refusal,
    remarks: [
      ...designRemarks(moments.design),
      ...(tested ? [{ code: 'groups-family', parameters: {} }] : []),
      ...(tested && refusal === null && !given ? [{ code: 'groups-weights-held', parameters: {} }] : []),
    ],
  };
}

/** A measure in all groups that answered it often enough; empty where fewer than two did. */
function compared(measure: WeighedMeasure, setting: Setting): readonly Untested[] {
  const { shown, moments, basis } = setting;
  const { minimum } = basis;
  const sides = shown.flatMap((group) => {
    const side = sideOfGroups([group.moments], measure);
    return side === undefined || side.n < minimum ? [] : [{ group, side }];
  });
  if (sides.length < 2) return [];
  const second = moments.groups.length === 2;
  return [
    {
      measure: measure.measure,
      groups: sides.map(({ group, side }, at): GroupValue => ({
        domain: group.domain,
        ...side,
        difference: second && at > 0 ? null : againstRest(measure, group, setting),
      })),
      whole: wholeTest(measure, sides, setting),
      ranks: rankTest(
        measure,
        sides.map(({ group }) => group),
        setting,
      ),
    },
  ];
}

/** A group less everybody else whom the field places in a group, those of groups too small to be shown among them. */
function againstRest(
  measure: WeighedMeasure,
  { domain, moments: own }: Placed,
  { moments, basis, contrast }: Setting,
): MeasuredDifference | null {
  const others = moments.groups.filter((group) => group !== own);
  const sides = { own, others, alone: contrast(domain.id, ''), apart: contrast(domain.id, REST) };
  return differenceOf(measure, sides, basis);
}

/** Holm over each family: of the differences (groups × measures), of the tests of the whole, of the tests by ranks. */
function adjust(measures: readonly Untested[]): readonly ComparedMeasure[] {
  const differences = new Map<MeasuredDifference, number>();
  const [wholes, ranks] = [new Map<Untested, number>(), new Map<Untested, number>()];
  for (const own of Map.groupBy(measures, ({ measure }) => measureFamily(measure)).values()) {
    holm(
      own.flatMap(({ groups }) => groups.flatMap(({ difference }) => difference ?? [])),
      ({ p }) => p,
      differences,
    );
    holm(own, ({ whole }) => whole?.p ?? null, wholes);
    holm(own, ({ ranks: test }) => test?.p ?? null, ranks);
  }
  return measures.map((one) => ({
    ...one,
    groups: one.groups.map((group) => ({
      ...group,
      difference: group.difference && {
        ...group.difference,
        pHolm: differences.get(group.difference) ?? null,
      },
    })),
    whole: one.whole && { ...one.whole, pHolm: wholes.get(one) ?? 1 },
    ranks: one.ranks && { ...one.ranks, pHolm: ranks.get(one) ?? 1 },
  }));
}

function holm<T>(of: readonly T[], p: (one: T) => number | null, into: Map<T, number>): void {
  holmOfTested(of.map(p)).forEach((adjusted, at) => {
    const one = of[at];
    if (adjusted !== null && one !== undefined) into.set(one, adjusted);
  });
}
