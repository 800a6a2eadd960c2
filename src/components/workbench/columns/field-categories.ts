import type { Language } from '../../../strings/language.ts';
import type { Doctor } from '../../../lib/ingest/types.ts';
import type { Field } from '../../../lib/study/types.ts';

/** A field's categories in its order; else as they were found, sorted as numbers where they are some. */
export function categoriesOf(
  { name, order }: Field,
  { columns }: Doctor,
  language: Language,
): readonly string[] {
  const found = columns.find((column) => column.name === name)?.top.map(({ value }) => String(value)) ?? [];
  return order ?? found.toSorted((one, other) => one.localeCompare(other, language.code, { numeric: true }));
}
