import type { Parameter, Refusal } from '../study/refusal.ts';
import type { Remark } from '../study/remark.ts';
import type { Study } from '../study/types.ts';
import type { Parameters } from '../../strings/fill.ts';
import type { Language } from '../../strings/language.ts';
import { constructName, fieldName, indicatorName, nodeName } from './names.ts';

/** A parameter as its sentence takes it: names in the place of ids, as far as a study is there to name them. */
function written(parameter: Parameter, study: Study | null, language: Language): string | number {
  if (typeof parameter !== 'object') return parameter;
  if ('number' in parameter) return language.number(parameter.number, parameter.digits);
  if ('node' in parameter) return study ? nodeName(parameter.node, study, language) : parameter.node;
  if ('field' in parameter) return study ? fieldName(parameter.field, study, language) : parameter.field;
  if ('indicator' in parameter)
    return study
      ? indicatorName(parameter.indicator, study.options.pathModel, study, language)
      : parameter.indicator;
  const constructs = 'way' in parameter ? parameter.way : [parameter.construct];
  const name = (id: string): string =>
    study ? constructName(id, study.options.pathModel, study, language) : id;
  return constructs.map(name).join(' → ');
}

/** Parameters of a refusal, a remark or a reading as its sentence takes them. */
export function writtenAll(
  parameters: Readonly<Record<string, Parameter>>,
  study: Study | null,
  language: Language,
): Parameters {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, written(value, study, language)]),
  );
}

/**
 * A refusal in words: on the page, in the terminal, in every export.
 *
 * @param study whose nodes and columns it names; null where there is none yet
 */
export function refusalSentence(
  { refused, parameters }: Refusal,
  study: Study | null,
  language: Language,
): string {
  return language.say('refusal', refused, writtenAll(parameters, study, language));
}

/** A remark in words. */
export function remarkSentence({ code, parameters }: Remark, study: Study, language: Language): string {
  return language.say('remark', code, writtenAll(parameters, study, language));
}
