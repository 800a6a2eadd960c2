import type { Language } from '../../strings/language.ts';

/** A day (`YYYY-MM-DD`) as a document writes it: `30 November 2026`. */
export function longDate(date: string, { code }: Pick<Language, 'code'>): string {
  return new Intl.DateTimeFormat(code, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
