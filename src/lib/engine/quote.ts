/** The only place where a name or a text from a file becomes SQL. */

/** A column or table name as a quoted SQL identifier. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text or a number as an SQL literal. Throws on NaN and infinities. */
export function literal(value: string | number): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  if (!Number.isFinite(value)) throw new RangeError(`literal needs a finite number; it was given ${value}.`);
  return `${value}::DOUBLE`;
}
