import { entryOf } from '../study/entry.ts';
import type { PathModelOptions } from '../study/path-model.ts';
import type { Language } from '../../strings/language.ts';
import type { Domain } from '../survey/types.ts';
import { labelText } from '../study/label.ts';
import { find } from '../study/tree.ts';
import type { Study } from '../study/types.ts';

/** The group's name as figures and sentences write it: the category's label, or "all customers". */
export function domainName(domain: Domain, study: Study, language: Language): string {
  if (domain.kind === 'all') return language.t('chapter.all');
  const field = study.fields.find((candidate) => candidate.name === domain.field);
  const category = domain.category ?? '';
  return labelText(entryOf(field?.categories, category) ?? category, language.code, category);
}

/** The name of a grouping field, as it heads the rows of its groups. */
export function fieldName(name: string, study: Study, language: Language): string {
  const field = study.fields.find((candidate) => candidate.name === name);
  return labelText(field?.label ?? name, language.code, name);
}

/** The name of a node, or its id where the system lacks it. */
export function nodeName(id: string, study: Study, language: Language): string {
  return labelText(find(study.system, id)?.node.label ?? id, language.code, id);
}

/** A construct's name: its label, else that of the node with its id, else that of a template's construct, else the id. */
export function constructName(
  id: string,
  model: Pick<PathModelOptions, 'constructs'> | undefined,
  study: Study,
  language: Language,
): string {
  const label = model?.constructs.find((one) => one.id === id)?.label;
  if (label !== undefined) return labelText(label, language.code, id);
  if (find(study.system, id) !== undefined) return nodeName(id, study, language);
  const key = `path.construct.${id}`;
  return language.has(key) ? language.say('path.construct', id) : id;
}

/** An indicator's name: of its column, of its node, or of the construct that it is. */
export function indicatorName(
  key: string,
  model: Pick<PathModelOptions, 'constructs'> | undefined,
  study: Study,
  language: Language,
): string {
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
