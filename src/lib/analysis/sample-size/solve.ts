import { normalQuantile } from '../../stats/distribution/normal.ts';
import { studentQuantile } from '../../stats/distribution/student.ts';
import { ORIGIN } from '../../stats/score-origin.ts';
import { isRefusal, refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import { designRemarks, unusableDesign } from '../../survey/design.ts';
import { fielded } from '../../survey/planning/fielding.ts';
import { forMean } from '../../survey/planning/precision.ts';
import { quantitiesOf } from './quantities.ts';
import { MARGINS, POWER } from './result.ts';
import type { Measured, QuantityMoments, SampleSizeMoments, SampleSizeResult } from './result.ts';

/** Under this standard deviation (points) nothing varies: what is left is rounding. */
const NO_SPREAD = 1e-6;

/**
 * How near every group's means come, and how many answers of the same design would bring them to ± 5, 3, 2, 1 points. The margin by Student's t on
 * primary units − strata; the answers needed by the normal distribution, the group's own standard deviation and design effect, and its finite
 * population where the study has one.
 *
 * @returns a refusal of an unusable design, or where everybody was asked (`plan-census`)
 */
export function solve(
  { design, domains }: SampleSizeMoments,
  study: Study,
  options: StudyOptions,
): SampleSizeResult | Refusal {
  const unusable = unusableDesign(design);
  if (unusable !== null) return unusable;
  if (design.census) return refuse('plan-census');
  const finite = study.fields.some(({ role }) => role === 'population');
  const df = Math.max(1, design.psus - design.strata);
  const minimum = smallestGroup(options);
  const quantities = quantitiesOf(study).map(({ item }) => item);
  return {
    quantities,
    groups: domains.map(({ domain, quantities: moments }) => ({
      domain,
      n: moments[0]?.n ?? 0,
      found: moments.map((one) => ({
        quantity: one.quantity,
        measured:
          one.n < minimum
            ? refuse('group-too-small', { n: one.n, minimum })
            : measured(one, df, options.confidence, finite),
      })),
    })),
    remarks: designRemarks(design),
  };
}

function measured(
  { n, weight, mean, square, variance }: QuantityMoments,
  df: number,
  confidence: number,
  finite: boolean,
): Measured | Refusal {
  if (mean === null || square === null || n < 2) return refuse('plan-no-spread');
  const sd = Math.sqrt((Math.max(0, square - (mean - ORIGIN) ** 2) * n) / (n - 1));
  const se = Math.sqrt(Math.max(0, variance));
  if (sd < NO_SPREAD || se === 0) return refuse('plan-no-spread');
  const population = finite && weight > n ? weight : null;
  const designEffect = (variance * n) / sd ** 2 / (population === null ? 1 : 1 - n / population);
  const needed = MARGINS.map((margin) => {
    const singly = forMean(sd, { margin, confidence });
    const size = fielded(singly, { designEffect, responseRate: 1, population });
    return { margin, answers: isRefusal(size) ? n : size.answers };
  });
  return {
    n,
    mean,
    sd,
    designEffect,
    population,
    margin: studentQuantile((1 + confidence) / 2, df) * se,
    needed,
    change: (normalQuantile((1 + confidence) / 2) + normalQuantile(POWER)) * Math.SQRT2 * se,
  };
}
