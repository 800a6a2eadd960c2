import type { Rows } from '../engine/types.ts';
import { packedLength, packedPosition } from '../stats/linear/packed.ts';
import type { Study } from '../study/types.ts';
import { orderedDomains } from './domains.ts';
import { numbers, texts } from '../engine/read-rows.ts';
import type { Domain } from './types.ts';

/** Means of one domain, as the statement of `domain-means-sql.ts` gives them. */
export interface MeansOfDomain<Item> {
  readonly domain: Domain;
  /** Respondents who answered at least one item, and their summed weight. */
  readonly n: number;
  readonly weight: number;
  readonly items: readonly Item[];
  /** Packed, in the order of `items`. */
  readonly covariance: readonly number[];
}

/** Numbers of one item in one domain, by column name. */
export type MeansRow = (column: string) => number | null;

/**
 * Rows of `momentsSql` → domains in their order, items in the order given. Items without a row were answered by nobody.
 *
 * @param read what becomes of an item's numbers (null where there are none)
 * @throws if a column is missing or does not hold numbers, naming it
 */
export function domainMoments<Item>(
  rows: Rows,
  itemIds: readonly string[],
  study: Study,
  read: (item: string, row: MeansRow) => Item,
): readonly MeansOfDomain<Item>[] {
  const [domainOf, itemOf] = [texts(rows, 'domain'), texts(rows, 'a')];
  const columns = new Map<string, readonly (number | null)[]>();
  const value = (name: string, row: number | undefined): number | null => {
    const cells = columns.get(name) ?? numbers(rows, name);
    columns.set(name, cells);
    return row === undefined ? null : (cells[row] ?? null);
  };
  const rowOf = new Map(domainOf.map((domain, row) => [`${itemOf[row]}\n${domain}`, row]));
  const packed = packedCovariances(rows, itemIds);
  return orderedDomains(domainOf, study).map((domain) => {
    const everybody = rowOf.get(`\n${domain.id}`);
    return {
      domain,
      n: value('n', everybody) ?? 0,
      weight: value('weight', everybody) ?? 0,
      items: itemIds.map((item) => read(item, (name) => value(name, rowOf.get(`${item}\n${domain.id}`)))),
      covariance: packed.get(domain.id) ?? new Array<number>(packedLength(itemIds.length)).fill(0),
    };
  });
}

/** Domain id → its packed covariance matrix; pairs without a row are 0. */
function packedCovariances(rows: Rows, itemIds: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const place = new Map(itemIds.map((item, index) => [item, index]));
  const matrices = new Map<string, number[]>();
  const [domains, a, b] = [texts(rows, 'domain'), texts(rows, 'a'), texts(rows, 'b')];
  numbers(rows, 'covariance').forEach((covariance, row) => {
    const domain = domains[row] ?? '';
    const [first, second] = [place.get(a[row] ?? ''), place.get(b[row] ?? '')];
    if (first === undefined || second === undefined) return;
    const matrix = matrices.get(domain) ?? new Array<number>(packedLength(itemIds.length)).fill(0);
    matrices.set(domain, matrix);
    // An item that nobody in the domain answered has no mean to vary: 0/0 in the database.
    matrix[packedPosition(itemIds.length, first, second)] = Number.isFinite(covariance) ? covariance! : 0;
  });
  return matrices;
}
