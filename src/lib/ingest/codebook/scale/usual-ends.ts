/** With so many answers, a level that nobody chose is taken not to exist (the middle of a four-point scale). */
export const ENOUGH_ANSWERS = 30;
/** More different answers than this are no rating scale. */
export const MOST_LEVELS = 12;

/** Points given for the levels of a scale: 2, 4, … 10; 0, 25, … 100; 20, 40, … 100. */
const POINTS: readonly (readonly [min: number, max: number, step: number])[] = [
  [2, 10, 2],
  [0, 100, 25],
  [20, 100, 20],
  [0, 100, 20],
  [10, 100, 10],
  [0, 100, 10],
  [10, 50, 10],
];

/** The ends of points that rise by equal steps, where more than half of their levels are there and the highest is. */
export function pointEnds(numbers: readonly number[]): { min: number; max: number } | undefined {
  const different = new Set(numbers);
  const found = POINTS.find(
    ([min, max, step]) =>
      different.size > (max - min + step) / step / 2 &&
      different.has(max) &&
      numbers.every((number) => number >= min && number <= max && (number - min) % step === 0),
  );
  // Three even numbers may well be answers from 1 to 10.
  return found && (found[1] > 10 || different.size >= 4) ? { min: found[0], max: found[1] } : undefined;
}

/** The shortest usual scale that holds all numbers, never simply their own ends; undefined if none does. */
export function usualEnds(numbers: readonly number[]): { min: number; max: number } | undefined {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const usual: readonly (readonly [number, number])[] =
    low >= 1
      ? [
          [1, 5],
          [1, 7],
          [1, 10],
        ]
      : [
          [0, 4],
          [0, 5],
          [0, 10],
        ];
  const ends = usual.find(([min, max]) => low >= min && high <= max);
  return ends && { min: ends[0], max: ends[1] };
}
