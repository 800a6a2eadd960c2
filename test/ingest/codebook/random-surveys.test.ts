import { expect, it } from 'vitest';
import { proposeStudy } from '../../../src/lib/ingest/codebook/propose.ts';
import { profileOf } from '../profiles.ts';
import { randomOf } from '../odd-files/random.ts';
import { randomSurvey } from './random-surveys.ts';
import type { Meant } from './random-surveys.ts';

const SURVEYS = 1000;
const SEED = 2027;

const text = ({ min, max, missing }: Meant): string =>
  `${min}…${max} without ${missing.toSorted((a, b) => a - b).join(' ')}`;

it('where the proposal is not what was meant, it is unsure of it, and names it among what to look at', () => {
  const faults: string[] = [];
  let right = 0;
  let asked = 0;
  let columns = 0;
  for (let survey = 0; survey < SURVEYS; survey++) {
    const { columns: profiles, meant, repeated } = randomSurvey(randomOf(SEED + survey));
    const { proposals, checks, findings } = proposeStudy({
      file: { name: 'own.csv', bytes: 1 },
      dialect: { encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', headerRows: 1 },
      columns: profiles,
    });
    const named = new Set(checks.flatMap(({ fields }) => fields));
    for (const { field, confidence } of proposals) {
      const meaning = meant.get(field.name);
      if (meaning === undefined) continue;
      columns++;
      const { min = NaN, max = NaN, missing = [] } = field.scale ?? {};
      const found = text({ min, max, missing: missing.map(Number) });
      const same = field.role === 'performance' && found === text(meaning);
      if (same && confidence >= 0.6) right++;
      else if (confidence < 0.6 && named.has(field.name)) asked++;
      else faults.push(`${survey} ${field.name}: ${field.role} ${found} for ${text(meaning)}, ${confidence}`);
    }
    if (repeated && !findings.some(({ code }) => code === 'persons-repeated'))
      faults.push(`${survey}: repeats not said`);
  }
  // What no one can tell remains: a code as frequent as a level would be, an end that no one gave of a scale from 0.
  expect(faults.length / columns, faults.join('\n')).toBeLessThan(0.01);
  // These surveys are odder than people's; even of them not everything is asked about.
  expect(right / columns).toBeGreaterThan(0.25);
  expect(asked / columns).toBeGreaterThan(0.25);
});

it('usual surveys of two hundred and more are hardly asked about', () => {
  let sure = 0;
  let columns = 0;
  for (let survey = 0; survey < 200; survey++) {
    const random = randomOf(SEED + survey);
    const n = random.whole(200, 600);
    const centre = 2.6 + random.next();
    const profiles = ['staff', 'price', 'place', 'queue', 'rooms'].map((name) =>
      profileOf(
        name,
        Array.from({ length: n }, () => {
          const bell = random.next() + random.next() + random.next() - 1.5;
          return Math.min(5, Math.max(1, Math.round(centre + 2.2 * bell)));
        }),
      ),
    );
    const { proposals } = proposeStudy({
      file: { name: 'own.csv', bytes: 1 },
      dialect: { encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', headerRows: 1 },
      columns: profiles,
    });
    columns += proposals.length;
    sure += proposals.filter(({ confidence }) => confidence >= 0.6).length;
  }
  expect(sure / columns).toBeGreaterThan(0.9);
});
