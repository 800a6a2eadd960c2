import { readFileSync } from 'node:fs';
import type { RakingOptions, Role, Study } from '../../src/lib/study/types.ts';
import { field, kept, study } from './fixture.ts';

const HEADER = [
  'id',
  'stratum',
  'cluster',
  'population',
  'sex',
  'age',
  'weight',
  'wave',
  'who',
  'a',
  'b',
  'i1',
  'i2',
  'i3',
];

/** An estimate as R has it. */
export interface OracleEstimate {
  readonly value: number;
  readonly se: number;
}
interface Dimension {
  readonly first: OracleEstimate;
  readonly last: OracleEstimate;
  readonly change: OracleEstimate;
}
export interface OracleTrend {
  readonly units: number;
  readonly strata: number;
  readonly d1: Dimension;
  readonly d2: Dimension;
}
export type OracleShares = Readonly<Record<'mean' | 'top' | 'above', OracleEstimate>>;

/** What R survey says of the rows (test/oracle/paired-waves.R). */
export const PAIRED_WAVES = JSON.parse(
  readFileSync(new URL('../oracle/paired-waves.json', import.meta.url), 'utf8'),
) as {
  readonly trend: Readonly<Record<string, OracleTrend>>;
  readonly rakedclusters: OracleTrend;
  readonly answers: Readonly<Record<string, Readonly<Record<'all' | 'sex1' | 'age3', OracleShares>>>>;
  readonly benchmark: Readonly<Record<string, Readonly<Record<'a' | 'b' | 'index', OracleEstimate>>>>;
};

const RAKING: RakingOptions = { margins: { sex: { 1: 0.52, 2: 0.48 }, age: { 1: 30, 2: 36, 3: 34 } } };
const STRATA = { weight: 'weight', stratum: 'stratum' } as const;
const CLUSTERS = { ...STRATA, cluster: 'cluster' } as const;

/** The designs of the oracle, by their names there. */
export const DESIGNS: Readonly<
  Record<string, { readonly roles: Readonly<Record<string, Role>>; readonly raking?: RakingOptions }>
> = {
  simple: { roles: { weight: 'weight' } },
  strata: { roles: STRATA },
  clusters: { roles: CLUSTERS },
  fpc: { roles: { ...CLUSTERS, population: 'population' } },
  rakedsimple: { roles: { weight: 'weight' }, raking: RAKING },
  raked: { roles: STRATA, raking: RAKING },
  bounded: { roles: STRATA, raking: { ...RAKING, bounds: [0.83, 1.18] } },
  rakedclusters: { roles: CLUSTERS, raking: RAKING },
};

/**
 * A study of test/oracle/paired-waves.csv: persons in up to three waves, of two providers, items a and b (each a dimension of its own, with
 * importance i1 and i2, i3) under one of the designs.
 *
 * @param without the ids of persons
 */
export function pairedWaves(design: string, without?: 'ids'): Study {
  const { roles, raking } = DESIGNS[design]!;
  const scale = { min: 1, max: 10, direction: 'up' } as const;
  const leaf = (id: string) => ({ id, label: id });
  return study(
    [
      ...(without === undefined ? [field('id', 'id')] : []),
      field('a', 'performance', { item: 'a', scale }),
      field('b', 'performance', { item: 'b', scale }),
      field('i1', 'importance', { item: 'a', scale }),
      field('i2', 'importance', { item: 'c', scale }),
      field('i3', 'importance', { item: 'b', scale }),
      field('wave', 'wave', { order: ['1', '2', '3'] }),
      field('who', 'provider'),
      field('sex', 'segment'),
      field('age', 'segment'),
      ...Object.entries(roles).map(([name, role]) =>
        field(name, role, { type: role === 'stratum' ? 'string' : 'number' }),
      ),
    ],
    {
      id: 'index',
      label: 'Index',
      children: [
        { id: 'd1', label: 'd1', children: [leaf('a'), leaf('c')] },
        { id: 'd2', label: 'd2', children: [leaf('b')] },
      ],
    },
    { minGroup: 2, ...(raking && { raking }) },
    { focalProvider: 'ours' },
  );
}

/** Its rows as an SQL source. */
export function pairedWavesSource(of: Study): string {
  return kept('paired-waves.csv', HEADER, of);
}
