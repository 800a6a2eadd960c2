import { counted } from '../../survey/counted.ts';
import { ORIGIN } from '../../stats/score-origin.ts';
import { identifier, literal } from '../../engine/quote.ts';
import type { Rows } from '../../engine/types.ts';
import { cellsSql, rakedCells } from '../../survey/raking.ts';
import { packedEntry } from '../../stats/linear/packed.ts';
import { studentQuantile, studentTwoSided } from '../../stats/distribution/student.ts';
import { isRefusal, refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Study } from '../../study/types.ts';
import {
  designMoments,
  designRemarks,
  designSql,
  IN_DESIGN,
  unusableDesign,
  WHOLE,
} from '../../survey/design.ts';
import { domainMoments } from '../../survey/domain-moments.ts';
import { momentsSql } from '../../survey/domain-means-sql.ts';
import type { Variable } from '../../survey/available-means.ts';
import { numbers, statement, texts } from '../../engine/read-rows.ts';
import { list } from '../../engine/sql-text.ts';
import { structure } from '../../study/structure.ts';
import { categoriesOf, categoriesSql, categoryErrors, categoryShares } from './categories.ts';
import type { ItemDesign, SurveyDesignMoments, SurveyDesignResult } from './result.ts';
import { HERE, partErrorsSql, regressionSource, regressionSql, solvedRegression } from './parts.ts';
import { answersByScore, answersByScoreSql, quantile } from '../../survey/answers-by-score.ts';
import type { RegressionSource, SolvedRegression } from './parts.ts';
import type { Distribution } from '../../survey/answers-by-score.ts';
import type { Analysis, Words } from '../types.ts';
import { byPosition } from '../../survey/variances-by-position.ts';

/** Under this weighted variance (score points squared) the outcome is the same for all. */
const NO_SPREAD = 1e-9;
/** Under this share of the outcome's squares a residual is rounding. */
const NO_RESIDUAL = 1e-14;

function overallOf({ fields }: Study): string {
  return fields.find(({ role }) => role === 'overall')?.name ?? '';
}

function variablesOf(study: Study): readonly Variable[] {
  return structure(study).items.map(({ id, performance }) => ({
    item: id,
    score: identifier(performance.name),
    read: { columns: [performance.name] },
  }));
}

/** One row an item: the weighted mean of (score − 50)², and of the weight itself, among all respondents who answered. */
function spreadSql(variables: readonly Variable[], study: Study): string {
  const w = counted(study);
  const rows = variables.map(({ item, score }) => {
    const mean = (what: string): string =>
      `sum(CASE WHEN ${score} IS NOT NULL THEN ${w} * ${what} END) / sum(CASE WHEN ${score} IS NOT NULL THEN ${w} END)`;
    return `{item: ${literal(item)}, square: ${mean(`(${score} - ${ORIGIN}) * (${score} - ${ORIGIN})`)}, counted: ${mean('_weight')}}`;
  });
  return `SELECT unnest([
${list(rows, 2)}
], recursive := true)
FROM scores
WHERE ${IN_DESIGN} AND ${HERE}`;
}

/** Items that anybody answered, with their medians. */
function mediansOf(rows: Readonly<Record<string, Rows>>, study: Study) {
  const found = answersByScore(statement(rows, 'distribution'));
  return variablesOf(study).flatMap(({ item, score }) => {
    const answers = found.get(item);
    if (answers === undefined) return [];
    const distribution: Distribution = { scores: answers.scores, weights: answers.weights };
    const weight = distribution.weights.reduce((sum, one) => sum + one, 0);
    const { score: median, below } = quantile(distribution, 0.5);
    return weight > 0 ? [{ item, score, distribution, weight, median, below }] : [];
  });
}

function solvedBy(
  rows: Readonly<Record<string, Rows>>,
  study: Study,
): (RegressionSource & SolvedRegression) | undefined {
  const source = regressionSource(study);
  if (source === undefined) return undefined;
  const solved = solvedRegression(statement(rows, 'regression'), source);
  return solved && { ...source, ...solved };
}

