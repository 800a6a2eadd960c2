import type { Language } from '../../../../strings/language.ts';
import type { PathModelResult, PathPoint } from '../result.ts';
import type { Study } from '../../../study/types.ts';

import type { FindResampled } from '../current-bootstrap.ts';
import { constructName, indicatorName } from '../../../chart/names.ts';
import { withoutEmpty } from '../../../chart/table.ts';
import type { FigureTable, TitledTable } from '../../../chart/types.ts';

type Columns = FigureTable['columns'];
type Cells = FigureTable['rows'][number];

/** What the tables of a path model are made from. */
export interface PathTablesOf {
  readonly found: PathModelResult;
  readonly study: Study;
  readonly language: Language;
  readonly resampled: FindResampled;
}

/** Columns of a number with its interval and t. */
function estimated(key: string, label: string, language: Language, ratio = true, digits = 3): Columns {
  return [
    { key, label, digits },
    { key: `${key}Low`, label: language.t('chapter.column.low'), digits },
    { key: `${key}High`, label: language.t('chapter.column.high'), digits },
    ...(ratio ? [{ key: `${key}T`, label: language.t('path.column.t'), digits: 1 }] : []),
  ];
}

function cells(key: string, value: number | null, one: ReturnType<FindResampled>): Cells {
  return {
    [key]: value,
    [`${key}Low`]: one?.percentile.low ?? null,
    [`${key}High`]: one?.percentile.high ?? null,
    // A number that is the same in every resample (the loading of a single indicator) has no ratio.
    [`${key}T`]: one !== null && one.se > 1e-9 ? one.t : null,
  };
}

const constructColumn = (language: Language) => ({
  key: 'construct',
  label: language.t('path.column.construct'),
});

/** The paths: coefficient, total effect, effect size, and the same in the other metric and by consistent PLS. */
export function pathsTable({ found, study, language, resampled }: PathTablesOf): FigureTable {
  const name = (id: string): string => constructName(id, found.model, study, language);
  const other = found.model.metric === 'raw' ? 'path.column.standardised' : 'path.column.raw';
  return withoutEmpty({
    columns: [
      { key: 'from', label: language.t('path.column.from') },
      { key: 'to', label: language.t('path.column.to') },
      ...estimated('value', language.t('path.column.path'), language),
      { key: 'total', label: language.t('path.column.total'), digits: 3 },
      { key: 'fSquared', label: language.t('path.column.fSquared'), digits: 3 },
      { key: 'fSquaredAgain', label: language.t('path.column.fSquaredAgain'), digits: 3 },
      { key: 'vif', label: language.t('path.column.vif'), digits: 2 },
      { key: 'other', label: language.t(other), digits: 3 },
      ...estimated('consistent', language.t('path.column.consistent'), language, false),
    ],
    rows: found.paths.map(
      ({ from, to, value, total, fSquared, vif, other: second, consistent, ...path }) => ({
        from: name(from),
        to: name(to),
        ...cells('value', value, resampled('paths', from, to)),
        total,
        fSquared,
        fSquaredAgain: path.fSquaredAgain,
        vif,
        other: second,
        ...cells('consistent', consistent, resampled('consistentPaths', from, to)),
      }),
    ),
  });
}

/** The largest heterotrait–monotrait ratio of a construct. */
export function largestHtmt({ htmt, order }: PathModelResult, id: string): number | null {
  const values = (htmt[order.indexOf(id)] ?? []).filter((value) => value !== null);
  return values.length === 0 ? null : Math.max(...values);
}

/** How well every construct is measured. */
export function measurementTable({ found, study, language }: PathTablesOf): FigureTable {
  return {
    columns: [
      constructColumn(language),
      { key: 'mode', label: language.t('path.column.mode') },
      { key: 'indicators', label: language.t('path.column.indicators'), digits: 0 },
      { key: 'alphaRaw', label: language.t('path.column.alphaRaw'), digits: 3 },
      { key: 'alpha', label: language.t('path.column.alpha'), digits: 3 },
      { key: 'rhoC', label: language.t('path.column.rhoC'), digits: 3 },
      { key: 'rhoA', label: language.t('path.column.rhoA'), digits: 3 },
      { key: 'rhoDG', label: language.t('path.column.rhoDG'), digits: 3 },
      { key: 'ave', label: language.t('path.column.ave'), digits: 3 },
      { key: 'fornellLarcker', label: language.t('path.column.fornellLarcker') },
      { key: 'htmt', label: language.t('path.column.htmt'), digits: 3 },
      { key: 'rSquared', label: language.t('path.column.rSquared'), digits: 3 },
    ],
    rows: found.constructs.map((one) => ({
      construct: constructName(one.id, found.model, study, language),
      mode: one.mode,
      indicators: one.indicators.length,
      alphaRaw: one.alphaRaw,
      alpha: one.alpha,
      rhoC: one.rhoC,
      rhoA: one.rhoA,
      rhoDG: one.rhoDG,
      ave: one.ave,
      fornellLarcker:
        one.fornellLarcker === null ? '' : language.t(one.fornellLarcker ? 'path.yes' : 'path.no'),
      htmt: largestHtmt(found, one.id),
      rSquared: one.rSquared,
    })),
  };
}

