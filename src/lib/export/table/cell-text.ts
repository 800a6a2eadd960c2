import { tabular } from '../../chart/format.ts';
import type { FigureColumn } from '../../chart/types.ts';
import type { Language } from '../../../strings/language.ts';

/** What a table's cell prints: a number with the digits of its column, a dash for what is not there. */
export function cellText(
  value: string | number | null | undefined,
  { digits = 2 }: FigureColumn,
  language: Language,
): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'string') return value;
  return digits === 0 ? language.number(value, 0) : tabular(value, digits);
}
