/** Forms in which tools write dates, each with how its text is read. */
const FORMS: readonly (readonly [form: string, pattern: RegExp])[] = [
  ['year-month-day', /^\d{4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}日?(?:[T\s]|$)/],
  ['day-or-month-first', /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?:[,\s]|$)/],
  [
    'words',
    /^(?:\d{1,2}[ -])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[ -]\d{1,2},?(?:[ -]\d{2,4})?\b/i,
  ],
];

/** How the dates of a column are written. */
export interface DateForm {
  readonly form: 'year-month-day' | 'day-first' | 'month-first' | 'ambiguous' | 'words';
  /** Values that were looked at, and those that are no date in this form. */
  readonly looked: number;
  readonly not: readonly string[];
}

/** True if the text begins as a date. */
const formOf = (text: string): string | undefined =>
  FORMS.find(([, pattern]) => pattern.test(text.trim()))?.[0];

/**
 * The form of a column's dates by some of its values; undefined if most are no dates. Where both numbers before the year are 12 at most
 * everywhere, day and month cannot be told apart: `ambiguous`.
 */
export function dateForm(values: readonly string[]): DateForm | undefined {
  const forms = values.map(formOf);
  const counts = Map.groupBy(forms, (form) => form);
  const [most, members] = [...counts].sort((a, b) => b[1].length - a[1].length)[0] ?? [];
  if (most === undefined || members!.length < 0.8 * values.length) return undefined;
  const not = values.filter((_, at) => forms[at] !== most);
  const looked = values.length;
  if (most !== 'day-or-month-first') return { form: most as 'year-month-day' | 'words', looked, not };
  const parts = values.flatMap((text) => {
    const [, first, second] = /^(\d{1,2})[-/.](\d{1,2})/.exec(text.trim()) ?? [];
    return first ? [[Number(first), Number(second)] as const] : [];
  });
  const dayFirst = parts.some(([first]) => first > 12);
  const monthFirst = parts.some(([, second]) => second > 12);
  if (dayFirst === monthFirst) return { form: 'ambiguous', looked, not };
  return { form: dayFirst ? 'day-first' : 'month-first', looked, not };
}
