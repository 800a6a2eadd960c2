import { afterAll, beforeAll, expect, it } from 'vitest';
import { importanceTrend } from '../../src/lib/analysis/importance-trend/analysis.ts';
import type { Cells } from '../../src/lib/survey/cells.ts';
import type { Engine, Rows } from '../../src/lib/engine/types.ts';
import { isRefusal } from '../../src/lib/study/refusal.ts';
import type { Study } from '../../src/lib/study/types.ts';
import { remarkWords } from '../english.ts';
import { bundled } from '../chart/bundled.ts';

let study: Study;
let engine: Engine;
let moments: Cells;
let rows: Rows;

beforeAll(async () => {
  ({ study, engine } = await bundled('network-operator'));
  rows = await engine.query(importanceTrend.queries(study)['importance'] ?? '');
  moments = importanceTrend.moments({ importance: rows }, study);
});
afterAll(() => engine.close());

it('gives the weighted mean of a dimension’s items, wave by wave', async () => {
  const items = ['offer_worth', 'offer_choice', 'offer_notice', 'bonus_points', 'gifts'];
  const mean = items
    .map((item) => `sum(_weight * i_${item}) / sum(_weight) FILTER (i_${item} IS NOT NULL)`)
    .join(' + ');
  const { columns } = await engine.query(`SELECT (${mean}) / 5 FROM scores WHERE _focal AND wave = '2000'`);
  const cell = moments.cells.find(({ keys }) => keys.join() === '2000,,promotions');
  expect(cell?.mean).toBeCloseTo(Number(columns[0]?.[0]), 9);
});

it('gives the Taylor variance of that mean', async () => {
  // The linearised values, written out for one dimension and wave: an independent path to the same number.
  const items = ['offer_worth', 'offer_choice', 'offer_notice', 'bonus_points', 'gifts'];
  const means = items.map(
    (item) => `sum(_weight * i_${item}) / sum(_weight) FILTER (i_${item} IS NOT NULL) AS m_${item},
    sum(_weight) FILTER (i_${item} IS NOT NULL) AS w_${item}`,
  );
  const z = items.map((item) => `coalesce(_weight * (i_${item} - m_${item}) / w_${item}, 0)`).join(' + ');
  const { columns } = await engine.query(`
    WITH m AS (SELECT ${means.join(', ')} FROM scores WHERE _focal AND wave = '2000')
    SELECT sum(pow((${z}) / 5, 2)) * (SELECT count(*) / (count(*) - 1) FROM scores)
    FROM scores, m WHERE _focal AND wave = '2000'`);
  const cell = moments.cells.find(({ keys }) => keys.join() === '2000,,promotions');
  expect(cell?.variance).toBeCloseTo(Number(columns[0]?.[0]), 9);
});

it('finds what S1 found: the importance of promotions falls', () => {
  const result = importanceTrend.solve(moments, study, study.options);
  if (isRefusal(result)) throw new Error(result.refused);
  expect(result.waves).toEqual(['1999', '2000']);
  const changes = result.dimensions.map(({ node, change }) => ({
    node,
    change: change?.value ?? 0,
    high: change?.high ?? 0,
  }));
  changes.sort((a, b) => a.change - b.change);
  expect(changes[0]?.node).toBe('promotions');
  expect(changes[0]?.high).toBeLessThan(0);
  expect(result.remarks.map(remarkWords).join()).toMatch(
    new RegExp(`Holm over the changes of the ${changes.length} dimensions`),
  );
});

it('names the column that an edited query has lost', () => {
  const edited = { ...rows, names: rows.names.map((name) => (name === 'variance' ? 'v' : name)) };
  expect(() => importanceTrend.moments({ importance: edited }, study)).toThrow(/"variance"/);
});

it('refuses a study without importance or waves', () => {
  const without = (role: string): Study => ({
    ...study,
    fields: study.fields.filter((field) => field.role !== role),
  });
  expect(importanceTrend.requires(without('wave'))).toMatchObject({ refused: 'no-wave' });
  expect(importanceTrend.requires(without('importance'))).toMatchObject({ refused: 'no-importance' });
});