function regressionMoments(
  { nodes, n, degrees, fit, spread, total }: RegressionSource & SolvedRegression,
  variances: readonly (number | undefined)[],
): SurveyDesignMoments['regression'] {
  const [dropped] = fit.dropped;
  return {
    n,
    degrees,
    terms: nodes.map(({ id }, at) => ({
      node: id,
      value: fit.coefficients[0]?.[at + 1] ?? 0,
      variance: variances[at] ?? 0,
    })),
    constant: !(spread > NO_SPREAD),
    perfect: (fit.residual[0] ?? 0) <= NO_RESIDUAL * total,
    dependent: dropped === undefined ? null : (nodes[dropped - 1]?.id ?? ''),
  };
}

/** The median with Woodruff's interval (1952) by t. */
function medianOf(distribution: Distribution, variance: number, confidence: number, df: number) {
  const { score, below } = quantile(distribution, 0.5);
  const half = studentQuantile((1 + confidence) / 2, df) * Math.sqrt(Math.max(0, variance));
  const bound = (share: number): number | null =>
    share >= 0 && share <= 1 ? quantile(distribution, share).score : null;
  return { value: score, low: bound(below - half), high: bound(below + half) };
}

function regressionOf(
  moments: SurveyDesignMoments['regression'],
  confidence: number,
  overall: string,
): SurveyDesignResult['regression'] | Refusal {
  if (moments === null) return refuse('no-regression');
  const { n, degrees, terms, dependent } = moments;
  if (moments.constant) return refuse('constant-outcome', { field: { field: overall } });
  if (moments.perfect) return refuse('perfect-fit', { field: { field: overall } });
  if (dependent !== null) return refuse('dependent-nodes', { node: { node: dependent } });
  const df = degrees - terms.length;
  if (df < 1) return refuse('few-units-for-regression', { degrees, terms: terms.length });
  const half = studentQuantile((1 + confidence) / 2, df);
  return {
    n,
    df,
    terms: terms.map(({ node, value, variance }) => {
      const se = Math.sqrt(Math.max(0, variance));
      const t = se > 0 ? value / se : null;
      const p = t === null ? null : studentTwoSided(t, df);
      return { node, value, se, low: value - half * se, high: value + half * se, t, p };
    }),
  };
}

/**
 * What the survey's design costs: design effects of the items' means among all respondents (the focal provider's latest wave), as R's
 * `svymean(deff = "replace")` and `deff = TRUE` on that domain, and Kish's for the weights alone; their medians, shares and totals of the
 * categories of segments and channels, a regression of overall satisfaction under the design, and what raking did to the weights.
 */
