import { smallestGroup } from '../../study/types.ts';
import type { Study } from '../../study/types.ts';
import { figure } from '../reading.ts';
import type { CodeOf, Reading, ReadingContext } from '../reading.ts';
import { rounded } from '../reading-parts.ts';
import { measuredIn, POWER, TARGET } from './result.ts';
import type { Measured, SampleSizeResult } from './result.ts';
import type { words } from './reading-words.en.ts';

type PrecisionReading = Reading<CodeOf<'sample-size', keyof typeof words>>;

/** How near the whole sample comes, then the groups that do not come to ± 2 points, the widest first. Nothing is inferred: all of it is computed. */
export function readings(
  { groups, quantities }: SampleSizeResult,
  study: Study,
  { options = study.options }: ReadingContext = {},
): readonly PrecisionReading[] {
  const [quantity] = quantities;
  if (quantity === undefined) return [];
  const what = { word: `precision.what.${quantity}` };
  const known = groups.flatMap((group) => {
    const measured = measuredIn(group, quantity);
    return measured === undefined ? [] : [{ domain: group.domain, measured }];
  });
  const all = known.find(({ domain }) => domain.kind === 'all');
  const single = known.filter(({ domain }) => domain.kind !== 'all');
  const short = single
    .filter(({ measured }) => measured.margin > TARGET)
    .sort((one, other) => other.measured.margin - one.measured.margin);
  const suppressed = groups.filter(({ n }) => n < smallestGroup(options)).length;
  const [widest] = single.toSorted((one, other) => other.measured.margin - one.measured.margin);
  return [
    ...(all === undefined ? [] : [wholeReading(all.measured, what, options.confidence)]),
    ...short.map(({ domain, measured }): PrecisionReading => {
      const answers = neededOf(measured);
      return {
        code: 'sample-size.short',
        parameters: {
          group: { domain },
          field: { field: domain.field ?? '' },
          n: measured.n,
          margin: rounded(measured.margin, 1),
          target: TARGET,
          answers,
        },
        rests: [figure(measured.margin, measured.n), figure(measured.n), figure(answers), figure(TARGET)],
      };
    }),
    ...(short.length > 0 || widest === undefined
      ? []
      : [
          {
            code: 'sample-size.enough',
            parameters: { margin: rounded(widest.measured.margin, 1), what },
            rests: [figure(widest.measured.margin, widest.measured.n)],
          } as const,
        ]),
    ...(suppressed === 0
      ? []
      : [
          {
            code: 'sample-size.suppressed',
            parameters: { count: suppressed, minimum: smallestGroup(options) },
            rests: [figure(suppressed), figure(smallestGroup(options))],
          } as const,
        ]),
  ];
}

function wholeReading(
  measured: Measured,
  what: { readonly word: string },
  confidence: number,
): PrecisionReading {
  const { n, margin, change, sd } = measured;
  return {
    code: 'sample-size.all',
    parameters: {
      what,
      n,
      margin: rounded(margin, 1),
      sd: rounded(sd, 1),
      level: 100 * confidence,
      change: rounded(change, 1),
      power: 100 * POWER,
    },
    rests: [
      figure(margin, n),
      figure(n),
      figure(sd),
      figure(change, n),
      figure(100 * confidence),
      figure(100 * POWER),
    ],
  };
}

function neededOf({ needed, n }: Measured): number {
  return needed.find(({ margin }) => margin === TARGET)?.answers ?? n;
}
