import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexBootstrap } from '../../../src/lib/analysis/index/bootstrap.ts';
import { readings } from '../../../src/lib/analysis/index/readings.ts';
import type { GroupIndex, IndexResult } from '../../../src/lib/analysis/index/result.ts';
import { words } from '../../../src/lib/analysis/index/reading-words.en.ts';
import { madeUnder } from '../../../src/lib/analysis/made-under.ts';
import { isRefusal, refuse } from '../../../src/lib/study/refusal.ts';
import type { StudyOptions } from '../../../src/lib/study/types.ts';
import type { BootstrapEstimate } from '../../../src/lib/survey/resampling/bootstrap-estimates.ts';
import { anyBootstrap, anyEstimate, anyN, byKey, number, shownOr } from '../readings/arbitrary.ts';
import { checkReadings, checkWords } from '../readings/check.ts';
import type { Claims } from '../readings/check.ts';
import { anyOptions, DIMENSIONS, DOMAINS, ITEMS, ROOT, study } from '../readings/study.ts';

const CLAIMS: Claims = {
  'index.level': ['level'],
  'index.part': ['figure'],
  'index.grade': ['within'],
  'index.grade-undetermined': ['across'],
  'index.lost-most': ['above'],
  'index.lost-together': ['undecided'],
  'index.lost-items': ['level'],
  'index.heaviest': ['above'],
  'index.lightest': ['below'],
  'index.heaviest-schemes': ['figure'],
  'index.lightest-schemes': ['figure'],
  'index.weights-undecided': ['figure'],
  'index.schemes-agree': ['figure'],
  'index.schemes-range': ['level'],
  'index.group-above': ['above'],
  'index.group-below': ['below'],
  'index.pair-above': ['above'],
  'index.pair-below': ['below'],
  'index.groups-undecided': ['undecided'],
  'index.common-items': ['figure'],
  'index.wave-above': ['above'],
  'index.wave-below': ['below'],
  'index.wave-undecided': ['undecided'],
  'index.provider-above': ['above'],
  'index.provider-below': ['below'],
  'index.provider-undecided': ['undecided'],
  'index.suppressed': ['figure'],
};

const SCHEMES = ['equal', 'johnson', 'correlation', 'regression'] as const;

function anyGroup(at: number, options: StudyOptions): fc.Arbitrary<GroupIndex> {
  const domain = DOMAINS[at]!;
  return fc
    .record({
      n: domain.kind === 'all' ? fc.integer({ min: 30, max: 900 }) : anyN,
      weight: number(0.5, 3),
      index: anyEstimate(options, [20, 95]),
      notCommon: fc.subarray(ITEMS),
      scores: byKey([ROOT, ...DIMENSIONS, ...ITEMS], anyEstimate(options, [0, 100], [0.01, 3])),
      shares: byKey([...DIMENSIONS, ...ITEMS], number(0, 0.6)),
    })
    .map(({ n, weight, index, notCommon, scores, shares }) => ({
      domain,
      n,
      weightedN: n * weight,
      index: shownOr(n, options, index),
      ownSet: shownOr(n, options, index),
      notCommon,
      nodes:
        n < options.minGroup
          ? {}
          : Object.fromEntries(
              Object.entries(scores).map(([node, score]) => {
                const share = shares[node] ?? 1;
                const level = node === ROOT ? 0 : DIMENSIONS.includes(node) ? 1 : 2;
                const points = { contribution: share * score.value, lost: share * (100 - score.value) };
                return [node, { ...score, node, level, weight: share, ...points }];
              }),
            ),
    }));
}

