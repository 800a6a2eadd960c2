import { entryOf } from '../../study/entry.ts';
import { intervals } from '../../stats/estimate.ts';
import type { Tier } from '../../stats/quality-tier.ts';
import { isRefusal } from '../../study/refusal.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Study } from '../../study/types.ts';
import type { Estimate } from '../../survey/types.ts';
import type { ChapterContext } from '../context.ts';
import { tiersMadeUnder } from '../made-under.ts';
import { figure, held } from '../reading.ts';
import type { CodeOf, Evidence, ReadingParameter, Reading, ReadingContext } from '../reading.ts';
import { interval, namedWith, percentage, rounded, shortList } from '../reading-parts.ts';
import { tiersByMethod } from './agreement.ts';
import type { TierBootstrap } from './bootstrap.ts';
import type { Contrast, ItemTier, TierResult } from './result.ts';
import type { words } from './reading-words.en.ts';

type TierReading = Reading<CodeOf<'penalty-reward', keyof typeof words>>;

/** In so many of the resamples a tier that is called stable is the same. */
const STABLE = 0.8;

/** An item whose contrast was estimated. */
interface Estimated extends ItemTier {
  readonly satisfaction: Contrast;
}

/** Which questions are basic, performance, excitement or indifferent by penalty and reward; what stays open, how stable that is, and who agrees. */
export function readings(
  result: TierResult,
  study: Study,
  { options = study.options, resampled, result: beside }: ReadingContext<TierBootstrap> = {},
): readonly TierReading[] {
  const [main] = result.scopes;
  if (main === undefined || main.n < smallestGroup(options)) return [];
  const estimated = main.items.flatMap((item): Estimated[] =>
    isRefusal(item.satisfaction) ? [] : [{ ...item, satisfaction: item.satisfaction }],
  );
  const of = tierReadings(result, estimated);
  const placed = estimated.filter(({ tier }) => tier !== 'undetermined' && tier !== 'wrong-sign');
  const open = main.items.length - estimated.filter(({ tier }) => tier !== 'undetermined').length;
  const bootstrap =
    resampled === undefined || isRefusal(resampled) || resampled.options !== tiersMadeUnder(options)
      ? null
      : resampled;
  return [
    ...of,
    ...(open === 0
      ? []
      : [
          {
            code: 'penalty-reward.undetermined' as const,
            parameters: { count: open, of: main.items.length },
            rests: [figure(open, main.n)],
          },
        ]),
    ...(bootstrap === null ? [] : stability(placed, bootstrap)),
    ...sensitivity(result),
    ...(beside === undefined ? [] : agreement(beside)),
  ];
}

/** The estimate with the interval that the one-sided tests of the rule look at: 1 − 2α. */
function atRule(estimate: Estimate, { options: { alpha } }: TierResult): Estimate {
  return { ...estimate, ...intervals(1 - 2 * alpha, estimate.df)(estimate.value, estimate.se) };
}

function tierReadings(result: TierResult, items: readonly Estimated[]): readonly TierReading[] {
  const { margin, alpha } = result.options;
  const level = 100 * (1 - 2 * alpha);
  const outcome = { field: result.satisfaction };
  const at = (estimate: Estimate): Estimate => atRule(estimate, result);
  const equal = (estimate: Estimate): Evidence => {
    const { value, low, high, n } = at(estimate);
    return { claim: 'equal', value, low, high, margin, n };
  };
  const listed = (
    code: TierReading['code'],
    own: readonly Estimated[],
    size: ((item: Estimated) => Estimate) | null,
    evidence: (item: Estimated) => readonly Evidence[],
    more: TierReading['parameters'],
  ): TierReading[] => {
    const sorted = size === null ? own : [...own].sort((a, b) => size(b).value - size(a).value);
    if (sorted.length === 0) return [];
    const names = sorted.map((item): ReadingParameter =>
      size === null ? { node: item.item } : namedWith({ node: item.item }, interval(at(size(item)), 1)),
    );
    return [{ code, parameters: { list: shortList(names), ...more }, rests: sorted.flatMap(evidence) }];
  };
  const of = (tier: Tier, excites = false): readonly Estimated[] =>
    items.filter((item) => item.tier === tier && item.excites === excites);
  const penalty = ({ satisfaction }: Estimated): Estimate => satisfaction.penalty;
  const reward = ({ satisfaction }: Estimated): Estimate => satisfaction.reward;
  const asked = { outcome, level };
  return [
    ...listed(
      'penalty-reward.basic',
      of('basic'),
      penalty,
      ({ satisfaction }) => [held(at(satisfaction.penalty)), held(at(satisfaction.difference))],
      asked,
    ),
    ...listed(
      'penalty-reward.performance',
      of('performance'),
      penalty,
      ({ satisfaction }) => [
        held(at(satisfaction.penalty)),
        held(at(satisfaction.reward)),
        held(at(satisfaction.difference)),
      ],
      asked,
    ),
    ...listed(
      'penalty-reward.excitement',
      of('excitement'),
      reward,
      ({ satisfaction }) => [held(at(satisfaction.reward)), held(at(satisfaction.difference))],
      asked,
    ),
    ...listed(
      'penalty-reward.excitement-loyalty',
      of('excitement', true).filter(({ loyalty }) => loyalty !== null && !isRefusal(loyalty)),
      loyaltyReward,
      (item) => [held(at(loyaltyReward(item))), equal(item.satisfaction.penalty)],
      { outcome: { field: result.loyalty ?? '' }, level, margin: rounded(margin, 1) },
    ),
    ...listed(
      'penalty-reward.indifferent',
      of('indifferent'),
      null,
      ({ satisfaction }) => [equal(satisfaction.penalty), equal(satisfaction.reward)],
      { ...asked, margin: rounded(margin, 1) },
    ),
    ...listed(
      'penalty-reward.wrong-sign',
      of('wrong-sign'),
      null,
      ({ satisfaction }) =>
        [held(at(satisfaction.penalty)), held(at(satisfaction.reward))].filter(
          ({ claim }) => claim === 'below',
        ),
      { outcome },
    ),
  ];
}

