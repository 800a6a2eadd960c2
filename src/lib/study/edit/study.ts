import { relabel } from '../label.ts';
import type { Field, Study, StudyOptions } from '../types.ts';

/** Gives the study another title in one language (BCP 47). */
export function setTitle(study: Study, title: string, language: string): Study {
  return { ...study, title: relabel(study.title, language, title) };
}

/** Says that no respondent ever gave the answers, or that some did. */
export function setSimulated(study: Study, simulated: boolean): Study {
  return { ...study, simulated };
}

/** Chooses the provider that the study is about (a category of the provider field); undefined: all of them together. */
export function setFocalProvider({ focalProvider: _, ...study }: Study, provider: string | undefined): Study {
  return provider === undefined ? study : { ...study, focalProvider: provider };
}

/** Changes some of the options. */
export function setOptions(study: Study, part: Partial<StudyOptions>): Study {
  return { ...study, options: { ...study.options, ...part } };
}

/** Lets everybody into the study's index: rows that a filter kept out, all providers and all waves, which become groups. */
export function letAllIn({ focalProvider: _, ...study }: Study): Study {
  const { filter: _filter, ...options } = study.options;
  const fields = study.fields.map((field): Field =>
    field.role === 'wave' ? { ...field, role: 'segment' } : field,
  );
  return { ...study, fields, options };
}
