import { describe, expect, it } from 'vitest';
import { proposeStudy } from '../../../../src/lib/ingest/codebook/propose.ts';
import { profileOf } from '../../profiles.ts';

/** Answers of a column by how often each was given. */
const given = (counts: Readonly<Record<string, number>>): number[] =>
  Object.entries(counts).flatMap(([value, n]) => Array<number>(n).fill(Number(value)));

/** Scale and confidence that each column is proposed to have. */
function proposed(columns: Readonly<Record<string, Readonly<Record<string, number>>>>) {
  const { proposals } = proposeStudy({
    file: { name: 'own.csv', bytes: 1 },
    dialect: { encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', headerRows: 1 },
    columns: Object.entries(columns).map(([name, counts]) => profileOf(name, given(counts))),
  });
  return Object.fromEntries(
    proposals.map(({ field, confidence }) => {
      const { min, max, missing } = field.scale ?? {};
      return [field.name, { ends: `${min}…${max}`, missing, sure: confidence >= 0.6 }];
    }),
  );
}

const at = (ends: string, missing?: readonly number[], sure = true) => ({ ends, missing, sure });

describe('the ends of a scale by the whole battery', () => {
  it('are about 0 where answers lie on both sides, also of an item that does not reach an end', () => {
    expect(
      proposed({
        easy: { '-2': 7, '-1': 24, 0: 40, 1: 38, 2: 11 },
        clear: { '-2': 16, '-1': 37, 0: 41, 1: 22, 2: 4 },
        quick: { '-1': 20, 0: 50, 1: 30, 2: 20 },
      }),
    ).toEqual({ easy: at('-2…2'), clear: at('-2…2'), quick: at('-2…2') });
    const seven = { '-3': 4, '-2': 7, '-1': 24, 0: 40, 1: 38, 2: 11, 3: 5 };
    expect(proposed({ light: seven })).toEqual({ light: at('-3…3') });
  });

  it('are 1 and 5 where numbers below zero are codes', () => {
    const item = { '-1': 9, '-2': 3, 1: 5, 2: 30, 3: 40, 4: 20, 5: 15 };
    expect(proposed({ staff: item })).toEqual({ staff: at('1…5', [-2, -1]) });
  });

  it.each([
    [{ 1: 31, 2: 119, 3: 165, 4: 85 }, '1…4'],
    [{ 1: 30, 2: 60, 3: 90, 4: 120, 5: 70, 6: 30 }, '1…6'],
    [{ 0: 30, 1: 60, 2: 90, 3: 120, 4: 70, 5: 30, 6: 20 }, '0…6'],
  ])('are not stretched to a usual scale by hundreds of answers: %o', (counts, ends) => {
    expect(proposed({ environment: counts })).toEqual({ environment: at(ends) });
  });

  it('are those of the next usual scale where few answered, and asked about', () => {
    expect(proposed({ environment: { 1: 3, 2: 12, 3: 17, 4: 8 } })).toEqual({
      environment: at('1…5', undefined, false),
    });
  });

  it('leave a rare 0 out, and ask', () => {
    const item = { 1: 5, 2: 26, 3: 43, 4: 26, 5: 11 };
    expect(proposed({ wifi: { ...item, 0: 9 }, seat: item, food: { ...item, 0: 1 }, baggage: item })).toEqual(
      {
        wifi: at('1…5', [0], false),
        seat: at('1…5'),
        food: at('1…5', [0], false),
        baggage: at('1…5'),
      },
    );
  });

  it('tell what the score is under both readings of a 0', () => {
    const item = { 1: 10, 2: 10, 3: 10, 4: 10, 5: 10 };
    const { findings } = proposeStudy({
      file: { name: 'own.csv', bytes: 1 },
      dialect: { encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', headerRows: 1 },
      columns: Object.entries({ wifi: { ...item, 0: 2 }, seat: item, food: item }).map(([name, counts]) =>
        profileOf(name, given(counts)),
      ),
    });
    const found = findings.find(({ code }) => code === 'scale-zero');
    expect(found?.parameters).toMatchObject({ n: 2, names: '“wifi”', score: 50 });
    expect(found?.parameters['other']).toBeCloseTo(100 * (150 / 52 / 5), 10);
    expect(found?.undo).toEqual({ fields: ['wifi'], set: { scale: { min: 0, missing: [] } } });
  });

  it('take a 0 that nearly everyone has for a question that was not asked, and ask', () => {
    const item = { 0: 91, 1: 12, 2: 9, 3: 6, 4: 2 };
    const [first] = Object.values(proposed({ respect: item, safety: item, trust: item }));
    expect(first).toEqual({ ends: '1…4', missing: [0], sure: false });
  });
});
