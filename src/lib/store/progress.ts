/**
 * Which exercises a reader has solved, kept in the browser and carried in a file. The file and what lies in localStorage have one form:
 *
 * @example {"kind": "satisfaction-measured-progress", "solved": [["how-sure-is-it", "deff-largest", "1.09"]]}
 */
const KEY = 'progress';
const KIND = 'satisfaction-measured-progress';

/** More than any book has: what is larger was not written here. */
const MOST = 5000;

/** One solved exercise: the page, the exercise's name on it, and the right answer as it was typed. */
export interface Solved {
  readonly page: string;
  readonly exercise: string;
  readonly answer: string;
}

const isSame = (one: Solved, other: Solved): boolean =>
  one.page === other.page && one.exercise === other.exercise;

/** The exercises solved in this browser; none where it keeps nothing. */
export function readProgress(): readonly Solved[] {
  try {
    return parseProgress(localStorage.getItem(KEY) ?? '') ?? [];
  } catch {
    return [];
  }
}

/** Keeps solved exercises beside those of before; the newer answer to one holds. False where the browser keeps nothing. */
export function keepSolved(solved: readonly Solved[]): boolean {
  const before = readProgress().filter((old) => !solved.some((one) => isSame(one, old)));
  try {
    localStorage.setItem(KEY, writeProgress([...before, ...solved]));
    return true;
  } catch {
    return false;
  }
}

/** Forgets every solved exercise. */
export function forgetProgress(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Solved exercises as the text of a file. */
export function writeProgress(solved: readonly Solved[]): string {
  return JSON.stringify({
    kind: KIND,
    solved: solved.map(({ page, exercise, answer }) => [page, exercise, answer]),
  });
}

/** The text of such a file → solved exercises; null where it is no such file. */
export function parseProgress(text: string): readonly Solved[] | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof read !== 'object' || read === null || !('kind' in read) || read.kind !== KIND) return null;
  if (!('solved' in read) || !Array.isArray(read.solved) || read.solved.length > MOST) return null;
  const rows: readonly unknown[] = read.solved;
  return rows.every(isRow) ? rows.map(([page, exercise, answer]) => ({ page, exercise, answer })) : null;
}

function isRow(row: unknown): row is readonly [string, string, string] {
  return Array.isArray(row) && row.length === 3 && row.every((part) => typeof part === 'string');
}
