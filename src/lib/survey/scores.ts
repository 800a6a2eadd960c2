import { identifier, literal } from '../engine/quote.ts';
import { isRefusal } from '../study/refusal.ts';
import type { Refusal } from '../study/refusal.ts';
import { GROUPING_ROLES, isRole, RATING_ROLES } from '../study/types.ts';
import type { Field, Role, Scale, Study } from '../study/types.ts';
import { answeredCategory, category } from './category.ts';
import { positive } from './positive.ts';
import { basisSize, marginsKey } from './margins.ts';
import { rakedSource } from './raking.ts';
import type { Raked } from './raking.ts';
import { wholeSteps } from './reduction/whole-steps.ts';
import type { KnownValues } from './reduction/whole-steps.ts';
import type { Profile } from '../ingest/load/profile.ts';

/** The least and the greatest number in a column, and all its values where they are known. */
export type Extent = Pick<Profile, 'name' | 'min' | 'max'> & KnownValues;

/** A number of the codebook as SQL: whole numbers plain, as a reader would write them. */
function number(value: number): string {
  return Number.isSafeInteger(value) ? String(value) : literal(value);
}

/** 0–100 by the scale's theoretical ends, reversed scales turned. */
function rescale(code: string, { min, max, direction }: Scale): string {
  const steps = direction === 'up' ? `${code} - ${number(min)}` : `${number(max)} - ${code}`;
  return `(${steps}) * 100 / ${number(max - min)}`;
}

/** The 0–100 score of a code, computed as `rescale` computes it in the engine. */
function scoreOf(code: number, { min, max, direction }: Scale): number {
  return ((direction === 'up' ? code - min : max - code) * 100) / (max - min);
}

function ratingFromText(column: string, scale: Scale): string {
  const text = `trim(${column})`;
  const labels = Object.entries(scale.labels ?? {}).filter(([label]) => !scale.missing?.includes(label));
  if (labels.length === 0) return ratingFromNumber(`try_cast(${text} AS DOUBLE)`, scale);
  const cases = labels.map(
    ([label, code]) => `WHEN ${literal(label.trim())} THEN ${number(scoreOf(code, scale))}`,
  );
  return `CAST(CASE ${text} ${cases.join(' ')} END AS DOUBLE)`;
}

/** @param extent of the column: where all of it lies in the scale, no code needs a look. */
function ratingFromNumber(code: string, scale: Scale, extent?: Extent): string {
  const inside = (scale.missing ?? [])
    .filter((missing) => typeof missing === 'number' || missing.trim() !== '')
    .map(Number)
    .filter((missing) => missing >= scale.min && missing <= scale.max);
  const [least, greatest] = [extent?.min ?? NaN, extent?.max ?? NaN];
  if (inside.length === 0 && least >= scale.min && greatest <= scale.max) return rescale(code, scale);
  const but = inside.length > 0 ? ` AND ${code} NOT IN (${inside.map(number).join(', ')})` : '';
  return `CASE WHEN ${code} BETWEEN ${number(scale.min)} AND ${number(scale.max)}${but} THEN ${rescale(code, scale)} END`;
}

/** Roles that a row keeps where its answers do not count: they place it in the design. */
const DESIGN_ROLES = [
  'id',
  'weight',
  'frequency',
  'stratum',
  'cluster',
  'population',
] as const satisfies readonly Role[];

/** The columns of a row that adds nothing to any estimate are empty but for those that place it in the design. */
function column(field: Field, extent: Extent | undefined, counts: string | undefined): string {
  const [name, value] = [identifier(field.name), valueOf(field, extent)];
  if (counts === undefined || isRole(field.role, DESIGN_ROLES))
    return value === name ? name : `${value} AS ${name}`;
  return `CASE WHEN ${counts} THEN ${value} END AS ${name}`;
}

