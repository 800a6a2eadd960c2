import { isRefusal } from '../../study/refusal.ts';
import type { Measures, Question } from './result.ts';

/** What a question measures; undefined where it is refused. */
export function measured({ found }: Question): Measures | undefined {
  if (isRefusal(found) || isRefusal(found.measures)) return undefined;
  return found.measures;
}
