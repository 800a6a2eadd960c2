import { meansMissing } from '../words/missing.ts';
import { numberOf } from '../words/number.ts';
import type { Records } from './types.ts';

/** Answers that are looked at. */
const SAMPLE = 200;
const DATE = /^\d{1,4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,4}/;

type Sort = 'number' | 'date' | 'text';

const sortOf = (cell: string): Sort =>
  numberOf(cell) !== undefined ? 'number' : DATE.test(cell.trim()) ? 'date' : 'text';

const blank = (cell: string | undefined): boolean => cell === undefined || cell.trim() === '';

/**
 * True if `row` reads as a heading of the answers below rather than as one of them: it has words where they have numbers or
 * dates, and texts that do not come again where theirs do. One column that says "answer" outweighs one that says "heading".
 */
export function readsAsHeading(row: readonly string[], answers: Records): boolean {
  const below = answers.slice(0, SAMPLE);
  let heading = 0;
  let answer = 0;
  row.forEach((cell, at) => {
    if (blank(cell)) return;
    const values = below.map((record) => record[at]?.trim() ?? '').filter((value) => value !== '');
    if (values.includes(cell.trim())) {
      answer++;
      return;
    }
    const words = values.filter((value) => !meansMissing(value));
    if (words.length < 2 || meansMissing(cell)) return;
    const sorts = new Set(words.map(sortOf));
    const [sort] = sorts;
    if (sorts.size === 1 && sort !== 'text') {
      if (sortOf(cell) === sort) answer++;
      else heading++;
    } else if (new Set(words).size <= words.length / 2) heading++;
  });
  return heading > 0 && heading > 2 * answer;
}

/** Each cell; a blank one stands for the one to its left (a question that is written over its first column only). */
export function filledForward(row: readonly string[], width: number): string[] {
  let last = '';
  return Array.from({ length: width }, (_, at) => {
    if (!blank(row[at])) last = row[at]!;
    return last;
  });
}

/** "Question [Row]", brackets in the row made round, so that it can be taken apart again. */
export function withRow(question: string, row: string): string {
  return `${question.trim()} [${row.trim().replaceAll('[', '(').replaceAll(']', ')')}]`;
}

/**
 * "Stem - Row" as "Stem [Row]", where at least two texts have that stem: the longest such stem counts.
 *
 * @param separator between stem and row, with its spaces.
 */
export function stemmed(texts: readonly string[], separator: string): string[] {
  const stems = new Map<string, number>();
  const stemsOf = (text: string): string[] => {
    const parts = text.split(separator);
    return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join(separator));
  };
  for (const text of texts) for (const stem of stemsOf(text)) stems.set(stem, (stems.get(stem) ?? 0) + 1);
  return texts.map((text) => {
    const stem = stemsOf(text).findLast((one) => one.trim() !== '' && stems.get(one)! > 1);
    const row = stem === undefined ? '' : text.slice(stem.length + separator.length).trim();
    return stem === undefined || row === '' ? text : withRow(stem, row);
  });
}
