import type { Rows } from '../engine/types.ts';
import type { Study } from '../study/types.ts';
import { designRoles } from '../survey/design.ts';

/** Rows of the statements at one place, by name. */
export type Place = Readonly<Record<string, Rows>>;

/**
 * The moments of an analysis from sums that are made in several places, who share no respondent and no row, and added here: as on all rows
 * together, to rounding.
 */
export interface Additive<M> {
  /** Named statements over the view `scores`. */
  queries(study: Study): Readonly<Record<string, string>>;
  /** @throws RowsError if rows lack a column that is needed, naming it */
  moments(places: readonly Place[], study: Study): M;
}

/** Why the sums of several places are not enough. */
export type NotAdditive = 'cells-clusters' | 'cells-raking' | 'cells-providers';

/**
 * Nothing, or why the sums of several places are not enough: clusters may lie in several places, raking needs all respondents at once, and
 * providers that share strata are compared respondent by respondent.
 */
export function notAdditive(study: Study): NotAdditive | null {
  const { cluster, stratum } = designRoles(study);
  if (cluster) return 'cells-clusters';
  if (study.options.raking !== undefined) return 'cells-raking';
  const providers = study.focalProvider !== undefined && study.fields.some(({ role }) => role === 'provider');
  return stratum && providers ? 'cells-providers' : null;
}
