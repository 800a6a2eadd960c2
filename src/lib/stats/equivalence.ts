/** A value with its standard error, in the value's units. */
export interface Tested {
  readonly value: number;
  readonly se: number;
}

/**
 * True if the value lies within ±margin by two one-sided tests (Schuirmann 1987): significantly above −margin and significantly below
 * margin, which is to say that its 1 − 2α interval lies between them. Not the same as "no significant difference from 0".
 *
 * @param critical the t above which the share α lies, one-sided
 */
export function equivalent({ value, se }: Tested, margin: number, critical: number): boolean {
  return Math.abs(value) + critical * se < margin;
}

/** True if the value is significantly above 0, one-sided. */
export function above({ value, se }: Tested, critical: number): boolean {
  return value > critical * se;
}

/** True if the value is significantly below 0, one-sided. */
export function below({ value, se }: Tested, critical: number): boolean {
  return value < -critical * se;
}
