import type { IndexChange } from './changes.ts';
import { madeUnder } from '../made-under.ts';
import { isRefusal, refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { ChapterContext } from '../context.ts';

/** The study's changes of the index under the options in use; a refusal where it was not resampled, or under others, or has none. */
export function currentChanges({
  study,
  resampled,
  result,
}: ChapterContext): readonly IndexChange[] | Refusal {
  const index = result('index');
  if (isRefusal(index)) return index;
  const bootstrap = resampled.index;
  if (bootstrap === undefined) return refuse('not-resampled');
  if (isRefusal(bootstrap)) return bootstrap;
  const { changes, options } = bootstrap;
  if (options !== madeUnder(study.options) || changes.scheme !== index.scheme)
    return refuse('resampled-otherwise');
  const found = changes.pairs.filter(({ common }) => common !== null);
  return found.length > 0 ? found : refuse('no-change');
}
