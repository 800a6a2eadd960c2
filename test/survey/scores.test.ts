import { describe, expect, it } from 'vitest';
import { scoresView } from '../../src/lib/survey/scores.ts';
import type { Field, Study } from '../../src/lib/study/types.ts';
import { database } from '../ingest/database.ts';
import { optionsWith, studyOf } from '../ingest/study.ts';

const FIVE = { min: 1, max: 5, direction: 'up' } as const;

/** The rows of `scores` over an `answers` table made by `select`, by `_row`. */
async function scores(study: Study, select: string): Promise<Record<string, unknown>[]> {
  const query = await database();
  await query(`CREATE TABLE answers AS SELECT *, (row_number() OVER ())::BIGINT AS _row FROM (${select})`);
  await query(scoresView(study));
  return query('SELECT * FROM scores ORDER BY _row');
}

/** One rating column `q` through the view. */
async function rated(field: Partial<Field>, values: readonly (string | number | null)[]): Promise<unknown[]> {
  const type = field.type === 'string' ? 'VARCHAR' : 'DOUBLE';
  const list = values.map((value) => `(${value === null ? 'NULL' : `'${value}'`}::${type})`).join(', ');
  const study = studyOf([{ name: 'q', role: 'overall', ...field }]);
  return (await scores(study, `SELECT * FROM (VALUES ${list}) AS v(q)`)).map((row) => row.q);
}

describe('ratings', () => {
  it('rescales by the theoretical ends of the scale', async () => {
    expect(await rated({ scale: FIVE }, [2, 3, 4])).toEqual([25, 50, 75]);
  });

  it('turns a reversed scale', async () => {
    expect(await rated({ scale: { ...FIVE, direction: 'down' } }, [1, 2, 5])).toEqual([100, 75, 0]);
  });

  it('gives no score to missing codes, also inside the scale, and to values outside it', async () => {
    const scale = { min: 0, max: 10, direction: 'up', missing: [9, -99, 'N/A', ''] } as const;
    expect(await rated({ scale }, [0, 9, -99, 11, 10, null])).toEqual([0, null, null, null, 100, null]);
  });

  it('takes a scale with fractions', async () => {
    expect(await rated({ scale: { min: 0.5, max: 2.5, direction: 'up' } }, [0.5, 1, 2.5])).toEqual([
      0, 25, 100,
    ]);
  });

  it('reads text by its labels, without the spaces around it', async () => {
    const labels = { 非常满意: 5, "it's ok": 3, 不知道: 1, 1: 1 };
    const scale = { ...FIVE, labels, missing: ['不知道'] };
    const values = ['非常满意', "  it''s ok ", '不知道', '1', 'else', null];
    expect(await rated({ type: 'string', scale }, values)).toEqual([100, 50, null, 0, null, null]);
  });

  it('reads numbers in a text column without labels', async () => {
    expect(await rated({ type: 'string', scale: FIVE }, ['5', ' 1', 'x', '6'])).toEqual([100, 0, null, null]);
  });
});

describe('groups', () => {
  it('turns categories into text, whole numbers without a decimal point', async () => {
    const study = studyOf([{ name: 'year', role: 'segment' }]);
    const rows = await scores(study, 'SELECT unnest([2000, 2000.5, NULL])::DOUBLE AS year');
    expect(rows.map((row) => row.year)).toEqual(['2000', '2000.5', null]);
  });

  it('knows the rows of the focal provider and of each provider’s latest wave by the field’s order', async () => {
    const study = studyOf(
      [
        { name: 'provider', type: 'string', role: 'provider' },
        { name: 'wave', type: 'string', role: 'wave', order: ['spring', 'autumn'] },
      ],
      { focalProvider: 'A' },
    );
    const rows = await scores(
      study,
      `SELECT * FROM (VALUES ('A', 'spring'), ('A', 'autumn'), ('B', 'spring'), (NULL, 'spring'), ('A', 'x'), ('B', NULL)) AS v(provider, wave)`,
    );
    expect(rows.map((row) => row._focal)).toEqual([true, true, false, false, true, false]);
    expect(rows.map((row) => row._current)).toEqual([false, true, true, false, false, false]);
  });

  it.each([
    ['string', `['2', '10', '9']`, [false, true, false]],
    ['string', `['2020-2', '2021-1', '2020-1']`, [false, true, false]],
    ['number', `[2, 10, 9]::DOUBLE[]`, [false, true, false]],
  ] as const)('sorts %s waves %s without an order as numbers, else as text', async (type, list, current) => {
    const study = studyOf([{ name: 'w', type, role: 'wave' }]);
    const rows = await scores(study, `SELECT unnest(${list}) AS w`);
    expect(rows.map((row) => row._current)).toEqual(current);
  });

  it('takes the latest wave among the rows that the filter lets in; the others stay, in no group', async () => {
    const study = studyOf(
      [
        { name: 'type', type: 'string', role: 'segment' },
        { name: 'wave', role: 'wave' },
      ],
      { options: optionsWith({ filter: { wave: ['1', '2'], type: ['a', "b';--"] } }) },
    );
    const rows = await scores(
      study,
      `SELECT * FROM (VALUES ('a', 1::DOUBLE), ('a', 2), ('a', 3), ('c', 2), ('b'';--', 2)) AS v(type, wave)`,
    );
    expect(rows.map((row) => [row._kept, row._current, row.type])).toEqual([
      [true, false, 'a'],
      [true, true, 'a'],
      [false, false, null],
      [false, false, null],
      [true, true, "b';--"],
    ]);
  });
});

