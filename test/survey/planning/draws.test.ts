import { expect, test } from 'vitest';
import {
  answering,
  byClusters,
  byStrata,
  CONFIDENCE,
  runsOf,
} from '../../../src/lib/survey/planning/draws.ts';
import { readPopulation, truthOf } from '../../../src/lib/survey/planning/population.ts';
import { bundledText } from '../../data/bundled.ts';
import inR from '../../data/california-schools.json' with { type: 'json' };

const schools = readPopulation(bundledText('california-schools', 'population.csv'));
const truth = truthOf(schools);
const SAMPLES = 300;

/** Standard error of a mean of so many runs: what chance does to a bias found. */
const chance = (spread: number): number => 3.5 * (spread / Math.sqrt(SAMPLES));

test('the population is that of R', () => {
  expect(schools.size).toBe(inR.population);
  expect(truth).toBeCloseTo(inR.truth, 10);
  expect(() => readPopulation('type,district,api,heard\nE,1,100,5\n')).toThrow(/Line 2.*E,1,100,5/);
});

test('samples drawn singly scatter about the truth as σ/√n says, and their intervals hold it', () => {
  const runs = runsOf(answering(schools, 200, 0, 1), SAMPLES, truth);
  expect(Math.abs(runs.bias)).toBeLessThan(chance(runs.spread));
  // σ = 16.03 points; sqrt(1 − 200/6194) for the finite population.
  expect(runs.spread).toBeCloseTo((16.03 / Math.sqrt(200)) * Math.sqrt(1 - 200 / 6194), 0);
  expect(Math.abs(runs.coverage - CONFIDENCE)).toBeLessThan(0.045);
});

test('those who answer readily pull every sample the same way, and size does not help', () => {
  const few = runsOf(answering(schools, 100, 1, 1), SAMPLES, truth);
  const many = runsOf(answering(schools, 1600, 1, 1), SAMPLES, truth);
  expect(few.bias).toBeCloseTo(inR.byParents - inR.truth, 0);
  expect(many.bias).toBeGreaterThan(0.8);
  expect(many.spread).toBeLessThan(few.spread / 3);
  expect(many.coverage).toBeLessThan(0.1);
});

test('strata, clusters and quotas: only who forgets the clusters, or takes who comes, is wrong about the error', () => {
  const stratified = runsOf(byStrata(schools, 200, 2), SAMPLES, truth);
  const clustered = runsOf(byClusters(schools, 40, 5, 3, false), SAMPLES, truth);
  const forgotten = runsOf(byClusters(schools, 40, 5, 3, true), SAMPLES, truth);
  const quota = runsOf(byStrata(schools, 200, 4, 1), SAMPLES, truth);
  for (const runs of [stratified, clustered]) {
    expect(Math.abs(runs.bias)).toBeLessThan(chance(runs.spread));
    expect(Math.abs(runs.coverage - CONFIDENCE)).toBeLessThan(0.05);
  }
  expect(clustered.spread).toBeGreaterThan(1.15 * stratified.spread);
  expect(forgotten.coverage).toBeLessThan(clustered.coverage);
  expect(quota.bias).toBeGreaterThan(1);
  expect(quota.coverage).toBeLessThan(0.9);
});
