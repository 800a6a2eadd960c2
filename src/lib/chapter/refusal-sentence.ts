import type { Refusal } from '../study/refusal.ts';
import { say } from '../../strings/index.ts';

/** A refusal in words. */
export function refusalSentence({ refused, parameters }: Refusal): string {
  return say('refusal', refused, parameters);
}
