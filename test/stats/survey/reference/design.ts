/** How a stratum with a single primary unit enters a variance: R survey's `options(survey.lonely.psu = …)`, `refuse` its "fail". */
export type LonelyRule = 'refuse' | 'adjust' | 'average' | 'certainty' | 'remove';

/** Rows of a sample; every array as long as there are rows. */
export interface SampleRows {
  readonly count: number;
  /** Design weights, not negative; absent: 1. */
  readonly weight?: Float64Array | undefined;
  /** Respondents behind a row; absent: 1. */
  readonly frequency?: Float64Array | undefined;
  /** Any numbers that tell strata apart; absent: one stratum. */
  readonly stratum?: Float64Array | undefined;
  /** Any numbers that tell clusters apart within a stratum; absent: every respondent is a unit. */
  readonly cluster?: Float64Array | undefined;
  /** Primary units that the row's stratum has in the population; absent: drawn with replacement, or from very many. */
  readonly population?: Float64Array | undefined;
}

/** A sample's design: what its standard errors rest on. */
export interface SurveyDesign {
  readonly count: number;
  readonly weight: Float64Array;
  /** Respondents behind a row. */
  readonly times: Float64Array;
  /** Row → primary unit; units are numbered by stratum: stratum h holds those from `first[h]` to before `first[h + 1]`. */
  readonly unit: Int32Array;
  readonly first: Int32Array;
  /** True where rows are clustered: a row's frequency counts inside its unit, else as so many units. */
  readonly clustered: boolean;
  /** Primary units of each stratum, and the share of the population's that were not drawn (1 without a population). */
  readonly sizes: Float64Array;
  readonly notDrawn: Float64Array;
  readonly lonely: LonelyRule;
  /** Primary units − strata among rows of a weight above 0 (R's `degf`; the others count in `sizes` all the same). */
  readonly degrees: number;
}

/** Why there is no design: the row with a weight that is negative or no number, the first row of a stratum with one unit, or nothing. */
export type DesignFault =
  | { readonly fault: 'weight'; readonly row: number }
  | { readonly fault: 'population'; readonly row: number }
  | { readonly fault: 'lonely'; readonly row: number }
  | { readonly fault: 'degrees'; readonly units: number; readonly strata: number };

/**
 * A design from rows, as R's `svydesign(ids, strata, weights, fpc, nest = TRUE)`. A stratum without a second unit is a fault unless a
 * rule is named for it.
 */
export function surveyDesign(rows: SampleRows, lonely: LonelyRule = 'refuse'): SurveyDesign | DesignFault {
  const { count, weight, frequency, stratum, cluster, population } = rows;
  const wrong = weight?.findIndex((one) => !(one >= 0 && one < Infinity)) ?? -1;
  if (wrong >= 0) return { fault: 'weight', row: wrong };
  const members = new Map<number, number[]>();
  for (let row = 0; row < count; row += 1) {
    const key = stratum?.[row] ?? 0;
    const found = members.get(key);
    if (found === undefined) members.set(key, [row]);
    else found.push(row);
  }
  const unit = new Int32Array(count);
  const first = new Int32Array(members.size + 1);
  const sizes = new Float64Array(members.size);
  const notDrawn = new Float64Array(members.size).fill(1);
  let [next, h] = [0, 0];
  for (const found of members.values()) {
    const start = next;
    const numbers = new Map<number, number>();
    let respondents = 0;
    for (const row of found) {
      const key = cluster?.[row] ?? row;
      const known = numbers.get(key);
      unit[row] = known ?? next;
      respondents += frequency?.[row] ?? 1;
      if (known !== undefined) continue;
      numbers.set(key, next);
      next += 1;
    }
    sizes[h] = cluster === undefined ? respondents : next - start;
    const [one] = found;
    const all = population?.[one ?? 0];
    if (all !== undefined && !(all >= sizes[h]!)) return { fault: 'population', row: one ?? 0 };
    if (all !== undefined) notDrawn[h] = 1 - sizes[h]! / all;
    // A stratum drawn whole has no sampling error, alone or not.
    if (sizes[h] === 1 && lonely === 'refuse' && notDrawn[h]! > 0) return { fault: 'lonely', row: one ?? 0 };
    h += 1;
    first[h] = next;
  }
  const design = {
    count,
    weight: weight ?? new Float64Array(count).fill(1),
    times: frequency ?? new Float64Array(count).fill(1),
    unit,
    first,
    clustered: cluster !== undefined,
    sizes,
    notDrawn,
    lonely,
  };
  const { units, strata } = unitsAmong(design, (row) => design.weight[row]! > 0);
  return units - strata < 1 ? { fault: 'degrees', units, strata } : { ...design, degrees: units - strata };
}

/** Primary units and strata among the rows that are used. */
function unitsAmong(
  { count, unit, times, first, clustered }: Omit<SurveyDesign, 'degrees'>,
  used: (row: number) => boolean,
): { readonly units: number; readonly strata: number } {
  const found = new Float64Array(first[first.length - 1] ?? 0);
  for (let row = 0; row < count; row += 1) if (used(row)) found[unit[row]!] = clustered ? 1 : times[row]!;
  let strata = 0;
  for (let h = 0; h + 1 < first.length; h += 1)
    strata += Number(found.subarray(first[h], first[h + 1]).some((one) => one > 0));
  return { units: found.reduce((sum, one) => sum + one, 0), strata };
}

/** Primary units − strata among the rows that are used (R's `degf` of a subset). */
export function degreesAmong(design: SurveyDesign, used: (row: number) => boolean): number {
  const { units, strata } = unitsAmong(design, used);
  return units - strata;
}
