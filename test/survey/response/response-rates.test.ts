import { describe, expect, test } from 'vitest';
import { eligibleAmongKnown, outcomeRates } from '../../../src/lib/survey/response/response-rates.ts';
import type { Dispositions, Rate } from '../../../src/lib/survey/response/response-rates.ts';
import { isRefusal } from '../../../src/lib/study/refusal.ts';

/** The example of the R package outcomerate (rOpenSci), twelve cases, with the rates that it prints. */
const TWELVE: Dispositions = {
  complete: 4,
  partial: 2,
  refused: 1,
  notReached: 1,
  other: 1,
  unknown: 2,
  ineligible: 1,
};
const PRINTED: Readonly<Record<Rate, number>> = {
  RR1: 0.364,
  RR2: 0.545,
  RR3: 0.37,
  RR4: 0.556,
  RR5: 0.444,
  RR6: 0.667,
  COOP1: 0.5,
  COOP2: 0.75,
  COOP3: 0.571,
  COOP4: 0.857,
  REF1: 0.091,
  REF2: 0.093,
  REF3: 0.111,
  CON1: 0.727,
  CON2: 0.741,
  CON3: 0.889,
};

function rates(counts: Dispositions, eligible?: number) {
  const found = outcomeRates(counts, eligible);
  if (isRefusal(found)) throw new Error(found.refused);
  return found.rates;
}

describe("AAPOR's outcome rates", () => {
  test.each(Object.entries(PRINTED) as [Rate, number][])('%s of twelve cases is %d', (name, printed) => {
    expect(rates(TWELVE)[name]).toBeCloseTo(printed, 3);
  });

  test('the share of the unknown that belong is that among the known', () => {
    expect(eligibleAmongKnown(TWELVE)).toBe(0.9);
    expect(eligibleAmongKnown({ ...TWELVE, ineligible: 0 })).toBe(1);
  });

  test('RR3 runs from RR1 to RR5 as e runs from 1 to 0', () => {
    expect(rates(TWELVE, 1).RR3).toBe(rates(TWELVE).RR1);
    expect(rates(TWELVE, 0).RR3).toBe(rates(TWELVE).RR5);
    expect(rates(TWELVE, 0).CON2).toBe(rates(TWELVE).CON3);
  });

  test('nobody drawn gives no rate, and no count is negative or broken', () => {
    const nobody = Object.fromEntries(Object.keys(TWELVE).map((name) => [name, 0])) as never as Dispositions;
    expect(Object.values(rates(nobody)).every((rate) => rate === null)).toBe(true);
    for (const bad of [{ refused: -1 }, { partial: 0.5 }, { complete: NaN }])
      expect(outcomeRates({ ...TWELVE, ...bad })).toMatchObject({ refused: 'dispositions' });
    expect(outcomeRates(TWELVE, 1.1)).toMatchObject({ refused: 'dispositions' });
  });
});
