import { identifier } from '../engine/quote.ts';
import type { Field } from '../study/types.ts';

/** SQL of a field's number; NULL where it is none, not finite, or not above 0 (`orZero`: below 0). */
export function positive(field: Field, orZero: boolean): string {
  const value =
    field.type === 'number' ? identifier(field.name) : `try_cast(${identifier(field.name)} AS DOUBLE)`;
  return `CASE WHEN ${value} ${orZero ? '>=' : '>'} 0 AND isfinite(${value}) THEN ${value} END`;
}
