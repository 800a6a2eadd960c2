import { describe, expect, test } from 'vitest';
import { consistent } from '../../../src/lib/stats/pls/consistent.ts';
import { totalEffects } from '../../../src/lib/stats/pls/effects.ts';
import type { InnerScheme } from '../../../src/lib/stats/pls/inner.ts';
import { measure } from '../../../src/lib/stats/pls/measurement.ts';
import { isFault } from '../../../src/lib/stats/pls/model.ts';
import type { Metric } from '../../../src/lib/stats/pls/prepare.ts';
import { structuralQuality } from '../../../src/lib/stats/pls/structural-quality.ts';
import oracle from '../../oracle/pls.json' with { type: 'json' };
import { distance, ecsi, estimated, momentsOf, rows } from './data.ts';

const moments = momentsOf(rows);

/** Digits that are left after 1e-12 in the weights. */
const CLOSE = 1e-9;

describe.each(oracle.runs.map((run) => [`${run.scheme} ${run.metric} ${run.modes.join('')}`, run] as const))(
  '%s equals the row-based R implementation',
  (_, run) => {
    const found = estimated(ecsi(run.modes), moments, {
      scheme: run.scheme as InnerScheme,
      metric: run.metric as Metric,
      tolerance: 1e-13,
      iterations: 3000,
    });

    test('weights, loadings and cross-loadings', () => {
      expect(distance(found.weights, run.weights)).toBeLessThan(CLOSE);
      const byIndicator = found.crossLoadings[0]?.flatMap((block, construct) =>
        block.map((__, own) => found.crossLoadings.map((score) => score[construct]?.[own] ?? NaN)),
      );
      expect(distance(byIndicator, run.crossLoadings)).toBeLessThan(CLOSE);
      expect(found.loadings).toEqual(found.crossLoadings.map((score, at) => score[at]));
    });

    test('paths, R² and total effects', () => {
      expect(distance(found.correlations, run.correlations)).toBeLessThan(CLOSE);
      expect(distance(found.paths, run.paths)).toBeLessThan(CLOSE);
      expect(distance(found.rSquared, run.rSquared)).toBeLessThan(CLOSE);
      expect(distance(totalEffects(found.paths), run.totalEffects)).toBeLessThan(CLOSE);
    });
  },
);

describe('quality of the model in mode A, path scheme, standardised', () => {
  const model = ecsi();
  const found = estimated(model, moments, { tolerance: 1e-13 });
  const measurement = measure(model, moments, found);
  const { quality } = oracle;

  test.each(['alphaRaw', 'alpha', 'rhoC', 'rhoA', 'rhoDG', 'ave'] as const)('%s', (name) => {
    const got = measurement.constructs.map((one) => one[name]);
    expect(distance(got, quality[name])).toBeLessThan(CLOSE);
  });

  test('HTMT, variance inflation, f² and GoF', () => {
    const structural = structuralQuality(model, found);
    expect(distance(measurement.htmt, quality.htmt)).toBeLessThan(CLOSE);
    expect(distance(structural.vif, quality.vif)).toBeLessThan(CLOSE);
    expect(distance(structural.fSquared, quality.f2)).toBeLessThan(CLOSE);
    expect(distance(structural.gof, quality.gof)).toBeLessThan(CLOSE);
  });

  test('Fornell and Larcker: √AVE against the correlations of the score', () => {
    const expected = quality.ave.map((ave, at) =>
      found.correlations[at]?.every((r, other) => other === at || r * r < ave),
    );
    expect(measurement.fornellLarcker).toEqual(expected);
  });

  test('consistent PLS', () => {
    const corrected = consistent(model, found, measurement);
    if (isFault(corrected)) throw new Error(JSON.stringify(corrected));
    for (const name of ['correlations', 'paths', 'rSquared', 'loadings'] as const)
      expect(distance(corrected[name], quality.plsc[name]), name).toBeLessThan(CLOSE);
  });

  test('formative constructs have no reliability, and are taken without error', () => {
    const formative = ecsi(['B']);
    const run = estimated(formative, moments);
    const measured = measure(formative, moments, run);
    expect(measured.constructs[0]).toEqual({
      alphaRaw: null,
      alpha: null,
      rhoC: null,
      rhoA: null,
      rhoDG: null,
      ave: null,
    });
    expect(measured.htmt[0]?.every((value) => value === null)).toBe(true);
    expect(measured.outerVif.map((values) => values !== null)).toEqual(
      formative.constructs.map(({ mode }) => mode === 'B'),
    );
    expect(distance(measured.outerVif[0], oracle.outerVif[0])).toBeLessThan(CLOSE);
    const corrected = consistent(formative, run, measured);
    if (isFault(corrected)) throw new Error(JSON.stringify(corrected));
    expect(corrected.loadings[0]).toEqual(run.loadings[0]);
  });
});
