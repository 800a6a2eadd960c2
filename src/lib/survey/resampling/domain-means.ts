import { entryOf } from '../../study/entry.ts';
import type { Columns } from '../../engine/types.ts';
import type { Study } from '../../study/types.ts';
import type { ItemsOfDomain } from '../common-items.ts';
import { domainColumns, orderedDomains } from '../domains.ts';
import { valuesOf } from './columns.ts';

/** Names of the columns that say to which domains a row belongs, with their SQL. */
export function domainSelection(study: Study): Readonly<Record<string, string>> {
  return Object.fromEntries(domainColumns(study).map((sql, at) => [`domain ${at}`, sql]));
}

/** Item means of every domain, of the study and of any resample. */
export interface DomainMeans {
  /** By the rows' own weights, in the order in which groups are shown. */
  readonly domains: readonly ItemsOfDomain[];
  /**
   * Weighted available-case means: item i of domain d stands at d × items + i; NaN where nobody answered in this resample. The array is
   * used again by the next call.
   */
  readonly means: (weights: Float64Array) => Float64Array;
  /** Weights of the rows with those outside a domain at 0; a new array. */
  readonly inside: (domain: number, weights: Float64Array) => Float64Array;
}

/**
 * @param items id → scores 0–100, NaN for no answer
 * @param columns with those of `domainSelection`
 */
export function domainMeans(
  items: readonly { readonly id: string; readonly scores: Float64Array }[],
  columns: Columns,
  study: Study,
): DomainMeans {
  const { count, labels } = columns;
  const names = Object.keys(domainSelection(study));
  const found = orderedDomains(
    names.flatMap((name) => entryOf(labels, name) ?? []),
    study,
  );
  const place = new Map(found.map(({ id }, at) => [id, at]));
  const k = items.length;
  const values = new Float64Array(count * k);
  items.forEach(({ scores }, i) => {
    for (let row = 0; row < count; row += 1) values[row * k + i] = scores[row]!;
  });
  /** Row by row, the domains that it belongs to; −1 where it belongs to none. */
  const member = new Int32Array(count * names.length);
  names.forEach((name, f) => {
    const codes = valuesOf(columns, name);
    const of = (entryOf(labels, name) ?? []).map((label) => place.get(label) ?? -1);
    for (let row = 0; row < count; row += 1) member[row * names.length + f] = of[codes[row]!] ?? -1;
  });
  const sums = new Float64Array(found.length * k);
  const totals = new Float64Array(found.length * k);

  const means = (weights: Float64Array): Float64Array => {
    sums.fill(0);
    totals.fill(0);
    for (let row = 0; row < count; row += 1) {
      const weight = weights[row]!;
      if (weight === 0) continue;
      for (let f = 0; f < names.length; f += 1) {
        const domain = member[row * names.length + f]!;
        if (domain < 0) continue;
        for (let i = 0; i < k; i += 1) {
          const value = values[row * k + i]!;
          if (Number.isNaN(value)) continue;
          sums[domain * k + i]! += weight * value;
          totals[domain * k + i]! += weight;
        }
      }
    }
    for (let at = 0; at < sums.length; at += 1) sums[at] = sums[at]! / totals[at]!;
    return sums;
  };

  const frequency = columns.values['_frequency'];
  const answered = new Float64Array(found.length);
  for (let row = 0; row < count; row += 1) {
    if (!items.some(({ scores }) => !Number.isNaN(scores[row]))) continue;
    for (let f = 0; f < names.length; f += 1) {
      const domain = member[row * names.length + f]!;
      if (domain >= 0) answered[domain]! += frequency?.[row] ?? 1;
    }
  }
  const first = means(new Float64Array(count).fill(1));
  const domains = found.map((domain, d) => ({
    domain,
    n: answered[d]!,
    items: items.map(({ id }, i) => ({
      item: id,
      mean: Number.isNaN(first[d * k + i]) ? null : first[d * k + i]!,
    })),
  }));
  const inside = (domain: number, weights: Float64Array): Float64Array =>
    weights.map((weight, row) => {
      for (let f = 0; f < names.length; f += 1) if (member[row * names.length + f] === domain) return weight;
      return 0;
    });
  return { domains, means, inside };
}
