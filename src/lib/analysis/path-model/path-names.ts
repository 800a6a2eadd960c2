import type { Language } from '../../../strings/language.ts';
import { pathModelOf } from './templates.ts';
import type { PathModelOptions } from '../../study/path-model.ts';
import { labelText } from '../../study/label.ts';
import { find } from '../../study/tree.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { Study } from '../../study/types.ts';

import { nodeName } from '../../chart/names.ts';

/** A construct's name: its label, else that of the node with its id, else that of a template's construct, else the id. */
export function constructName(id: string, model: PathModelOptions, study: Study, language: Language): string {
  const label = model.constructs.find((one) => one.id === id)?.label;
  if (label !== undefined) return labelText(label, language.code, id);
  if (find(study.system, id) !== undefined) return nodeName(id, study, language);
  const key = `path.construct.${id}`;
  return language.has(key) ? language.say('path.construct', id) : id;
}

/** An indicator's name: of its column, of its node, or of the construct that it is. */
export function indicatorName(key: string, model: PathModelOptions, study: Study, language: Language): string {
  const slash = key.indexOf('/');
  const [kind, name] = [key.slice(0, Math.max(0, slash)), key.slice(slash + 1)];
  if (kind === 'field') {
    const label = study.fields.find((field) => field.name === name)?.label;
    return label === undefined ? name : labelText(label, language.code, name);
  }
  if (kind === 'performance') return nodeName(name, study, language);
  if (kind === 'expectation')
    return language.t('path.indicator.expectation', { name: nodeName(name, study, language) });
  return constructName(key, model, study, language);
}

/** A refusal of the path model with names in the place of ids. */
export function namedRefusal(refusal: Refusal, study: Study, language: Language): Refusal {
  const model = pathModelOf(study, study.options);
  if (model === null) return refusal;
  const construct = (id: string): string => constructName(id, model, study, language);
  const named = Object.entries(refusal.parameters).map(([name, value]) => {
    if (typeof value !== 'string') return [name, value];
    if (name === 'construct') return [name, construct(value)];
    if (name === 'indicator') return [name, indicatorName(value, model, study, language)];
    return [name, name === 'way' ? value.split(' → ').map(construct).join(' → ') : value];
  });
  return { ...refusal, parameters: Object.fromEntries(named) as Refusal['parameters'] };
}
