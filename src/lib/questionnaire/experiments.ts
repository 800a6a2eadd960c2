import { normalQuantile } from '../stats/distribution/normal.ts';
import { uniforms } from '../stats/resample/philox.ts';

/**
 * Experiments on SIMULATED respondents: nobody gave these answers. Each respondent feels something between 0 and 100, which in life nobody sees; the experiment is how much of it is
 * left in the answers when the form of a question changes. What is assumed stands with each experiment.
 */

/** Respondents of an experiment. */
export const RESPONDENTS = 2000;
/** Spread of what respondents feel, in points. */
const SPREAD = 20;

/** One form of a question, and what came of it. Scores 0–100; shares 0–1. */
export interface Outcome {
  readonly mean: number;
  readonly sd: number;
  /** Who gave one of the two best answers. */
  readonly best: number;
  /** Correlation of the answers with what is felt. */
  readonly valid: number;
}

function chances(seed: number, place: number): readonly number[] {
  const next = uniforms(seed, place);
  return Array.from({ length: RESPONDENTS }, next);
}

function normals(seed: number, place: number): readonly number[] {
  return chances(seed, place).map((one) => normalQuantile(Math.min(Math.max(one, 1e-9), 1 - 1e-9)));
}

const within = (value: number): number => Math.min(100, Math.max(0, value));

/** An inner value 0–100 as an answer on a scale of so many evenly spaced points, as a score. */
function answerOn(points: number, value: number): number {
  return (Math.round((within(value) / 100) * (points - 1)) * 100) / (points - 1);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}

function sdOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (values.length - 1));
}

/** Pearson's r; 0 where one of both is constant. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const [ma, mb, sa, sb] = [meanOf(a), meanOf(b), sdOf(a), sdOf(b)];
  if (!(sa > 0) || !(sb > 0)) return 0;
  return a.reduce((sum, one, at) => sum + (one - ma) * (b[at]! - mb), 0) / ((a.length - 1) * sa * sb);
}

function outcome(answers: readonly number[], felt: readonly number[], points: number): Outcome {
  const limit = 100 - 100 / (points - 1) - 1e-9;
  return {
    mean: meanOf(answers),
    sd: sdOf(answers),
    best: answers.filter((one) => one >= limit).length / answers.length,
    valid: correlation(answers, felt),
  };
}

export const POINTS = [3, 5, 7, 11] as const;

/** The same respondents on scales of 3, 5, 7 and 11 points. */
export interface PointsExperiment {
  readonly truth: number;
  readonly scales: readonly (Outcome & { readonly points: number; readonly retest: number })[];
}

/**
 * What the number of points does to a mean, to a share and to what can be told apart. Assumed: feelings are normal about `mean` (sd 20, cut at 0 and 100), an answer wavers by a
 * normal error of sd `noise`, and everybody divides the range into even steps.
 */
export function pointsExperiment(mean: number, noise: number, seed: number): PointsExperiment {
  const felt = normals(seed, 0).map((one) => within(mean + SPREAD * one));
  const [first, second] = [normals(seed, 1), normals(seed, 2)];
  const asked = (points: number, wavering: readonly number[]): readonly number[] =>
    felt.map((one, at) => answerOn(points, one + noise * wavering[at]!));
  return {
    truth: meanOf(felt),
    scales: POINTS.map((points) => {
      const answers = asked(points, first);
      return {
        points,
        ...outcome(answers, felt, points),
        retest: correlation(answers, asked(points, second)),
      };
    }),
  };
}

export const FORMS = ['specific', 'positive', 'negative'] as const;
export type Form = (typeof FORMS)[number];

/** The same respondents asked for the matter itself, to agree that they are satisfied, and to agree that they are not (turned round). */
export interface AgreeExperiment {
  readonly truth: number;
  /** Of each form; `between`: the correlation with a second thing that has nothing to do with the first. */
  readonly forms: Readonly<Record<Form, Outcome & { readonly between: number }>>;
}

/**
 * What a tendency to agree does. Assumed: two things are felt independently of each other (normal about 60, sd 20); answers on five points waver by sd 10; a share `share` (0–1) of
 * the respondents move `pull` points towards agreeing, whatever the statement says, and the others do not.
 */
export function agreeExperiment(share: number, pull: number, seed: number): AgreeExperiment {
  const pulled = chances(seed, 10).map((one) => (one < share ? pull : 0));
  const thing = (place: number) => {
    const felt = normals(seed, place).map((one) => within(60 + SPREAD * one));
    const wavering = normals(seed, place + 1);
    const answers = (sign: number): readonly number[] =>
      felt.map((one, at) => answerOn(5, one + 10 * wavering[at]! + sign * pulled[at]!));
    return { felt, of: { specific: answers(0), positive: answers(1), negative: answers(-1) } };
  };
  const [one, other] = [thing(11), thing(13)];
  const of = (form: Form) => ({
    ...outcome(one.of[form], one.felt, 5),
    between: correlation(one.of[form], other.of[form]),
  });
  return {
    truth: meanOf(one.felt),
    forms: { specific: of('specific'), positive: of('positive'), negative: of('negative') },
  };
}

/** Overall satisfaction asked before and after questions on two of six things. */
export interface OrderExperiment {
  /** Means of what is felt: of all six things, and of the two. */
  readonly truth: number;
  readonly items: number;
  readonly first: Outcome & { readonly withItems: number };
  readonly last: Outcome & { readonly withItems: number };
}

/** How many things a respondent judges; two of them are asked about. */
const THINGS = 6;
const OTHERS = 70;

/**
 * What the place of the overall question does. Assumed: overall satisfaction is the mean of six things that are felt (four about 70, two about `bad`, sd 20, sharing half of their variance);
 * after questions on the latter two these come to mind more readily and get `weight` (0–1) of the judgement beyond their share; five points, wavering of sd 8.
 */
export function orderExperiment(weight: number, bad: number, seed: number): OrderExperiment {
  const mood = normals(seed, 20);
  const felt = Array.from({ length: THINGS }, (_, thing) =>
    normals(seed, 21 + thing).map((own, at) =>
      within((thing < 2 ? bad : OTHERS) + SPREAD * Math.SQRT1_2 * (own + mood[at]!)),
    ),
  );
  const wavering = normals(seed, 30);
  const asked = mood.map((_, at) => (felt[0]![at]! + felt[1]![at]!) / 2);
  const whole = mood.map((_, at) => meanOf(felt.map((thing) => thing[at]!)));
  const of = (part: number) => {
    const answers = whole.map((one, at) =>
      answerOn(5, (1 - part) * one + part * asked[at]! + 8 * wavering[at]!),
    );
    return { ...outcome(answers, whole, 5), withItems: correlation(answers, asked) };
  };
  return { truth: meanOf(whole), items: meanOf(asked), first: of(0), last: of(weight) };
}