it('no answer is a category of its own: a filter lets it in where it says so, and no one else with it', async () => {
  const kept = async (categories: readonly string[], type: 'string' | 'number', values: string) => {
    const study = studyOf([{ name: 'type', type, role: 'segment' }], {
      options: optionsWith({ filter: { type: categories } }),
    });
    const rows = await scores(study, `SELECT * FROM (VALUES ${values}) AS v(type)`);
    return rows.map((row) => row._kept);
  };
  const texts = `('a'), (NULL), ('b')`;
  expect(await kept(['a', ''], 'string', texts)).toEqual([true, true, false]);
  expect(await kept(['a', 'b'], 'string', texts)).toEqual([true, false, true]);
  expect(await kept([''], 'string', texts)).toEqual([false, true, false]);
  expect(await kept(['1', ''], 'number', '(1::DOUBLE), (NULL), (2)')).toEqual([true, true, false]);
});

describe('design', () => {
  it('gives every row its weight, frequency, stratum and cluster', async () => {
    const study = studyOf([
      { name: 'w', role: 'weight' },
      { name: 'f', type: 'string', role: 'frequency' },
      { name: 's', role: 'stratum' },
      { name: 'c', type: 'string', role: 'cluster' },
    ]);
    const rows = await scores(
      study,
      `SELECT * FROM (VALUES (2::DOUBLE, '3', 1::DOUBLE, 'x'), (0, 'x', NULL, NULL), ('inf', '-1', 2, 'y')) AS v(w, f, s, c)`,
    );
    const design = ['_weight', '_frequency', '_stratum', '_cluster'] as const;
    expect(rows.map((row) => design.map((name) => row[name]))).toEqual([
      [2, 3, '1', 'x'],
      [0, null, '', 'row 2'],
      [null, null, '2', 'y'],
    ]);
  });

  it('takes each row as its own cluster of weight 1 without design fields', async () => {
    const rows = await scores(studyOf([{ name: 'q' }]), 'SELECT unnest([7, 8])::DOUBLE AS q');
    expect(rows[1]).toEqual({
      q: 8,
      _row: 2n,
      _whole: '0',
      _weight: 1,
      _frequency: 1,
      _kept: true,
      _population: null,
      _stratum: '',
      _cluster: 2n,
      _focal: true,
      _current: true,
    });
  });
});

it('keeps names and labels from a file apart from the SQL', async () => {
  const name = `"; DROP TABLE answers; --'\${1}`;
  const study = studyOf(
    [{ name, type: 'string', role: 'performance', item: 'a', scale: { ...FIVE, labels: { "'); --": 5 } } }],
    { focalProvider: "'" },
  );
  const rows = await scores(study, `SELECT '''); --' AS "${name.replaceAll('"', '""')}"`);
  expect(rows.map((row) => row[name])).toEqual([100]);
});

it('looks at no code of a column that keeps to its scale', () => {
  const study = studyOf([{ name: 'q', role: 'performance', item: 'q', scale: { ...FIVE, missing: [9] } }]);
  const view = (min: number | null, max: number | null) => scoresView(study, [{ name: 'q', min, max }]);
  expect(view(1, 5)).toContain('\n  ("q" - 1) * 100 / 4 AS "q",\n');
  for (const [min, max] of [
    [1, 9],
    [0, 5],
    [null, null],
  ] as const)
    expect(view(min, max)).toBe(scoresView(study));
});

it('writes one line a column', () => {
  const study = studyOf([{ name: 'q', role: 'performance', item: 'q', scale: FIVE }]);
  expect(scoresView(study)).toContain(
    '\n  CASE WHEN "q" BETWEEN 1 AND 5 THEN ("q" - 1) * 100 / 4 END AS "q",\n  _row,\n',
  );
});
