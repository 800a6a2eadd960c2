import { identifier, literal } from '../../engine/quote.ts';
import { list } from '../../engine/sql-text.ts';
import type { Study } from '../../study/types.ts';
import type { Answers } from '../../survey/answers-by-score.ts';
import { designRoles, IN_DESIGN } from '../../survey/design.ts';
import { AMONG } from '../../survey/domains.ts';
import { designColumnNames, designColumns } from '../../survey/taylor-variance.ts';
import { variancesByPosition } from '../../survey/variances-by-position.ts';
import { boxesOf, hasDegrees, stepsOf } from './steps.ts';
import type { RatingField } from './steps.ts';

/** A question with its answers, and what is estimated of it: SQL over its score `s`, and the value. */
export interface Asked {
  readonly field: RatingField;
  readonly answers: Answers;
  readonly estimates: readonly Estimated[];
}

interface Estimated {
  readonly of: 'mean' | 'best' | 'worst';
  readonly sql: (score: string) => string;
  readonly value: number;
}

/** The questions that anybody answered, with their answers, in the order given. */
export function askedOf(
  fields: readonly RatingField[],
  found: ReadonlyMap<string, Answers>,
): readonly Asked[] {
  return fields.flatMap((field) => {
    const answers = found.get(field.name);
    return answers === undefined ? [] : [{ field, answers, estimates: estimatesOf(field, answers) }];
  });
}

function estimatesOf(field: RatingField, { scores, weights }: Answers): readonly Estimated[] {
  if (!hasDegrees(field)) return [];
  const boxes = boxesOf(stepsOf(field.scale, scores));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const average = (of: (score: number) => number): number =>
    scores.reduce((sum, score, at) => sum + (weights[at] ?? 0) * of(score), 0) / total;
  return [
    { of: 'mean', sql: (score) => score, value: average((score) => score) },
    ...(boxes === undefined
      ? []
      : [
          {
            of: 'best' as const,
            sql: (score: string) => `(${score} > ${literal(boxes.best)})::INTEGER`,
            value: average((score) => (score > boxes.best ? 1 : 0)),
          },
          {
            of: 'worst' as const,
            sql: (score: string) => `(${score} < ${literal(boxes.worst)})::INTEGER`,
            value: average((score) => (score < boxes.worst ? 1 : 0)),
          },
        ]),
  ];
}

/**
 * SQL for the Taylor variances of everything that is estimated, one row a number (`position`, `variance`), question by question, as R's `svymean` of
 * the score and of the boxes, all respondents being a domain of the design. Undefined where nothing is estimated.
 */
export function errorsSql(asked: readonly Asked[], study: Study): string | undefined {
  const w = designRoles(study).weight ? '_weight * ' : '';
  const parts = asked.flatMap(({ answers, estimates }, at) => {
    const total = literal(answers.weights.reduce((sum, weight) => sum + weight, 0));
    return estimates.map(
      ({ sql, value }) =>
        `CASE WHEN ${AMONG.all} AND s${at} IS NOT NULL THEN ${w}(${sql(`s${at}`)} - ${literal(value)}) / ${total} ELSE 0 END`,
    );
  });
  if (parts.length === 0) return undefined;
  const columns = [
    ...new Set([...designColumns(study), '_weight', '_focal', '_current']),
    ...asked.map(({ field }, at) => `${identifier(field.name)} AS s${at}`),
  ];
  return `WITH people AS NOT MATERIALIZED (
  SELECT
${list(columns, 4)}
  FROM scores
  WHERE ${IN_DESIGN}
),
shares AS NOT MATERIALIZED (
  SELECT
${list([...designColumnNames(study), ...parts.map((part, at) => `${part} AS z${at}`)], 4)}
  FROM people
)${variancesByPosition(
    parts.length,
    parts.map((_, at) => [at, at] as const),
    study,
    false,
  )}`;
}
