import type { Doctor } from '../../../lib/ingest/load/doctor.ts';
import { byCode } from '../../../lib/study/code-order.ts';
import { entryOf } from '../../../lib/study/entry.ts';
import type { Field } from '../../../lib/study/types.ts';

/** A field's categories in its order, each in one spelling; else as they were found, sorted as numbers where they are some. */
export function categoriesOf(
  { name, order, spellings }: Pick<Field, 'name' | 'order' | 'spellings'>,
  { columns }: Pick<Doctor, 'columns'>,
): readonly string[] {
  const found = columns.find((column) => column.name === name)?.top.map(({ value }) => String(value)) ?? [];
  const all = (order ?? found.toSorted(byCode)).map((one) => entryOf(spellings, one) ?? one);
  return [...new Set(all)];
}
