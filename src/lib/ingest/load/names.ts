import { RESERVED_NAMES } from '../../study/check-fields.ts';

/** Characters of a column's name. */
export const LONGEST_NAME = 60;

/**
 * A unique, non-empty column name for each heading, in order: spaces around and line breaks inside are taken away, an empty heading becomes
 * `column_3` (by its place), a long one is shortened to 60 characters (the row of a matrix question, in brackets at its end, stays), one of the engine's own names or a repeated one (upper
 * and lower case count as the same) gets `_2`, `_3`, …
 *
 * @example columnNames(['q', 'Q', '', '_row']) // ['q', 'Q_2', 'column_3', '_row_2']
 */
export function columnNames(headings: readonly string[]): string[] {
  const taken = new Set<string>(RESERVED_NAMES);
  // A heading that is a name already keeps it, though an earlier duplicate might be renamed to it.
  const given = new Set(headings.map((heading) => shortened(heading).toLowerCase()));
  return headings.map((heading, at) => {
    const base = shortened(heading) || `column_${at + 1}`;
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()) || (n > 2 && given.has(name.toLowerCase())); n++)
      name = `${base}_${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function shortened(heading: string): string {
  const text = heading.replace(/\s+/g, ' ').trim();
  const characters = Array.from(text);
  if (characters.length <= LONGEST_NAME) return text;
  // What tells the rows of one question apart stands at the end.
  const row = Array.from(/ \[[^\]]+\]$/.exec(text)?.[0] ?? '');
  const kept = row.length <= LONGEST_NAME / 2 ? row : [];
  return `${characters.slice(0, LONGEST_NAME - 1 - kept.length).join('')}…${kept.join('')}`;
}
