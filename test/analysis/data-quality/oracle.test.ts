import { expect, test } from 'vitest';
import { dataQuality } from '../../../src/lib/analysis/data-quality/analysis.ts';
import { measuresSource } from '../../../src/lib/analysis/data-quality/measures.ts';
import { prepare } from '../../../src/lib/analysis/data-quality/moments.ts';
import { SIGNS } from '../../../src/lib/analysis/data-quality/signs.ts';
import { chiSquaredQuantile } from '../../../src/lib/stats/distribution/chi-squared-quantile.ts';
import { numbers } from '../../../src/lib/engine/read-rows.ts';
import type { Rows } from '../../../src/lib/engine/types.ts';
import { engineOver, given, momentsOf } from '../fixture.ts';
import { oracleSource, oracleStudy, QUALITY, R } from './oracle.ts';

function near(found: number | null | undefined, wanted: number | null, what: string): void {
  if (wanted === null) expect(found, what).toBeNull();
  else
    expect(Math.abs((found ?? NaN) - wanted), what).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
}

test('every measure of every respondent, as careless and psych have it', async () => {
  const about = oracleStudy();
  const engine = await engineOver(oracleSource(about), about);
  const rows: Record<string, Rows> = {};
  for (const [name, sql] of Object.entries(dataQuality.queries(about))) rows[name] = await engine.query(sql);
  const { looked, norms, distance } = prepare(rows, about);
  near(distance, R.cut, 'cut');
  near(norms.median, R.median, 'median');
  const place = (name: string): number => looked.items.findIndex(({ id }) => id === name);
  const sorted = (pairs: readonly (readonly [number, number])[]) =>
    pairs.map(([a, b]) => [Math.min(a, b), Math.max(a, b)].join()).sort();
  expect(sorted(norms.pairs)).toEqual(sorted(R.pairs.map(([a, b]) => [place(a), place(b)])));
  const found = await engine.query(
    `WITH ${measuresSource(looked, norms, about)} SELECT * EXCLUDE (_domains) FROM measured ORDER BY _row`,
  );
  expect(numbers(found, '_row')).toEqual(R.row);
  const wanted = {
    run: R.run,
    irv: R.irv.map((sd) => (sd === null ? null : (sd * 100) / 6)),
    mahalanobis: R.mahalanobis,
    evenOdd: R.evenOdd,
    synonyms: R.synonyms,
    missing: R.missing,
    duplicate: R.duplicate.map(Number),
  };
  for (const [name, values] of Object.entries(wanted))
    numbers(found, name).forEach((value, row) => {
      near(name === 'duplicate' ? (value ?? 0) : value, values[row] ?? null, `${name} of row ${R.row[row]}`);
    });
});

test('who is flagged, weighted and not, by segment, and the index with and without', async () => {
  const about = oracleStudy();
  const moments = await momentsOf(dataQuality, oracleSource(about), about);
  const result = given(dataQuality.solve(moments, about, about.options));
  expect(result.n).toBe(R.n);
  near(result.weightedN, R.weight, 'Σw');
  expect(result.withheld).toEqual([]);
  expect(result.signs.map(({ sign }) => sign)).toEqual(SIGNS);
  given(result.with).forEach(({ value }, at) => {
    near(value, R.with[at]!, `with ${at}`);
  });
  for (const { sign, flagged, weighted, without, measured, classes } of result.signs) {
    expect(flagged, sign).toBe(R.flagged[sign]);
    near(weighted, R.flaggedWeight[sign] / R.weight, `weighted ${sign}`);
    given(without).forEach(({ value, difference }, at) => {
      near(value, R.without[sign][at]!, `without ${sign} ${at}`);
      near(difference, R.without[sign][at]! - R.with[at]!, `difference ${sign} ${at}`);
    });
    if (sign !== 'duplicate')
      expect(
        classes.reduce((sum, { n }) => sum + n, 0),
        sign,
      ).toBe(measured);
  }
  (['one', 'two', 'three'] as const).forEach((name, at) => {
    const { flagged, without } = result.together[at]!;
    expect(flagged).toBe(R.together[at]);
    given(without).forEach(({ value }, node) => {
      near(value, R.without[name][node]!, `${name} ${node}`);
    });
  });
  expect(result.chosen.least).toBe(2);
  expect(Object.fromEntries(result.groups.map(({ domain, flagged }) => [domain.category, flagged]))).toEqual(
    R.segments,
  );
  for (const { item, n } of result.unanswered) expect(n, item).toBe(R.unanswered[item]);
  // Runs are in classes of one answer each.
  const runs = result.signs[0]!.classes;
  for (const { at, n } of runs) expect(n).toBe(R.run.filter((run) => run === at).length);
});

test('other cut-offs flag others; how many flags count is no data option', async () => {
  const quality = { ...QUALITY, run: 0.9, mahalanobis: 0.5, missing: 0, together: 1 as const };
  const about = oracleStudy(quality);
  expect(dataQuality.queries(about)).not.toEqual(dataQuality.queries(oracleStudy()));
  expect(dataQuality.queries(oracleStudy({ ...QUALITY, together: 3 }))).toEqual(
    dataQuality.queries(oracleStudy()),
  );
  const result = given(
    dataQuality.solve(await momentsOf(dataQuality, oracleSource(about), about), about, about.options),
  );
  const flagged = Object.fromEntries(result.signs.map((one) => [one.sign, one.flagged]));
  expect(flagged['run']).toBe(R.run.filter((run) => (run ?? 0) >= 0.9 * 13).length);
  expect(flagged['missing']).toBe(R.missing.filter((missing) => (missing ?? 0) > 0).length);
  const half = chiSquaredQuantile(0.5, 13);
  expect(flagged['mahalanobis']).toBe(R.mahalanobis.filter((distance) => (distance ?? 0) > half).length);
  expect(result.chosen.least).toBe(1);
});
