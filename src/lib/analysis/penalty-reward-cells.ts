import type { Rows } from '../engine/types.ts';
import { leastSquares } from '../stats/least-squares.ts';
import { packedEntry, packedLength } from '../stats/packed.ts';
import type { Study, TierBands } from '../study/types.ts';
import { orderedDomains } from './domains.ts';
import { bandedItems, choicesOf, columnsOf, MINIMUM_IN_BAND, outcomesOf } from './penalty-reward-columns.ts';
import type { BandedItem, Column } from './penalty-reward-columns.ts';
import type { BandCounts, Scope } from './penalty-reward-moments.ts';
import type { Fitted } from './penalty-reward-spread.ts';
import { numbers, statement, texts } from './rows.ts';

/** Above this many respondents only the main regression is run: every further one passes over all rows twice. */
const MANY = 100_000;

/** One regression to be run: whose answers, which bands, which columns. */
export interface Cell {
  /** Names its statements: `products <id>`, `spread <id>`. */
  readonly id: string;
  readonly scope: Scope;
  readonly bands: TierBands;
  readonly n: number;
  readonly items: readonly BandedItem[];
  readonly counts: ReadonlyMap<string, BandCounts>;
  readonly columns: readonly Column[];
}

/** Scope → item → counts under one choice of bands. */
function countsOf(bands: Rows, choice: TierBands): ReadonlyMap<string, ReadonlyMap<string, BandCounts>> {
  const [scopes, items] = [texts(bands, 'scope'), texts(bands, 'item')];
  const [n, open, low, high] = ['n', 'open', `${choice}_low`, `${choice}_high`].map((name) =>
    numbers(bands, name),
  );
  const found = new Map<string, Map<string, BandCounts>>();
  scopes.forEach((scope, row) => {
    const of = found.get(scope) ?? new Map<string, BandCounts>();
    found.set(scope, of);
    const at = (values: readonly (number | null)[] | undefined): number => values?.[row] ?? 0;
    const counts = { low: at(low), high: at(high), open: at(open) };
    of.set(items[row] ?? '', { ...counts, middle: at(n) - counts.low - counts.high - counts.open });
  });
  return found;
}

/** All rows; every wave of the focal provider; every provider in its latest wave, but the focal one, which a wave already is. */
function scopesOf(bands: Rows, study: Study): readonly Scope[] {
  const [ids, n] = [texts(bands, 'scope'), numbers(bands, 'n')];
  const size = (id: string): number => n[ids.indexOf(id)] ?? 0;
  const parts = orderedDomains(ids, study).flatMap(({ id, kind, field, category }): Scope[] =>
    (kind === 'wave' || kind === 'provider') && field !== undefined && category !== undefined
      ? [{ id, kind, field, category }]
      : [],
  );
  const waves = parts.some(({ kind }) => kind === 'wave');
  return [
    { id: 'pooled', kind: 'pooled' },
    ...parts.filter(
      ({ id, kind, category }) =>
        size(id) < size('pooled') && !(waves && kind === 'provider' && category === study.focalProvider),
    ),
  ];
}

/**
 * The regressions of a study, from its band counts: all rows under every choice of bands, then waves and providers under the standard
 * one. With more than 100,000 respondents the first alone.
 */
export function cellsOf(bands: Rows, study: Study): readonly Cell[] {
  const make = (scope: Scope, choice: TierBands): Cell[] => {
    const counts = countsOf(bands, choice).get(scope.id);
    if (counts === undefined) return [];
    const items = bandedItems(study, choice);
    const [first] = [...counts.values()];
    const n = first === undefined ? 0 : first.low + first.middle + first.high + first.open;
    const columns = columnsOf(items, counts);
    return [{ id: `${scope.id} ${choice}`, scope, bands: choice, n, items, counts, columns }];
  };
  const [pooled, ...parts] = scopesOf(bands, study);
  if (pooled === undefined) return [];
  const main = make(pooled, 'standard');
  if ((main[0]?.n ?? 0) > MANY) return main;
  const others = choicesOf(study).filter((choice) => choice !== 'standard');
  return [
    ...main,
    ...others.flatMap((choice) => make(pooled, choice)),
    ...parts.flatMap((scope) => make(scope, 'standard')),
  ];
}

/** True if each band of the item has enough answers. */
export function contrasted(counts: BandCounts | undefined): boolean {
  return counts !== undefined && Math.min(counts.low, counts.middle, counts.high) >= MINIMUM_IN_BAND;
}

/** The cross-products of a cell → its coefficients, or null where it has too few respondents for its columns. */
export function fitted(cell: Cell, rows: Readonly<Record<string, Rows>>, study: Study): Fitted | null {
  const { columns, items, counts } = cell;
  if (cell.n <= columns.length) return null;
  const products = statement(rows, `products ${cell.id}`);
  const order = numbers(products, 'position');
  const values = new Array<number>(order.length).fill(0);
  numbers(products, 'product').forEach((value, row) => (values[order[row] ?? 0] = value ?? 0));
  const outcomes = outcomesOf(study).length;
  const size = columns.length + outcomes;
  const fit = leastSquares(values, columns.length, outcomes);
  const band = (id: string, kind: 'low' | 'high') => {
    const at = columns.findIndex((column) => column.kind === kind && column.item === id);
    const weight = packedEntry(values, size, at, at);
    const means = Array.from(
      { length: outcomes },
      (_, outcome) => packedEntry(values, size, at, columns.length + outcome) / weight,
    );
    return { weight, means };
  };
  const alone = items.map(({ id }, index) => {
    if (!contrasted(counts.get(id))) return null;
    const start = packedLength(size) + index * (1 + outcomes);
    const weight = values[start] ?? NaN;
    const means = Array.from(
      { length: outcomes },
      (_, outcome) => (values[start + 1 + outcome] ?? NaN) / weight,
    );
    return { low: band(id, 'low'), middle: { weight, means }, high: band(id, 'high') };
  });
  return { columns, fit, alone };
}
