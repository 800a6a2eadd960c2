import { identifier, literal } from '../engine/quote.ts';
import type { Field } from '../study/types.ts';

/** A field's value as a category: its text, other spellings as the one that they count as; numbers without a decimal point where they are whole. */
export function category(field: Field): string {
  const column = identifier(field.name);
  if (field.type === 'string') return spelling(column, Object.entries(field.spellings ?? {}));
  return `CASE WHEN ${column} = trunc(${column}) THEN ${column}::BIGINT::VARCHAR ELSE ${column}::VARCHAR END`;
}

/** A field's category; NULL where it means "no answer". */
export function answeredCategory(field: Field): string {
  const value = category(field);
  const missing = field.missing ?? [];
  return missing.length === 0
    ? value
    : `CASE WHEN ${value} NOT IN (${missing.map((one) => literal(String(one))).join(', ')}) THEN ${value} END`;
}

function spelling(column: string, spellings: readonly (readonly [string, string])[]): string {
  if (spellings.length === 0) return column;
  const cases = spellings.map(([one, counts]) => `WHEN ${literal(one)} THEN ${literal(counts)}`);
  return `CASE ${column} ${cases.join(' ')} ELSE ${column} END`;
}
