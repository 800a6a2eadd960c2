/**
 * How a language writes numbers: grouped thousands, a true minus; as many digits after the point as asked for, else at most 2.
 *
 * @param code BCP 47
 * @example numbersOf('en')(-1234.5) // '−1,234.5'
 */
export function numbersOf(code: string): (value: number, digits?: number) => string {
  const formats = new Map<number | undefined, Intl.NumberFormat>();
  // Making a format takes longer than all else here.
  const formatWith = (digits: number | undefined): Intl.NumberFormat => {
    const known = formats.get(digits);
    if (known !== undefined) return known;
    const made = new Intl.NumberFormat(code, {
      minimumFractionDigits: digits ?? 0,
      maximumFractionDigits: digits ?? 2,
      signDisplay: 'negative',
    });
    formats.set(digits, made);
    return made;
  };
  return (value, digits) => formatWith(digits).format(value).replace(/^-/, '−');
}
