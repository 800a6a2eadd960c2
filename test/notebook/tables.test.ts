import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/lib/engine/types.ts';
import { readableTables } from '../../src/lib/notebook/data/tables.ts';
import { starterNotebook } from '../../src/lib/notebook/document/starter.ts';
import { composed } from '../../src/lib/notebook/flow/compose.ts';
import type { Study } from '../../src/lib/study/types.ts';
import { bundled } from '../chart/bundled.ts';
import { english } from '../english.ts';
import { watched } from './run-notebook.ts';

const STUDIES = readdirSync('data', { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

describe.each(STUDIES)('%s', (id) => {
  let engine: Engine;
  let study: Study;
  beforeAll(async () => {
    ({ engine, study } = await bundled(id));
  });
  afterAll(() => engine.close());

  test('each readable table has the columns that it says', async () => {
    const tables = readableTables(study, 'en');
    for (const { name, columns } of tables) {
      const { sql } = composed(`FROM ${name}`, new Map(), tables);
      const found = await engine.read(sql, { limit: 5 });
      expect(found.names, name).toEqual(columns.map((column) => column.name));
      expect(found.count, name).toBeGreaterThan(0);
    }
  });

  test('ratings hold every score once', async () => {
    const tables = readableTables(study, 'en');
    const { columns } = tables.find(({ name }) => name === 'scores')!;
    const rated = columns
      .filter(({ field }) => field?.scale !== undefined)
      .map(({ name }) => `count("${name}")`);
    const read = async (sql: string) =>
      (await engine.read(composed(sql, new Map(), tables).sql)).columns[0]?.[0];
    expect(await read('SELECT count(*) FROM ratings')).toBe(
      await read(`SELECT ${rated.join(' + ')} FROM scores`),
    );
  });

  test('its starter runs from the first cell to the last', async () => {
    const { cells } = starterNotebook(study, english);
    const { flow, values, errors, settled } = watched(engine, readableTables(study, 'en'));
    flow.run(
      cells,
      cells.map((cell) => cell.id),
    );
    await settled();
    expect([...errors]).toEqual([]);
    expect(values.size).toBe(cells.length);
    for (const value of values.values()) if (value.kind === 'table') expect(value.total).toBeGreaterThan(0);
    flow.dispose();
  });
});

test('labels stand for codes, "no answer" is none, and a field called as a made column keeps its values', async () => {
  const { engine, study } = await bundled('network-operator');
  const tables = readableTables(study, 'en');
  const read = async (sql: string) => (await engine.read(composed(sql, new Map(), tables).sql)).columns;
  const [types] = await read('SELECT DISTINCT customer_type FROM respondents ORDER BY 1');
  expect(types).toEqual(['High bill', 'Ordinary contract', 'Prepaid card']);
  expect(await read('SELECT respondent, respondent_given FROM respondents ORDER BY 1 LIMIT 1')).toEqual([
    [1],
    ['R0001'],
  ]);
  await engine.close();
});

test('a filter keeps rows out of every table, and ignored columns are in none', async () => {
  const { engine, study: whole } = await bundled('network-operator');
  const study: Study = {
    ...whole,
    options: { ...whole.options, filter: { wave: ['2000'] } },
    fields: whole.fields.map((field) => (field.name === 'tenure' ? { ...field, role: 'ignore' } : field)),
  };
  const { scoresView } = await import('../../src/lib/survey/scores.ts');
  await engine.query(scoresView(study));
  const tables = readableTables(study, 'en');
  expect(tables.flatMap(({ columns }) => columns.map(({ name }) => name))).not.toContain('tenure');
  for (const name of ['respondents', 'answers', 'scores', 'ratings']) {
    const { sql } = composed(`SELECT DISTINCT wave FROM ${name}`, new Map(), tables);
    expect((await engine.read(sql)).columns, name).toEqual([['2000']]);
  }
  await engine.close();
});
