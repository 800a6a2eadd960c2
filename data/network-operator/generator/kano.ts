import { KANO_TABLE } from '../../../src/lib/analysis/kano/table.ts';
import { shuffled, stream } from './random.ts';
import { OPERATOR, STRATA, SURVEYS, type Respondent } from './sample.ts';
import { ITEMS, NOT_FOR_PREPAID, type Tier } from './system.ts';

/** So many of the operator's respondents of 2000 filled in Kano's questionnaire as well. */
const ASKED = 600;

type Category = 'M' | 'O' | 'A' | 'I' | 'R' | 'Q';

/** What answers beside its own category an item of a tier draws, in parts of the rest. */
const OTHERS: Readonly<Record<Tier, Readonly<Partial<Record<Category, number>>>>> = {
  basic: { O: 0.34, I: 0.46, A: 0.1, R: 0.05, Q: 0.05 },
  performance: { M: 0.36, A: 0.34, I: 0.22, R: 0.04, Q: 0.04 },
  excitement: { O: 0.32, I: 0.48, M: 0.1, R: 0.05, Q: 0.05 },
  indifferent: { A: 0.35, M: 0.25, O: 0.2, R: 0.12, Q: 0.08 },
};

const OWN: Readonly<Record<Tier, Category>> = {
  basic: 'M',
  performance: 'O',
  excitement: 'A',
  indifferent: 'I',
};

/** How often each of the five answers stands in a pair, like first, dislike last: the middle ones where nothing else decides. */
const COMMON = [1, 0.8, 1, 0.5, 1];

/** Answers 5 (I like it that way) to 1 (I dislike it that way), 0 where not asked: `[item][respondent]`. */
export interface KanoAnswers {
  readonly functional: readonly Int8Array[];
  readonly dysfunctional: readonly Int8Array[];
}

/** A value of a list of weighted ones, by a uniform number. */
function drawn<T>(weighted: readonly (readonly [T, number])[], uniform: number): T {
  let left = uniform * weighted.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of weighted) {
    left -= weight;
    if (left < 0) return value;
  }
  return weighted.at(-1)![0];
}

/**
 * Kano's pair of questions for a part of the sample: an item's own category (its true tier) is drawn with a share between .36 and .60 that
 * belongs to the item, the others by `OTHERS`; then a pair of answers that Kano's table reads as that category.
 */
export function drawKano(seed: number, respondents: readonly Respondent[]): KanoAnswers {
  const n = respondents.length;
  const survey = SURVEYS.findIndex(({ provider, wave }) => provider === OPERATOR && wave === '2000');
  const eligible = respondents.flatMap((respondent, i) => (respondent.survey === survey ? [i] : []));
  const asked = shuffled(eligible.length, stream(seed, 'who answers Kano')).slice(0, ASKED);
  const rows = asked.map((place) => eligible[place]!).sort((a, b) => a - b);
  const cells = Array.from(KANO_TABLE, (category, at) => {
    const [functional, dysfunctional] = [Math.floor(at / 5), at % 5];
    return { category, functional, dysfunctional, weight: COMMON[functional]! * COMMON[dysfunctional]! };
  });
  const functional = ITEMS.map(() => new Int8Array(n));
  const dysfunctional = ITEMS.map(() => new Int8Array(n));
  ITEMS.forEach(({ id, tier }, j) => {
    const from = stream(seed, `Kano of ${id}`);
    const own = 0.36 + 0.24 * from.uniform();
    const rest = Object.entries(OTHERS[tier]).map(
      ([category, part]) => [category, (1 - own) * part] as const,
    );
    for (const i of rows) {
      const category = drawn([[OWN[tier] as string, own], ...rest], from.uniform());
      const pair = drawn(
        cells.filter((cell) => cell.category === category).map((cell) => [cell, cell.weight] as const),
        from.uniform(),
      );
      if (NOT_FOR_PREPAID.includes(j) && STRATA[respondents[i]!.stratum]!.type === 'prepaid') continue;
      functional[j]![i] = 5 - pair.functional;
      dysfunctional[j]![i] = 5 - pair.dysfunctional;
    }
  });
  return { functional, dysfunctional };
}
