/**
 * A result that the data cannot support: a code and its parameters. The sentence lives in the string table
 * (`src/strings`), under `refusal.<code>`.
 */
export interface Refusal {
  readonly refused: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** A refusal with its parameters (numbers are rounded for display only where the sentence is made). */
export function refuse(code: string, parameters: Readonly<Record<string, string | number>> = {}): Refusal {
  return { refused: code, parameters };
}

/** True for a refusal, false for any result. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value;
}
