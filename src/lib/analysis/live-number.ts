import type { Language } from '../../strings/language.ts';
import type { Estimate } from '../survey/types.ts';
import type { ChapterContext } from './context.ts';
import { fixed, signed } from '../chart/format.ts';
import { isRefusal, refuse } from '../study/refusal.ts';
import type { Refusal } from '../study/refusal.ts';

/** A computed number (or name) as it stands in a sentence, and what it rests on. */
export interface LiveNumber {
  readonly text: string;
  /** Shown on hover and focus: the interval, n. */
  readonly title: string;
  /** Unrounded, for parity marks and exercises; absent for words. */
  readonly value?: number;
}

/** A kind of number: results and the key's arguments → the number, or why this study has none. */
export type NumberMaker = (
  results: ChapterContext,
  ...parameters: (string | undefined)[]
) => LiveNumber | Refusal;

/** Name → the number that is called so. */
export type NumberMakers = Readonly<Record<string, NumberMaker>>;

/** A word or name. */
export function word(text: string): LiveNumber {
  return { text, title: '' };
}

/** A count. */
export function count(value: number, language: Language): LiveNumber {
  return { text: language.number(value), title: '', value };
}

/** A plain number without an interval. */
export function plain(value: number, digits: number): LiveNumber {
  return { text: fixed(value, digits), title: '', value };
}

/** What an estimate rests on, for the title: interval and n. */
export function basis({ low, high, n }: Estimate, results: ChapterContext, digits = 1): string {
  const level = 100 * results.study.options.confidence;
  return results.language.t('chapter.basis', {
    level,
    low: fixed(low, digits),
    high: fixed(high, digits),
    n,
  });
}

/** An estimate with its interval as the title. */
export function estimated(estimate: Estimate, digits: number, title: string): LiveNumber {
  return { text: fixed(estimate.value, digits), title, value: estimate.value };
}

/** A difference, with its sign. */
export function difference(estimate: Estimate, digits: number, title: string): LiveNumber {
  return { text: signed(estimate.value, digits), title, value: estimate.value };
}

/** The thing looked for, or a refusal that names it. */
export function present<T>(value: T | undefined | null, what: string): T | Refusal {
  return value ?? refuse('not-in-study', { what });
}

/** Continues with a result, or passes its refusal on. */
export function given<T, R>(value: T | Refusal, next: (value: T) => R | Refusal): R | Refusal {
  return isRefusal(value) ? value : next(value);
}
