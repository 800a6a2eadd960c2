const OPEN = '([（【［「『{';
const CLOSE = ')]）】］」』}';

/** The parts of a cell between separators, those inside brackets left together: "Online (web, app), Shop" → 2. */
export function tokensOf(value: string, separator: string): string[] {
  const text = separator === '┋' ? value.replace(/〖[^〗]*〗/g, '') : value;
  const tokens: string[] = [];
  let depth = 0;
  let token = '';
  for (const sign of text) {
    if (OPEN.includes(sign)) depth++;
    if (CLOSE.includes(sign)) depth = Math.max(0, depth - 1);
    if (sign === separator && depth === 0) {
      tokens.push(token);
      token = '';
    } else token += sign;
  }
  tokens.push(token);
  // A bracket that is never closed holds nothing together.
  const parts = depth > 0 ? text.split(separator) : tokens;
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** So often two parts must stand together before they are one option. */
const OFTEN = 3;

/** How an option that holds its separator is written: the separator and what stood after it. */
const joined = (separator: string, first: string, second: string): string =>
  `${first}${separator}${/[\u3000-\u9fff]/.test(separator) ? '' : ' '}${second}`;

/**
 * Splits the cells of a column into its options. Two parts that never stand without each other ("Friends" and "family" of "Friends,
 * family") are one option that holds the separator.
 *
 * @param cells all different cells of the column.
 */
export function optionsOf(cells: readonly string[], separator: string): (cell: string) => string[] {
  const whole = new Map<string, string>();
  const split = (cell: string): string[] => {
    const tokens = tokensOf(cell, separator);
    const options: string[] = [];
    for (const token of tokens) {
      const last = options.at(-1);
      if (last !== undefined && whole.get(last) === token)
        options[options.length - 1] = joined(separator, last, token);
      else options.push(token);
    }
    return options;
  };
  for (;;) {
    const pair = inseparable(cells.map(split), separator);
    if (pair === undefined) return split;
    whole.set(...pair);
  }
}

/** Two options of which each stands only right beside the other, in this order, in at least three cells that differ; undefined if none. */
function inseparable(cells: readonly (readonly string[])[], separator: string): [string, string] | undefined {
  const after = new Map<string, string | null>();
  const before = new Map<string, string | null>();
  const counts = new Map<string, number>();
  for (const options of cells)
    options.forEach((option, at) => {
      const [next, last] = [options[at + 1] ?? null, options[at - 1] ?? null];
      after.set(option, after.has(option) && after.get(option) !== next ? null : next);
      before.set(option, before.has(option) && before.get(option) !== last ? null : last);
      counts.set(option, (counts.get(option) ?? 0) + 1);
    });
  for (const [first, second] of after)
    if (
      second !== null &&
      before.get(second) === first &&
      counts.get(first)! >= OFTEN &&
      counts.size > 2 &&
      joined(separator, first, second).length <= 120
    )
      return [first, second];
  return undefined;
}
