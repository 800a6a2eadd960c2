import { describe, expect, test } from 'vitest';
import type { IndexMoments } from '../../src/lib/analysis/index/moments.ts';
import type { IndexResult } from '../../src/lib/analysis/index/result.ts';
import oracle from '../oracle/survey.json' with { type: 'json' };
import weights from '../oracle/weights.json' with { type: 'json' };
import { given, indexOf } from './fixture.ts';
import { ratings, schools } from './ratings.ts';

interface Expected {
  readonly n: readonly number[];
  readonly mean: readonly (number | null)[];
  readonly covariance: readonly (number | null)[];
  readonly index: { readonly value?: number | null; readonly se?: number | null } | null;
}

/** Equal to R to ten digits of the number, or of 1 for smaller ones. */
function same(got: number | null, expected: number | null, what: string): void {
  if (expected === null) return;
  const error = Math.abs((got ?? NaN) - expected) / Math.max(1, Math.abs(expected));
  expect(error, `${what}: ${got} for ${expected}`).toBeLessThan(1e-10);
}

function compare(
  { moments, result }: { readonly moments: IndexMoments; readonly result: IndexResult },
  domains: Readonly<Record<string, Expected>>,
): void {
  const domainIds = Object.keys(domains);
  expect(moments.domains.map(({ domain }) => domain.id)).toEqual(domainIds);
  for (const [position, id] of domainIds.entries()) {
    const [domain, expected] = [given(moments.domains[position]), given(domains[id])];
    expect(domain.items.map(({ n }) => n)).toEqual(expected.n);
    domain.items.forEach(({ mean }, item) => {
      if (expected.n[item] === 0) expect(mean).toBeNull();
      else same(mean, expected.mean[item] ?? null, `${id} mean`);
    });
    domain.covariance.forEach((value, at) => {
      if ((expected.covariance[at] ?? null) === null) expect(value).toBe(0);
      else same(value, expected.covariance[at] ?? null, `${id} covariance ${at}`);
    });
    if (typeof expected.index?.value !== 'number') continue;
    const found = given(result.groups[position]?.index);
    same(found.value, expected.index.value, `${id} index`);
    same(found.se, expected.index.se ?? null, `${id} index se`);
  }
}

const four = ['p1', 'p2', 'p3', 'p4'];

describe('means, their covariance and the index with its error equal R survey', () => {
  test('design weights, missing answers, a domain in which one item does not apply', async () => {
    const { about, source } = ratings({ items: [...four, 'p5'], weight: true });
    compare(await indexOf(source, about), oracle.weighted);
  });

  test('index over all and in domains', async () => {
    const { about, source } = ratings({ items: four, weight: true });
    compare(await indexOf(source, about), oracle.weightedIndex);
  });

  test('a row of frequency f is f respondents: svymean on the expanded rows', async () => {
    const { about, source } = ratings({ items: four, weight: true, frequency: true });
    const found = await indexOf(source, about);
    compare(found, oracle.repeated);
    expect(found.moments.design).toMatchObject({ rows: 150, psus: found.moments.design.n });
  });

  test('strata and clusters', async () => {
    const { about, source } = schools({ stratum: true, cluster: true });
    const found = await indexOf(source, about);
    compare(found, oracle.clustersAndStrata);
    expect(given(found.result.groups[0]?.index).df).toBe(oracle.degrees.both);
  });

  test('strata alone', async () => {
    const { about, source } = schools({ stratum: true, cluster: false });
    const found = await indexOf(source, about);
    compare(found, oracle.strata);
    expect(given(found.result.groups[0]?.index).df).toBe(oracle.degrees.strata);
  });

  test('clusters alone', async () => {
    const { about, source } = schools({ stratum: false, cluster: true });
    const found = await indexOf(source, about);
    compare(found, oracle.clusters);
    expect(given(found.result.groups[0]?.index).df).toBe(oracle.degrees.clusters);
  });
});

describe.each([
  ['unweighted', { ...weights.derived.unweighted, ...oracle.derived.unweighted }],
  ['weighted', { ...weights.derived.weighted, ...oracle.derived.weighted }],
] as const)('derived weights equal R, %s', (name, expected) => {
  const schemes = ['correlation', 'regression', 'johnson', 'lmg', 'component', 'entropy'] as const;
  test.each(schemes)('%s', async (scheme) => {
    const { about, source } = ratings({ items: four, weight: name === 'weighted' });
    const { moments, result } = await indexOf(source, about);
    expect(moments.drivers[0]?.n).toBe(expected.n);
    const found = given(result.weights.find((weights) => weights.scheme === scheme));
    expect(found.refusal).toBeNull();
    four.forEach((item, at) => same(found.local[item] ?? null, expected[scheme][at] ?? null, item));
    if (found.r2 !== null) same(found.r2, expected.rSquared, 'R²');
    else expect(['component', 'entropy']).toContain(scheme);
  });
});
