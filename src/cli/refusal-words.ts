import type { Language } from '../strings/language.ts';
import { nodeName } from '../lib/chart/names.ts';
import type { Refusal } from '../lib/study/refusal.ts';
import type { Study } from '../lib/study/types.ts';


/** A refusal as a sentence; with a study, the ids of its nodes are written as their names. */
export function refusalWords({ refused, parameters }: Refusal, study?: Study, language: Language): string {
  const named = Object.entries(parameters).map(([key, value]) => [
    key,
    study && typeof value === 'string' ? nodeName(value, study, language) : value,
  ]);
  return language.say('refusal', refused, Object.fromEntries(named) as Refusal['parameters']);
}
