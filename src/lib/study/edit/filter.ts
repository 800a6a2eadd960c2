import { entryOf } from '../entry.ts';
import type { Study } from '../types.ts';

/**
 * Lets the rows of a category in, or keeps them out. A field whose categories are all let in filters nothing; the last category
 * of a field stays.
 *
 * @param all every category of the field
 */
export function setFilter(
  study: Study,
  field: string,
  category: string,
  enters: boolean,
  all: readonly string[],
): Study {
  const before = entryOf(study.options.filter, field) ?? all;
  const after = all.filter((one) => (one === category ? enters : before.includes(one)));
  if (after.length === 0) return study;
  const { [field]: _, ...others } = study.options.filter ?? {};
  const filter = after.length === all.length ? others : { ...others, [field]: after };
  const { filter: _filter, ...options } = study.options;
  return { ...study, options: Object.keys(filter).length === 0 ? options : { ...options, filter } };
}
