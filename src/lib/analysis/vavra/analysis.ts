import { identifier } from '../../engine/quote.ts';
import type { Rows } from '../../engine/types.ts';
import { intervals } from '../../stats/estimate.ts';
import { refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import { coordinateErrorsSql, coordinates, coordinatesSql } from '../../survey/coordinates.ts';
import type { Coordinates, CoordinateSource } from '../../survey/coordinates.ts';
import { designMoments, designSql, hasDesign, unusableDesign } from '../../survey/design.ts';
import { statement } from '../../engine/read-rows.ts';
import { structure } from '../../study/structure.ts';
import type { Analysis, Words } from '../types.ts';
import { byPosition } from '../../survey/variances-by-position.ts';
import type { VavraItem, VavraMoments, VavraPlace, VavraResult } from './result.ts';

/** Items with a column of stated importance, and overall satisfaction; all rows are pooled. */
function source(study: Study): CoordinateSource {
  const field = study.fields.find(({ role }) => role === 'overall');
  return {
    items: structure(study).items.filter(({ importance }) => importance !== undefined),
    overall: field && identifier(field.name),
  };
}

/** The items that have both importances. */
function placed(rows: Rows, of: CoordinateSource): readonly Coordinates[] {
  return coordinates(rows, of).filter(({ stated, derived }) => stated !== null && derived !== null);
}

/** Stated against derived importance, split at the means of all items (Vavra 1997). */
export const vavra: Analysis<VavraMoments, VavraResult> = {
  id: 'vavra',
  version: 3,
  reads: ['confidence', 'raking'],
  chapter: 'three-ways-to-a-tier',
  command: { name: 'tiers' },
  figures: {
    'vavra-grid': async () => (await import('./shown.ts')).vavraGrid,
  },
  numbers: async () => (await import('./shown.ts')).numbers,
  readings: async () => (await import('./readings.ts')).readings,
  words: (code) => import(`./words.${code}.ts`) as Promise<Words>,
  readingWords: (code) => import(`./reading-words.${code}.ts`) as Promise<Words>,
  requires(study) {
    const { items, overall } = source(study);
    if (structure(study).items.length === 0) return refuse('no-performance');
    if (overall === undefined) return refuse('no-outcome');
    return items.length > 1 ? null : refuse('no-importance-grid');
  },
  queries(study): Readonly<Record<string, string>> {
    const of = source(study);
    return {
      items: coordinatesSql(of, study),
      design: designSql(
        study,
        of.items.map(({ performance }) => identifier(performance.name)),
      ),
    };
  },
  further(rows, study): Readonly<Record<string, string>> {
    const of = source(study);
    const found = placed(statement(rows, 'items'), of);
    if (found.length < 2 || rows['errors'] !== undefined) return {};
    const each = [0, 1, 2, 3].map((at) => [at, at] as const);
    return { errors: coordinateErrorsSql(found, ['stated', 'derived'], each, of, study) };
  },
  moments(rows, study) {
    const variances = rows['errors'] === undefined ? [] : byPosition(rows['errors'], 'variance');
    return {
      design: designMoments(statement(rows, 'design')),
      items: placed(statement(rows, 'items'), source(study)).map(({ item, stated, derived }, at) => {
        const [ofStated, ofDerived, statedFrom, derivedFrom] = [0, 1, 2, 3].map(
          (k) => variances[4 * at + k] ?? 0,
        );
        const variance = {
          stated: ofStated ?? 0,
          derived: ofDerived ?? 0,
          statedFrom: statedFrom ?? 0,
          derivedFrom: derivedFrom ?? 0,
        };
        return {
          item: item.id,
          n: derived?.n ?? 0,
          stated: stated?.value ?? NaN,
          derived: derived?.value ?? NaN,
          variance,
        };
      }),
    };
  },
  solve,
};

/** Moments → places in the grid with the options' confidence. */
function solve(moments: VavraMoments, study: Study, { confidence }: StudyOptions): VavraResult | Refusal {
  const unusable = unusableDesign(moments.design);
  if (unusable !== null) return unusable;
  const { items, design } = moments;
  if (items.length < 2) return refuse('no-importance-grid');
  const mean = (of: (item: VavraMoments['items'][number]) => number): number =>
    items.reduce((sum, item) => sum + of(item), 0) / items.length;
  const crosshair = { stated: mean(({ stated }) => stated), derived: mean(({ derived }) => derived) };
  const interval = intervals(confidence, hasDesign(study) ? design.psus - design.strata : design.n - 1);
  return {
    crosshair,
    items: items.map(({ item, n, stated, derived, variance }): VavraItem => {
      const estimate = (value: number, square: number) => ({
        ...interval(value, Math.sqrt(Math.max(0, square))),
        n,
      });
      const statedFrom = estimate(stated - crosshair.stated, variance.statedFrom);
      const derivedFrom = estimate(derived - crosshair.derived, variance.derivedFrom);
      const off = ({ low, high }: { low: number; high: number }): boolean => low > 0 || high < 0;
      return {
        item,
        stated: estimate(stated, variance.stated),
        derived: estimate(derived, variance.derived),
        statedFrom,
        derivedFrom,
        place: placeOf(statedFrom.value >= 0, derivedFrom.value >= 0),
        clear: off(statedFrom) && off(derivedFrom),
      };
    }),
  };
}

/** High stated and low derived: basic; both high: performance; low and high: excitement; both low: indifferent. */
function placeOf(stated: boolean, derived: boolean): VavraPlace {
  if (stated) return derived ? 'performance' : 'basic';
  return derived ? 'excitement' : 'indifferent';
}
