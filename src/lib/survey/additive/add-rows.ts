import type { Rows } from '../../engine/types.ts';

/** The rows of one statement at several places, one after the other. @throws if they do not have the same columns. */
export function addedRows(places: readonly Rows[]): Rows {
  const [first] = places;
  if (first === undefined) return { names: [], types: [], columns: [], count: 0 };
  const { names } = first;
  if (places.some((rows) => rows.names.join('\n') !== names.join('\n')))
    throw new Error('addedRows needs rows of one statement; the columns differ.');
  return {
    ...first,
    columns: names.map((_, at) => places.flatMap((rows) => rows.columns[at] ?? [])),
    count: places.reduce((sum, { count }) => sum + count, 0),
  };
}
