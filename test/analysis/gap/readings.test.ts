import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readings } from '../../../src/lib/analysis/gap/readings.ts';
import type { GapEstimate, GapGroup, GapResult, GapVerdict } from '../../../src/lib/analysis/gap/result.ts';
import { words } from '../../../src/lib/analysis/gap/reading-words.en.ts';
import { studentTwoSided } from '../../../src/lib/stats/distribution/student.ts';
import { holm } from '../../../src/lib/stats/holm.ts';
import { refuse } from '../../../src/lib/study/refusal.ts';
import type { StudyOptions } from '../../../src/lib/study/types.ts';
import { anyEstimate, anyN, byKey, number } from '../readings/arbitrary.ts';
import { checkReadings, checkWords } from '../readings/check.ts';
import type { Claims } from '../readings/check.ts';
import { anyOptions, DIMENSIONS, DOMAINS, ITEMS, ROOT, study } from '../readings/study.ts';

const CLAIMS: Claims = {
  'gap.whole-above': ['above'],
  'gap.whole-below': ['below'],
  'gap.whole-undecided': ['undecided'],
  'gap.dimensions-below': ['below'],
  'gap.dimensions-above': ['above'],
  'gap.dimensions-undecided': ['undecided'],
  'gap.items-below': ['below'],
  'gap.items-above': ['above'],
  'gap.items-undecided': ['undecided'],
  'gap.largest': ['below'],
  'gap.largest-constant': ['figure'],
  'gap.known-whole': ['level'],
  'gap.known-below': ['below'],
  'gap.known-above': ['above'],
  'gap.trivial': ['figure'],
  'gap.reversals': ['below'],
  'gap.reversal-above': ['below'],
  'gap.reversal-undecided': ['below'],
  'gap.groups-below': ['below'],
  'gap.groups-above': ['above'],
  'gap.constant': ['figure'],
  'gap.unpaired': ['figure'],
  'gap.suppressed': ['figure'],
};

const LEVELS = [[ROOT], DIMENSIONS, ITEMS];

function anyGroup(at: number, options: StudyOptions): fc.Arbitrary<GapGroup> {
  const domain = DOMAINS[at]!;
  return fc
    .record({
      n: domain.kind === 'all' ? fc.integer({ min: 30, max: 900 }) : anyN,
      gaps: byKey(LEVELS.flat(), anyEstimate(options, [-12, 12])),
      constant: fc.subarray(ITEMS, { maxLength: 2 }),
      spread: number(5, 60),
      census: fc.boolean(),
    })
    .map(({ n, gaps, constant, spread, census }) => {
      const small = n < options.minGroup;
      const estimates = LEVELS.flatMap((nodes, level) => {
        const tested = nodes.filter((node) => !constant.includes(node));
        const p = tested.map((node) => studentTwoSided(gaps[node]!.value / gaps[node]!.se, gaps[node]!.df));
        const adjusted = holm(p);
        const untested = (node: string, verdict: GapVerdict): GapEstimate => {
          const { value, n: answered, df } = gaps[node]!;
          const known = { value, se: 0, low: value, high: value, n: answered, df, performance: 60 + value };
          return { ...known, node, level, expectation: 60, t: null, p: null, pHolm: null, dz: null, verdict };
        };
        const same = nodes
          .filter((node) => constant.includes(node))
          .map((node) => untested(node, 'constant'));
        if (census)
          return tested
            .map((node) => {
              const { value } = gaps[node]!;
              return untested(node, value > 0 ? 'above' : value < 0 ? 'below' : 'equal');
            })
            .concat(same);
        const found = tested.map((node, place): GapEstimate => {
          const gap = gaps[node]!;
          const pHolm = adjusted[place]!;
          const side = gap.value > 0 ? 'above' : 'below';
          return {
            ...gap,
            node,
            level,
            performance: 60 + gap.value,
            expectation: 60,
            t: gap.value / gap.se,
            p: p[place]!,
            pHolm,
            dz: level === 2 ? gap.value / spread : null,
            verdict: pHolm < 1 - options.confidence ? side : 'undecided',
          };
        });
        return [...found, ...same];
      });
      return {
        domain,
        n,
        weightedN: n,
        nodes: small ? {} : Object.fromEntries(estimates.map((gap) => [gap.node, gap])),
        constant: small ? [] : constant,
        refusal: small ? refuse('group-too-small', { n, minimum: options.minGroup }) : null,
      };
    });
}

const parentOf = (item: string): string => DIMENSIONS[Math.floor(ITEMS.indexOf(item) / 2)]!;

const anyCase = anyOptions.chain((options) =>
  fc.tuple(...DOMAINS.map((_, at) => anyGroup(at, options))).map((groups) => {
    const all = groups[0];
    const reversals = groups.flatMap(({ domain, nodes }) =>
      ITEMS.flatMap((node) => {
        const gap = nodes[node];
        const above = all?.nodes[parentOf(node)];
        return gap?.verdict !== 'below' || above === undefined || above.value < 0
          ? []
          : [{ domain, node, under: parentOf(node), gap, above }];
      }),
    );
    const result: GapResult = { groups, reversals, remarks: [], unpaired: ['zzi5'], refusal: null };
    return { options, result };
  }),
);

describe('readings of the gaps', () => {
  it('say nothing that the numbers do not support', () => {
    fc.assert(
      fc.property(anyCase, ({ options, result }) => {
        checkReadings(readings(result, study, { options }), {
          study,
          claims: CLAIMS,
          from: result,
          derived: /reversals|suppressed|constant|unpaired/,
        });
      }),
      { numRuns: 150 },
    );
  });

  it('count every tested node of a level once, on one side', () => {
    fc.assert(
      fc.property(anyCase, ({ options, result }) => {
        const counts = readings(result, study, { options })
          .filter(({ code }) => code.startsWith('gap.items-'))
          .map(({ parameters }) => parameters['count']);
        const items = Object.values(result.groups[0]?.nodes ?? {}).filter(
          ({ node, pHolm }) => pHolm !== null && ITEMS.includes(node),
        );
        expect(counts.reduce<number>((sum, count) => sum + Number(count), 0)).toBe(items.length);
      }),
    );
  });

  it('name no group under the smallest n, even where the result was solved with a smaller one', () => {
    fc.assert(
      fc.property(anyCase, ({ options, result }) => {
        const stricter = { ...options, minGroup: options.minGroup + 40 };
        const small = new Set(
          result.groups.filter(({ n }) => n < stricter.minGroup).map(({ domain }) => domain.id),
        );
        const text = JSON.stringify(
          readings(result, study, { options: stricter }).map(({ parameters }) => parameters),
        );
        for (const id of small) expect(text).not.toContain(`"id":"${id}"`);
      }),
    );
  });

  it('have a sentence each, none of which speaks of causes', () => {
    checkWords(words, CLAIMS);
  });
});
