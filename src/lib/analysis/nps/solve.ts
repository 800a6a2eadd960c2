import { intervals } from '../../stats/estimate.ts';
import { holmOfTested } from '../../stats/holm.ts';
import { studentTwoSided } from '../../stats/distribution/student.ts';
import { isRefusal, refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import { designRemarks, hasDesign, unusableDesign } from '../../survey/design.ts';
import { orderedDomains } from '../../survey/domains.ts';
import { netPromoterQuestion } from '../../survey/net-promoter.ts';
import type { Domain } from '../../survey/types.ts';
import { fieldsOf } from '../against-rest.ts';
import { clipped, NO_SPREAD, npsScore } from './intervals.ts';
import type { Basis } from './intervals.ts';
import type { NpsDifference, NpsGroup, NpsMoments, NpsResult } from './result.ts';

/** Groups with their scores, and their differences tested; refusals as `netPromoterQuestion`, and of an unusable design. */
export function solve(moments: NpsMoments, study: Study, options: StudyOptions): NpsResult | Refusal {
  const asked = netPromoterQuestion(study);
  if (isRefusal(asked)) return asked;
  const unusable = unusableDesign(moments.design);
  if (unusable !== null) return unusable;
  const basis: Basis = {
    df: Math.max(1, moments.psus - moments.strata),
    confidence: options.confidence,
    design: hasDesign(study),
    census: moments.design.census,
  };
  const alone = moments.rows.filter(({ against }) => against === '');
  const domains = orderedDomains(
    alone.map(({ domain }) => domain),
    study,
  );
  const groups = domains.flatMap((domain): NpsGroup[] => {
    const row = alone.find((one) => one.domain === domain.id);
    if (row === undefined) return [];
    const { n, weight: weightedN } = row;
    const score =
      n < smallestGroup(options)
        ? refuse('group-too-small', { n, minimum: smallestGroup(options) })
        : npsScore(row, basis);
    return [{ domain, n, weightedN, score }];
  });
  const found = differences(groups, moments, basis, options);
  const tested = found.some(({ pHolm }) => pHolm !== null);
  return {
    field: asked.name,
    groups,
    differences: found,
    remarks: [...designRemarks(moments.design), ...(tested ? [{ code: 'nps-family', parameters: {} }] : [])],
  };
}

/**
 * Field by field every group less all others of its field together (of two groups the first less the second), those under the smallest n counting among the
 * others only; of waves the last less the one before. Without a test where everybody was asked, or nothing varies on either side.
 */
function differences(
  groups: readonly NpsGroup[],
  { rows }: NpsMoments,
  basis: Basis,
  options: StudyOptions,
): readonly NpsDifference[] {
  const estimated = (domain: Domain, against: Domain | null, others: number) => {
    const row = rows.find(
      (one) => one.domain === domain.id && one.against === (against === null ? 'rest' : against.id),
    );
    const se = Math.sqrt(row?.variance ?? 0);
    if (row === undefined || others < smallestGroup(options)) return [];
    const varies = se > NO_SPREAD;
    const n = Math.min(row.n, others);
    const interval = clipped(intervals(basis.confidence, basis.df)(row.mean, varies ? se : 0), 200);
    const p = varies ? studentTwoSided(row.mean / se, basis.df) : null;
    return [{ domain, against, difference: { ...interval, n }, p }];
  };
  return fieldsOf(groups, 'segment', 'channel', 'wave', 'provider').flatMap(({ groups: own }) => {
    const shown = own.filter(({ score }) => !isRefusal(score));
    const total = own.reduce((sum, { n }) => sum + n, 0);
    const [before, last] = shown.slice(-2);
    const waves = own[0]?.domain.kind === 'wave';
    const compared = own.length === 2 ? shown.slice(0, 1) : shown;
    const found = waves
      ? before === undefined || last === undefined
        ? []
        : estimated(last.domain, before.domain, before.n)
      : compared.flatMap(({ domain, n }) => estimated(domain, null, total - n));
    const adjusted = holmOfTested(found.map(({ p }) => p));
    return found.map((one, at) => ({ ...one, pHolm: adjusted[at] ?? null }));
  });
}