/** What stands in the field's column of `scores`. */
function valueOf(field: Field, extent: Extent | undefined): string {
  const name = identifier(field.name);
  if (field.scale !== undefined && isRole(field.role, RATING_ROLES))
    return field.type === 'number'
      ? ratingFromNumber(name, field.scale, extent)
      : ratingFromText(name, field.scale);
  if (isRole(field.role, GROUPING_ROLES) && (field.type === 'number' || field.missing || field.spellings))
    return answeredCategory(field);
  return name;
}

/** Beyond this (or its inverse) squares of weights overflow (or vanish). */
const LARGE = 1e100;

/** What orders the waves: the place in the field's order; else the number that the text is; else the text. */
function waveRank(wave: Field): string {
  if (wave.order) return `list_position([${wave.order.map(literal).join(', ')}], ${category(wave)})`;
  if (wave.type === 'number') return identifier(wave.name);
  return `row(try_cast(${category(wave)} AS DOUBLE), ${category(wave)})`;
}

function current(wave: Field | undefined, provider: Field | undefined): string {
  if (wave === undefined) return 'true';
  const rank = waveRank(wave);
  const latest =
    provider === undefined
      ? `SELECT max(${rank}) FROM kept WHERE _kept`
      : `SELECT latest.wave FROM latest WHERE latest.provider = kept.${identifier(provider.name)}`;
  return `coalesce(${rank} = (${latest}), false)`;
}

/** SQL condition of the rows that the filter lets in: those in the listed categories of every filtered field; undefined without one. */
function letIn({ fields, options }: Study): string | undefined {
  const conditions = Object.entries(options.filter ?? {}).flatMap(([name, categories]) => {
    const field = fields.find((candidate) => candidate.name === name);
    if (field === undefined) return [];
    const list = categories.length > 0 ? categories.map(literal).join(', ') : 'NULL';
    // '' is who gave no answer: a category of its own, never lost with the others.
    const of = categories.includes('') ? `coalesce(${category(field)}, '')` : category(field);
    return [`${of} IN (${list})`];
  });
  return conditions.length > 0 ? `coalesce(${conditions.join(' AND ')}, false)` : undefined;
}

/**
 * The view `scores` over the table `answers`: what every analysis reads. One row a row of the file, one column a field, by its name:
 *
 * - rating roles: score 0–100 (DOUBLE) by the theoretical ends of the scale, reversed scales turned; missing codes, unknown
 *   texts and values outside the scale are NULL;
 * - grouping roles: VARCHAR; all others as imported;
 * - `_row`; `_kept` (`options.filter` lets the row in); `_weight` (design weight; NULL where negative or no number) and `_frequency`
 *   (respondents behind the row; NULL where not positive), each 1 without such a field; `_stratum` (VARCHAR, '' without a field or value);
 *   `_cluster` (without a field the row itself, without a value a cluster of its own); `_population` (primary units of the row's stratum in the
 *   population; NULL without a field); `_focal` (the row is of `study.focalProvider`; true without one); `_current` (the row is of its provider's latest wave among the rows let in; true without a wave field); `_whole`
 *   (a character a field: 1 where all its scores are known to be whole steps of the scale).
 *
 * What the filter keeps out is a domain's outside, not a smaller sample: those rows, and rows of weight 0, stay with their place in
 * the design (units, strata and resamples are counted over all rows, as R's `subset` of a design), but answer nothing and are in no group.
 *
 * DuckDB would copy the whole table for each query where `kept` is read twice; NOT MATERIALIZED lets it read the columns asked for.
 *
 * @param extents of the columns of numbers, where they are known: saves looking at every code of those that keep to their scale.
 * @param raked what `options.raking` makes of the weights (`raking.ts`): `_weight` is the raked weight, and `_base` (the weight before),
 *   `_margins` (the row's categories in the margins) and `_basis` stand beside it; a refusal leaves no weight and is told in `_fault`.
 * @returns one statement that replaces the view, a line a column.
 */
