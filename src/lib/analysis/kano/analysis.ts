import { identifier, literal } from '../../engine/quote.ts';
import type { Rows } from '../../engine/types.ts';
import { chiSquaredUpperTail } from '../../stats/distribution/chi-squared.ts';
import { intervals } from '../../stats/estimate.ts';
import { refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { leaves } from '../../study/tree.ts';
import { smallestGroup, DEFAULT_TIERS } from '../../study/types.ts';
import type { Field, Study, StudyOptions } from '../../study/types.ts';
import {
  designMoments,
  designRoles,
  designSql,
  hasDesign,
  IN_DESIGN,
  unusableDesign,
} from '../../survey/design.ts';
import type { KanoMoments, KanoResult } from './result.ts';
import { CATEGORIES, CATEGORY_TIERS, fong, KANO_TABLE, modeOf, strictlyApart } from './table.ts';
import type { Category, Shares } from './table.ts';
import { numbers, statement, texts } from '../../engine/read-rows.ts';
import { list } from '../../engine/sql-text.ts';
import type { Analysis, Words } from '../types.ts';
import { designColumnNames, designColumns } from '../../survey/taylor-variance.ts';
import { byPosition, variancesByPosition } from '../../survey/variances-by-position.ts';

/** An item asked both ways, its columns quoted. */
interface Pair {
  readonly item: string;
  readonly functional: string;
  readonly dysfunctional: string;
  readonly importance: string | undefined;
}

/** The items with both of Kano's questions, in the order of the indicator system. */
function pairs({ system, fields }: Study): readonly Pair[] {
  const column = (role: Field['role'], item: string): string | undefined => {
    const found = fields.find((field) => field.role === role && field.item === item);
    return found && identifier(found.name);
  };
  return leaves(system).flatMap(({ id }): Pair[] => {
    const [functional, dysfunctional] = [column('functional', id), column('dysfunctional', id)];
    if (functional === undefined || dysfunctional === undefined) return [];
    return [{ item: id, functional, dysfunctional, importance: column('importance', id) }];
  });
}

/** The place in Kano's table of two scores (100: like, 0: dislike), from 1. */
function place(functional: string, dysfunctional: string): string {
  return `(5 * (100 - ${functional}) / 25 + (100 - ${dysfunctional}) / 25)::INTEGER + 1`;
}

/**
 * SQL for the answers: one row an item and category (`item`, `category`, `n`, `weight` Σ w, `squares` Σ w², `stated` Σ w times the stated
 * importance and `asked` Σ w of those who gave one), all rows pooled, design-weighted.
 */
function categoriesSql(study: Study): string {
  const rows = pairs(study).map(
    ({ item, functional, dysfunctional, importance }) =>
      `{item: ${literal(item)}, functional: ${functional}, dysfunctional: ${dysfunctional}, importance: ${importance ?? 'NULL::DOUBLE'}}`,
  );
  return `WITH pairs AS (
  SELECT
    unnest([
${list(rows, 6)}
    ], recursive := true),
    _weight,
    _frequency
  FROM scores
  WHERE ${IN_DESIGN}
)
SELECT
  item,
  substr('${KANO_TABLE}', ${place('functional', 'dysfunctional')}, 1) AS category,
  sum(_frequency) AS n,
  sum(_frequency * _weight) AS weight,
  sum(_frequency * _weight * _weight) AS squares,
  sum(_frequency * _weight * importance) AS stated,
  sum(CASE WHEN importance IS NOT NULL THEN _frequency * _weight END) AS asked
FROM pairs
WHERE functional IS NOT NULL AND dysfunctional IS NOT NULL
GROUP BY item, category
ORDER BY item, category`;
}

interface Counted {
  readonly pair: Pair;
  readonly n: number;
  readonly weight: number;
  readonly squares: number;
  readonly weights: Shares;
  readonly stated: number | null;
}

/** The rows of `categoriesSql` by item; items that nobody answered twice have n = 0. */
function counted(rows: Rows, study: Study): readonly Counted[] {
  const [items, categories] = [texts(rows, 'item'), texts(rows, 'category')];
  const [n, weight, squares, stated, asked] = ['n', 'weight', 'squares', 'stated', 'asked'].map((name) =>
    numbers(rows, name),
  );
  return pairs(study).map((pair): Counted => {
    const own = items.flatMap((item, row) => (item === pair.item ? [row] : []));
    const sum = (of: readonly (number | null)[] | undefined): number =>
      own.reduce((total, row) => total + (of?.[row] ?? 0), 0);
    const of = (category: Category): number =>
      own.reduce((total, row) => total + (categories[row] === category ? (weight?.[row] ?? 0) : 0), 0);
    const importance = sum(asked);
    return {
      pair,
      n: sum(n),
      weight: sum(weight),
      squares: sum(squares),
      weights: Object.fromEntries(CATEGORIES.map((category) => [category, of(category)])) as Record<
        Category,
        number
      >,
      stated: importance > 0 ? sum(stated) / importance : null,
    };
  });
}

/** Better and Worse: shares of those for whom the item is must-be, one-dimensional, attractive or indifferent. */
function coefficients({ M, O, A, I }: Shares): { base: number; better: number; worse: number } {
  const base = M + O + A + I;
  return { base, better: (A + O) / base, worse: -(O + M) / base };
}

/** SQL for the variances of Better and Worse, item by item: ratios, so that a respondent's share in the error is w(1[…] − ratio)/Σw. */
function errorsSql(study: Study, items: readonly Counted[]): string {
  const w = designRoles(study).weight ? '_weight * ' : '';
  const inside = (set: string, at: number): string => `(contains('${set}', c${at}))::DOUBLE`;
  const parts = items.flatMap(({ weights }, at) => {
    const { base, better, worse } = coefficients(weights);
    const error = (set: string, value: number): string =>
      `coalesce(${w}${inside('MOAI', at)} * (${inside(set, at)} - ${value}) / ${base}, 0)`;
    return [error('AO', better), error('OM', -worse)];
  });
  return `WITH placed AS NOT MATERIALIZED (
  SELECT
${list(
  [
    ...new Set(['_weight', ...designColumns(study)]),
    ...items.map(
      ({ pair }, at) => `substr('${KANO_TABLE}', ${place(pair.functional, pair.dysfunctional)}, 1) AS c${at}`,
    ),
  ],
  4,
)}
  FROM scores
  WHERE ${IN_DESIGN}
),
shares AS NOT MATERIALIZED (
  SELECT
${list([...designColumnNames(study), ...parts.map((part, at) => `${part} AS z${at}`)], 4)}
  FROM placed
)${variancesByPosition(
    parts.length,
    parts.map((_, at) => [at, at] as const),
    study,
    !hasDesign(study),
  )}`;
}

/** Items of which Better and Worse can be computed. */
const usable = (items: readonly Counted[]): readonly Counted[] =>
  items.filter(({ weights }) => coefficients(weights).base > 0);

/**
 * Kano's questionnaire (Kano et al. 1984; Berger et al. 1993): every item asked as present and as absent, the pair of answers read in a table
 * of five by five, the item placed by its most frequent category.
 */
export const kano: Analysis<KanoMoments, KanoResult> = {
  id: 'kano',
  version: 2,
  reads: ['tiers', 'minGroup', 'confidence', 'raking'],
  chapter: 'three-ways-to-a-tier',
  command: { name: 'tiers' },
  figures: {
    'kano-map': async () => (await import('./shown.ts')).kanoMap,
  },
  numbers: async () => (await import('./shown.ts')).numbers,
  readings: async () => (await import('./readings.ts')).readings,
  words: (code) => import(`./words.${code}.ts`) as Promise<Words>,
  readingWords: (code) => import(`./reading-words.${code}.ts`) as Promise<Words>,
  requires: (study) => (pairs(study).length > 0 ? null : refuse('no-kano')),
  queries: (study) => ({
    categories: categoriesSql(study),
    design: designSql(
      study,
      pairs(study).map(({ functional }) => functional),
    ),
  }),
  further(rows, study): Readonly<Record<string, string>> {
    const items = usable(counted(statement(rows, 'categories'), study));
    return items.length === 0 || rows['errors'] !== undefined ? {} : { errors: errorsSql(study, items) };
  },
  moments(rows, study) {
    const all = counted(statement(rows, 'categories'), study);
    const variances = rows['errors'] === undefined ? [] : byPosition(rows['errors'], 'variance');
    const places = new Map(usable(all).map(({ pair }, at) => [pair.item, at]));
    return {
      design: designMoments(statement(rows, 'design')),
      items: all.map(({ pair: { item }, n, weight, squares, weights, stated }) => {
        const at = places.get(item);
        const share = (category: Category): number => (weight > 0 ? weights[category] / weight : 0);
        return {
          item,
          n,
          effective: squares > 0 ? weight ** 2 / squares : 0,
          shares: Object.fromEntries(CATEGORIES.map((category) => [category, share(category)])) as Record<
            Category,
            number
          >,
          stated,
          variance:
            at === undefined ? null : { better: variances[2 * at] ?? 0, worse: variances[2 * at + 1] ?? 0 },
        };
      }),
    };
  },
  solve,
};

/** Moments → categories and coefficients under the options' ties, confidence and smallest group. */
function solve(moments: KanoMoments, study: Study, options: StudyOptions): KanoResult | Refusal {
  const { design, items } = moments;
  const unusableBy = unusableDesign(design);
  if (unusableBy !== null) return unusableBy;
  const { ties } = { ...DEFAULT_TIERS, ...options.tiers };
  return {
    ties,
    items: items.map(({ item, n, effective, shares, stated, variance }) => {
      if (n < smallestGroup(options))
        return { item, n, refusal: refuse('group-too-small', { n, minimum: smallestGroup(options) }) };
      if (variance === null) return { item, n, refusal: refuse('kano-unusable', { n }) };
      const interval = intervals(options.confidence, hasDesign(study) ? design.psus - design.strata : n - 1);
      const estimate = (value: number, square: number) => ({
        ...interval(value, Math.sqrt(Math.max(0, square))),
        n,
      });
      const { category, tied, top, next } = modeOf(shares, ties / 100);
      const { better, worse } = coefficients(shares);
      return {
        item,
        n,
        shares,
        category,
        tier: CATEGORY_TIERS[category],
        tied,
        fong: fong(top * effective, next * effective, effective),
        strict: strictlyApart(top * effective, next * effective),
        better: estimate(better, variance.better),
        worse: estimate(worse, variance.worse),
        stated,
        ...strengthOf(shares, effective),
      };
    }),
  };
}

function strengthOf(shares: Shares, effective: number) {
  const all = CATEGORIES.map((category) => shares[category]);
  const [first = 0, second = 0] = all.toSorted((a, b) => b - a);
  const even = 1 / all.length;
  const value = effective * all.reduce((sum, share) => sum + (share - even) ** 2 / even, 0);
  return {
    strength: { category: first - second, total: shares.M + shares.O + shares.A },
    chiSquared: { value, p: chiSquaredUpperTail(value, all.length - 1) },
  };
}
