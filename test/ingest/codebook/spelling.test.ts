import { describe, expect, it } from 'vitest';
import { proposeStudy } from '../../../src/lib/ingest/codebook/propose.ts';
import { scoresView } from '../../../src/lib/survey/scores.ts';
import { correct } from '../../../src/lib/study/edit/correct.ts';
import { openNative } from '../../../src/lib/engine/native.ts';
import type { Study } from '../../../src/lib/study/types.ts';
import { profileOf } from '../profiles.ts';

type Counts = Readonly<Record<string, number>>;

const given = (counts: Counts): string[] =>
  Object.entries(counts).flatMap(([value, n]) => Array<string>(n).fill(value));

const proposed = (columns: Readonly<Record<string, Counts>>) =>
  proposeStudy({
    file: { name: 'own.csv', bytes: 1 },
    dialect: { encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', headerRows: 1 },
    columns: Object.entries(columns).map(([name, counts]) => profileOf(name, given(counts))),
  });

const FIVE: Counts = {
  'Very satisfied': 20,
  Satisfied: 30,
  Neutral: 10,
  Dissatisfied: 8,
  'Very dissatisfied': 4,
};

describe('an option with a letter wrong', () => {
  it.each<[string, Counts, string, number]>([
    ['beside the right one', { ...FIVE, 'Very satisified': 2 }, 'Very satisified', 5],
    ['twice', { ...FIVE, Satisifed: 1, 'Very disatisfied': 2 }, 'Very disatisfied', 1],
    ['in the form itself', { Excellent: 9, 'Very good': 20, Good: 9, Fair: 4, Exellent: 1 }, 'Exellent', 5],
    [
      'in German',
      { 'sehr zufrieden': 20, zufrieden: 15, unzufrieden: 9, 'sehr unzufrieden': 3, 'sehr unzufreiden': 1 },
      'sehr unzufreiden',
      1,
    ],
  ])('%s is read as it, and that is said', (_, counts, text, code) => {
    const { study, findings } = proposed({ Staff: counts });
    const [field] = study.fields;
    expect(field?.role).toBe('performance');
    expect(field?.scale?.labels?.[text]).toBe(code);
    const said = findings.find(({ code: found }) => found === 'answers-misspelt');
    expect(String(said?.parameters['values'])).toContain(`“${text}” → `);
    // Undone, the text stands for no code, as any other text that fits no scale.
    const undone = correct(study, said!.undo!).fields[0]!.scale!.labels!;
    expect(undone).not.toHaveProperty(text);
    expect(Object.keys(undone).length).toBeGreaterThan(3);
  });

  it('is none where every text is an option', () => {
    const { study, findings } = proposed({ Staff: FIVE });
    expect(Object.values(study.fields[0]!.scale!.labels!).toSorted()).toEqual([1, 2, 3, 4, 5]);
    expect(findings.map(({ code }) => code)).not.toContain('answers-misspelt');
  });
});

describe('categories in several spellings', () => {
  const columns = {
    Staff: FIVE,
    Segment: { Business: 40, BUSINESS: 12, Private: 18, 'private ': 2 },
    City: { Birmingham: 60, Birmingam: 1, Leeds: 9, 'West Ham': 2, 'West-Ham': 1 },
    Travel: { Economy: 40, Business: 25, First: 7 },
  };

  it('are offered as one, and count apart until someone says so', () => {
    const { study, findings } = proposed(columns);
    const said = findings.filter(({ code }) => code === 'categories-alike');
    expect(said.map(({ undo }) => undo)).toEqual([
      { fields: ['Segment'], set: { spellings: { BUSINESS: 'Business', 'private ': 'Private' } } },
      { fields: ['City'], set: { spellings: { Birmingam: 'Birmingham', 'West-Ham': 'West Ham' } } },
    ]);
    expect(study.fields.some(({ spellings }) => spellings !== undefined)).toBe(false);
  });

  it('count as one in every group, filter and wave once they are', async () => {
    const { study, findings } = proposed({ Segment: columns.Segment, Staff: FIVE });
    const said = findings.find(({ code }) => code === 'categories-alike')!;
    const one = correct(study, said.undo!);
    const only: Study = { ...one, options: { ...one.options, filter: { Segment: ['Business'] } } };
    const engine = await openNative();
    await engine.query(`CREATE TABLE answers AS SELECT row_number() OVER () AS _row, * FROM (VALUES
      ('Business', 'Satisfied'), ('BUSINESS', 'Neutral'), ('Private', 'Satisfied')) AS t(Segment, Staff)`);
    const groups = async (of: Study): Promise<unknown> => {
      await engine.query(scoresView(of));
      const { columns } = await engine.query(
        'SELECT Segment, count(*)::DOUBLE FROM scores WHERE _kept GROUP BY 1 ORDER BY 1',
      );
      return columns;
    };
    expect(await groups(study)).toEqual([
      ['BUSINESS', 'Business', 'Private'],
      [1, 1, 1],
    ]);
    expect(await groups(one)).toEqual([
      ['Business', 'Private'],
      [2, 1],
    ]);
    expect(await groups(only)).toEqual([['Business'], [2]]);
    await engine.close();
  });
});
