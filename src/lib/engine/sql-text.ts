/** Parts of an SQL list, a line each: indented by `by` spaces, joined with commas. */
export function list(parts: readonly string[], by: number): string {
  const space = ' '.repeat(by);
  return parts.map((part) => `${space}${part.replaceAll('\n', `\n${space}`)}`).join(',\n');
}

/**
 * How many sums one grouped statement takes. DuckDB keeps all sums of a group in one row, and a row that is wider than a block (some 16,000
 * sums) ends DuckDB-WASM with a division by zero.
 */
const MOST_SUMS = 4000;

/** Sums in parts that a grouped statement takes; one part where there are few. */
export function partsOf<T>(sums: readonly T[]): readonly (readonly T[])[] {
  const parts = Math.max(1, Math.ceil(sums.length / MOST_SUMS));
  const each = Math.ceil(sums.length / parts);
  return Array.from({ length: parts }, (_, part) => sums.slice(part * each, (part + 1) * each));
}
