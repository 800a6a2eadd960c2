import { identifier, literal } from '../../engine/quote.ts';
import type { Rows } from '../../engine/types.ts';
import { numbers, texts } from '../../engine/read-rows.ts';
import { packedLength, packedPosition, pairsOf } from '../../stats/linear/packed.ts';
import type { Packed } from '../../stats/linear/packed.ts';
import type { Study } from '../../study/types.ts';
import type { Variable } from '../../survey/available-means.ts';
import { designRoles } from '../../survey/design.ts';
import { differenceSources } from '../../survey/differences.ts';
import { primaryUnits } from '../../survey/primary-units.ts';

/** How the item means of the study's provider differ from another's, each in its latest wave. */
export interface ProviderDifference {
  readonly against: string;
  /** Taylor covariance matrix of the differences, packed, in the order of the items; 0 for those that one of them lacks. */
  readonly covariance: Packed;
}

/**
 * SQL for the covariances of the differences between the study's provider and every other: one row a provider and pair of items (`against`,
 * `a`, `b`, `covariance`). Providers that share strata, clusters or raked margins are not independent; without these they are.
 *
 * @returns undefined where the providers are independent, or there is none to compare
 */
export function providerDifferencesSql(variables: readonly Variable[], study: Study): string | undefined {
  const { stratum, cluster } = designRoles(study);
  const provider = study.fields.find(({ role }) => role === 'provider');
  const own = study.focalProvider;
  if (!stratum && !cluster && study.options.raking === undefined) return undefined;
  if (provider === undefined || own === undefined) return undefined;
  const items = variables.map(({ item }) => item);
  return `WITH ${differenceSources(
    {
      group: `CASE WHEN _current THEN ${identifier(provider.name)} END`,
      variables,
      compared: `SELECT ${literal(own)} AS _group, _group AS _since FROM means WHERE _group <> ${literal(own)}`,
      averages: items.map((item) => [item]),
      covariances: pairsOf(items.map((_, at) => String(at))).map(([a, b]) => ({
        a: `z${a}`,
        b: `z${b}`,
        labels: { a: literal(items[Number(a)] ?? ''), b: literal(items[Number(b)] ?? '') },
      })),
    },
    study,
    primaryUnits(study),
  )}
SELECT _since AS against, a, b, covariance
FROM covariances`;
}

/**
 * The rows of `providerDifferencesSql`. Throws if a column is missing or does not hold numbers, naming it.
 *
 * @param rows undefined where there is no such statement
 */
export function providerDifferences(
  rows: Rows | undefined,
  items: readonly string[],
): readonly ProviderDifference[] | undefined {
  if (rows === undefined) return undefined;
  const place = new Map(items.map((item, at) => [item, at]));
  const [against, a, b] = [texts(rows, 'against'), texts(rows, 'a'), texts(rows, 'b')];
  const found = new Map<string, number[]>();
  numbers(rows, 'covariance').forEach((covariance, row) => {
    const [first, second] = [place.get(a[row] ?? ''), place.get(b[row] ?? '')];
    if (first === undefined || second === undefined) return;
    const provider = against[row] ?? '';
    const matrix = found.get(provider) ?? new Array<number>(packedLength(items.length)).fill(0);
    found.set(provider, matrix);
    matrix[packedPosition(items.length, first, second)] = covariance ?? 0;
  });
  return [...found].map(([provider, covariance]) => ({ against: provider, covariance }));
}
