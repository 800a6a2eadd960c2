import { expect, it } from 'vitest';
import { proposeStudy } from '../../../src/lib/ingest/codebook/propose.ts';
import type { Profile } from '../../../src/lib/ingest/load/profile.ts';
import { profileOf } from '../profiles.ts';
import { randomOf } from '../odd-files/random.ts';
import { randomSurvey } from './random-surveys.ts';
import type { Meant } from './random-surveys.ts';

const SURVEYS = 1000;
/** The weighing of readings was tuned on other seeds. */
const SEED = 40_000_000;

const proposed = (columns: readonly Profile[]) =>
  proposeStudy({
    file: { name: 'own.csv', bytes: 1 },
    dialect: { encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', headerRows: 1 },
    columns,
  });

const text = ({ min, max, missing }: Meant): string =>
  `${min}…${max} without ${missing.toSorted((a, b) => a - b).join(' ')}`;

/** What the columns of one battery were answered. */
const answersOf = (columns: readonly Profile[], name: string): Set<string | number> => {
  const battery = `${name.split('_')[0]!}_`;
  const members = columns.filter((column) => column.name.startsWith(battery));
  return new Set(members.flatMap(({ top }) => top.map(({ value }) => value)));
};

/**
 * What is wrong and not asked about in one survey, and how many of its columns are asked about needlessly. Apart from them stand
 * columns of a scale whose end nobody chose in the whole battery: no file tells such an end.
 */
function judged(seed: number) {
  const { columns: profiles, meant, repeated } = randomSurvey(randomOf(seed));
  const { proposals, checks, findings } = proposed(profiles);
  const named = new Set(checks.flatMap(({ fields }) => fields));
  const ratings = proposals.flatMap(({ field, confidence }) => {
    const meaning = meant.get(field.name);
    if (meaning === undefined) return [];
    const { min = NaN, max = NaN, missing = [] } = field.scale ?? {};
    const found = text({ min, max, missing: missing.map(Number) });
    const same = field.role === 'performance' && found === text(meaning);
    const doubted = confidence < 0.6 && named.has(field.name);
    const answers = answersOf(profiles, field.name);
    const told = answers.has(meaning.min) && answers.has(meaning.max);
    const fault = `${seed} ${field.name}: ${field.role} ${found} for ${text(meaning)}, ${confidence}`;
    return [{ same, doubted, told, fault }];
  });
  const wrong = ratings.filter(({ same, doubted }) => !same && !doubted);
  const unsaid = repeated && !findings.some(({ code }) => code === 'persons-repeated');
  return {
    faults: [
      ...wrong.filter(({ told }) => told).map(({ fault }) => fault),
      ...(unsaid ? [`${seed}: repeats not said`] : []),
    ],
    untold: wrong.filter(({ told }) => !told).length,
    columns: ratings.length,
    asked: ratings.filter(({ same, doubted }) => same && doubted).length,
  };
}

it('where the proposal is not what was meant, it is unsure of it, and names it among what to look at', () => {
  const all = Array.from({ length: SURVEYS }, (_, survey) => judged(SEED + survey));
  expect(all.flatMap(({ faults }) => faults)).toEqual([]);
  const sum = (of: 'columns' | 'asked' | 'untold') => all.reduce((total, one) => total + one[of], 0);
  // An end that hundreds of answers might have had and none has.
  expect(sum('untold') / sum('columns')).toBeLessThan(0.001);
  // These surveys are odder than people's, most of them too small to tell a 1–6 from a 1–7 without labels; even so this much is not asked needlessly.
  expect(sum('asked') / sum('columns')).toBeLessThan(0.4);
});

it.each([
  ['a 1–9 beside others that reach further', 40_008_471],
  ['the same answer of everyone beside two columns of two', 70_010_330],
  ['0 and 1 beside columns about 0', 70_014_551],
  ['a 0 not asked, beside others that reach to 5', 70_028_582],
  ['a 1–9 that nobody went above 7 in, beside others', 70_030_043],
  ['a 1–7 and −1 beside others that reach 9', 70_056_571],
])('%s is asked about', (_, seed) => {
  expect(judged(seed).faults).toEqual([]);
});

/** Opinions of persons who differ, on a scale whose ends some of them reach. */
function usualSurvey(
  seed: number,
  [min, max]: readonly [number, number],
  [few, many]: readonly [number, number],
) {
  const random = randomOf(seed);
  const normal = (): number =>
    Array.from({ length: 12 }, () => random.next()).reduce((sum, one) => sum + one, -6);
  const persons = Array.from({ length: random.whole(few, many) }, normal);
  return ['staff', 'price', 'place', 'queue', 'rooms', 'food'].map((name) => {
    const centre = 0.5 + 0.25 * random.next();
    const opinion = (person: number): number => centre + 0.15 * person + 0.2 * normal();
    return profileOf(
      name,
      persons.map((person) => Math.min(max, Math.max(min, Math.round(min + (max - min) * opinion(person))))),
    );
  });
}

it.each([
  [[1, 5], [40, 200], 0.98],
  [[1, 5], [200, 600], 1],
  [[1, 7], [40, 200], 0.95],
  [[0, 10], [200, 600], 0.9],
  [[1, 4], [200, 600], 0.9],
] as const)('usual surveys on a scale of %j by %j persons are hardly asked about', (ends, persons, least) => {
  let sure = 0;
  let columns = 0;
  for (let survey = 0; survey < 50; survey++) {
    const { proposals } = proposed(usualSurvey(SEED + survey, ends, persons));
    columns += proposals.length;
    sure += proposals.filter(
      ({ field, confidence }) => confidence >= 0.6 && field.scale?.max === ends[1],
    ).length;
  }
  expect(sure / columns).toBeGreaterThanOrEqual(least);
});
