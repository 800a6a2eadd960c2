/** One measured figure beside its target. Benchmarks print; they never fail. */
export function print(what: string, value: number, unit: string, target?: number): void {
  const figure = value >= 100 ? value.toFixed(0) : value.toFixed(2);
  const against =
    target === undefined ? '' : `  (target ≤ ${target} ${unit}; ${(value / target).toFixed(2)} of it)`;
  console.log(`${what.padEnd(58)} ${figure.padStart(9)} ${unit}${against}`);
}

/** A line above the figures that belong together. */
export function section(title: string): void {
  console.log(`\n${title}`);
}

/** The middle value; of an even number the lower of the two middle ones. */
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)]!;
}
