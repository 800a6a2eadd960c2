/**
 * A result that the data cannot support: a code and its parameters. The sentence lives in the tables of a language, under
 * `refusal.<code>`; `chart/sentence.ts` writes it.
 */
export interface Refusal {
  readonly refused: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
}

/**
 * What stands in a place of a sentence. What a study names goes by its id, and is written as its label in the reader's language: a node of
 * the indicator system, a column, a construct or an indicator of the path model (or several constructs on a way). A plain text is written
 * as it is, a number as its sentence says, or with its own digits.
 */
export type Parameter =
  | string
  | number
  | { readonly node: string }
  | { readonly field: string }
  | { readonly construct: string }
  | { readonly way: readonly string[] }
  | { readonly indicator: string }
  | { readonly number: number; readonly digits: number };

/** A refusal with its parameters (numbers are rounded for display only where the sentence is made). */
export function refuse(code: string, parameters: Readonly<Record<string, Parameter>> = {}): Refusal {
  return { refused: code, parameters };
}

/** True for a refusal, false for any result. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value;
}
