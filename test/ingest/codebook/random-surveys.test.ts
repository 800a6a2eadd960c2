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

it('where the proposal is not what was meant, it is unsure of it, and names it among what to look at', () => {
  const faults: string[] = [];
  let asked = 0;
  let columns = 0;
  for (let survey = 0; survey < SURVEYS; survey++) {
    const { columns: profiles, meant, repeated } = randomSurvey(randomOf(SEED + survey));
    const { proposals, checks, findings } = proposed(profiles);
    const named = new Set(checks.flatMap(({ fields }) => fields));
    for (const { field, confidence } of proposals) {
      const meaning = meant.get(field.name);
      if (meaning === undefined) continue;
      columns++;
      const { min = NaN, max = NaN, missing = [] } = field.scale ?? {};
      const found = text({ min, max, missing: missing.map(Number) });
      const same = field.role === 'performance' && found === text(meaning);
      const doubted = confidence < 0.6 && named.has(field.name);
      if (same && doubted) asked++;
      if (!same && !doubted)
        faults.push(`${survey} ${field.name}: ${field.role} ${found} for ${text(meaning)}, ${confidence}`);
    }
    if (repeated && !findings.some(({ code }) => code === 'persons-repeated'))
      faults.push(`${survey}: repeats not said`);
  }
  // What no one can tell remains: a scale that hundreds answered and nobody used to its end (a handful of columns in ten thousand).
  expect(faults.length / columns, faults.join('\n')).toBeLessThan(0.001);
  // These surveys are odder than people's, most of them too small to tell a 1–6 from a 1–7 without labels; even so this much is not asked needlessly.
  expect(asked / columns).toBeLessThan(0.4);
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
