/** A text as R reads it: quoted, every sign beyond printable ASCII as its code point. */
export function rText(text: string): string {
  const escaped = Array.from(text, (sign) => {
    if (sign === '"' || sign === '\\') return `\\${sign}`;
    const code = sign.codePointAt(0) ?? 0;
    return code >= 32 && code < 127 ? sign : `\\U{${code.toString(16)}}`;
  });
  return `"${escaped.join('')}"`;
}

/** A number as R reads it; null is `NA`. */
export function rNumber(value: number | null): string {
  return value === null ? 'NA_real_' : String(value);
}

/** `c(…)` of what is already R. */
export function rVector(parts: readonly string[]): string {
  return `c(${parts.join(', ')})`;
}

/** A named list of what is already R. */
export function rList(parts: Readonly<Record<string, string>>): string {
  return `list(${Object.entries(parts)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ')})`;
}
