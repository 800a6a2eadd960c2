import { identifier } from '../../engine/quote.ts';
import type { Rows } from '../../engine/types.ts';
import { refuse } from '../../study/refusal.ts';
import type { Study } from '../../study/types.ts';
import { designMoments, designSql, hasDesign } from '../../survey/design.ts';
import type { DesignMoments } from '../../survey/moments.ts';
import { cellsOf, contrasted, fitted } from './cells.ts';
import type { Cell } from './cells.ts';
import { bandedItems, outcomesOf } from './columns.ts';
import type { BandEffects, ItemBandMoments, PenaltyRewardCell, PenaltyRewardMoments } from './moments.ts';
import type { TierBootstrap } from './bootstrap.ts';
import type { TierResult } from './result.ts';
import { solvePenaltyReward } from './solve.ts';
import { spreadSql } from './spread.ts';
import { bandsSql, productsSql } from './sql.ts';
import { statement } from '../../engine/read-rows.ts';
import { structure } from '../../study/structure.ts';
import type { Analysis, Words } from '../types.ts';
import { byPosition } from '../../survey/variances-by-position.ts';

/** Statements still to be run: the cross-products, then the spread around what was solved from them. */
function further(rows: Readonly<Record<string, Rows>>, study: Study): Readonly<Record<string, string>> {
  const cells = cellsOf(statement(rows, 'bands'), study).filter(({ n, columns }) => n > columns.length);
  const products = cells.filter(({ bands }) => rows[`products ${bands}`] === undefined);
  if (products.length > 0) {
    return Object.fromEntries(
      products.map(({ bands, shared, items }) => {
        const scopes = cells.filter((cell) => cell.bands === bands).map(({ scope }) => scope);
        return [`products ${bands}`, productsSql(study, scopes, shared, items)];
      }),
    );
  }
  return Object.fromEntries(
    cells
      .filter(({ id }) => rows[`spread ${id}`] === undefined)
      .flatMap((cell) => {
        const found = fitted(cell, rows, study);
        if (found?.alone.every((item) => item === null) !== false) return [];
        return [[`spread ${cell.id}`, spreadSql(study, cell.scope, cell.items, found, isMain(cell))]];
      }),
  );
}

/** The headline: it alone carries the second view, item by item. */
function isMain({ scope, bands }: Cell): boolean {
  return scope.kind === 'pooled' && bands === 'standard';
}

/** The statements' rows of one cell → its moments. */
function cellMoments(
  cell: Cell,
  rows: Readonly<Record<string, Rows>>,
  study: Study,
  design: DesignMoments,
): PenaltyRewardCell {
  const { scope, bands, n, items, counts, columns } = cell;
  const outcomes = outcomesOf(study);
  const found = fitted(cell, rows, study);
  const spread = rows[`spread ${cell.id}`];
  const variances = spread === undefined ? [] : byPosition(spread, 'variance');
  let next = 0;
  const effects = (low: number, high: number): BandEffects | null => {
    const [varLow, varHigh, covariance] = [
      variances[next] ?? NaN,
      variances[next + 1] ?? NaN,
      variances[next + 2] ?? NaN,
    ];
    next += 3;
    const usable =
      [low, high, varLow, varHigh, covariance].every(Number.isFinite) &&
      (design.census || (varLow > 0 && varHigh > 0));
    return usable ? { low, high, varLow, varHigh, covariance } : null;
  };
  const none = outcomes.map(() => null);
  const ofItem = (id: string, index: number): ItemBandMoments => {
    const count = counts.get(id) ?? { low: 0, middle: 0, high: 0, open: 0 };
    const own = found?.alone[index] ?? null;
    if (found === null || own === null || !contrasted(count))
      return { item: id, counts: count, together: none, alone: none };
    const place = (kind: 'low' | 'high'): number =>
      columns.findIndex((column) => column.kind === kind && column.item === id);
    const dependent = found.fit.dropped.some((at) => at === place('low') || at === place('high'));
    const together = outcomes.map((_, outcome) => {
      const coefficients = found.fit.coefficients[outcome] ?? [];
      const read = effects(coefficients[place('low')] ?? NaN, coefficients[place('high')] ?? NaN);
      return dependent ? null : read;
    });
    if (!isMain(cell)) return { item: id, counts: count, together, alone: none };
    const alone = outcomes.map((_, outcome) => {
      const [low, middle, high] = [own.low, own.middle, own.high].map(({ means }) => means[outcome] ?? NaN);
      return effects((low ?? NaN) - (middle ?? NaN), (high ?? NaN) - (middle ?? NaN));
    });
    return { item: id, counts: count, together, alone };
  };
  const estimated = found === null ? 0 : columns.length - found.fit.dropped.length;
  return {
    scope,
    bands,
    n,
    columns: estimated,
    df: (hasDesign(study) ? design.psus - design.strata : n) - estimated + (hasDesign(study) ? 1 : 0),
    rSquared: found?.rSquared ?? [],
    constant: outcomes.flatMap(({ name }, outcome) => (found?.constant[outcome] === true ? [name] : [])),
    items: items.map(({ id }, index) => ofItem(id, index)),
  };
}

