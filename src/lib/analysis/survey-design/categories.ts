import { identifier, literal } from '../../engine/quote.ts';
import { numbers, texts } from '../../engine/read-rows.ts';
import { list } from '../../engine/sql-text.ts';
import type { Rows } from '../../engine/types.ts';
import { intervals } from '../../stats/estimate.ts';
import type { Interval } from '../../stats/estimate.ts';
import { refuse } from '../../study/refusal.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import { counted } from '../../survey/counted.ts';
import { designRoles, IN_DESIGN, WHOLE } from '../../survey/design.ts';
import { groupFields, orderedDomains } from '../../survey/domains.ts';
import type { CategoryMoments, CategoryShare } from './result.ts';

/** The fields whose categories are counted: segments and channels. A survey's waves and providers are drawn apart, so that their shares say nothing. */
function fieldsOf(study: Study): readonly string[] {
  return groupFields(study).flatMap(({ field, kind }) =>
    kind === 'segment' || kind === 'channel' ? [field.name] : [],
  );
}

/** SQL: one row a field and category that anybody of `here` gave (`field`, `category`, `n`, `weight`); undefined without such a field. */
export function categoriesSql(study: Study, here: string): string | undefined {
  const pairs = fieldsOf(study).map((name) => `{field: ${literal(name)}, category: ${identifier(name)}}`);
  if (pairs.length === 0) return undefined;
  return `SELECT field, category, sum(_frequency) AS n, sum(counted) AS weight
FROM (
  SELECT
    unnest([
${list(pairs, 6)}
    ], recursive := true),
    _frequency,
    ${counted(study)} AS counted
  FROM scores
  WHERE ${IN_DESIGN} AND ${here}
)
WHERE category IS NOT NULL
GROUP BY field, category
ORDER BY field, category`;
}

/** A category, and what stands behind its field. */
export type Counted = Omit<CategoryMoments, 'shareVariance' | 'totalVariance'>;

/** The rows of `categoriesSql`, in the order in which groups are shown; fields with one category alone are left out. */
export function categoriesOf(rows: Rows | undefined, study: Study): readonly Counted[] {
  if (rows === undefined) return [];
  const [fields, names] = [texts(rows, 'field'), texts(rows, 'category')];
  const [n, weight] = [numbers(rows, 'n'), numbers(rows, 'weight')];
  const ids = fields.map((field, row) => `${field}=${names[row] ?? ''}`);
  const sum = (of: readonly (number | null)[], field: string): number =>
    of.reduce<number>((all, one, row) => (fields[row] === field ? all + (one ?? 0) : all), 0);
  return orderedDomains(ids, study).flatMap(({ id, field, category }) => {
    const row = ids.indexOf(id);
    if (field === undefined || category === undefined) return [];
    const of = { n: sum(n, field), weight: sum(weight, field) };
    if (!(of.weight > 0) || fields.filter((one) => one === field).length < 2) return [];
    return [{ field, category, n: n[row] ?? 0, weight: weight[row] ?? 0, of }];
  });
}

/**
 * What is summed for the errors of every category's share, then of every category's total, as R's `svymean` and `svytotal` of a factor have
 * them: SQL of each row's part, and of the columns g0, g1, … that these read.
 *
 * @param here SQL condition of who is spoken of; everybody else is the domain's outside
 */
export function categoryErrors(
  categories: readonly Counted[],
  study: Study,
  here: string,
): { readonly parts: readonly string[]; readonly columns: readonly string[] } {
  const { weight, stratum, cluster } = designRoles(study);
  const w = weight ? '_weight' : '1';
  const fields = [...new Set(categories.map(({ field }) => field))];
  const shares = categories.map(({ field, category, weight: own, of }) => {
    const column = `g${fields.indexOf(field)}`;
    const share = literal(own / of.weight);
    return `CASE WHEN ${here} AND ${column} IS NOT NULL THEN ${w} * ((${column} = ${literal(category)})::INTEGER - ${share}) / ${literal(of.weight)} ELSE 0 END`;
  });
  // Without strata and clusters variances are taken about 0: what totals are about is taken off before.
  const plain = !stratum && !cluster && study.options.raking === undefined;
  const totals = categories.map(({ field, category, weight: own }) => {
    const mean = plain ? ` - ${literal(own)} / (SELECT sum(_frequency) FROM scores WHERE ${IN_DESIGN})` : '';
    return `CASE WHEN ${here} AND g${fields.indexOf(field)} = ${literal(category)} THEN ${w} ELSE 0 END${mean}`;
  });
  return {
    parts: [...shares, ...totals],
    columns: fields.map((field, at) => `${identifier(field)} AS g${at}`),
  };
}

/** Shares with the interval of R's `svyciprop(method = "logit")`, totals with that of `confint(svytotal)`, both by t. */
export function categoryShares(
  categories: readonly CategoryMoments[],
  df: number,
  options: StudyOptions,
): readonly CategoryShare[] {
  const minimum = smallestGroup(options);
  const interval = intervals(options.confidence, df);
  return categories.map(({ field, category, n, weight, of, shareVariance, totalVariance }) => {
    if (n < minimum) return { field, category, n, found: refuse('group-too-small', { n, minimum }) };
    const share = interval(weight / of.weight, Math.sqrt(Math.max(0, shareVariance)));
    // Weights that come to the sample's size count nobody beyond it.
    const population = of.weight > of.n * (1 + WHOLE);
    const total = population ? interval(weight, Math.sqrt(Math.max(0, totalVariance))) : null;
    return { field, category, n, found: { share: { ...share, ...logistic(share) }, total } };
  });
}

/** Limits of a share that stay between 0 and 1: on the logit scale, by the delta method. */
function logistic({ value, high }: Interval): Pick<Interval, 'low' | 'high'> {
  const spread = value * (1 - value);
  if (!(spread > 0)) return { low: value, high: value };
  const [logit, half] = [Math.log(value / (1 - value)), (high - value) / spread];
  const back = (at: number): number => 1 / (1 + Math.exp(-at));
  return { low: back(logit - half), high: back(logit + half) };
}
