import type { Results } from '../backend/backend.ts';
import type { Update } from '../backend/backend.ts';

/**
 * Where the numbers of the opened study stand. A correction leads from wherever they are to `updating`; the worker's answer to `current`, or to
 * `computing` where moments are lacking; those being made, to `current` or `failed`. A codebook with problems leads to `withheld`.
 */
export type Numbers =
  /** The codebook has problems: no numbers are shown until they are settled. */
  | { readonly phase: 'withheld' }
  /** Asked what a correction comes to; or moments are being made, for what is shown or for chapters only. */
  | {
      readonly phase: 'updating' | 'computing';
      readonly shown: Results | null;
      /** What is shown is of the study before the last correction. */
      readonly isStale: boolean;
    }
  | { readonly phase: 'current'; readonly shown: Results | null }
  | { readonly phase: 'failed'; readonly shown: Results | null; readonly cause: unknown };

/** A study has been opened: nothing is shown yet. */
export const UNKNOWN: Numbers = { phase: 'updating', shown: null, isStale: false };

/** The results that stand on the page; null: none. */
export function shownResults(numbers: Numbers): Results | null {
  return numbers.phase === 'withheld' ? null : numbers.shown;
}

/** True where what is shown is of the study before the last correction. */
export function isStale(numbers: Numbers): boolean {
  return (numbers.phase === 'updating' || numbers.phase === 'computing') && numbers.isStale;
}

/** True where numbers are on their way. */
export function isUnderWay({ phase }: Numbers): boolean {
  return phase === 'updating' || phase === 'computing';
}

/** The study has been corrected; what it comes to is being asked. */
export function corrected(numbers: Numbers): Numbers {
  return { phase: 'updating', shown: shownResults(numbers), isStale: isStale(numbers) };
}

/** The worker has answered. */
export function answered(
  numbers: Numbers,
  { lacking, results }: Pick<Update, 'lacking' | 'results'>,
): Numbers {
  const shown = results ?? shownResults(numbers);
  return lacking.length > 0
    ? { phase: 'computing', shown, isStale: results === null }
    : { phase: 'current', shown };
}

/** What the page shows could be solved; moments for chapters are still being made. */
export function solved(shown: Results): Numbers {
  return { phase: 'computing', shown, isStale: false };
}

/** Nothing is on its way any more: all is made, or it has been stopped. */
export function settled(numbers: Numbers): Numbers {
  return numbers.phase === 'withheld' ? numbers : { phase: 'current', shown: numbers.shown };
}

/** The moments could not be made; results that no longer hold go. */
export function failed(numbers: Numbers, cause: unknown): Numbers {
  return { phase: 'failed', shown: isStale(numbers) ? null : shownResults(numbers), cause };
}
