import { shuffled, stream } from './random.ts';
import { COMPETITOR, OPERATOR, STRATA, SURVEYS, type Respondent } from './sample.ts';
import { NOT_FOR_PREPAID } from './system.ts';
import type { Answers } from './answers.ts';
import { ALL_ITEMS, COMMON_ITEMS, estimateWeights, globalWeights, indexOf } from './indices.ts';

/** One published value: of whom, on which items, how closely, and whose answers to what may be moved to meet it. */
interface Goal {
  readonly value: number;
  readonly tolerance: number;
  readonly rows: readonly number[];
  readonly used: ReadonlySet<number>;
  readonly movable: { readonly rows: readonly number[]; readonly items: readonly number[] };
}

const BILL_ITEMS = [...NOT_FOR_PREPAID];
const OTHER_ITEMS = [...COMMON_ITEMS];

/**
 * S1's table as goals. The contract customers' value is met through those of 1999 or later, whose own "68" leaves the room for
 * it; the common item set through all items but the two of the bill, the own set through these two.
 */
function goals(respondents: readonly Respondent[]): readonly Goal[] {
  const rowsOf = (provider: string, matches: (stratum: (typeof STRATA)[number]) => boolean): number[] =>
    respondents.flatMap((r, i) => {
      const survey = SURVEYS[r.survey]!;
      return survey.provider === provider && survey.wave === '2000' && matches(STRATA[r.stratum]!) ? [i] : [];
    });
  const operator = (name: string): number[] =>
    rowsOf(OPERATOR, ({ type, tenure }) => type === name || tenure === name);
  const goal = (
    value: number,
    tolerance: number,
    rows: number[],
    used: ReadonlySet<number>,
    items: readonly number[],
    movableRows = rows,
  ): Goal => ({ value, tolerance, rows, used, movable: { rows: movableRows, items } });
  const newest = operator('1999 or later');
  return [
    goal(66.16, 0.0005, operator('before 1995'), ALL_ITEMS, OTHER_ITEMS),
    goal(67.23, 0.0005, operator('1996-1998'), ALL_ITEMS, OTHER_ITEMS),
    goal(69.1, 0.005, operator('prepaid'), COMMON_ITEMS, OTHER_ITEMS),
    goal(63.31, 0.0005, operator('high-bill'), COMMON_ITEMS, OTHER_ITEMS),
    goal(63.31, 0.0005, operator('high-bill'), ALL_ITEMS, BILL_ITEMS),
    goal(67.9, 0.005, operator('contract'), COMMON_ITEMS, OTHER_ITEMS, newest),
    goal(67.9, 0.005, operator('contract'), ALL_ITEMS, BILL_ITEMS, newest),
    goal(
      63,
      0.05,
      rowsOf(COMPETITOR, () => true),
      ALL_ITEMS,
      OTHER_ITEMS,
    ),
  ];
}

/** Weights change a little with every move; the rounds end when all goals are met under the weights of the moved answers. */
const ROUNDS = 12;

/**
 * Moves single answers by one point, in an order drawn from the seed, until every goal is met; changes `performance` in
 * place. Returns how many were moved. Throws with the goal that is out of reach.
 */
export function calibrate(
  seed: number,
  respondents: readonly Respondent[],
  performance: Answers,
  answered: readonly Uint8Array[],
  overall: Int8Array,
): number {
  const wanted = goals(respondents);
  let moved = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const weights = estimateWeights(respondents, performance, answered, overall);
    const missOf = ({ value, rows, used }: Goal): number =>
      value - indexOf(globalWeights(weights, used), rows, respondents, performance, answered);
    if (wanted.every((goal) => Math.abs(missOf(goal)) <= goal.tolerance)) return moved;
    for (const [place, goal] of wanted.entries()) {
      const global = globalWeights(weights, goal.used);
      const order = stream(seed, `calibration ${round} ${place}`);
      moved += approach(goal, missOf(goal), global, order, respondents, performance, answered);
    }
  }
  throw new Error(`No calibration within ${ROUNDS} rounds; a parameter of the design asks for too much.`);
}

function approach(
  goal: Goal,
  miss: number,
  global: readonly number[],
  order: ReturnType<typeof stream>,
  respondents: readonly Respondent[],
  performance: Answers,
  answered: readonly Uint8Array[],
): number {
  const { rows, items } = goal.movable;
  const step = Math.sign(miss);
  let left = Math.abs(miss);
  let moved = 0;
  const asked = new Map(
    items.map((j) => [j, goal.rows.reduce((sum, i) => sum + answered[j]![i]! * respondents[i]!.weight, 0)]),
  );
  for (const place of shuffled(rows.length * items.length, order)) {
    if (left <= goal.tolerance / 2) break;
    const i = rows[place % rows.length]!;
    const j = items[Math.floor(place / rows.length)]!;
    const column = performance[j]!;
    const next = column[i]! + step;
    const change = (global[j]! * respondents[i]!.weight * (100 / 9)) / asked.get(j)!;
    if (answered[j]![i] === 0 || next < 1 || next > 10 || change > left + goal.tolerance / 2) continue;
    column[i] = next;
    left -= change;
    moved++;
  }
  return moved;
}
