import { list } from '../engine/sql-text.ts';
import type { Study } from '../study/types.ts';
import { meanColumns, variableColumns } from './available-means.ts';
import type { Variable } from './available-means.ts';
import { designRoles, IN_DESIGN } from './design.ts';
import type { PrimaryUnits } from './primary-units.ts';
import { designColumns } from './taylor-variance.ts';

/** Groups that exclude one another, and what is averaged in them. */
export interface Grouped {
  /** SQL over `scores` of the group that a row belongs to; NULL: none. */
  readonly group: string;
  readonly variables: readonly Variable[];
}

/** SQL of the sources `respondents` (`_group`, the design, the variables) and `means` (of every group: `_group`, `meanColumns`). */
export function groupSources({ group, variables }: Grouped, study: Study, units: PrimaryUnits): string {
  const { weight } = designRoles(study);
  const columns = [
    ...new Set([...(weight ? ['_weight'] : []), ...designColumns(study, units)]),
    ...variableColumns(variables),
  ];
  return `respondents AS NOT MATERIALIZED (
  SELECT
${list([`${group} AS _group`, ...columns], 4)}
  FROM scores
  WHERE ${IN_DESIGN}
),
means AS MATERIALIZED (
  SELECT
${list(['_group', ...meanColumns(variables, study)], 4)}
  FROM respondents
  WHERE _group IS NOT NULL
  GROUP BY _group
)`;
}
