import { identifier } from '../engine/quote.ts';
import { list } from '../engine/sql-text.ts';
import type { Study } from '../study/types.ts';
import { meanShare } from './available-means.ts';
import { groupSources } from './group-sources.ts';
import type { Grouped } from './group-sources.ts';
import { designColumnNames, taylorCovariances } from './taylor-variance.ts';
import type { AskedCovariance } from './taylor-variance.ts';
import type { PrimaryUnits } from './primary-units.ts';

/** Means in groups (waves, providers), and how two of these differ. */
export interface Differences extends Grouped {
  /**
   * SELECT from `means` (`_group`, and `meanColumns`) of what is estimated: `_group`, and in `_since` the group that it is compared with ('':
   * the group by itself).
   */
  readonly compared: string;
  /** What is estimated in each: the mean of the means of these items, as far as anybody answered them. Its error's shares are z0, z1, … */
  readonly averages: readonly (readonly string[])[];
  readonly covariances: readonly AskedCovariance[];
}

/**
 * SQL of the sources `means` (of every group) and, at last, `covariances` (`_group`, `_since`, labels, `covariance`): Taylor's, of the
 * estimates in a group, or of their differences between two. A difference is an estimate of its own, with a respondent's share from either
 * group, so that what the groups have in common (persons, clusters, strata, margins) is in its variance, as in R's `svycontrast` over
 * `svyby(covmat = TRUE)`.
 */
export function differenceSources(
  { group, variables, compared, averages, covariances }: Differences,
  study: Study,
  units: PrimaryUnits,
): string {
  const raked = study.options.raking !== undefined;
  const shares = averages.map((items) => {
    const parts = items.map(
      (item) => `${meanShare(item, 'respondents', study)} / ${identifier(`${item} weight`)}`,
    );
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) return `coalesce(${only}, 0)`;
    const sum = parts.map((part) => `coalesce(${part}, 0)`).join(' + ');
    return `coalesce((${sum}) / (${answeredItems(items)}), 0)`;
  });
  const design = designColumnNames(study, units);
  const signed = shares.map((share, at) => {
    const there = `CASE WHEN respondents._group = _since THEN -1 ELSE 1 END * ${share}`;
    return `${raked ? `CASE WHEN respondents._group IN (compared._group, _since) THEN ${there} ELSE 0 END` : there} AS z${at}`;
  });
  return `${groupSources({ group, variables }, study, units)},
compared AS (
${compared.replace(/^/gm, '  ')}
),
shares AS NOT MATERIALIZED (
  SELECT
${list(['compared._group', '_since', ...design, ...signed], 4)}
  FROM respondents
  ${raked ? 'LEFT JOIN means ON means._group = respondents._group\n  CROSS JOIN compared' : 'JOIN means ON means._group = respondents._group\n  JOIN compared ON respondents._group IN (compared._group, _since)'}
),
${taylorCovariances(
  { domains: ['_group', '_since'], columns: averages.map((_, at) => `z${at}`), covariances },
  study,
  units,
)}`;
}

/** SQL over `means`: of how many of these items there is a mean. */
export function answeredItems(items: readonly string[]): string {
  return items.map((item) => `(${identifier(`${item} mean`)} IS NOT NULL)::INTEGER`).join(' + ');
}
