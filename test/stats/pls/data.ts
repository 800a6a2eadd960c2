import { readFileSync } from 'node:fs';
import type { IndicatorMoments, PlsEstimate, PlsOptions } from '../../../src/lib/stats/pls/estimate.ts';
import { DEFAULT_PLS, estimatePls } from '../../../src/lib/stats/pls/estimate.ts';
import { isFault } from '../../../src/lib/stats/pls/model.ts';
import type { PathModel } from '../../../src/lib/stats/pls/model.ts';
import oracle from '../../oracle/pls.json' with { type: 'json' };

/** The rows that the oracle was computed from: 160 × 17. */
export const rows: readonly (readonly number[])[] = readFileSync(
  new URL('../../oracle/pls.csv', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',').map(Number));

/** The oracle's model with these modes, A by default. */
export function ecsi(modes?: readonly string[]): PathModel {
  return {
    constructs: oracle.blocks.map(({ name, indicators }, at) => ({
      name,
      indicators,
      mode: modes?.[at] === 'B' ? 'B' : 'A',
    })),
    paths: oracle.paths.map(([from, to]) => [from ?? -1, to ?? -1]),
  };
}

/** Covariances of rows, each counted as often as `counts` says. */
export function momentsOf(
  data: readonly (readonly number[])[],
  counts = data.map(() => 1),
): IndicatorMoments {
  const size = data[0]?.length ?? 0;
  const n = counts.reduce((sum, count) => sum + count, 0);
  const columns = Array.from({ length: size }, (_, at) => data.map((row) => row[at] ?? NaN));
  const total = (values: readonly number[]): number =>
    values.reduce((sum, value, row) => sum + value * (counts[row] ?? NaN), 0);
  const centred = columns.map((column) => column.map((value) => value - total(column) / n));
  const covariance = centred.flatMap((left, a) =>
    centred.slice(a).map((right) => total(left.map((value, row) => value * (right[row] ?? NaN))) / (n - 1)),
  );
  return { covariance, size, n };
}

/** An estimate; a fault fails the test. */
export function estimated(
  model: PathModel,
  moments: IndicatorMoments,
  options: Partial<PlsOptions> = {},
): PlsEstimate {
  const found = estimatePls(model, moments, { ...DEFAULT_PLS, ...options });
  if (isFault(found)) throw new Error(JSON.stringify(found));
  return found;
}

/** Numbers in any nesting, one after the other. */
function flat(value: unknown): readonly (number | null)[] {
  return Array.isArray(value) ? value.flatMap(flat) : [value as number | null];
}

/** The largest difference between two nestings of numbers; Infinity if they do not fit. Null equals null only. */
export function distance(got: unknown, expected: unknown): number {
  const [left, right] = [flat(got), flat(expected)];
  if (left.length !== right.length) return Infinity;
  return Math.max(
    0,
    ...left.map((value, at) => {
      const other = right[at] ?? null;
      if (value === null || other === null) return value === other ? 0 : Infinity;
      return Math.abs(value - other);
    }),
  );
}
