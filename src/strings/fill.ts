/** Values for the places of a sentence. */
export type Parameters = Readonly<Record<string, string | number>>;

const PLACE = /\{(\w+)(?::(\d+)|\?([^:}]*):([^}]*))?\}/g;

/**
 * Fills the places of sentences of one language; the result is plain text, to be escaped by whoever writes it into a page.
 *
 * `{n}`: the value, a number with at most 2 decimals and grouped thousands. `{p:3}`: exactly 3 decimals.
 * `{n?row:rows}`: the first word where n is 1, else the second.
 *
 * @param number how numbers are written (`numbersOf`)
 * @param common places that need no parameter: words that the whole language has
 * @returns throws if a parameter is missing, naming it
 * @example fillerOf(numbersOf('en'))('{n} {n?row:rows}, mean {m:1}', { n: 1200, m: 4.25 }) // '1,200 rows, mean 4.3'
 */
export function fillerOf(
  number: (value: number, digits?: number) => string,
  common: Parameters = {},
): (text: string, parameters: Parameters) => string {
  return (text, parameters) =>
    text.replace(PLACE, (_, name: string, digits?: string, one?: string, other?: string) => {
      const value = parameters[name] ?? common[name];
      if (value === undefined) throw new Error(`The sentence "${text}" needs the parameter "${name}".`);
      if (one !== undefined) return (value === 1 ? one : other) ?? '';
      return typeof value === 'number'
        ? number(value, digits === undefined ? undefined : Number(digits))
        : value;
    });
}
