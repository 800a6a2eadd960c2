import { pathGroupsMadeUnder } from '../path-model/made-under.ts';
import type { PathGroupsTest } from './result.ts';
import { isRefusal, refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { ChapterContext } from '../context.ts';

/** The comparison of the two groups chosen, in the model in use; refused where it was made of others, or not at all. */
export function pathGroupsTest({ study, resampled, result }: ChapterContext): PathGroupsTest | Refusal {
  const found = result('path-groups');
  if (isRefusal(found)) return found;
  const tested = resampled['path-groups'];
  if (tested === undefined) return refuse('path-groups-otherwise');
  if (isRefusal(tested)) return tested;
  const same = found.compared.every(({ id }, at) => tested.compared[at] === id);
  return same && tested.options === pathGroupsMadeUnder(study) ? tested : refuse('path-groups-otherwise');
}
