import type { Role, Study, StudyOptions } from '../../src/lib/study/types.ts';
import { field, kept, study, system } from './fixture.ts';

const HEADER = ['stratum', 'cluster', 'weight', 'population', 'x', 'z', 'y', 'sex', 'age', 'times'];
const scale = { min: 0, max: 100, direction: 'up' } as const;

/** A study of test/oracle/design.csv with the items x and y (else y is overall satisfaction), scores as they are, and these columns of its design. */
export function designStudy(
  roles: Readonly<Record<string, Role>>,
  options: Partial<StudyOptions> = {},
  items: readonly string[] = ['x', 'y'],
): Study {
  const fields = [
    ...items.map((name) => field(name, 'performance', { item: name, scale })),
    ...(items.includes('y') ? [] : [field('y', 'overall', { scale })]),
    field('sex', 'segment'),
    field('age', 'segment'),
    ...Object.entries(roles).map(([name, role]) =>
      field(name, role, { type: role === 'stratum' ? 'string' : 'number' }),
    ),
  ];
  return study(fields, system(items), options);
}

/**
 * The rows of test/oracle/design.csv as an SQL source. Its clusters are numbered anew in each stratum.
 *
 * @param where SQL condition of the rows to read
 * @param weight SQL of the weight in their stead
 */
export function designSource(of: Study, where = 'true', weight = 'weight'): string {
  const clustered = of.fields.some(({ role }) => role === 'cluster');
  const cluster = clustered ? '100 * stratum::DOUBLE + cluster::DOUBLE' : 'cluster';
  const table = kept('design.csv', HEADER, of);
  return `(SELECT * REPLACE (${cluster} AS cluster, ${weight} AS weight) FROM ${table} WHERE ${where})`;
}
