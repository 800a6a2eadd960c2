import { identifier, literal } from '../engine/quote.ts';
import { packedEntry } from '../stats/packed.ts';
import { refuse } from '../study/refusal.ts';
import type { Study } from '../study/types.ts';
import { designMoments, designRoles, designSql, IN_DESIGN, unusableDesign } from './design.ts';
import { domainMoments } from './domain-moments.ts';
import { momentsSql } from './domain-sql.ts';
import type { Variable } from './domain-sql.ts';
import { numbers, statement, texts } from './rows.ts';
import { list } from './sql-text.ts';
import { structure } from './structure.ts';
import type { ItemDesign, SurveyDesignMoments, SurveyDesignResult } from './survey-design-result.ts';
import type { Analysis } from './types.ts';

/** Squares are taken about this score: sums stay sound. */
const ORIGIN = 50;

function variablesOf(study: Study): readonly Variable[] {
  return structure(study).items.map(({ id, performance }) => ({
    item: id,
    score: identifier(performance.name),
  }));
}

/** One row an item: the weighted mean of (score − 50)², and of the weight itself, among all respondents who answered. */
function spreadSql(variables: readonly Variable[], study: Study): string {
  const { weight, frequency } = designRoles(study);
  const counted = [...(weight ? ['_weight'] : []), ...(frequency ? ['_frequency'] : [])].join(' * ') || '1';
  const rows = variables.map(({ item, score }) => {
    const mean = (what: string): string =>
      `sum(CASE WHEN ${score} IS NOT NULL THEN ${counted} * ${what} END) / sum(CASE WHEN ${score} IS NOT NULL THEN ${counted} END)`;
    return `{item: ${literal(item)}, square: ${mean(`(${score} - ${ORIGIN}) * (${score} - ${ORIGIN})`)}, counted: ${mean('_weight')}}`;
  });
  return `SELECT unnest([
${list(rows, 2)}
], recursive := true)
FROM scores
WHERE ${IN_DESIGN} AND _focal AND _current`;
}

/**
 * What the survey's design costs: design effects of the items' means among all respondents (the focal provider's latest wave), as R's
 * `svymean(deff = "replace")` on that domain, and Kish's for the weights alone.
 */
export const surveyDesign: Analysis<SurveyDesignMoments, SurveyDesignResult> = {
  id: 'survey-design',
  version: 1,
  requires(study) {
    return structure(study).items.length > 0 ? null : refuse('no-performance');
  },
  queries(study) {
    const variables = variablesOf(study);
    return {
      // As the index has it, so that it runs once for both.
      moments: momentsSql(variables, study),
      spread: spreadSql(variables, study),
      design: designSql(
        study,
        variables.map(({ score }) => score),
      ),
    };
  },
  moments(rows, study) {
    const items = structure(study).items.map(({ id }) => id);
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
        return [{ item, n, weight, mean, spread, counted, variance }];
      }),
    };
  },
  solve({ design, items }, _study, { minGroup }) {
    const unusable = unusableDesign(design);
    if (unusable !== null) return unusable;
    const effects = items
      .filter(({ n, spread }) => n >= minGroup && n > 1 && spread > 0)
      .map(({ item, n, weight, mean, spread, counted, variance }): ItemDesign => {
        const deff = variance / (spread / (n - 1));
        return {
          item,
          n,
          mean,
          se: Math.sqrt(variance),
          deff,
          kish: (n * counted) / weight,
          effective: deff > 0 ? n / deff : n,
        };
      });
    if (effects.length === 0) return refuse('no-design-effect', { minimum: minGroup });
    const { n, psus, strata } = design;
    return { n, psus, strata, df: psus - strata, items: effects };
  },
};