/**
 * Penalty–reward contrast (Brandt 1987; Matzler & Sauerwein 2002): what satisfaction and loyalty lose where an item is rated in its lowest
 * band, and gain in its highest, against the middle band, other items equal; and the quality tier that follows from both.
 */
export const penaltyReward: Analysis<PenaltyRewardMoments, TierResult, TierBootstrap> = {
  id: 'penalty-reward',
  version: 4,
  reads: ['tiers', 'minGroup', 'confidence'],
  chapter: 'basic-performance-excitement',
  command: { name: 'tiers', bootstrap: 'tierBootstrap' },
  beside: ['index', 'kano', 'vavra'],
  figures: {
    'tier-items': async () => (await import('./shown.ts')).tierItems,
    'tier-loyalty': async () => (await import('./shown.ts')).tierLoyalty,
    'tier-company': async () => (await import('./shown.ts')).tierCompany,
    'tier-sensitivity': async () => (await import('./shown.ts')).tierSensitivity,
    'tier-stability': async () => (await import('./shown.ts')).tierStability,
    'tier-waves': async () => (await import('./shown.ts')).tierWaves,
    'tier-methods': async () => (await import('./shown.ts')).tierMethods,
  },
  numbers: async () => (await import('./shown.ts')).numbers,
  readings: async () => (await import('./readings.ts')).readings,
  words: (code) => import(`./words.${code}.ts`) as Promise<Words>,
  readingWords: (code) => import(`./reading-words.${code}.ts`) as Promise<Words>,
  requires(study) {
    const [first] = structure(study).items;
    if (first === undefined) return refuse('no-performance');
    if (outcomesOf(study).every(({ role }) => role !== 'overall')) return refuse('no-outcome');
    return bandedItems(study, 'standard').length > 0
      ? null
      : refuse('no-bands', { column: { field: first.performance.name } });
  },
  queries(study) {
    return {
      bands: bandsSql(study),
      design: designSql(
        study,
        structure(study).items.map(({ performance }) => identifier(performance.name)),
      ),
    };
  },
  further,
  moments(rows, study) {
    const design = designMoments(statement(rows, 'design'));
    const { cuts } = study.options.tiers ?? {};
    return {
      ...(cuts === undefined ? {} : { cuts }),
      design,
      covariance: hasDesign(study) ? 'taylor' : 'hc3',
      outcomes: outcomesOf(study).map(({ name }) => name),
      cells: cellsOf(statement(rows, 'bands'), study).map((cell) => cellMoments(cell, rows, study, design)),
    };
  },
  solve: solvePenaltyReward,
  resampling: async () => (await import('./bootstrap.ts')).tierResampling,
};
