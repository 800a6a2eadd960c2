import { intervals } from '../../stats/estimate.ts';
import { normalQuantile } from '../../stats/distribution/normal.ts';
import { studentQuantile } from '../../stats/distribution/student.ts';
import { wilson } from '../../stats/wilson.ts';
import { refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import { quantile } from '../../survey/answers-by-score.ts';
import type { Answers } from '../../survey/answers-by-score.ts';
import { codeOf } from '../../survey/score-code.ts';
import { designRemarks, hasDesign, unusableDesign } from '../../survey/design.ts';
import type { Estimate } from '../../survey/types.ts';
import type {
  Answer,
  DistributionMoments,
  DistributionResult,
  Measures,
  Question,
  QuestionAnswers,
  QuestionMoments,
} from './result.ts';
import { BANDS, boxesOf, hasDegrees, ratingFields, stepsOf } from './steps.ts';
import type { RatingField } from './steps.ts';

/** Under this standard error of a share nothing varies but rounding. */
const NO_SPREAD = 1e-9;

/** What intervals rest on. */
interface Basis {
  readonly df: number;
  readonly confidence: number;
  readonly design: boolean;
  /** Everybody was asked. */
  readonly census: boolean;
}

/** The answers of every question that anybody answered; a refusal of an unusable design. */
export function solve(
  { design, questions }: DistributionMoments,
  study: Study,
  options: StudyOptions,
): DistributionResult | Refusal {
  const unusable = unusableDesign(design);
  if (unusable !== null) return unusable;
  const basis: Basis = {
    df: design.psus - design.strata,
    confidence: options.confidence,
    design: hasDesign(study),
    census: design.census,
  };
  const fields = new Map(ratingFields(study).map((field) => [field.name, field]));
  return {
    questions: questions.flatMap((moments) => {
      const field = fields.get(moments.field);
      return field === undefined ? [] : [questionOf(field, moments, basis, smallestGroup(options))];
    }),
    remarks: designRemarks(design),
  };
}

function questionOf(field: RatingField, moments: QuestionMoments, basis: Basis, minimum: number): Question {
  const { n: counts, weights, unanswered } = moments.answers;
  const [n, weight] = [sum(counts), sum(weights)];
  return {
    field: field.name,
    role: field.role,
    n,
    unanswered: unanswered.n,
    noAnswer: unanswered.weight / (weight + unanswered.weight),
    found:
      n < minimum ? refuse('group-too-small', { n, minimum }) : foundOf(field, moments, { n, weight }, basis),
  };
}

interface Size {
  readonly n: number;
  readonly weight: number;
}

function foundOf(field: RatingField, moments: QuestionMoments, size: Size, basis: Basis): QuestionAnswers {
  const { answers } = moments;
  const steps = stepsOf(field.scale, answers.scores);
  return {
    answers: steps === undefined ? bands(field, answers, size) : given(field, steps, answers, size),
    banded: steps === undefined,
    measures: hasDegrees(field)
      ? measuresOf(field, moments, steps, size, basis)
      : refuse('no-degrees', { field: { field: field.name } }),
  };
}

/** Every step of the scale with who gave it. */
function given(
  { scale }: RatingField,
  steps: readonly number[],
  { scores, n, weights }: Answers,
  size: Size,
): readonly Answer[] {
  return steps.map((score) => {
    const at = scores.findIndex((one) => Math.abs(one - score) < 1e-6);
    const code = codeOf(score, scale);
    return { from: code, to: code, score, n: n[at] ?? 0, share: (weights[at] ?? 0) / size.weight };
  });
}

/** The scale in bands of a tenth each; its best end belongs to the last. */
function bands({ scale }: RatingField, { scores, n, weights }: Answers, size: Size): readonly Answer[] {
  const width = 100 / BANDS;
  const bandOf = (score: number): number => Math.min(BANDS - 1, Math.floor(score / width + 1e-9));
  return Array.from({ length: BANDS }, (_, band) => {
    const own = scores.flatMap((score, at) => (bandOf(score) === band ? [at] : []));
    const total = (of: readonly number[]): number => sum(own.map((at) => of[at] ?? 0));
    return {
      from: codeOf(band * width, scale),
      to: codeOf((band + 1) * width, scale),
      score: (band + 0.5) * width,
      n: total(n),
      share: total(weights) / size.weight,
    };
  });
}

function measuresOf(
  { scale }: RatingField,
  { answers, variance }: QuestionMoments,
  steps: readonly number[] | undefined,
  size: Size,
  basis: Basis,
): Measures {
  const { scores, weights } = answers;
  const average = (of: (score: number) => number): number =>
    sum(scores.map((score, at) => (weights[at] ?? 0) * of(score))) / size.weight;
  const mean = average((score) => score);
  const perPoint = (scale.max - scale.min) / 100;
  const interval = intervals(basis.confidence, basis.df);
  const se = Math.sqrt(Math.max(0, variance.mean));
  const boxes = boxesOf(steps);
  const box = (inside: (score: number) => boolean, of: number | null): Estimate | Refusal =>
    of === null || boxes === undefined
      ? refuse(steps === undefined ? 'no-steps' : 'few-steps', { count: steps?.length ?? 0 })
      : shareOf(
          average((score) => (inside(score) ? 1 : 0)),
          of,
          answers,
          size,
          basis,
        );
  return {
    mean: { ...interval(codeOf(mean, scale), perPoint * se), n: size.n },
    score: { ...interval(mean, se), n: size.n },
    median: codeOf(quantile(answers, 0.5).score, scale),
    sd: perPoint * Math.sqrt((average((score) => (score - mean) ** 2) * size.n) / (size.n - 1)),
    best: box((score) => score > (boxes?.best ?? NaN), variance.best),
    worst: box((score) => score < (boxes?.worst ?? NaN), variance.worst),
  };
}

/**
 * A share with Wilson's interval: without a design on n; under one on n* = p(1 − p)/v · (t_{n−1}/t_df)² with the Taylor variance v (Korn and Graubard
 * 1998), where everybody or nobody is counted on Kish's n. None where everybody was asked.
 */
function shareOf(
  value: number,
  variance: number,
  { weights, squares }: Answers,
  { n }: Size,
  { df, confidence, design, census }: Basis,
): Estimate {
  const share = Math.min(1, Math.max(0, value));
  const se = Math.sqrt(Math.max(0, variance));
  if (census) return { value: share, se: 0, low: share, high: share, n, df };
  const tail = (1 + confidence) / 2;
  const ratio = studentQuantile(tail, n - 1) / studentQuantile(tail, df);
  const kish = sum(weights) ** 2 / sum(squares);
  const effective = se > NO_SPREAD ? ((share * (1 - share)) / variance) * ratio ** 2 : kish;
  return { value: share, se, ...wilson(share, design ? effective : n, normalQuantile(tail)), n, df };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
