import bank from './bank.json' with { type: 'json' };
import type { Fault, Question } from './question.ts';

/** A question by language (BCP 47): Chinese beside English. */
export type Wordings = Readonly<Record<string, Question>>;

/** A question of the bank: a sound one, or one with a fault and how it could be asked instead. */
export interface Banked {
  readonly id: string;
  readonly fault: Fault | null;
  readonly asked: Wordings;
  /** For a sound question itself. */
  readonly repaired: Wordings;
}

/** The question bank, sound questions first. */
export const BANK: readonly Banked[] = bank.map(({ id, fault, repair, ...asked }) => ({
  id,
  fault: fault as Fault | null,
  asked,
  repaired: repair ?? asked,
}));

/** The languages of the bank. */
export const BANK_LANGUAGES: readonly string[] = Object.keys(BANK[0]?.asked ?? {});
