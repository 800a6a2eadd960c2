import { DIMENSIONS, ITEMS, NOT_FOR_PREPAID } from './system.ts';
import { STRATA, type Respondent } from './sample.ts';
import { stream } from './random.ts';
import type { Profile } from './profile.ts';

/** One column of answers a kind and item: 1–10, `answers[item][respondent]`. */
export type Answers = readonly Int8Array[];

/** What every respondent would answer, before some answers go missing. */
export interface Sheet {
  readonly performance: Answers;
  readonly expectation: Answers;
  readonly importance: Answers;
}

/** Standard deviations of the unrounded answers on the 1–10 scale. */
const SPREAD = { performance: 2.25, expectation: 1.9, importance: 1.5 } as const;

/** The unexplained part of every answer, standard normal; the same however the means are moved. */
export type Draws = Readonly<Record<keyof Sheet, readonly Float64Array[]>>;

/**
 * Draws correlated within a respondent: evaluations share a general and a dimension's factor (items of one dimension
 * correlate near .47, others near .26); expectations lean on the same general factor, importances on a style of answering.
 */
export function drawAnswers(seed: number, n: number): Draws {
  const normals = (name: string): Float64Array => {
    const from = stream(seed, name);
    return Float64Array.from({ length: n }, () => from.normal());
  };
  const general = normals('general factor');
  const demanding = normals('expectation factor');
  const style = normals('importance factor');
  const performance: Float64Array[] = [];
  const expectation: Float64Array[] = [];
  const importance: Float64Array[] = [];
  for (const dimension of DIMENSIONS) {
    const shared = normals(`factor of ${dimension.id}`);
    for (const item of dimension.items) {
      const loadings = stream(seed, `loadings of ${item.id}`);
      const onGeneral = 0.2 + 0.12 * loadings.uniform();
      const onShared = 0.16 + 0.12 * loadings.uniform();
      const own = normals(`performance of ${item.id}`);
      const ownExpectation = normals(`expectation of ${item.id}`);
      const ownImportance = normals(`importance of ${item.id}`);
      performance.push(
        own.map(
          (value, i) =>
            Math.sqrt(onGeneral) * general[i]! +
            Math.sqrt(onShared) * shared[i]! +
            Math.sqrt(1 - onGeneral - onShared) * value,
        ),
      );
      expectation.push(
        ownExpectation.map(
          (value, i) =>
            Math.sqrt(0.12) * general[i]! +
            Math.sqrt(0.1) * shared[i]! +
            Math.sqrt(0.28) * demanding[i]! +
            Math.sqrt(0.5) * value,
        ),
      );
      importance.push(ownImportance.map((value, i) => Math.sqrt(0.3) * style[i]! + Math.sqrt(0.7) * value));
    }
  }
  return { performance, expectation, importance };
}

/** A value on the 1–10 scale as the answer it becomes. */
export function toScale(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, Math.round(value)));
}

/** Answers whose mean in every cell is the designed one, as near as whole numbers allow. */
export function fillSheet(
  draws: Draws,
  cells: readonly { readonly rows: readonly number[]; readonly profile: Profile }[],
  n: number,
): Sheet {
  const column = (): Answers => ITEMS.map(() => new Int8Array(n));
  const sheet: Sheet = { performance: column(), expectation: column(), importance: column() };
  for (const { rows, profile } of cells) {
    for (const kind of ['performance', 'expectation', 'importance'] as const) {
      for (let j = 0; j < ITEMS.length; j++) {
        const target = profile[kind][j]!;
        const mean = kind === 'importance' ? target : 1 + (9 * target) / 100;
        place(sheet[kind][j]!, draws[kind][j]!, rows, SPREAD[kind], mean);
      }
    }
  }
  return sheet;
}

/** Finds by bisection the centre from which rounded and cut answers of `rows` have the wanted mean, and writes them. */
function place(
  answers: Int8Array,
  draws: Float64Array,
  rows: readonly number[],
  spread: number,
  mean: number,
): void {
  let low = -10;
  let high = 20;
  while (high - low > 1e-6) {
    const centre = (low + high) / 2;
    let sum = 0;
    for (const i of rows) sum += toScale(centre + spread * draws[i]!, 1, 10);
    if (sum < mean * rows.length) low = centre;
    else high = centre;
  }
  for (const i of rows) answers[i] = toScale(high + spread * draws[i]!, 1, 10);
}

/** 1 where an answer is there: `answered[kind][item][respondent]`. */
export type Answered = Readonly<Record<keyof Sheet, readonly Uint8Array[]>>;

/** One respondent in eight skips a question now and then, the others hardly ever: 1–2 % of the answers in all. */
export function drawAnswered(seed: number, respondents: readonly Respondent[]): Answered {
  const skipping = stream(seed, 'who skips');
  const rate = respondents.map(() => (skipping.uniform() < 0.125 ? 0.09 : 0.002));
  const of = (kind: keyof Sheet): readonly Uint8Array[] =>
    ITEMS.map((item, j) => {
      const from = stream(seed, `missing ${kind} of ${item.id}`);
      return Uint8Array.from(respondents, ({ stratum }, i) => {
        const skipped = from.uniform() < rate[i]!;
        const asked = STRATA[stratum]!.type !== 'prepaid' || !NOT_FOR_PREPAID.includes(j);
        return asked && !skipped ? 1 : 0;
      });
    });
  return { performance: of('performance'), expectation: of('expectation'), importance: of('importance') };
}
