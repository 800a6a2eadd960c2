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
  return labelText(field?.categories?.[category] ?? category, language.code, category);
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
