const DIGITS = 15;
const RANGE = new RegExp(`^bytes=(\\d{1,${DIGITS}})-(\\d{1,${DIGITS}})?$`);

/**
 * True for a `Range` header that the file server answers rightly: one range from its first byte. Any other may be left unheeded (RFC 9110,
 * 14.2); the server would send wrong bytes for it, or end.
 */
export function isUsableRange(header: string): boolean {
  const found = RANGE.exec(header);
  if (found === null) return false;
  const [, first, last] = found;
  return last === undefined || (Number(last) > 0 && Number(first) <= Number(last));
}
