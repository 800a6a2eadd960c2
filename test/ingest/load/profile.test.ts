import { expect, test } from 'vitest';
import { profileColumns } from '../../../src/lib/ingest/load/profile.ts';
import { ENGINES } from '../../engine/engines.ts';

const ROWS = 300;
const COLUMNS = {
  score: ['number', '(1 + (7 * range) % 5)::DOUBLE'],
  empty: ['number', 'NULL::DOUBLE'],
  gaps: ['number', 'CASE WHEN range % 3 > 0 THEN -range END::DOUBLE'],
  words: ['string', 'CASE WHEN range % 7 > 0 THEN chr(97 + ((3 * range) % 26)::INTEGER) END'],
  formulas: ['string', "CASE WHEN range % 50 = 0 THEN '=SUM(' || range || ')' ELSE '-' || range END"],
  silent: ['string', 'NULL::VARCHAR'],
} as const;

test.each(ENGINES)('columns counted together are those counted one by one: %s', async (_, open) => {
  const engine = await open();
  try {
    // Over a hundred of each type, so that more than one query is needed.
    const plan = Array.from({ length: 30 }, (_, copy) =>
      Object.entries(COLUMNS).map(([name, [type, sql]]) => ({
        name: `${name} ${copy}`,
        heading: name,
        given: `${name} ${copy}`,
        decimalComma: false,
        type,
        sql: `${sql} AS "${name} ${copy}"`,
      })),
    ).flat();
    await engine.query(
      `CREATE TABLE imported AS SELECT ${plan.map(({ sql }) => sql).join(', ')} FROM range(${ROWS})`,
    );
    const together = await profileColumns(engine, plan, ROWS);
    expect(together.map(({ profile }) => profile.name)).toEqual(plan.map(({ name }) => name));
    for (const [at, column] of plan.slice(0, 6).entries()) {
      const [alone] = await profileColumns(engine, [column], ROWS);
      expect(together[at]).toEqual(alone);
      expect(together[at + 6]?.profile.top).toEqual(alone?.profile.top);
    }
    const [score, empty, gaps, , formulas] = together;
    expect(score).toMatchObject({
      formulas: 0,
      profile: { answered: 300, distinct: 5, min: 1, max: 5, mean: 3 },
    });
    expect(score?.profile.top).toEqual([1, 2, 3, 4, 5].map((value) => ({ value, n: 60 })));
    expect(empty?.profile).toMatchObject({
      answered: 0,
      missing: ROWS,
      min: null,
      max: null,
      mean: null,
      top: [],
    });
    expect(gaps?.profile).toMatchObject({ answered: 200, missing: 100, min: -299, max: -1 });
    expect(gaps?.profile.top).toHaveLength(50);
    expect(formulas?.formulas).toBe(6);
  } finally {
    await engine.close();
  }
});
