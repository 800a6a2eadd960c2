import { refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import { designRemarks } from '../../survey/design.ts';
import { direction, groups, mode, product, sample, weights } from './answer-checks.ts';
import { causes, followUp, process, scales } from './codebook-checks.ts';
import type { Outcome } from './found.ts';
import { FAULTS } from './result.ts';
import type { Fault, TenFaultsMoments, TenFaultsResult } from './result.ts';

/** Which of the ten faults the study shows, does not show, or cannot tell about, each with the numbers that decide. */
export function solve(
  moments: TenFaultsMoments,
  study: Study,
  options: StudyOptions,
): TenFaultsResult | Refusal {
  const { design, items } = moments;
  if (design.raking !== null) return design.raking;
  const n = moments.groups.find(({ domain }) => domain.kind === 'all')?.n ?? 0;
  if (n === 0) return refuse('nothing-answered', { rows: design.rows });
  const outcomes: Readonly<Record<Fault, Outcome>> = {
    groups: groups(moments, study, options),
    product: product(moments, study),
    process: process(study),
    causes: causes(study),
    sample: sample(moments, study, options),
    mode: mode(moments, study),
    scales: scales(study, items),
    weights: weights(moments, study, options),
    direction: direction(moments, study, options),
    'follow-up': followUp(study, moments.waves),
  };
  return {
    n,
    checks: FAULTS.map((fault) => ({ fault, ...outcomes[fault] })),
    remarks: designRemarks(design),
  };
}
