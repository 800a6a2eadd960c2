import { answerDegree, isJudgement } from './answer-degree.ts';
import type { AnswerDegree, Degree } from './degree.ts';

/** The level of each text on one scale. */
export interface AnswerLevels {
  readonly id: string;
  /** 0 worst. */
  readonly levels: readonly number[];
  /** Levels of the scale, those included that no text stands for. */
  readonly points: number;
  /** No two texts stand for one level. */
  readonly apart: boolean;
  /** The scale has a middle that answers may lack; false where its levels are only those found. */
  readonly usual: boolean;
}

/** One level of a usual scale: its side and the degrees that stand for it. */
type Step = readonly [side: -1 | 0 | 1, ...Degree[]];

const TOP = ['very', 'utmost'] as const;
/** Usual scales from worst to best, the shorter first. */
const USUAL: readonly (readonly Step[])[] = [
  [
    [-1, ...TOP],
    [-1, 'slight', 'mild', 'plain', 'moderate'],
    [0],
    [1, 'slight', 'mild', 'plain', 'moderate'],
    [1, ...TOP],
  ],
  [[-1, 'plain', ...TOP], [-1, 'slight', 'mild'], [0], [1, 'slight', 'mild', 'plain'], [1, ...TOP]],
  // One-sided, as "not at all … extremely".
  [
    [-1, 'plain', ...TOP],
    [1, 'slight'],
    [1, 'mild', 'moderate'],
    [1, 'very'],
    [1, 'utmost'],
  ],
  [
    [-1, 'plain', ...TOP],
    [-1, 'mild'],
    [1, 'mild', 'moderate'],
    [1, 'very'],
    [1, 'utmost'],
  ],
  [
    [-1, 'plain', ...TOP],
    [1, 'slight'],
    [1, 'mild', 'moderate'],
    [1, 'plain'],
    [1, ...TOP],
  ],
  // Plain words at both ends: satisfied, rather satisfied, …
  [[-1, 'plain', ...TOP], [-1, 'slight', 'mild'], [0], [1, 'slight', 'mild'], [1, 'plain', ...TOP]],
  [
    [-1, ...TOP],
    [-1, 'plain', 'moderate'],
    [-1, 'slight', 'mild'],
    [0],
    [1, 'slight', 'mild'],
    [1, 'plain', 'moderate'],
    [1, ...TOP],
  ],
];

const isAt = (step: Step, { side, degree }: AnswerDegree): boolean =>
  step[0] === side && (side === 0 || step.slice(1).includes(degree));

/** What all answers judge; undefined where they judge different things, or nothing that is known to be judged. */
function subjectOf(answers: readonly AnswerDegree[]): string | undefined {
  const named = answers.filter(({ about }) => about !== '');
  const subject = named[0]?.about;
  if (subject === undefined || named.some(({ about }) => about !== subject)) return undefined;
  const degrees = new Set(named.map(({ degree }) => degree));
  return isJudgement(subject) || (named.length >= 4 && degrees.size >= 3) ? subject : undefined;
}

/** True if a usual scale would leave too much of itself unused: the answers have levels of their own. */
function isLopsided(steps: readonly Step[], levels: readonly number[]): boolean {
  const used = [...new Set(levels)];
  const on = (side: -1 | 0 | 1): number => used.filter((level) => steps[level]![0] === side).length;
  // One-sided scales begin with a little of it.
  if (!steps.some(([side]) => side === 0)) return !used.includes(1);
  return steps.length === 7 && on(0) === 0 && on(-1) + on(1) > 2 && Math.abs(on(-1) - on(1)) > 1;
}

/** Both sides of a five-point scale use the same kind of words between its middle and its ends. */
function isOneKind(answers: readonly AnswerDegree[]): boolean {
  const degrees = answers.filter(({ side }) => side !== 0).map(({ degree }) => degree);
  return !(degrees.includes('moderate') && degrees.includes('slight'));
}

/**
 * The levels of answers that all say how much of one thing ("very satisfied", "有些不满意"): on the shortest usual scale that
 * tells them apart; else in their order, each on a level of its own. Undefined if they are no such answers.
 *
 * @param texts in lower case, without numbers and brackets around them.
 */
export function answerLevels(texts: readonly string[]): AnswerLevels | undefined {
  const answers = texts.map(answerDegree);
  if (!answers.every((answer) => answer !== undefined)) return undefined;
  const subject = subjectOf(answers);
  if (subject === undefined) return undefined;
  const id = `degree-${subject}`;
  for (const [at, steps] of USUAL.entries()) {
    const levels = answers.map((answer) => steps.findIndex((step) => isAt(step, answer)));
    const apart = new Set(levels).size === levels.length;
    if (!apart || levels.includes(-1) || (at === 0 && !isOneKind(answers)) || isLopsided(steps, levels))
      continue;
    return { id, levels, points: steps.length, apart, usual: true };
  }
  const places = [...new Set(answers.map(({ place }) => place))].sort((a, b) => a - b);
  if (places.length < 2 || (places.length === 2 && texts.length > 2)) return undefined;
  return {
    id,
    levels: answers.map(({ place }) => places.indexOf(place)),
    points: places.length,
    apart: places.length === texts.length,
    usual: false,
  };
}
