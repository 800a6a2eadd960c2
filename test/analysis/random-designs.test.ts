import { expect, onTestFinished, test } from 'vitest';
import { index } from '../../src/lib/analysis/index/analysis.ts';
import { openNative } from '../../src/lib/engine/native.ts';
import { numbers, texts } from '../../src/lib/engine/read-rows.ts';
import type { Engine, Rows } from '../../src/lib/engine/types.ts';
import type { Study } from '../../src/lib/study/types.ts';
import { IN_DESIGN } from '../../src/lib/survey/design.ts';
import { domainColumns } from '../../src/lib/survey/domains.ts';
import { reduceRows } from '../../src/lib/survey/reduction/reduce-rows.ts';
import { scoresView } from '../../src/lib/survey/scores.ts';
import { surveyDesign } from '../stats/survey/reference/design.ts';
import { surveyMean } from '../stats/survey/reference/estimates.ts';
import { drawnDesign, makeWhole } from './designs.ts';
import { field } from './fixture.ts';

const ITEMS = ['a', 'b', 'c', 'd'];

/** Domain and item → respondents, mean, standard error, row by row. */
async function rowByRow(engine: Engine, about: Study): Promise<ReadonlyMap<string, readonly number[]>> {
  const domains = domainColumns(about);
  const rows =
    await engine.query(`SELECT _weight, _frequency, _population, _stratum, _cluster::VARCHAR AS _cluster,
${[...domains.map((sql, at) => `${sql} AS d${at}`), ...ITEMS.map((item) => `"${item}"`)].join(', ')}
FROM scores WHERE ${IN_DESIGN} ORDER BY _row`);
  const doubles = (name: string): Float64Array => Float64Array.from(numbers(rows, name), (one) => one ?? NaN);
  const codes = (name: string): Float64Array => {
    const known = new Map<string, number>();
    return Float64Array.from(texts(rows, name), (text) => {
      known.set(text, known.get(text) ?? known.size);
      return known.get(text)!;
    });
  };
  const has = (role: string): boolean => about.fields.some((one) => one.role === role);
  const design = surveyDesign(
    {
      count: rows.count,
      weight: doubles('_weight'),
      frequency: doubles('_frequency'),
      ...(has('stratum') && { stratum: codes('_stratum') }),
      ...(has('cluster') && { cluster: codes('_cluster') }),
      ...(has('population') && { population: doubles('_population') }),
    },
    about.options.lonely,
  );
  if ('fault' in design) throw new Error(design.fault);
  const found = new Map<string, readonly number[]>();
  domains.forEach((_, at) => {
    const own = texts(rows, `d${at}`);
    for (const domain of new Set(own.filter((id) => id !== '')))
      for (const item of ITEMS) {
        const within = (row: number): boolean => own[row] === domain;
        const { value, se, n } = surveyMean(design, doubles(item), { within });
        found.set(`${domain} ${item}`, [n, value, se]);
      }
  });
  return found;
}

/** The same from the rows of the statement `moments`. */
function ofMoments(rows: Rows): ReadonlyMap<string, readonly number[]> {
  const [domain, a, b] = ['domain', 'a', 'b'].map((name) => texts(rows, name)) as [
    string[],
    string[],
    string[],
  ];
  const [n, mean, covariance] = ['n', 'mean', 'covariance'].map((name) => numbers(rows, name));
  return new Map(
    domain.flatMap((id, row) =>
      a[row] === b[row] && a[row] !== ''
        ? [
            [
              `${id} ${a[row]}`,
              [n![row] ?? 0, mean![row] ?? NaN, Math.sqrt(Math.max(0, covariance![row] ?? NaN))],
            ] as const,
          ]
        : [],
    ),
  );
}

function same(
  found: ReadonlyMap<string, readonly number[]>,
  expected: ReadonlyMap<string, readonly number[]>,
  at: string,
): void {
  expect([...found.keys()].sort(), at).toEqual([...expected.keys()].sort());
  for (const [key, values] of expected)
    values.forEach((value, place) => {
      const other = found.get(key)![place]!;
      const both = Number.isNaN(value) && Number.isNaN(other);
      if (!both && !(Math.abs(value - other) <= 1e-11 * Math.abs(value) + 1e-12 * 100))
        expect.fail(`${at} ${key} ${place}: ${other}, row by row ${value}`);
    });
}

test('over random designs, means and standard errors of every domain are those of a row-wise reference', async () => {
  const engine = await openNative({ threads: 1 });
  onTestFinished(() => engine.close());
  let read = 0;
  for (let seed = 201; seed <= 224; seed += 1) {
    const { about: drawn, source } = drawnDesign(seed);
    const clustered = seed % 3 === 0;
    const about = clustered
      ? { ...drawn, fields: [...drawn.fields, field('unit', 'cluster', { type: 'string' })] }
      : drawn;
    await makeWhole(engine, drawn, source);
    await engine.query(
      `CREATE OR REPLACE VIEW answers AS SELECT *, 'u' || (_row * 7 % 23)::BIGINT AS unit FROM whole`,
    );
    await engine.query(scoresView(about));
    const expected = await rowByRow(engine, about);
    const sql = index.queries(about)['moments']!;
    same(ofMoments(await engine.query(sql)), expected, `design ${seed}, the statement`);
    const { moments } = (await index.reductions!())(about);
    if (moments === undefined) continue;
    const made = await reduceRows(engine, about, { moments });
    same(ofMoments(made['moments']!), expected, `design ${seed}, read once`);
    read += 1;
  }
  expect(read).toBeGreaterThan(12);
});
