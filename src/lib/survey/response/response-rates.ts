import { refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';

/** What became of everybody who was drawn, by AAPOR's final dispositions: whole numbers. */
export interface Dispositions {
  /** I: complete interviews. */
  readonly complete: number;
  /** P: partial interviews. */
  readonly partial: number;
  /** R: refusals and break-offs. */
  readonly refused: number;
  /** NC: never reached. */
  readonly notReached: number;
  /** O: reached, and prevented by something else (illness, language). */
  readonly other: number;
  /** UH and UO: never known whether they belong to the population. */
  readonly unknown: number;
  /** NE: do not belong to it (a closed account). In no rate; the default of `eligible` rests on them. */
  readonly ineligible: number;
}

/** Shares of 1; null where the denominator is 0. The names are AAPOR's. */
export type Rate =
  `RR${1 | 2 | 3 | 4 | 5 | 6}` | `COOP${1 | 2 | 3 | 4}` | `REF${1 | 2 | 3}` | `CON${1 | 2 | 3}`;

export interface OutcomeRates {
  /** The share of those unknown that is counted as belonging (e). */
  readonly eligible: number;
  readonly rates: Readonly<Record<Rate, number | null>>;
}

/** e as the share that belongs among those of whom it is known; 1 where of nobody is. */
export function eligibleAmongKnown(counts: Dispositions): number {
  const belong = belonging(counts);
  return belong + counts.ineligible > 0 ? belong / (belong + counts.ineligible) : 1;
}

function belonging({ complete, partial, refused, notReached, other }: Dispositions): number {
  return complete + partial + refused + notReached + other;
}

/**
 * Response, cooperation, refusal and contact rates (AAPOR 2016, Standard Definitions, 9th edition). RR1, RR2, REF1 and CON1 count all unknown as belonging,
 * RR3, RR4, REF2 and CON2 the share e of them, RR5, RR6, REF3 and CON3 none; the even response and cooperation rates count partial interviews.
 *
 * @param eligible e, from 0 to 1; where it is not given that of `eligibleAmongKnown`
 * @returns a refusal where a count is negative or no whole number, or e is no share (`dispositions`)
 */
export function outcomeRates(
  counts: Dispositions,
  eligible: number = eligibleAmongKnown(counts),
): OutcomeRates | Refusal {
  const possible = Object.values(counts).every((count: number) => Number.isInteger(count) && count >= 0);
  if (!possible || !(eligible >= 0 && eligible <= 1)) return refuse('dispositions');
  const { complete, partial, refused, notReached, other, unknown } = counts;
  const answered = complete + partial;
  const reached = answered + refused + other;
  const known = reached + notReached;
  const of = (count: number, total: number): number | null => (total > 0 ? count / total : null);
  const [all, some] = [known + unknown, known + eligible * unknown];
  return {
    eligible,
    rates: {
      RR1: of(complete, all),
      RR2: of(answered, all),
      RR3: of(complete, some),
      RR4: of(answered, some),
      RR5: of(complete, known),
      RR6: of(answered, known),
      COOP1: of(complete, reached),
      COOP2: of(answered, reached),
      COOP3: of(complete, answered + refused),
      COOP4: of(answered, answered + refused),
      REF1: of(refused, all),
      REF2: of(refused, some),
      REF3: of(refused, known),
      CON1: of(reached, all),
      CON2: of(reached, some),
      CON3: of(reached, known),
    },
  };
}
