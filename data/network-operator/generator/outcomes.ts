import { effects, HIGHEST_FROM, ITEMS, LOWEST_TO, NOT_FOR_PREPAID } from './system.ts';
import { STRATA, type Respondent } from './sample.ts';
import { stream } from './random.ts';
import { toScale, type Answers } from './answers.ts';

/** Outcome columns; 0 in `overall`, `confirmation`, `ideal`, `repurchase` and −1 in `recommend` where no answer was given. */
export interface Outcomes {
  readonly overall: Int8Array;
  readonly confirmation: Int8Array;
  readonly ideal: Int8Array;
  readonly recommend: Int8Array;
  readonly repurchase: Int8Array;
}

/** Standard deviations of what the items do not explain, in score points. */
const RESIDUAL = { overall: 15, confirmation: 12, ideal: 13, recommend: 15, repurchase: 15 } as const;

/** Overall satisfaction of someone with every item in the middle band, in score points. */
const MIDDLE = 67;

/** Loyalty follows satisfaction at this rate; what excites comes on top. */
const LOYALTY_PER_POINT = 0.5;

const MISSING_RATE = 0.006;

/**
 * The outcomes as the tiers make them: overall satisfaction loses an item's penalty in its lowest band and wins its reward in
 * the highest; recommendation and repurchase follow satisfaction and win the loyalty effects.
 */
export function outcomes(seed: number, respondents: readonly Respondent[], performance: Answers): Outcomes {
  const n = respondents.length;
  const score = new Float64Array(n).fill(MIDDLE);
  const loyalty = new Float64Array(n);
  ITEMS.forEach((item, j) => {
    const { penalty, reward, loyalty: excites } = effects(item);
    const skip = NOT_FOR_PREPAID.includes(j);
    performance[j]!.forEach((answer, i) => {
      if (skip && STRATA[respondents[i]!.stratum]!.type === 'prepaid') return;
      if (answer <= LOWEST_TO) score[i]! -= penalty;
      if (answer >= HIGHEST_FROM) {
        score[i]! += reward;
        loyalty[i]! += excites;
      }
    });
  });

  const residual = stream(seed, 'residual of overall');
  const satisfaction = score.map((value) => value + RESIDUAL.overall * residual.normal());
  const column = (
    name: keyof typeof RESIDUAL,
    min: number,
    none: number,
    of: (i: number) => number,
  ): Int8Array => {
    const noise = stream(seed, `residual of ${name}, on its own`);
    const missing = stream(seed, `missing ${name}`);
    return Int8Array.from({ length: n }, (_, i) => {
      const spread = name === 'overall' ? 0 : RESIDUAL[name];
      const value = min + ((10 - min) * (of(i) + spread * noise.normal())) / 100;
      return missing.uniform() < MISSING_RATE ? none : toScale(value, min, 10);
    });
  };
  const loyal = (i: number): number => 29 + LOYALTY_PER_POINT * satisfaction[i]! + loyalty[i]!;
  return {
    overall: column('overall', 1, 0, (i) => satisfaction[i]!),
    confirmation: column('confirmation', 1, 0, (i) => 6 + 0.85 * satisfaction[i]!),
    ideal: column('ideal', 1, 0, (i) => -3 + 0.85 * satisfaction[i]!),
    recommend: column('recommend', 0, -1, (i) => loyal(i) - 4),
    repurchase: column('repurchase', 1, 0, (i) => loyal(i) + 2),
  };
}
