import { DEFAULT_OPTIONS } from '../../src/lib/study/types.ts';
import type { Field, Study, StudyOptions } from '../../src/lib/study/types.ts';

/** A study with these fields and an indicator system of the items that they name. */
export function studyOf(fields: readonly Partial<Field>[], rest: Partial<Study> = {}): Study {
  const items = [...new Set(fields.flatMap((field) => (field.item === undefined ? [] : [field.item])))];
  return {
    id: 'test',
    title: 'Test',
    simulated: true,
    sources: [],
    path: 'answers.csv',
    fields: fields.map((field) => ({
      name: 'x',
      type: 'number',
      role: 'ignore',
      label: field.name ?? 'x',
      ...field,
    })),
    system: { id: 'index', label: 'Index', children: items.map((id) => ({ id, label: id })) },
    options: DEFAULT_OPTIONS,
    ...rest,
  };
}

/** The default options with these instead. */
export function optionsWith(options: Partial<StudyOptions>): StudyOptions {
  return { ...DEFAULT_OPTIONS, ...options };
}
