import type { Language } from '../../strings/language.ts';
import type { Remark } from '../study/remark.ts';
import { nodeName } from './names.ts';
import type { Study } from '../study/types.ts';


/** A remark in words; the ids of the study's nodes are written as their names. */
export function remarkSentence({ code, parameters }: Remark, study: Study, language: Language): string {
  const named = Object.entries(parameters).map(([key, value]) => [
    key,
    typeof value === 'string' ? nodeName(value, study, language) : value,
  ]);
  return language.say('remark', code, Object.fromEntries(named) as Remark['parameters']);
}
