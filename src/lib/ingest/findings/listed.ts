/** At most five values with their counts, as a sentence names them: “N/A” 12, “-” 3, … */
export function listed(values: readonly { readonly value: string | number; readonly n: number }[]): string {
  const shown = values.slice(0, 5).map(({ value, n }) => `“${String(value).slice(0, 40)}” ${n}`);
  return values.length > 5 ? `${shown.join(', ')}, …` : shown.join(', ');
}

/** A few names: “a”, “b”, … */
export function named(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => `“${name}”`);
  return names.length > 5 ? `${shown.join(', ')}, …` : shown.join(', ');
}
