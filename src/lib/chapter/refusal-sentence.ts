import type { Language } from '../../strings/language.ts';
import type { Refusal } from '../study/refusal.ts';


/** A refusal in words. */
export function refusalSentence({ refused, parameters }: Refusal, language: Language): string {
  return language.say('refusal', refused, parameters);
}
