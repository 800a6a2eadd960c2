import type { Profile } from '../../../lib/ingest/load/profile.ts';
import type { Scale } from '../../../lib/study/types.ts';

/** An answer that was found, how often, and the code that it stands for (NaN where it is none of the scale's). */
export interface FoundAnswer {
  readonly value: string | number;
  readonly n: number;
  readonly code: number;
}

/**
 * The answers of a column as they are to be read: those of the scale by their codes, and apart from them, by frequency, what is no answer on it (missing codes,
 * texts without a code, codes outside). Without a scale numbers stand in their order, and texts by frequency; nothing is apart.
 */
export function orderedAnswers(
  { top }: Pick<Profile, 'top'>,
  scale: Scale | undefined,
): { readonly answers: readonly FoundAnswer[]; readonly apart: readonly FoundAnswer[] } {
  const missing = new Set((scale?.missing ?? []).map(String));
  const found = top.map(({ value, n }): FoundAnswer => ({
    value,
    n,
    code: typeof value === 'number' ? value : (scale?.labels?.[value] ?? Number(value.trim() || NaN)),
  }));
  const byCode = (one: FoundAnswer, other: FoundAnswer): number => one.code - other.code;
  if (scale === undefined)
    return {
      answers: found.every(({ code }) => Number.isFinite(code)) ? found.toSorted(byCode) : found,
      apart: [],
    };
  const on = ({ value, code }: FoundAnswer): boolean =>
    !missing.has(String(value)) && code >= scale.min && code <= scale.max;
  return { answers: found.filter(on).sort(byCode), apart: found.filter((one) => !on(one)) };
}
