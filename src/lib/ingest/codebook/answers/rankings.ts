import { columnText } from '../../load/column-text.ts';
import type { Profile } from '../../load/profile.ts';

const RANKS =
  /\brank(?:ed|ing)?\b|\border of (?:importance|preference|priority)|\bin order\b|排序|排名|排列|名次/i;
/** "Price → Quality → Service": one cell holds the whole order. */
const ARROW = /\s*(?:→|➔|⟶|-+>|＞)\s*/;
/** So many answers are not permutations by chance. */
const ENOUGH = 10;

/** True if each answer of a column is an order of several things, or one place of an order. */
export function isRanking(profile: Profile): boolean {
  const { top, type, answered } = profile;
  if (type !== 'string' || answered === 0 || top.length === 0) return false;
  const parts = top.map(({ value }) =>
    String(value)
      .split(ARROW)
      .filter((part) => part.trim() !== ''),
  );
  if (parts.every(({ length }) => length > 1)) return true;
  const text = columnText(profile);
  return (
    RANKS.test(text) &&
    /[[(（]\s*(?:rank\s*\d+|第\s*[\d一二三四五六七八九十]+\s*[位名]?|排名\s*\d+|\d+)\s*[\])）]\s*$/i.test(
      text,
    )
  );
}

/** A heading's question without its row: "Rank these [Price]", "Rank these - Price", "4、请排序(价格)", "rank_2". */
function questionOf(profile: Profile): string {
  const text = columnText(profile);
  return /^(.+?)\s*(?:\[[^\]]+\]|[(（][^)）]+[)）]|\s[-–—]\s.+|[—:：].+|_\d+)$/.exec(text)?.[1] ?? '';
}

/** How often each place from 1 on was given over all columns; undefined where they hold anything else (codes below zero aside). */
function places(columns: readonly Profile[]): number[] | undefined {
  const given = Array<number>(columns.length).fill(0);
  for (const { top, type, distinct } of columns) {
    if (type !== 'number' || distinct > top.length) return undefined;
    for (const { value, n } of top) {
      const place = Number(value);
      if (place <= 0 && Number.isInteger(place)) continue;
      if (!(Number.isInteger(place) && place <= columns.length)) return undefined;
      given[place - 1]! += n;
    }
  }
  return given;
}

/** True if every respondent gave each place at most once, and the first places first. */
function arePermutations(given: readonly number[], rows: number, worded: boolean): boolean {
  const [first = 0] = given;
  if (first === 0 || given.some((n, at) => n > (given[at - 1] ?? first) || n > rows)) return false;
  return worded || (first >= ENOUGH && given.every((n) => n === first));
}

/**
 * Questions that ask for an order: the columns of each, in which every respondent gave each place from 1 on at most once. Their numbers are
 * no ratings.
 */
export function rankingQuestions(columns: readonly Profile[]): string[][] {
  const questions = Map.groupBy(
    columns.filter(({ meta, choice, answered }) => !meta && !choice && answered > 0),
    questionOf,
  );
  return [...questions].flatMap(([question, members]) => {
    if (question === '' || members.length < 3) return [];
    const given = places(members);
    const rows = members[0]!.answered + members[0]!.missing;
    const ranked = given !== undefined && arePermutations(given, rows, RANKS.test(question));
    return ranked ? [members.map(({ name }) => name)] : [];
  });
}
