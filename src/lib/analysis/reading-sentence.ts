import type { Language } from '../../strings/language.ts';
import { domainName } from '../chart/names.ts';
import { writtenAll } from '../chart/sentence.ts';
import type { Study } from '../study/types.ts';
import type { Reading, ReadingParameter } from './reading.ts';

/**
 * A reading in words: ids turned into the study's labels, numbers written as the language writes them. Plain text, to be escaped where it enters
 * a page.
 *
 * @param language with the sentences of the analysis, and of its readings (`fetchWords`, `fetchReadingWords`)
 * @throws if the language has no such sentence, naming its key
 */
export function readingSentence({ code, parameters }: Reading, study: Study, language: Language): string {
  return language.say('reading', code, spoken(parameters, study, language));
}

/** Parameters of a reading, or of a part of its sentence, as the sentence takes them. */
export function spoken(
  parameters: Reading['parameters'],
  study: Study,
  language: Language,
): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, word(value, study, language)]),
  );
}

function word(value: ReadingParameter, study: Study, language: Language): string | number {
  if (typeof value !== 'object') return value;
  if ('domain' in value) return domainName(value.domain, study, language);
  if ('word' in value) return language.t(value.word);
  if ('form' in value) return language.t(value.form, spoken(value.parts, study, language));
  if ('list' in value)
    return listed(
      value.list.map((one) => String(word(one, study, language))),
      language.code,
    );
  return writtenAll({ value }, study, language)['value'] ?? '';
}

/** Making a format takes longer than all else here. */
const formats = new Map<string, Intl.ListFormat>();

function listed(words: readonly string[], code: string): string {
  const format = formats.get(code) ?? new Intl.ListFormat(code, { type: 'conjunction' });
  formats.set(code, format);
  return format.format(words);
}
