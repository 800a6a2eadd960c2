/**
 * Holm's (1979) step-down adjustment: p-values adjusted so that rejecting those under α keeps the chance of any false
 * rejection in the family under α. As R's `p.adjust(method = "holm")`; the order of the input is kept.
 */
export function holm(probabilities: readonly number[]): readonly number[] {
  const order = probabilities.map((p, index) => ({ p, index })).sort((left, right) => left.p - right.p);
  const adjusted = new Array<number>(probabilities.length);
  let largest = 0;
  order.forEach(({ p, index }, rank) => {
    largest = Math.max(largest, Math.min(1, p * (probabilities.length - rank)));
    adjusted[index] = largest;
  });
  return adjusted;
}

/** The same where some of a family have no test (null): they stay so, and do not count. */
export function holmOfTested(probabilities: readonly (number | null)[]): readonly (number | null)[] {
  const adjusted = holm(probabilities.filter((p) => p !== null));
  let next = 0;
  return probabilities.map((p) => (p === null ? null : (adjusted[next++] ?? null)));
}
