import { describe, expect, it } from 'vitest';
import { againstRest } from '../../src/lib/analysis/against-rest.ts';
import type { WeighedGroup } from '../../src/lib/analysis/against-rest.ts';
import { studentTwoSided } from '../../src/lib/stats/distribution/student.ts';
import { intervals } from '../../src/lib/stats/estimate.ts';
import type { Field } from '../../src/lib/study/types.ts';
import type { Domain } from '../../src/lib/survey/types.ts';
import { DOMAINS, study } from './readings/study.ts';

const DF = 200;

function groups(
  kind: Domain['kind'],
  field: string,
  ...values: readonly (readonly [number, number, number])[]
): WeighedGroup[] {
  return DOMAINS.filter((domain) => domain.kind === kind && domain.field === field)
    .slice(0, values.length)
    .map((domain, at) => {
      const [value, se, weight] = values[at]!;
      return { domain, weight, estimate: { ...intervals(0.95, DF)(value, se), n: 100 } };
    });
}

const clustered = {
  ...study,
  fields: [
    ...study.fields,
    { name: 'zz-town', type: 'string', role: 'cluster', label: 'Town' } satisfies Field,
  ],
};
const known = {
  ...study,
  fields: [...study.fields, { name: 'zz-id', type: 'string', role: 'id', label: 'Person' } satisfies Field],
};

describe('a group against the rest of its field', () => {
  it('holds the first of two groups against the second, once', () => {
    const found = againstRest(groups('segment', 'zz-sort', [70, 3, 1], [62, 4, 2]), study, study.options);
    expect(found).toHaveLength(1);
    expect(found[0]!.difference.value).toBe(8);
    expect(found[0]!.difference.se).toBeCloseTo(5, 12);
    expect(found[0]!.evidence.p).toBeCloseTo(studentTwoSided(8 / 5, DF), 12);
    expect(found[0]!.evidence.claim).toBe('undecided');
  });

  it('takes the rest by weight, and adjusts by Holm', () => {
    const found = againstRest(
      groups('segment', 'zz-age', [70, 1, 1], [60, 1, 1], [40, 2, 3]),
      study,
      study.options,
    );
    const [first, , last] = found;
    expect(first!.difference.value).toBeCloseTo(70 - (60 + 3 * 40) / 4, 12);
    expect(first!.difference.se).toBeCloseTo(Math.hypot(1, 1 / 4, (3 / 4) * 2), 12);
    expect(last!.difference.value).toBe(40 - 65);
    expect(found.map(({ evidence }) => evidence.claim)).toEqual(['above', 'above', 'below']);
  });

  it('bounds the error by the sum where groups may depend on each other: clusters, persons of several waves', () => {
    const waves = groups('wave', 'zz-year', [70, 3, 1], [62, 4, 1]);
    const se = (about: typeof study, of: readonly WeighedGroup[]) =>
      againstRest(of, about, about.options)[0]!.difference.se;
    expect(se(study, waves)).toBeCloseTo(5, 12);
    expect(se(known, waves)).toBeCloseTo(7, 12);
    const segments = groups('segment', 'zz-sort', [70, 3, 1], [62, 4, 1]);
    expect(se(known, segments)).toBeCloseTo(5, 12);
    expect(se(clustered, segments)).toBeCloseTo(7, 12);
  });

  it('compares nothing with nobody, and tests nothing without spread', () => {
    expect(againstRest(groups('segment', 'zz-sort', [70, 3, 1]), study, study.options)).toEqual([]);
    const flat = againstRest(groups('segment', 'zz-sort', [70, 0, 1], [60, 0, 1]), study, study.options);
    expect(flat).toEqual([]);
  });
});
