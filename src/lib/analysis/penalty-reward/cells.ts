import type { Rows } from '../../engine/types.ts';
import { leastSquares } from '../../stats/least-squares.ts';
import { packedEntry, packedLength } from '../../stats/linear/packed.ts';
import type { Study, TierBands } from '../../study/types.ts';
import { orderedDomains } from '../../survey/domains.ts';
import { bandedItems, choicesOf, columnsOf, MINIMUM_IN_BAND, outcomesOf } from './columns.ts';
import type { BandedItem, Column } from './columns.ts';
import type { BandCounts, Scope } from './moments.ts';
import type { Fitted } from './spread.ts';
import { numbers, statement, texts } from '../../engine/read-rows.ts';

/** Above this many respondents only the main regression is run: every further one passes over all rows twice. */
const MANY = 100_000;

/** Under this variance (score points squared) an outcome does not vary: what is left is rounding. */
const CONSTANT = 1e-8;

/** One regression to be run: whose answers, which bands, which columns. */
export interface Cell {
  /** Names its statement `spread <id>`; its cross-products are the rows of its scope in `products <bands>`. */
  readonly id: string;
  readonly scope: Scope;
  readonly bands: TierBands;
  readonly n: number;
  readonly items: readonly BandedItem[];
  readonly counts: ReadonlyMap<string, BandCounts>;
  /** Every column of the cross-products, decided by all rows … */
  readonly shared: readonly Column[];
  /** … and those of this scope: a band with too few answers in it has none. */
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
 * one. With more than 100,000 respondents the first alone, and that of own cut points.
 */
export function cellsOf(bands: Rows, study: Study): readonly Cell[] {
  const [pooled, ...parts] = scopesOf(bands, study);
  const make = (scopes: readonly Scope[], choice: TierBands): Cell[] => {
    const counted = countsOf(bands, choice);
    const items = bandedItems(study, choice);
    const shared = columnsOf(items, counted.get('pooled') ?? new Map<string, BandCounts>());
    return scopes.flatMap((scope): Cell[] => {
      const counts = counted.get(scope.id);
      const [first] = [...(counts?.values() ?? [])];
      if (counts === undefined || first === undefined) return [];
      const n = first.low + first.middle + first.high + first.open;
      const columns = shared.filter(
        ({ kind, item }) =>
          (kind !== 'low' && kind !== 'high') || (counts.get(item)?.[kind] ?? 0) >= MINIMUM_IN_BAND,
      );
      return [{ id: `${scope.id} ${choice}`, scope, bands: choice, n, items, counts, shared, columns }];
    });
  };
  if (pooled === undefined) return [];
  const [main, ...others] = make([pooled, ...parts], 'standard');
  if (main === undefined) return [];
  const choices = choicesOf(study).filter((choice) => choice !== 'standard');
  const own = choices.filter((choice) => choice === 'own');
  if (main.n > MANY) return [main, ...own.flatMap((choice) => make([pooled], choice))];
  return [main, ...choices.flatMap((choice) => make([pooled], choice)), ...others];
}

/** True if each band of the item has enough answers. */
export function contrasted(counts: BandCounts | undefined): boolean {
  return counts !== undefined && Math.min(counts.low, counts.middle, counts.high) >= MINIMUM_IN_BAND;
}

/** A cell's numbers in its products statement, by their positions. */
function productsOf({ bands, scope }: Cell, rows: Readonly<Record<string, Rows>>): readonly number[] {
  const products = statement(rows, `products ${bands}`);
  const [scopes, order] = [texts(products, 'scope'), numbers(products, 'position')];
  const values: number[] = [];
  numbers(products, 'product').forEach((value, row) => {
    if (scopes[row] === scope.id) values[order[row] ?? 0] = value ?? 0;
  });
  return values;
}

/** The cross-products of a cell → its coefficients, or null where it has too few respondents for its columns. */
export function fitted(cell: Cell, rows: Readonly<Record<string, Rows>>, study: Study): Fitted | null {
  const { columns, shared, items, counts } = cell;
  if (cell.n <= columns.length) return null;
  const values = productsOf(cell, rows);
  const outcomes = outcomesOf(study).length;
  const whole = shared.length + outcomes;
  const places = [
    ...columns.map((column) => shared.indexOf(column)),
    ...Array.from({ length: outcomes }, (_, outcome) => shared.length + outcome),
  ];
  const packed = places.flatMap((a, at) => places.slice(at).map((b) => packedEntry(values, whole, a, b)));
  const size = places.length;
  const fit = leastSquares(packed, columns.length, outcomes);
  const entry = (row: number, column: number): number => packedEntry(packed, size, row, column);
  const band = (id: string, kind: 'low' | 'high') => {
    const at = columns.findIndex((column) => column.kind === kind && column.item === id);
    const weight = entry(at, at);
    return {
      weight,
      means: Array.from({ length: outcomes }, (_, outcome) => entry(at, columns.length + outcome) / weight),
    };
  };
  const alone = items.map(({ id }, index) => {
    if (!contrasted(counts.get(id))) return null;
    const start = packedLength(whole) + index * (1 + outcomes);
    const weight = values[start] ?? NaN;
    const means = Array.from(
      { length: outcomes },
      (_, outcome) => (values[start + 1 + outcome] ?? NaN) / weight,
    );
    return { low: band(id, 'low'), middle: { weight, means }, high: band(id, 'high') };
  });
  const total = (outcome: number): number => {
    const at = columns.length + outcome;
    return entry(at, at) - entry(0, at) ** 2 / entry(0, 0);
  };
  const constant = fit.residual.map((_, outcome) => total(outcome) / entry(0, 0) < CONSTANT);
  const rSquared = fit.residual.map((residual, outcome) =>
    constant[outcome] === true ? 0 : 1 - residual / total(outcome),
  );
  return { columns, fit, alone, rSquared, constant };
}
