/** Values for the places of a sentence. */
export type Parameters = Readonly<Record<string, string | number>>;

const PLACE = /\{(\w+)(?::(\d+)|\?([^:}]*):([^}]*))?\}/g;

/** By the digits asked for: making one takes longer than all else here. */
const formats = new Map<string | undefined, Intl.NumberFormat>();

function formatWith(digits: string | undefined): Intl.NumberFormat {
  const known = formats.get(digits);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat('en', {
    minimumFractionDigits: Number(digits ?? 0),
    maximumFractionDigits: Number(digits ?? 2),
  });
  formats.set(digits, made);
  return made;
}

function number(value: number, digits?: string): string {
  return formatWith(digits).format(value).replace(/^-/, '−');
}

/**
 * Fills the places of a sentence; the result is plain text, to be escaped by whoever writes it into a page.
 *
 * `{n}`: the value, a number with at most 2 decimals and grouped thousands. `{p:3}`: exactly 3 decimals.
 * `{n?row:rows}`: the first word where n is 1, else the second.
 *
 * @throws if a parameter is missing, naming it.
 * @example fill('{n} {n?row:rows}, mean {m:1}', { n: 1200, m: 4.25 }) // '1,200 rows, mean 4.3'
 */
export function fill(text: string, parameters: Parameters): string {
  return text.replace(PLACE, (_, name: string, digits?: string, one?: string, other?: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`The sentence "${text}" needs the parameter "${name}".`);
    if (one !== undefined) return (value === 1 ? one : other) ?? '';
    return typeof value === 'number' ? number(value, digits) : value;
  });
}