function loyaltyReward({ loyalty, satisfaction }: Estimated): Estimate {
  return loyalty === null || isRefusal(loyalty) ? satisfaction.reward : loyalty.reward;
}

/** Share of the resamples in which an item is of the tier that it has. */
function stability(placed: readonly Estimated[], { shares }: TierBootstrap): readonly TierReading[] {
  const found = placed
    .flatMap(({ item, tier }) => {
      const share = Object.hasOwn(shares, item) ? entryOf(shares, item)?.[tier] : undefined;
      return share === undefined ? [] : [{ item, share }];
    })
    .sort((a, b) => a.share - b.share);
  const unstable = found.filter(({ share }) => share < STABLE);
  const stable = found.filter(({ share }) => share >= STABLE);
  return [
    ...(found.length === 0
      ? []
      : [
          {
            code: 'penalty-reward.stable' as const,
            parameters: { least: percentage(STABLE), count: stable.length, of: found.length },
            rests: [figure(STABLE), ...stable.map(({ share }) => figure(share))],
          },
        ]),
    ...(unstable.length === 0
      ? []
      : [
          {
            code: 'penalty-reward.unstable' as const,
            parameters: {
              list: shortList(
                unstable.map(({ item, share }): ReadingParameter => ({
                  form: 'penalty-reward.share',
                  parts: { name: { node: item }, value: percentage(share) },
                })),
              ),
            },
            rests: unstable.map(({ share }) => figure(share)),
          },
        ]),
  ];
}

function sensitivity({ sensitivity: cases }: TierResult): readonly TierReading[] {
  const items = Object.keys(cases[0]?.tiers ?? {});
  const moving = items.filter((item) => new Set(cases.map(({ tiers }) => entryOf(tiers, item))).size > 1);
  return cases.length < 2 || items.length === 0
    ? []
    : [
        {
          code: 'penalty-reward.sensitive',
          parameters: { count: moving.length, of: items.length },
          rests: [figure(moving.length)],
        },
      ];
}

/** Questions that get the same tier from every method that the study allows, of those that all of them place. */
function agreement(beside: ChapterContext['result']): readonly TierReading[] {
  const methods = [...tiersByMethod(beside).values()];
  if (methods.length < 2) return [];
  const tiersOf = (item: string) => methods.map((method) => method.get(item));
  const placed = [...methods[0]!.keys()].filter((item) =>
    tiersOf(item).every((tier) => tier !== undefined && tier !== 'undetermined' && tier !== 'wrong-sign'),
  );
  const alike = placed.filter((item) => new Set(tiersOf(item)).size === 1);
  if (placed.length === 0) return [];
  const shared = { of: placed.length, count: methods.length };
  return [
    alike.length === 0
      ? { code: 'penalty-reward.disagreement', parameters: shared, rests: [figure(0)] }
      : {
          code: 'penalty-reward.agreement',
          parameters: {
            ...shared,
            alike: alike.length,
            list: shortList(alike.map((item) => ({ node: item }))),
          },
          rests: [figure(alike.length)],
        },
  ];
}
