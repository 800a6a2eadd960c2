import { entryOf } from '../../study/entry.ts';
import type { BootstrapEstimate } from '../../survey/resampling/bootstrap-estimates.ts';
import type { IndexBootstrap } from './bootstrap.ts';
import { madeUnder } from '../made-under.ts';
import type { IndexResult } from './result.ts';
import type { Domain, Estimate } from '../../survey/types.ts';
import { isRefusal, refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { ChapterContext } from '../context.ts';

/** One group's index with the error under fixed weights and that under weights estimated anew. */
export interface TwoErrors {
  readonly domain: Domain;
  readonly fixed: Estimate;
  readonly estimated: BootstrapEstimate;
}

/**
 * The two errors of every group that has both, under the scheme in use. A refusal where the study was not resampled, or only under
 * other options.
 */
export function twoErrors({ study, resampled, result }: ChapterContext): readonly TwoErrors[] | Refusal {
  const index = result('index');
  if (isRefusal(index)) return index;
  const bootstrap = resampled.index;
  if (bootstrap === undefined) return refuse('not-resampled');
  if (isRefusal(bootstrap)) return bootstrap;
  const found = errorsUnder(index, bootstrap);
  const current = bootstrap.options === madeUnder(study.options);
  return current && found.length > 0 ? found : refuse('resampled-otherwise');
}

function errorsUnder({ groups, scheme }: IndexResult, { effect }: IndexBootstrap): readonly TwoErrors[] {
  return groups.flatMap(({ domain, index }) => {
    const estimated = entryOf(effect[scheme], domain.id);
    return isRefusal(index) || estimated === undefined || estimated === null
      ? []
      : [{ domain, fixed: index, estimated }];
  });
}

/** BCa where it can be placed, else percentile. */
export function headlineInterval({ bca, percentile }: BootstrapEstimate): {
  readonly low: number;
  readonly high: number;
} {
  return bca ?? percentile;
}
