import type { Study } from '../types.ts';
import { setItem, setRole } from './fields.ts';
import type { ScaleOf } from './fields.ts';

/** What is paired with an item's performance. */
export type PairedRole = 'expectation' | 'importance';

/** Gives the columns the role on the items, as one change. Pairs without a column are left out. */
export function pairColumns(
  study: Study,
  role: PairedRole,
  pairs: readonly { readonly item: string; readonly column: string }[],
  scaleOf: ScaleOf,
  other: string,
): Study {
  return pairs
    .filter(({ column }) => column !== '')
    .reduce(
      (done, { item, column }) => setItem(setRole(done, [column], role, scaleOf, other), column, item),
      study,
    );
}
