import { isRefusal } from '../../study/refusal.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Study } from '../../study/types.ts';
import { figure, held } from '../reading.ts';
import type { CodeOf, Evidence, ReadingParameter, Reading, ReadingContext } from '../reading.ts';
import { interval, namedWith, rounded } from '../reading-parts.ts';
import { RELIABLE } from './result.ts';
import type { MeasuredScale, ReliabilityResult } from './result.ts';
import type { words } from './reading-words.en.ts';

type ReliabilityReading = Reading<CodeOf<'reliability', keyof typeof words>>;

/** ω further than this above α is worth a word. */
const APART = 0.03;

/** Which groups of questions hold together beyond chance, which do not, of which it cannot be told; and how far gaps are to be trusted. */
export function readings(
  { scales }: ReliabilityResult,
  study: Study,
  { options = study.options }: ReadingContext = {},
): readonly ReliabilityReading[] {
  const found = scales.flatMap(({ node, found: scale }) =>
    isRefusal(scale) || scale.n < smallestGroup(options) ? [] : [{ node, scale }],
  );
  const refused = scales.length - found.length;
  const limit = rounded(RELIABLE, 2);
  const intervals = found.flatMap(({ node, scale }) => {
    const bounds = boundsOf(scale);
    return bounds === null ? [] : [{ node, bounds, evidence: held(bounds, RELIABLE) }];
  });
  const shaky = found.flatMap(({ node, scale: { gap } }) =>
    gap === null || isRefusal(gap) || gap.n < smallestGroup(options) || !(gap.value < RELIABLE)
      ? []
      : [{ node, gap }],
  );
  return [
    ...(['below', 'undecided', 'above'] as const).flatMap((side): ReliabilityReading[] => {
      const own = intervals.filter(({ evidence }) => evidence.claim === side);
      if (own.length === 0) return [];
      const list = own.map(({ node, bounds }) => namedWith({ node }, interval(bounds, 2)));
      const code = { below: 'low', undecided: 'undecided', above: 'enough' } as const;
      return [
        {
          code: `reliability.${code[side]}`,
          parameters: { limit, list: { list } },
          rests: own.map(({ evidence }) => evidence),
        },
      ];
    }),
    ...found
      .filter(({ scale }) => scale.interval === null)
      .map(({ node, scale: { alpha, n } }): ReliabilityReading => ({
        code: 'reliability.no-interval',
        parameters: { node: { node }, value: rounded(alpha, 2), limit },
        rests: [{ ...figure(alpha, n), than: RELIABLE }],
      })),
    ...found.flatMap(({ node, scale }) => omegaReading(node, scale)),
    ...(shaky.length === 0
      ? []
      : [
          {
            code: 'reliability.gap-low' as const,
            parameters: {
              limit,
              list: {
                list: shaky.map(({ node, gap }): ReadingParameter => ({
                  form: 'reliability.value',
                  parts: { name: { node }, value: rounded(gap.value, 2) },
                })),
              },
            },
            rests: shaky.map(({ gap }): Evidence => ({ ...figure(gap.value, gap.n), than: RELIABLE })),
          },
        ]),
    ...(refused === 0
      ? []
      : [{ code: 'reliability.refused' as const, parameters: { count: refused }, rests: [figure(refused)] }]),
  ];
}

function boundsOf({ alpha, interval: bounds, n }: MeasuredScale) {
  return bounds === null ? null : { value: alpha, low: bounds.low, high: bounds.high, n };
}

function omegaReading(
  node: string,
  { omega, standardised, n }: MeasuredScale,
): readonly ReliabilityReading[] {
  if (isRefusal(omega) || standardised === null || !(omega.value - standardised > APART)) return [];
  return [
    {
      code: 'reliability.omega',
      parameters: { node: { node }, value: rounded(omega.value, 2), alpha: rounded(standardised, 2) },
      rests: [figure(omega.value, n), figure(standardised, n)],
    },
  ];
}
