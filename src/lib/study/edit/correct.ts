import { prune } from './prune.ts';
import type { Field, IndicatorNode, Scale, Study, StudyOptions } from '../types.ts';

type Properties = Omit<Field & StudyOptions, 'scale'>;

/** A change of a study in the terms of study.json: what undoes something that was done by itself. */
export interface Correction {
  /** Fields that are changed; absent: the options are. */
  readonly fields?: readonly string[];
  /** New values of properties of those fields (or of the options); null takes the property away. Of a scale, the parts that change. */
  readonly set?: Readonly<
    Partial<{ [Name in keyof Properties]: Properties[Name] | null }> & { scale?: Partial<Scale> }
  >;
  /** The indicator system is this one. */
  readonly system?: IndicatorNode;
  /** The fields are taken out. */
  readonly remove?: true;
}

function changed<T extends object>(object: T, { scale: part, ...set }: NonNullable<Correction['set']>): T {
  const scale = 'scale' in object && part ? { scale: { ...(object.scale as Scale), ...part } } : {};
  const all = Object.entries({ ...object, ...set, ...scale }).filter(([, value]) => value !== null);
  return Object.fromEntries(all) as T;
}

/** The study with a correction made. */
export function correct(study: Study, { fields, set = {}, system, remove }: Correction): Study {
  if (system !== undefined) return { ...study, system };
  if (fields === undefined) return { ...study, options: changed(study.options, set) };
  if (remove) return prune({ ...study, fields: study.fields.filter(({ name }) => !fields.includes(name)) });
  return {
    ...study,
    fields: study.fields.map((field) => (fields.includes(field.name) ? changed(field, set) : field)),
  };
}

/** True if a correction changes nothing (any more). */
export function isCorrected(study: Study, { fields, set = {}, system, remove }: Correction): boolean {
  if (system !== undefined) return JSON.stringify(study.system) === JSON.stringify(system);
  const same = <T extends object>(object: T): boolean =>
    JSON.stringify(changed(object, set)) === JSON.stringify(changed(object, {}));
  if (fields === undefined) return same(study.options);
  const concerned = study.fields.filter(({ name }) => fields.includes(name));
  return remove ? concerned.length === 0 : concerned.every(same);
}
