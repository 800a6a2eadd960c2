import { intervals } from '../stats/estimate.ts';
import { studentQuantile } from '../stats/distribution/student.ts';
import { wilson } from '../stats/wilson.ts';
import type { CellMoments, Cells } from './cells.ts';
import type { Estimate } from './types.ts';

/** Under this variance of a share there is no error but rounding. */
const NO_SPREAD = 1e-18;

/** PSUs − strata, at least 1. */
function degrees(design: Pick<Cells, 'psus' | 'strata'>): number {
  return Math.max(1, design.psus - design.strata);
}

/** A cell's mean with its t interval. */
export function cellEstimate(
  cell: Pick<CellMoments, 'mean' | 'variance' | 'n'>,
  design: Pick<Cells, 'psus' | 'strata'>,
  confidence: number,
): Estimate {
  return { ...intervals(confidence, degrees(design))(cell.mean, Math.sqrt(cell.variance)), n: cell.n };
}

/**
 * A share (mean of 0 and 1) with its Wilson interval without continuity correction, on the effective sample size
 * n* = p(1 − p)/v·(t_{n−1}/t_degf)²; where nobody or everybody is counted, on n. None where everybody was asked. Wilson (1927); Korn and Graubard (1998).
 */
export function shareEstimate(
  cell: Pick<CellMoments, 'mean' | 'variance' | 'n'>,
  design: Pick<Cells, 'psus' | 'strata'>,
  confidence: number,
): Estimate {
  const df = degrees(design);
  const tail = (1 + confidence) / 2;
  const share = Math.min(1, Math.max(0, cell.mean));
  const ratio = cell.n > 1 ? studentQuantile(tail, cell.n - 1) / studentQuantile(tail, df) : 1;
  const effective = cell.variance > 0 ? ((share * (1 - share)) / cell.variance) * ratio ** 2 : cell.n;
  // Some and not all, without an error: everybody was asked.
  if (!(cell.variance > NO_SPREAD) && share > 0 && share < 1)
    return { value: share, se: 0, low: share, high: share, n: cell.n, df };
  const bounds = wilson(share, effective, studentQuantile(tail, 1e9));
  return { value: share, se: Math.sqrt(cell.variance), ...bounds, n: cell.n, df };
}
