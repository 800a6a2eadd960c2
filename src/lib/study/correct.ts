import { prune } from './prune.ts';
import type { Field, Study, StudyOptions } from './types.ts';

/** A change of a study in the terms of study.json: what undoes something that was done by itself. */
export interface Correction {
  /** Fields that are changed; absent: the options are. */
  readonly fields?: readonly string[];
  /** New values of properties of those fields (or of the options); null takes the property away. */
  readonly set?: Readonly<
    Partial<{ [Name in keyof (Field & StudyOptions)]: (Field & StudyOptions)[Name] | null }>
  >;
  /** The fields are taken out. */
  readonly remove?: true;
}

function changed<T extends object>(object: T, set: Correction['set']): T {
  const all = Object.entries({ ...object, ...set }).filter(([, value]) => value !== null);
  return Object.fromEntries(all) as T;
}

/** The study with a correction made. */
export function correct(study: Study, { fields, set, remove }: Correction): Study {
  if (fields === undefined) return { ...study, options: changed(study.options, set) };
  if (remove) return prune({ ...study, fields: study.fields.filter(({ name }) => !fields.includes(name)) });
  return {
    ...study,
    fields: study.fields.map((field) => (fields.includes(field.name) ? changed(field, set) : field)),
  };
}
