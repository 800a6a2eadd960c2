import type { Doctor } from '../../../lib/ingest/load/doctor.ts';
import { byCode } from '../../../lib/study/code-order.ts';
import type { Field } from '../../../lib/study/types.ts';

/** A field's categories in its order; else as they were found, sorted as numbers where they are some. */
export function categoriesOf({ name, order }: Field, { columns }: Doctor): readonly string[] {
  const found = columns.find((column) => column.name === name)?.top.map(({ value }) => String(value)) ?? [];
  return order ?? found.toSorted(byCode);
}
