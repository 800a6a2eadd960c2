import { asksForRating } from './heading.ts';

/** A heading taken apart into the question that several columns share and what this column of it is about. */
export interface MatrixRow {
  readonly question: string;
  readonly row: string;
}

/** What stands between a question and its row, the surest first. Each splits at its every occurrence. */
const SEPARATORS: readonly RegExp[] = [
  /\s+[-–—|/>»]+\s+/gu,
  /\s*(?:[—─｜]+|--+|::)\s*/gu,
  /\s*(?:[:：]|\.{2,}|…+)\s*/gu,
  /(?<=[?？])\s*/gu,
];

const BRACKETED = /^(.*\S)\s*\[([^\]]+)\]$/u;
const IN_PARENTHESES = /^(.*[^\s(（])\s*[(（]([^()（）]+)[)）]$/u;

/** Every way to take a heading apart at a mark, the longest question of each mark first. */
function waysToSplit(text: string): MatrixRow[] {
  const bracketed = BRACKETED.exec(text);
  if (bracketed) return [{ question: bracketed[1]!, row: bracketed[2]! }];
  const marked = SEPARATORS.flatMap((separator) =>
    [...text.matchAll(separator)]
      .map(({ index, 0: { length } }) => ({
        question: text.slice(0, index).trim(),
        row: text.slice(index + length).trim(),
      }))
      .reverse(),
  );
  const inside = IN_PARENTHESES.exec(text);
  return [...marked, ...(inside ? [{ question: inside[1]!, row: inside[2]! }] : [])]
    .filter(({ question, row }) => /\p{L}/u.test(question) && /[\p{L}\p{N}]/u.test(row))
    .flatMap(bothWays);
}

/** "Staff - How satisfied are you" has its question behind the row. */
function bothWays(split: MatrixRow): MatrixRow[] {
  const { question, row } = split;
  return asksForRating(row) && !asksForRating(question) ? [{ question: row, row: question }, split] : [split];
}

/**
 * The rows of matrix questions among some headings, told by a mark between question and row ("Please rate - Staff", "… [Staff]",
 * "…: Staff", "…? Staff", "… (Staff)"): at least two headings have the question, with different rows.
 *
 * @param alike what two rows of one question have in common (their scale); rows that differ in it are not of one question.
 * @returns one entry for each heading; undefined where it is no such row.
 */
export function matrixRows(
  texts: readonly string[],
  alike: readonly string[] = [],
): (MatrixRow | undefined)[] {
  const ways = texts.map(waysToSplit);
  const keyOf = (question: string, at: number): string => `${question.toLowerCase()}\u001f${alike[at] ?? ''}`;
  const rows = new Map<string, Set<string>>();
  ways.forEach((splits, at) => {
    for (const { question, row } of splits) {
      const key = keyOf(question, at);
      rows.set(key, (rows.get(key) ?? new Set()).add(row.toLowerCase()));
    }
  });
  return ways.map((splits, at) => splits.find(({ question }) => rows.get(keyOf(question, at))!.size > 1));
}
