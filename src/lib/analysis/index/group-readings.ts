import { entryOf } from '../../study/entry.ts';
import { isRefusal } from '../../study/refusal.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import type { Domain } from '../../survey/types.ts';
import { againstRest, fieldsOf } from '../against-rest.ts';
import type { WeighedGroup } from '../against-rest.ts';
import { figure, held, named, tested } from '../reading.ts';
import type { Evidence } from '../reading.ts';
import { rounded, size } from '../reading-parts.ts';
import type { IndexBootstrap } from './bootstrap.ts';
import type { IndexReading } from './readings.ts';
import type { GroupIndex, IndexResult } from './result.ts';
import { headlineInterval } from './two-errors.ts';

/** Groups that may be shown, with their index on the items common to their field. */
function shown(groups: readonly GroupIndex[], options: StudyOptions): readonly WeighedGroup[] {
  return groups.flatMap(({ domain, n, weightedN, index }) =>
    n < smallestGroup(options) || isRefusal(index) ? [] : [{ domain, estimate: index, weight: weightedN }],
  );
}

/** Field by field (segments, channels): the groups above or below the rest beyond chance; or that none is seen to be. */
export function groupReadings(
  { groups }: IndexResult,
  study: Study,
  options: StudyOptions,
): readonly IndexReading[] {
  return fieldsOf(shown(groups, options), 'segment', 'channel').flatMap(
    ({ field, groups: own }): IndexReading[] => {
      const contrasts = againstRest(own, study, options);
      if (contrasts.length === 0) return [];
      const beyond = contrasts
        .filter(({ evidence }) => evidence.claim !== 'undecided')
        .sort((a, b) => Math.abs(b.difference.value) - Math.abs(a.difference.value));
      const leftOut = new Set(
        groups.filter(({ domain }) => domain.field === field).flatMap(({ notCommon }) => notCommon),
      ).size;
      const common: IndexReading[] =
        leftOut === 0
          ? []
          : [
              {
                code: 'index.common-items',
                parameters: { field: { field }, count: leftOut },
                rests: [figure(leftOut)],
              },
            ];
      if (beyond.length === 0)
        return [
          {
            code: 'index.groups-undecided',
            parameters: { field: { field }, count: own.length },
            rests: contrasts.map(({ evidence }) => evidence),
          },
          ...common,
        ];
      const other = own.length === 2 ? own[1] : undefined;
      return [
        ...beyond.map(({ domain, estimate, difference, evidence }): IndexReading => ({
          code: `index.${other === undefined ? 'group' : 'pair'}-${evidence.claim === 'above' ? 'above' : 'below'}`,
          parameters: {
            field: { field },
            group: { domain },
            index: rounded(estimate.value, 1),
            ...(other === undefined ? {} : { other: { domain: other.domain } }),
            ...size(difference, 1),
          },
          rests: [evidence, named(estimate)],
        })),
        ...common,
      ];
    },
  );
}

/**
 * The latest wave against the one before, and the study's provider against every other: by the bootstrap, which knows that persons may have answered
 * twice and that weights are estimated; else from the two indices.
 */
export function changeReadings(
  result: IndexResult,
  study: Study,
  options: StudyOptions,
  bootstrap: IndexBootstrap | null,
): readonly IndexReading[] {
  const groups = shown(result.groups, options);
  const waves = groups.filter(({ domain }) => domain.kind === 'wave');
  const providers = groups.filter(({ domain }) => domain.kind === 'provider');
  const own = providers.find(({ domain }) => domain.category === study.focalProvider);
  const [before, latest] = waves.slice(-2);
  const pair = (kind: 'wave' | 'provider', from: WeighedGroup, to: WeighedGroup): IndexReading[] => {
    const evidence = differenceOf(from, to, result, study, options, bootstrap);
    if (evidence === null) return [];
    const { claim, value, low = value, high = value } = evidence;
    const side = claim === 'above' || claim === 'below' ? claim : 'undecided';
    return [
      {
        code: `index.${kind}-${side}`,
        parameters: {
          from: { domain: from.domain },
          to: { domain: to.domain },
          ...(side === 'undecided' ? signedParts(value, low, high) : size({ value, low, high }, 1)),
        },
        rests: [evidence],
      },
    ];
  };
  return [
    ...(before === undefined || latest === undefined ? [] : pair('wave', before, latest)),
    ...(own === undefined
      ? []
      : providers.filter((other) => other !== own).flatMap((other) => pair('provider', other, own))),
  ];
}

function signedParts(value: number, low: number, high: number) {
  return { value: rounded(value, 1), low: rounded(low, 1), high: rounded(high, 1) };
}

function differenceOf(
  from: WeighedGroup,
  to: WeighedGroup,
  { scheme, benchmark }: IndexResult,
  study: Study,
  options: StudyOptions,
  bootstrap: IndexBootstrap | null,
): Evidence | null {
  const n = Math.min(from.estimate.n, to.estimate.n);
  const ids = (domain: Domain): string => domain.id;
  const resampled =
    bootstrap?.changes.scheme === scheme
      ? bootstrap.changes.pairs.find((one) => one.from === ids(from.domain) && one.to === ids(to.domain))
          ?.common
      : null;
  if (resampled) return held({ value: resampled.value, ...headlineInterval(resampled), n });
  if (to.domain.kind === 'provider' && !isRefusal(benchmark) && benchmark.against === from.domain.category) {
    const whole = entryOf(benchmark.nodes, study.system.id);
    if (whole !== undefined && whole.pHolm !== null)
      return tested(whole, whole.pHolm, 1 - options.confidence);
  }
  const [contrast] = againstRest([to, from], study, options);
  return contrast === undefined ? null : { ...contrast.evidence, n };
}
