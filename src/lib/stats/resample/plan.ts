/** Rows of a survey and what its design says of each; every array as long as there are rows. */
export interface ResamplingRows {
  readonly count: number;
  /** Any numbers that tell strata apart; absent: one stratum. */
  readonly stratum?: Float64Array | undefined;
  /** Any numbers that tell clusters apart within a stratum; absent: no clusters. NaN: a cluster of its own. */
  readonly cluster?: Float64Array | undefined;
  /** Any numbers that tell persons apart, where one may have several rows (waves); used where there are no clusters. */
  readonly person?: Float64Array | undefined;
  /** Respondents behind a row, positive; absent: 1. */
  readonly frequency?: Float64Array | undefined;
}

/**
 * How a survey is resampled: what is drawn (primary sampling units: clusters, else persons, else respondents) and within what
 * (strata). Units are numbered by stratum, in the order of their first rows (those of one row last): one table, one plan.
 */
export interface ResamplingPlan {
  readonly seed: number;
  /** Units drawn n of n, or Rao–Wu–Yue's n_h − 1 of n_h in each stratum. */
  readonly method: 'respondents' | 'rao-wu-yue';
  /** Row → unit. */
  readonly unit: Int32Array;
  /** Stratum h holds the units from `first[h]` to before `first[h + 1]`. */
  readonly first: Int32Array;
  /** Units drawn with equal chance in each stratum: as many as it has, or the sum of their frequencies, rounded. */
  readonly sizes: Float64Array;
  /** Where a row of frequency f stands for f units: f, and the sum of f up to and with the unit within its stratum. */
  readonly multiplicity: Float64Array | null;
  readonly upTo: Float64Array | null;
}

/**
 * A plan for these rows: without strata and clusters the bootstrap of respondents (a person's rows stay together), otherwise Rao–Wu–Yue.
 *
 * @param seed whole, from 0 to 2^53
 * @param keepLonely a unit that is alone in its stratum is in every resample, as if certain to be drawn
 * @returns or the place (among the rows) of the first unit that is alone in its stratum: nothing can be drawn in its stead
 */
export function resamplingPlan(
  rows: ResamplingRows,
  seed: number,
  keepLonely = false,
): ResamplingPlan | { readonly lonely: number } {
  const { count, stratum, cluster, person, frequency } = rows;
  if (count === 0) return { lonely: 0 };
  const together = cluster ?? person;
  const strata = new Map<number, { readonly units: Map<number, number[]>; readonly alone: number[] }>();
  for (let row = 0; row < count; row += 1) {
    const key = stratum?.[row] ?? 0;
    let found = strata.get(key);
    if (found === undefined) strata.set(key, (found = { units: new Map(), alone: [] }));
    const group = together?.[row] ?? NaN;
    const unit = Number.isNaN(group) ? undefined : found.units.get(group);
    if (unit !== undefined) unit.push(row);
    else if (Number.isNaN(group)) found.alone.push(row);
    else found.units.set(group, [row]);
  }
  const counted = together === undefined ? frequency : undefined;
  const unitOf = new Int32Array(count);
  const first = new Int32Array(strata.size + 1);
  const sizes = new Float64Array(strata.size);
  const multiplicity = counted === undefined ? null : new Float64Array(count);
  const upTo = counted === undefined ? null : new Float64Array(count);
  let unit = 0;
  let h = 0;
  for (const { units, alone } of strata.values()) {
    let sum = 0;
    const start = unit;
    for (const members of units.values()) {
      for (const row of members) unitOf[row] = unit;
      unit += 1;
    }
    for (const row of alone) {
      unitOf[row] = unit;
      if (multiplicity !== null && upTo !== null) {
        multiplicity[unit] = counted?.[row] ?? 1;
        upTo[unit] = sum += counted?.[row] ?? 1;
      }
      unit += 1;
    }
    sizes[h] = Math.round(upTo === null ? unit - start : sum);
    if (sizes[h]! < 2 && !(keepLonely && strata.size > 1)) return { lonely: unitOf.indexOf(start) };
    h += 1;
    first[h] = unit;
  }
  const method = stratum === undefined && cluster === undefined ? 'respondents' : 'rao-wu-yue';
  return { seed, method, unit: unitOf, first, sizes, multiplicity, upTo };
}

/** Units of the plan; rows of frequency f count as one. */
export function unitsOf({ first }: ResamplingPlan): number {
  return first[first.length - 1] ?? 0;
}

/** The unit of stratum h in which the `place`-th of its `sizes[h]` draws falls, 0 ≤ place < size. */
export function unitAt({ first, upTo, sizes }: ResamplingPlan, h: number, place: number): number {
  const start = first[h]!;
  if (upTo === null) return start + place;
  let [low, high] = [start, first[h + 1]! - 1];
  const sought = ((place + 0.5) / sizes[h]!) * upTo[high]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sought < upTo[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}
