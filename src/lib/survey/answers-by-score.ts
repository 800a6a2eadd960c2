import { literal } from '../engine/quote.ts';
import { numbers, texts } from '../engine/read-rows.ts';
import { list } from '../engine/sql-text.ts';
import type { Rows } from '../engine/types.ts';
import type { Study } from '../study/types.ts';
import { counted } from './counted.ts';
import { IN_DESIGN } from './design.ts';
import { AMONG } from './domains.ts';

/** The scores of one question that were given, lowest first, and the weight behind each. */
export interface Distribution {
  readonly scores: readonly number[];
  readonly weights: readonly number[];
}

/** The same with the respondents behind each score, and who gave none. */
export interface Answers extends Distribution {
  readonly n: readonly number[];
  /** Σw² behind each score. */
  readonly squares: readonly number[];
  readonly unanswered: { readonly n: number; readonly weight: number };
}

/**
 * SQL: one row a question and score that anybody of all respondents gave (`item`, `score`, `n`, `weight`, `squares` Σw²); the score is NULL for those
 * who gave none.
 */
export function answersByScoreSql(
  questions: readonly { readonly item: string; readonly score: string }[],
  study: Study,
): string {
  const pairs = questions.map(({ item, score }) => `{item: ${literal(item)}, score: ${score}}`);
  return `SELECT item, score, sum(_frequency) AS n, sum(counted) AS weight, sum(counted * _weight) AS squares
FROM (
  SELECT
    unnest([
${list(pairs, 6)}
    ], recursive := true),
    _frequency,
    _weight,
    ${counted(study)} AS counted
  FROM scores
  WHERE ${IN_DESIGN} AND _weight > 0 AND ${AMONG.all}
)
GROUP BY item, score
ORDER BY item, score`;
}

/** The rows of `answersByScoreSql` by question; those that nobody answered are left out. */
export function answersByScore(rows: Rows): ReadonlyMap<string, Answers> {
  const items = texts(rows, 'item');
  const [scores, n] = [numbers(rows, 'score'), numbers(rows, 'n')];
  const [weights, squares] = [numbers(rows, 'weight'), numbers(rows, 'squares')];
  const at = (column: readonly (number | null)[], row: number | undefined): number =>
    row === undefined ? 0 : (column[row] ?? 0);
  return new Map(
    [...Map.groupBy(items.keys(), (row) => items[row] ?? '')].flatMap(([item, all]) => {
      const own = all.filter((row) => scores[row] !== null);
      const none = all.find((row) => scores[row] === null);
      const column = (of: readonly (number | null)[]): readonly number[] => own.map((row) => at(of, row));
      const found: Answers = {
        scores: column(scores),
        n: column(n),
        weights: column(weights),
        squares: column(squares),
        unanswered: { n: at(n, none), weight: at(weights, none) },
      };
      return own.length === 0 ? [] : [[item, found] as const];
    }),
  );
}

/**
 * The smallest score at or below which the weighted share lies (R's `svyquantile(qrule = "math")`), and the share that does.
 *
 * @param share from 0 to 1
 */
export function quantile(
  { scores, weights }: Distribution,
  share: number,
): { readonly score: number; readonly below: number } {
  const total = weights.reduce((sum, one) => sum + one, 0);
  let sum = 0;
  for (const [at, weight] of weights.entries()) {
    sum += weight;
    if (sum >= share * total * (1 - 1e-12)) return { score: scores[at]!, below: sum / total };
  }
  return { score: scores.at(-1) ?? NaN, below: 1 };
}
