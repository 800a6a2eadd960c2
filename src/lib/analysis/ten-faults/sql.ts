import { identifier, literal } from '../../engine/quote.ts';
import { list } from '../../engine/sql-text.ts';
import { structure } from '../../study/structure.ts';
import type { Study } from '../../study/types.ts';
import type { Variable } from '../../survey/available-means.ts';
import { counted } from '../../survey/counted.ts';
import { designRoles, IN_DESIGN } from '../../survey/design.ts';
import { AMONG } from '../../survey/domains.ts';

/** With fewer items on one scale one answer to all is nothing unusual. */
export const FEWEST_ALIKE = 6;
/** Scores this near are the same: what lies between is rounding. */
const SAME = 1e-9;

function scoresOf(study: Study): readonly string[] {
  return structure(study).items.map(({ performance }) => identifier(performance.name));
}

/** The mean of a respondent's items, as a variable of `momentsSql`. */
export function meanOfItems(study: Study): readonly Variable[] {
  return [{ item: 'items', score: `list_avg([${scoresOf(study).join(', ')}])` }];
}

/** One item less another, as a variable of `momentsSql`: of those who answered both. */
export function differenceOf(highest: string, lowest: string, study: Study): readonly Variable[] {
  const column = (item: string): string =>
    identifier(structure(study).items.find(({ id }) => id === item)?.performance.name ?? item);
  return [{ item: 'difference', score: `${column(highest)} - ${column(lowest)}` }];
}

/** SQL: one row an item (`item`, `n`, weighted `mean` score and share of the best answer, `top`) of the focal provider's latest wave. */
export function itemsSql(study: Study): string {
  const frequency = designRoles(study).frequency;
  const w = counted(study);
  const rows = structure(study).items.map(({ id, performance }) => {
    const score = identifier(performance.name);
    const sum = (what: string): string => `sum(CASE WHEN ${score} IS NOT NULL THEN ${what} END)`;
    const n = `coalesce(${sum(frequency ? '_frequency' : '1')}, 0)::DOUBLE`;
    const top = `sum(CASE WHEN ${score} >= ${100 - SAME} THEN ${w} ELSE 0 END)`;
    return `{item: ${literal(id)}, n: ${n}, mean: ${sum(`${w} * ${score}`)} / ${sum(w)}, top: coalesce(${top} / ${sum(w)}, 0)}`;
  });
  return `SELECT unnest([
${list(rows, 2)}
], recursive := true)
FROM scores
WHERE ${IN_DESIGN} AND ${AMONG.all}`;
}

/**
 * SQL: one row with the weighted shares of the respondents (focal provider's latest wave, at least one item answered) who answered half of the items or more (`valid`)
 * and who gave one answer to all of them, at least six (`same`), as scores: an item asked the other way round stands turned.
 */
export function respondentsSql(study: Study): string {
  const scores = scoresOf(study);
  const w = counted(study);
  const answered = scores.map((score) => `(${score} IS NOT NULL)::INTEGER`).join(' + ');
  return `WITH people AS (
  SELECT ${w} AS counted, ${answered} AS answered, greatest(${scores.join(', ')}) - least(${scores.join(', ')}) AS spread
  FROM scores
  WHERE ${IN_DESIGN} AND ${AMONG.all} AND coalesce(${scores.join(', ')}) IS NOT NULL
)
SELECT
  coalesce(sum(CASE WHEN answered >= ${scores.length / 2} THEN counted ELSE 0 END) / sum(counted), 0) AS valid,
  coalesce(sum(CASE WHEN answered >= ${FEWEST_ALIKE} AND spread <= ${SAME} THEN counted ELSE 0 END) / sum(counted), 0) AS same
FROM people`;
}

/** SQL: one row a wave of the focal provider and item that anybody answered in it (`wave`, `item`); undefined where no column says the wave. */
export function wavesSql(study: Study): string | undefined {
  const wave = study.fields.find(({ role }) => role === 'wave');
  if (wave === undefined) return undefined;
  const rows = structure(study).items.map(
    ({ id, performance }) => `CASE WHEN count(${identifier(performance.name)}) > 0 THEN ${literal(id)} END`,
  );
  return `SELECT wave, unnest(list_filter(items, item -> item IS NOT NULL)) AS item
FROM (
  SELECT ${identifier(wave.name)}::VARCHAR AS wave, [
${list(rows, 4)}
  ] AS items
  FROM scores
  WHERE ${IN_DESIGN} AND _focal AND ${identifier(wave.name)} IS NOT NULL
  GROUP BY ALL
)
ORDER BY ALL`;
}