/** How far a construct lies from the lines of the map, and whether both distances are beyond chance. */
export function placeOf(resampled: FindResampled, id: string, target: string) {
  const across = resampled('importanceFrom', id, target)?.percentile ?? null;
  const up = resampled('performanceFrom', id, target)?.percentile ?? null;
  const clear = across !== null && up !== null && across.low * across.high > 0 && up.low * up.high > 0;
  return { across, up, clear };
}

/** Importance and performance of the constructs in the map, the target without importance. */
export function mapTable(
  { found, study, language, resampled }: PathTablesOf,
  points: readonly PathPoint[],
): FigureTable {
  return withoutEmpty({
    columns: [
      constructColumn(language),
      ...estimated('importance', language.t('path.column.importance'), language, false),
      ...estimated('performance', language.t('path.column.performance'), language, false).map((column) => ({
        ...column,
        digits: 1,
      })),
      { key: 'sure', label: language.t('path.column.sure') },
    ],
    rows: points.map(({ id, importance, performance }) => {
      const { across, up, clear } = placeOf(resampled, id, found.target);
      const own = id === found.target;
      return {
        construct: constructName(id, found.model, study, language),
        ...cells('importance', own ? null : importance, resampled('importance', id, found.target)),
        ...cells('performance', performance, resampled('performance', id)),
        sure: across === null || up === null ? '' : language.t(clear ? 'path.yes' : 'path.no'),
      };
    }),
  });
}

/** Total effects of every construct on every other that it leads to. */
export function totalEffectsTable({ found, study, language, resampled }: PathTablesOf): TitledTable {
  const name = (id: string): string => constructName(id, found.model, study, language);
  return withoutEmpty({
    title: language.t('path.table.effects'),
    columns: [
      { key: 'from', label: language.t('path.column.from') },
      { key: 'to', label: language.t('path.column.to') },
      ...estimated('total', language.t('path.column.total'), language),
    ],
    rows: found.effects.map(({ from, to, value }) => ({
      from: name(from),
      to: name(to),
      ...cells('total', value, resampled('total', from, to)),
    })),
  });
}

/** R², also by consistent PLS. */
export function explainedTable({ found, study, language, resampled }: PathTablesOf): TitledTable {
  const corrected = 'rSquared' in found.consistent ? found.consistent.rSquared : null;
  return withoutEmpty({
    title: language.t('path.table.explained'),
    columns: [
      constructColumn(language),
      ...estimated('rSquared', language.t('path.column.rSquared'), language, false),
      { key: 'adjusted', label: language.t('path.column.rSquaredAdjusted'), digits: 3 },
      ...estimated('consistent', language.t('path.column.consistentRSquared'), language, false),
    ],
    rows: found.targets.map((id) => ({
      construct: constructName(id, found.model, study, language),
      ...cells(
        'rSquared',
        found.constructs.find((one) => one.id === id)?.rSquared ?? null,
        resampled('rSquared', id),
      ),
      adjusted: found.constructs.find((one) => one.id === id)?.rSquaredAdjusted ?? null,
      ...cells(
        'consistent',
        corrected?.[found.order.indexOf(id)] ?? null,
        resampled('consistentRSquared', id),
      ),
    })),
  });
}

/** Weights for raw scores are as small as their spread is large: as many digits as show three of the smallest. */
function weightDigits({ model, constructs }: PathModelResult): number {
  if (model.metric !== 'raw') return 3;
  const sizes = constructs.flatMap(({ indicators }) => indicators.map(({ weight }) => Math.abs(weight)));
  const least = Math.min(...sizes.filter((size) => size > 0));
  return Number.isFinite(least) ? Math.min(9, Math.max(3, 2 - Math.floor(Math.log10(least)))) : 3;
}

