import type { Language } from '../../strings/language.ts';
import type { Domain } from '../survey/types.ts';
import { labelText } from '../study/label.ts';
import { find } from '../study/tree.ts';
import type { Study } from '../study/types.ts';
import type { Parameter, Reading } from './reading.ts';

/**
 * A reading in words: ids turned into the study's labels, numbers written as the language writes them. Plain text, to be escaped where it enters
 * a page.
 *
 * @param language with the sentences of the analysis (`<name>/words.<language>.ts`)
 * @throws if the language has no such sentence, naming its key
 */
export function readingSentence({ code, parameters }: Reading, study: Study, language: Language): string {
  return language.say('reading', code, spoken(parameters, study, language));
}

function spoken(
  parameters: Reading['parameters'],
  study: Study,
  language: Language,
): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, word(value, study, language)]),
  );
}

function word(value: Parameter, study: Study, language: Language): string | number {
  if (typeof value !== 'object') return value;
  if ('node' in value)
    return labelText(find(study.system, value.node)?.node.label ?? '', language.code, value.node);
  if ('field' in value) return fieldLabel(value.field, study, language);
  if ('domain' in value) return domainLabel(value.domain, study, language);
  if ('construct' in value) return constructLabel(value.construct, study, language);
  if ('word' in value) return language.t(value.word);
  if ('list' in value) {
    const words = value.list.map((one) => String(word(one, study, language)));
    return new Intl.ListFormat(language.code, { type: 'conjunction' }).format(words);
  }
  if ('form' in value) return language.t(value.form, spoken(value.parts, study, language));
  return written(value.number, value.digits, language.code);
}

/** Making a format takes longer than all else here. */
const formats = new Map<string, Intl.NumberFormat>();

/** With a true minus, and never "−0". */
function written(value: number, digits: number, code: string): string {
  const key = `${code} ${digits}`;
  const shape = {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'negative',
  } as const;
  const format = formats.get(key) ?? new Intl.NumberFormat(code, shape);
  formats.set(key, format);
  return format.format(value).replace(/^-/, '−');
}

function fieldLabel(name: string, study: Study, language: Language): string {
  const field = study.fields.find((candidate) => candidate.name === name);
  return labelText(field?.label ?? name, language.code, name);
}

function domainLabel({ kind, field: name, category = '' }: Domain, study: Study, language: Language): string {
  if (kind === 'all') return language.t('chapter.all');
  const field = study.fields.find((candidate) => candidate.name === name);
  return labelText(field?.categories?.[category] ?? category, language.code, category);
}

/** Its label, else that of the node with its id, else that of a template's construct. */
function constructLabel(id: string, study: Study, language: Language): string {
  const label =
    study.options.pathModel?.constructs.find((one) => one.id === id)?.label ??
    find(study.system, id)?.node.label;
  if (label !== undefined) return labelText(label, language.code, id);
  const key = `path.construct.${id}`;
  return language.has(key) ? language.t(key) : id;
}