function anyResult(options: StudyOptions): fc.Arbitrary<IndexResult> {
  return fc
    .record({
      scheme: fc.constantFrom(...SCHEMES),
      groups: fc.tuple(...DOMAINS.map((_, at) => anyGroup(at, options))),
      weights: fc.tuple(...SCHEMES.map(() => byKey(DIMENSIONS, number(0, 1)))),
      refused: fc.boolean(),
      effect: fc.tuple(...SCHEMES.map(() => anyEstimate(options, [20, 95]))),
      w: fc.option(number(0, 1)),
    })
    .map(({ scheme, groups, weights, refused, effect, w }) => ({
      scheme,
      groups,
      weights: SCHEMES.map((name, at) => ({
        scheme: name,
        local: weights[at]!,
        global: {},
        refusal: name === 'regression' && refused ? refuse('negative-weight') : null,
        r2: null,
        remarks: [],
      })),
      benchmark: refuse('no-provider'),
      fits: [],
      notes: [],
      agreement: w === null ? null : { w, schemes: 3 },
      effect: Object.fromEntries(SCHEMES.map((name, at) => [name, { all: effect[at]! }])),
      rows: 900,
      leftOut: 0,
      psus: 900,
      strata: 1,
      remarks: [],
    }));
}

/** The same bootstrap about another value. */
function about(estimate: BootstrapEstimate, index: GroupIndex['index']): BootstrapEstimate {
  if (isRefusal(index)) return estimate;
  const by = index.value - estimate.value;
  const moved = <B extends { low: number; high: number }>({ low, high }: B) => ({
    low: low + by,
    high: high + by,
  });
  const { bca, percentile } = estimate;
  return { ...estimate, value: index.value, percentile: moved(percentile), bca: bca && moved(bca) };
}

function anyResampled({ scheme, groups }: IndexResult, options: StudyOptions): fc.Arbitrary<IndexBootstrap> {
  return fc
    .record({
      all: anyBootstrap([30, 90], 5),
      weights: byKey(DIMENSIONS, anyBootstrap([0, 1], 0.2)),
      changes: fc.tuple(anyBootstrap([-5, 5], 6), anyBootstrap([-5, 5], 6)),
    })
    .map(({ all, weights, changes: [wave, provider] }) => ({
      method: 'respondents',
      resamples: 1000,
      options: madeUnder(options),
      effect: { [scheme]: { all: about(all, groups[0]!.index) } },
      weights: { [scheme]: weights },
      changes: {
        scheme,
        pairs: [
          {
            from: 'zz-year=zzyear0',
            to: 'zz-year=zzyear1',
            common: wave,
            total: null,
            scores: null,
            weights: null,
          },
          {
            from: 'zz-firm=zzfirm1',
            to: 'zz-firm=zzfirm0',
            common: provider,
            total: null,
            scores: null,
            weights: null,
          },
        ],
      },
    }));
}

const anyCase = anyOptions.chain((options) =>
  anyResult(options).chain((result) =>
    fc.record({
      options: fc.constant(options),
      result: fc.constant(result),
      resampled: fc.option(anyResampled(result, options), { nil: undefined }),
    }),
  ),
);

describe('readings of the index', () => {
  it('say nothing that the numbers do not support', () => {
    fc.assert(
      fc.property(anyCase, ({ options, result, resampled }) => {
        const found = readings(result, study, { options, ...(resampled && { resampled }) });
        checkReadings(found, {
          study,
          claims: CLAIMS,
          from: { result, resampled },
          derived: /lost|group-|pair-|groups-undecided|wave|provider|common-items|suppressed/,
        });
      }),
      { numRuns: 150 },
    );
  });

  it('name no group under the smallest n', () => {
    fc.assert(
      fc.property(anyCase, ({ options, result }) => {
        const small = new Set(
          result.groups.filter(({ n }) => n < options.minGroup).map(({ domain }) => domain.id),
        );
        for (const { parameters } of readings(result, study, { options }))
          for (const value of Object.values(parameters))
            if (typeof value === 'object' && 'domain' in value) expect(small).not.toContain(value.domain.id);
      }),
    );
  });

  it('take no bootstrap that was made under other options', () => {
    fc.assert(
      fc.property(anyCase, ({ options, result, resampled }) => {
        if (resampled === undefined) return;
        const stale = { ...resampled, options: 'others' };
        expect(readings(result, study, { options, resampled: stale })).toEqual(
          readings(result, study, { options }),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('have a sentence each, none of which speaks of causes', () => {
    checkWords(words, CLAIMS);
  });
});