export const surveyDesign: Analysis<SurveyDesignMoments, SurveyDesignResult> = {
  id: 'survey-design',
  version: 4,
  reads: ['minGroup', 'confidence'],
  chapter: 'how-sure-is-it',
  command: { name: 'design' },
  remarks({ remarks, categories }) {
    const suppressed = categories.map(({ found }) => found).find(isRefusal);
    return suppressed === undefined ? remarks : [...remarks, suppressed];
  },
  figures: {
    'design-effects': async () => (await import('./shown.ts')).designEffects,
    'design-shares': async () => (await import('./shown.ts')).designShares,
    'design-slopes': async () => (await import('./shown.ts')).designSlopes,
  },
  numbers: async () => (await import('./shown.ts')).numbers,
  readings: async () => (await import('./readings.ts')).readings,
  words: (code) => import(`./words.${code}.ts`) as Promise<Words>,
  readingWords: (code) => import(`./reading-words.${code}.ts`) as Promise<Words>,
  requires(study) {
    return structure(study).items.length > 0 ? null : refuse('no-performance');
  },
  queries(study) {
    const variables = variablesOf(study);
    const regression = regressionSource(study);
    const categories = categoriesSql(study, HERE);
    return {
      // As the index has it, so that it runs once for both.
      moments: momentsSql(variables, study),
      spread: spreadSql(variables, study),
      distribution: answersByScoreSql(variables, study),
      ...(categories === undefined ? {} : { categories }),
      ...(regression === undefined ? {} : { regression: regressionSql(regression, study) }),
      ...(study.options.raking === undefined ? {} : { margins: cellsSql(study) }),
      design: designSql(
        study,
        variables.map(({ score }) => score),
      ),
    };
  },
  further(rows, study): Readonly<Record<string, string>> {
    const medians = mediansOf(rows, study);
    if (medians.length === 0 || rows['errors'] !== undefined) return {};
    const further = categoryErrors(categoriesOf(rows['categories'], study), study, HERE);
    return { errors: partErrorsSql(medians, solvedBy(rows, study), further, study) };
  },
  moments(rows, study) {
    const medians = mediansOf(rows, study);
    const errors = rows['errors'] === undefined ? [] : byPosition(rows['errors'], 'variance');
    const solved = solvedBy(rows, study);
    const margins = rows['margins'] === undefined ? null : rakedCells(rows['margins'], study);
    const items = structure(study).items.map(({ id }) => id);
    const categories = categoriesOf(rows['categories'], study);
    const slopes = medians.length + (solved?.nodes.length ?? 0);
    const spread = statement(rows, 'spread');
    const [named, squares, weights] = [
      texts(spread, 'item'),
      numbers(spread, 'square'),
      numbers(spread, 'counted'),
    ];
    const [all] = domainMoments(statement(rows, 'moments'), items, study, (item, row) => {
      const at = named.indexOf(item);
      const [square, counted] = [squares[at] ?? null, weights[at] ?? null];
      return { item, n: row('n') ?? 0, weight: row('weight') ?? 0, mean: row('mean'), square, counted };
    });
    const found = all?.domain.id === 'all' ? all : undefined;
    return {
      design: designMoments(statement(rows, 'design')),
      items: (found?.items ?? []).flatMap(({ item, n, weight, mean, square, counted }, at) => {
        if (found === undefined || mean === null || square === null || counted === null) return [];
        const spread = Math.max(0, square - (mean - ORIGIN) ** 2);
        const variance = packedEntry(found.covariance, items.length, at, at);
        const place = medians.findIndex((median) => median.item === item);
        const { distribution } = medians[place] ?? { distribution: { scores: [], weights: [] } };
        const belowVariance = errors[place] ?? 0;
        return [{ item, n, weight, mean, spread, counted, variance, distribution, belowVariance }];
      }),
      regression:
        solved === undefined ? null : regressionMoments(solved, errors.slice(medians.length, slopes)),
      categories: categories.map((one, at) => ({
        ...one,
        shareVariance: errors[slopes + at] ?? 0,
        totalVariance: errors[slopes + categories.length + at] ?? 0,
      })),
      raking: margins === null || isRefusal(margins) ? null : margins.report,
    };
  },
  solve({ design, items, categories, regression, raking }, study, options) {
    const { confidence } = options;
    const minimum = smallestGroup(options);
    const unusable = unusableDesign(design);
    if (unusable !== null) return unusable;
    const { psus, strata } = design;
    const effects = items
      .filter(({ n, spread }) => n >= minimum && spread > 0)
      .map(
        ({ item, n, weight, mean, spread, counted, variance, distribution, belowVariance }): ItemDesign => {
          const deff = variance / (spread / (n - 1));
          return {
            item,
            n,
            mean,
            se: Math.sqrt(variance),
            deff,
            deffWithout: weight > n * (1 + WHOLE) ? deff / (1 - n / weight) : null,
            kish: (n * counted) / weight,
            // Everybody was asked: no number of respondents drawn singly is worth as much.
            effective: deff > 0 ? n / deff : null,
            median: medianOf(distribution, belowVariance, confidence, psus - strata),
          };
        },
      );
    if (effects.length === 0) return refuse('no-design-effect', { minimum });
    return {
      n: design.n,
      psus,
      strata,
      df: psus - strata,
      items: effects,
      categories: categoryShares(categories, psus - strata, options),
      regression: regressionOf(regression, confidence, overallOf(study)),
      raking,
      remarks: designRemarks(design),
    };
  },
};
