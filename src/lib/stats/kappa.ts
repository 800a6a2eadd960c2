/** Agreement of two raters beyond chance. */
export interface Agreement {
  /** Things that both placed. */
  readonly n: number;
  /** Share placed alike, and the share that the margins alone would give. */
  readonly observed: number;
  readonly expected: number;
  /** (observed − expected)/(1 − expected): 1 where all are alike, 0 at chance; null where the margins leave no room. */
  readonly kappa: number | null;
  readonly se: number | null;
}

/**
 * Cohen's κ (1960) of paired categories, with the large-sample standard error of Fleiss, Cohen & Everitt (1969), as R's `psych::cohen.kappa`.
 *
 * @param pairs what each of the two says of the same thing
 */
export function cohenKappa(pairs: readonly (readonly [string, string])[]): Agreement {
  const n = pairs.length;
  const names = [...new Set(pairs.flat())];
  const share = (condition: (pair: readonly [string, string]) => boolean): number =>
    n === 0 ? 0 : pairs.filter(condition).length / n;
  const first = new Map(names.map((name) => [name, share(([a]) => a === name)]));
  const second = new Map(names.map((name) => [name, share(([, b]) => b === name)]));
  const of = (margin: ReadonlyMap<string, number>, name: string): number => margin.get(name) ?? 0;
  const sum = (term: (name: string) => number): number =>
    names.reduce((total, name) => total + term(name), 0);
  const observed = share(([a, b]) => a === b);
  const expected = sum((name) => of(first, name) * of(second, name));
  if (n === 0 || !(expected < 1)) return { n, observed, expected, kappa: null, se: null };
  const [missed, left] = [1 - observed, 1 - expected];
  const alike = sum(
    (name) =>
      share(([a, b]) => a === name && b === name) *
      (left - (of(second, name) + of(first, name)) * missed) ** 2,
  );
  const unlike = sum((a) =>
    sum((b) =>
      a === b ? 0 : share((pair) => pair[0] === a && pair[1] === b) * (of(second, a) + of(first, b)) ** 2,
    ),
  );
  const variance =
    (alike + missed ** 2 * unlike - (observed * expected - 2 * expected + observed) ** 2) / (n * left ** 4);
  return { n, observed, expected, kappa: (observed - expected) / left, se: Math.sqrt(Math.max(0, variance)) };
}
