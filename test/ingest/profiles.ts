import type { Profile } from '../../src/lib/ingest/load/profile.ts';

/** The profile of a column with these answers (null: missing), as `profile.ts` makes it. */
export function profileOf(heading: string, values: readonly (string | number | null)[]): Profile {
  const answers = values.filter((value) => value !== null);
  const counts = new Map<string | number, number>();
  for (const value of answers) counts.set(value, (counts.get(value) ?? 0) + 1);
  const numbers = answers.filter((value) => typeof value === 'number');
  const numeric = answers.length > 0 && numbers.length === answers.length;
  return {
    name: heading,
    heading,
    type: numeric ? 'number' : 'string',
    answered: answers.length,
    missing: values.length - answers.length,
    distinct: counts.size,
    min: numeric ? Math.min(...numbers) : null,
    max: numeric ? Math.max(...numbers) : null,
    mean: numeric ? numbers.reduce((sum, value) => sum + value, 0) / numbers.length : null,
    top: [...counts]
      .map(([value, n]) => ({ value, n }))
      .sort((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1))
      .slice(0, 50),
  };
}
