import type { Dispositions } from './response-rates.ts';

/** A made-up table of dispositions with 1,000 complete interviews, as many as S2 counts. S2 prints no other number of it. */
export const RESPONSE_EXAMPLE: Dispositions = {
  complete: 1000,
  partial: 60,
  refused: 540,
  notReached: 1150,
  other: 50,
  unknown: 1400,
  ineligible: 300,
};