/** Weights and loadings of every indicator; variance inflation where they form their construct. */
export function indicatorsTable({ found, study, language, resampled }: PathTablesOf): TitledTable {
  return withoutEmpty({
    title: language.t('path.table.indicators'),
    columns: [
      constructColumn(language),
      { key: 'indicator', label: language.t('path.column.indicator') },
      ...estimated('weight', language.t('path.column.weight'), language, true, weightDigits(found)),
      ...estimated('loading', language.t('path.column.loading'), language),
      ...estimated('consistent', language.t('path.column.consistentLoading'), language, false),
      { key: 'vif', label: language.t('path.column.vif'), digits: 2 },
    ],
    rows: found.constructs.flatMap(({ id, indicators }) =>
      indicators.map(({ key, weight, loading, consistent, vif }) => ({
        construct: constructName(id, found.model, study, language),
        indicator: indicatorName(key, found.model, study, language),
        ...cells('weight', weight, resampled('weights', id, key)),
        ...cells('loading', loading, resampled('loadings', id, key)),
        ...cells('consistent', consistent, resampled('consistentLoadings', id, key)),
        vif,
      })),
    ),
  });
}

/** Correlation of every indicator with every construct. */
export function crossLoadingsTable({ found, study, language }: PathTablesOf): TitledTable {
  return {
    title: language.t('path.table.crossLoadings'),
    columns: [
      { key: 'indicator', label: language.t('path.column.indicator') },
      ...matrixColumns(found, study, language),
    ],
    rows: found.crossLoadings.map(({ key, loadings }) => ({
      indicator: indicatorName(key, found.model, study, language),
      ...Object.fromEntries(loadings.map((value, at) => [`c${at}`, value])),
    })),
  };
}

function matrixColumns({ order, model }: PathModelResult, study: Study, language: Language): Columns {
  return order.map((id, at) => ({
    key: `c${at}`,
    label: constructName(id, model, study, language),
    digits: 3,
  }));
}

function matrixTable(
  { found, study, language }: PathTablesOf,
  title: string,
  value: (row: number, column: number) => number | null,
): TitledTable {
  return {
    title,
    columns: [constructColumn(language), ...matrixColumns(found, study, language)],
    rows: found.order.map((id, row) => ({
      construct: constructName(id, found.model, study, language),
      ...Object.fromEntries(found.order.map((_, column) => [`c${column}`, value(row, column)])),
    })),
  };
}

/** Correlations of the scores, √AVE on the diagonal (Fornell & Larcker 1981). */
export function fornellLarckerTable(of: PathTablesOf, language: Language): TitledTable {
  const { order, correlations, constructs } = of.found;
  const root = (id: string): number | null => {
    const ave = constructs.find((one) => one.id === id)?.ave ?? null;
    return ave === null ? null : Math.sqrt(ave);
  };
  return matrixTable(of, language.t('path.table.fornellLarcker'), (row, column) =>
    row === column ? root(order[row] ?? '') : (correlations[row]?.[column] ?? null),
  );
}

/** Heterotrait–monotrait ratios. */
export function htmtTable(of: PathTablesOf, language: Language): TitledTable {
  return matrixTable(
    of,
    language.t('path.table.htmt'),
    (row, column) => of.found.htmt[row]?.[column] ?? null,
  );
}

/** How many respondents a model rests on: of how many, where some are left out. */
export function basisWords({ n, asked, missing }: PathModelResult, language: Language): string {
  return n < asked
    ? language.say('path.basis', missing, { n, asked })
    : language.t('path.basis', { n: language.number(n) });
}

/** The run, and the goodness of fit that older reports print. */
export function fitTable({ found }: PathTablesOf, language: Language): TitledTable {
  const { iterations, gof } = found;
  return {
    title: language.t('path.table.fit'),
    columns: [
      { key: 'what', label: language.t('path.column.what') },
      { key: 'value', label: language.t('path.column.value'), digits: 3 },
    ],
    rows: [
      { what: language.t('path.fit.n'), value: basisWords(found, language) },
      { what: language.t('path.fit.missing'), value: language.t(`path.missing.${found.missing}`) },
      { what: language.t('path.fit.iterations'), value: String(iterations) },
      { what: language.t('path.fit.gof'), value: gof },
    ],
  };
}