export function scoresView(study: Study, extents: readonly Extent[] = [], raked?: Raked | Refusal): string {
  const by = (role: Role): Field | undefined => study.fields.find((field) => field.role === role);
  const extentOf = ({ name }: Field): Extent | undefined => extents.find((extent) => extent.name === name);
  const weight = by('weight');
  const frequency = by('frequency');
  const stratum = by('stratum');
  const cluster = by('cluster');
  const population = by('population');
  const provider = by('provider');
  const wave = by('wave');

  const kept = letIn(study);
  const mayBeZero = weight !== undefined && !((extentOf(weight)?.min ?? 0) > 0);
  const conditions = [
    ...(kept === undefined ? [] : ['_kept']),
    ...(mayBeZero ? [`${positive(weight, false)} IS NOT NULL`] : []),
  ];
  const counts = conditions.length > 0 ? conditions.join(' AND ') : undefined;
  const among = (condition: string): string =>
    kept === undefined ? condition : condition === 'true' ? '_kept' : `_kept AND ${condition}`;
  const focal =
    provider && study.focalProvider !== undefined
      ? `coalesce(${category(provider)} = ${literal(study.focalProvider)}, false)`
      : 'true';

  const base = weight ? scaled(positive(weight, true), extentOf(weight)) : '1::DOUBLE';
  const columns = [
    ...study.fields.map((field) => column(field, extentOf(field), counts)),
    '_row',
    '_kept',
    ...weights(base, raked, study),
    `${frequency ? positive(frequency, false) : '1::DOUBLE'} AS _frequency`,
    `${stratum ? `coalesce(${category(stratum)}, '')` : "''"} AS _stratum`,
    `${cluster ? `coalesce(${category(cluster)}, concat('row ', _row))` : '_row'} AS _cluster`,
    `${population ? positive(population, false) : 'NULL::DOUBLE'} AS _population`,
    `${among(focal)} AS _focal`,
    `${among(current(wave, provider))} AS _current`,
    `${literal(wholeSteps(study, extents))} AS _whole`,
  ];
  const usable = raked === undefined || isRefusal(raked) ? undefined : raked;
  const latest =
    wave && provider
      ? `,\nlatest AS (SELECT ${identifier(provider.name)} AS provider, max(${waveRank(wave)}) AS wave FROM kept WHERE _kept GROUP BY ALL)`
      : '';
  return `CREATE OR REPLACE VIEW scores AS
WITH kept AS NOT MATERIALIZED (SELECT *, ${kept ?? 'true'} AS _kept FROM answers)${latest}${usable === undefined ? '' : `,\n${rakedSource(usable)}`}
SELECT
  ${columns.join(',\n  ')}
FROM kept${usable === undefined ? '' : `\nLEFT JOIN raked ON ${marginsKey(study)} = _margins${study.options.raking?.trim === undefined ? '' : ` AND ${base} = _w`}`}`;
}

/** Weights whose sum or squares would leave what a number can hold count by the greatest of them: only their ratios matter. */
function scaled(weight: string, extent: Extent | undefined): string {
  const most = extent?.max ?? 1;
  return most > LARGE || (most > 0 && most < 1 / LARGE) ? `${weight} / ${literal(most)}` : weight;
}

/** The columns of the weights, and what raking adds to them. */
function weights(base: string, raked: Raked | Refusal | undefined, study: Study): readonly string[] {
  if (raked === undefined) return [`${base} AS _weight`];
  if (isRefusal(raked))
    return [
      'NULL::DOUBLE AS _weight',
      'NULL::DOUBLE AS _base',
      'NULL::VARCHAR AS _margins',
      `NULL::DOUBLE[${basisSize(study)}] AS _basis`,
      `${literal(JSON.stringify(raked))} AS _fault`,
    ];
  // Rows of weight 0 are in no cell.
  return [
    `CASE WHEN ${base} = 0 THEN 0 ELSE ${base} * _ratio END AS _weight`,
    `${base} AS _base`,
    '_margins',
    '_basis',
    'NULL::VARCHAR AS _fault',
  ];
}
