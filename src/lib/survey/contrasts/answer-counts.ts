import { numbers, texts } from '../../engine/read-rows.ts';
import { literal } from '../../engine/quote.ts';
import { list } from '../../engine/sql-text.ts';
import type { Rows } from '../../engine/types.ts';
import type { Study } from '../../study/types.ts';
import { counted } from '../counted.ts';
import { IN_DESIGN } from '../design.ts';

/** A question with more different answers over all groups is measured, not answered in steps: its answers are not counted. */
const MOST_ROWS = 2000;

/** The answers to one question, group by group, lowest score first. */
export interface AnswerCounts {
  readonly scores: readonly number[];
  /** By group, then by score: respondents, and their weight. */
  readonly n: readonly (readonly number[])[];
  readonly weights: readonly (readonly number[])[];
}

/**
 * SQL: one row a question, group and score that anybody gave (`item`, `group`, `score`, `n`, `weight`).
 *
 * @param group SQL over `scores` of the group that a row belongs to; NULL: none
 */
export function answerCountsSql(
  questions: readonly { readonly item: string; readonly score: string }[],
  group: string,
  study: Study,
): string {
  const pairs = questions.map(({ item, score }) => `{item: ${literal(item)}, score: ${score}}`);
  return `SELECT item, "group", score, sum(_frequency) AS n, sum(counted) AS weight
FROM (
  SELECT
    ${group} AS "group",
    unnest([
${list(pairs, 6)}
    ], recursive := true),
    _frequency,
    ${counted(study)} AS counted
  FROM scores
  WHERE ${IN_DESIGN} AND _weight > 0
)
WHERE score IS NOT NULL AND "group" IS NOT NULL
GROUP BY item, "group", score
QUALIFY count(*) OVER (PARTITION BY item) <= ${MOST_ROWS}
ORDER BY item, "group", score`;
}

/** The rows of `answerCountsSql` by question, its groups in the order given. */
export function answerCounts(rows: Rows, groups: readonly string[]): ReadonlyMap<string, AnswerCounts> {
  const [items, of] = [texts(rows, 'item'), texts(rows, 'group')];
  const [scores, n, weights] = ['score', 'n', 'weight'].map((name) => numbers(rows, name)) as [
    readonly (number | null)[],
    readonly (number | null)[],
    readonly (number | null)[],
  ];
  const place = new Map(groups.map((group, at) => [group, at]));
  return new Map(
    [...Map.groupBy(items.keys(), (row) => items[row] ?? '')].map(([item, all]) => {
      const given = [...new Set(all.map((row) => scores[row] ?? 0))].sort((a, b) => a - b);
      const at = new Map(given.map((score, step) => [score, step]));
      const table = (from: readonly (number | null)[]): number[][] => {
        const counts = groups.map(() => given.map(() => 0));
        for (const row of all) {
          const line = counts[place.get(of[row] ?? '') ?? -1];
          if (line !== undefined) line[at.get(scores[row] ?? 0) ?? 0] = from[row] ?? 0;
        }
        return counts;
      };
      return [item, { scores: given, n: table(n), weights: table(weights) }];
    }),
  );
}

/** The estimated mid-rank of every score among all the groups, from 0 to 1: the weight of those below it and half of those at it. */
export function midRanks({ scores, weights }: AnswerCounts): readonly number[] {
  const at = scores.map((_, step) => weights.reduce((sum, of) => sum + (of[step] ?? 0), 0));
  const total = at.reduce((sum, weight) => sum + weight, 0);
  let below = 0;
  return at.map((weight) => {
    const rank = (below + weight / 2) / total;
    below += weight;
    return rank;
  });
}

/** SQL of a score's mid-rank. Scores are told apart half way between two of them, so that no digit is lost on the way. */
export function rankSql(score: string, scores: readonly number[], ranks: readonly number[]): string {
  const cases = ranks
    .slice(0, -1)
    .map(
      (rank, at) =>
        `WHEN ${score} < ${literal(((scores[at] ?? 0) + (scores[at + 1] ?? 0)) / 2)} THEN ${literal(rank)}`,
    );
  return `CASE ${cases.join(' ')} WHEN ${score} IS NOT NULL THEN ${literal(ranks.at(-1) ?? 0)} END`;
}
