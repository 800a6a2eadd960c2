import { describe, expect, it } from 'vitest';
import { readingsText } from '../../../src/lib/ingest/codebook/readings-text.ts';
import { proposeStudy } from '../../../src/lib/ingest/codebook/propose.ts';
import { profileOf } from '../profiles.ts';

type Counts = Readonly<Record<string, number>>;

const given = (counts: Counts): number[] =>
  Object.entries(counts).flatMap(([value, n]) => Array<number>(n).fill(Number(value)));

function proposed(columns: Readonly<Record<string, Counts>>) {
  return proposeStudy({
    file: { name: 'own.csv', bytes: 1 },
    dialect: { encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', headerRows: 1 },
    columns: Object.entries(columns).map(([name, counts]) => profileOf(name, given(counts))),
  });
}

describe('scales of which two readings stay open', () => {
  it('say the index under each', () => {
    // Means 2.5 and 2.0: on 1–5 37.5 and 25, on 1–4 50 and 33.3.
    const { checks, findings } = proposed({
      staff: { 1: 4, 2: 6, 3: 6, 4: 4 },
      price: { 1: 8, 2: 6, 3: 4, 4: 2 },
    });
    expect(checks).toHaveLength(1);
    expect(checks[0]!.fields).toEqual(['staff', 'price']);
    expect(readingsText(checks[0]!.open!)).toMatch(/^1–5: 31\.3; (?:.*; )?1–4: 41\.7/);
    const found = findings.find(({ code }) => code === 'scale-readings');
    expect(found?.parameters['readings']).toBe(readingsText(checks[0]!.open!));
    expect(found?.undo).toEqual({ fields: ['staff', 'price'], set: { scale: { max: 4, missing: [] } } });
  });

  it('say the index of all answers where more differ than a profile lists', () => {
    // The low ones most frequent: of the 50 that a profile lists the mean would be lower.
    const slider = Object.fromEntries(
      Array.from({ length: 99 }, (_, at) => [at + 1, at < 29 ? 3 : 1] as const),
    );
    const answers = given(slider);
    const mean = answers.reduce((sum, value) => sum + value, 0) / answers.length;
    const { checks } = proposed({ staff: slider, price: slider, place: slider });
    expect(readingsText(checks[0]!.open!)).toBe(
      `0–100: ${mean.toFixed(1)}; 1–100: ${((100 * (mean - 1)) / 99).toFixed(1)}`,
    );
  });

  it('stand in the order of what they change', () => {
    const { checks, findings } = proposed({
      staff: { 1: 40, 2: 60, 3: 70, 4: 50, 5: 30 },
      seat: { 1: 30, 2: 60, 3: 80, 4: 50, 5: 30 },
      wifi: { 0: 2, 1: 20, 2: 60, 3: 80, 4: 60, 5: 30 },
      queue: { 3: 30, 4: 90, 5: 60, 6: 30 },
      visits: { 1: 30, 2: 60, 3: 80, 4: 40, 5: 20 },
    });
    const differences = checks.flatMap(({ open }) => open?.difference ?? []);
    expect(differences).toEqual(differences.toSorted((a, b) => b - a));
    expect(differences.length).toBeGreaterThan(1);
    const said = findings.filter(
      ({ code }) => code.startsWith('scale-readings') || code.startsWith('scale-zero'),
    );
    expect(said.map(({ parameters }) => parameters['difference'])).toEqual(differences);
    // What is open otherwise comes after the scales.
    expect(checks.at(-1)).toMatchObject({ fields: ['visits'], reason: 'count' });
  });

  it('are none where the answers go from end to end of a usual scale', () => {
    const item = { 1: 20, 2: 40, 3: 60, 4: 40, 5: 20 };
    const { checks, proposals } = proposed({ staff: item, price: item, place: item });
    expect(checks).toEqual([]);
    expect(proposals.every(({ confidence }) => confidence >= 0.6)).toBe(true);
  });

  it.each<[string, Counts, string]>([
    ['a 6 that stands out above 5', { 1: 20, 2: 40, 3: 60, 4: 40, 5: 20, 6: 90 }, '1–5'],
    ['an 8 and a 9 above 7', { 1: 9, 2: 20, 3: 40, 4: 60, 5: 40, 6: 30, 7: 10, 8: 3, 9: 6 }, '1–7'],
    ['numbers below 0 that do not reach the other end', { '-1': 30, 0: 40, 1: 30, 2: 12 }, '0–2'],
    [
      'no one at the lowest of 0 to 10',
      { 1: 1, 2: 4, 3: 9, 4: 20, 5: 30, 6: 40, 7: 40, 8: 30, 9: 20, 10: 9 },
      '0–10',
    ],
    ['few at the top', { 1: 10, 2: 20, 3: 30, 4: 20, 5: 1 }, '1–7'],
  ])('%s', (_, counts, reading) => {
    const { proposals, checks } = proposed({ staff: counts, price: counts, place: counts });
    expect(proposals.every(({ confidence }) => confidence < 0.6)).toBe(true);
    expect(readingsText(checks[0]!.open!)).toContain(`${reading}: `);
  });

  it('hold for an outcome too, with its own mean', () => {
    const { checks } = proposed({
      staff: { 1: 20, 2: 40, 3: 60, 4: 40, 5: 20 },
      overall: { 2: 10, 4: 20, 6: 30, 8: 20, 7: 10, 9: 5 },
    });
    const check = checks.find(({ fields }) => fields.includes('overall'));
    expect(check?.open?.readings.length).toBeGreaterThan(1);
  });

  it('are no levels, but any number between two ends, where several columns are alike', () => {
    const slider = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [String(20 + 2 * at), 1 + (at % 3)]),
    );
    const tenth = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [String(1.1 + at / 5), 1 + (at % 3)]),
    );
    const sliders = proposed({ Staff_1: slider, Price_1: slider, Place_1: slider, age: slider });
    expect(sliders.proposals.map(({ field }) => [field.role, field.scale?.min, field.scale?.max])).toEqual([
      ...Array<unknown>(3).fill(['performance', 0, 100]),
      ['segment', undefined, undefined],
    ]);
    expect(sliders.checks[0]!.fields).toEqual(['Staff_1', 'Price_1', 'Place_1']);
    const told = proposed({ 'Staff (0-10)': tenth, 'Rooms 0-10': tenth });
    expect(told.proposals.map(({ field, confidence }) => [field.scale?.max, confidence >= 0.6])).toEqual([
      [10, true],
      [10, true],
    ]);
    const untold = proposed({ staff: tenth, price: tenth, place: tenth });
    expect(untold.proposals.map(({ field, confidence }) => [field.scale?.max, confidence < 0.6])).toEqual(
      Array<unknown>(3).fill([10, true]),
    );
  });
});
