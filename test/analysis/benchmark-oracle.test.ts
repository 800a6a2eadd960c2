import { expect, test } from 'vitest';
import { index } from '../../src/lib/analysis/index/analysis.ts';
import { benchmark } from '../../src/lib/analysis/index/benchmark.ts';
import type { Study } from '../../src/lib/study/types.ts';
import { given, momentsOf } from './fixture.ts';
import { near } from './near.ts';
import { PAIRED_WAVES, pairedWaves, pairedWavesSource } from './paired-waves.ts';

/** The study with a and b right below the index. */
function flat(design: string): Study {
  const of = pairedWaves(design);
  const leaf = (id: string) => ({ id, label: id });
  return { ...of, system: { id: 'index', label: 'Index', children: [leaf('a'), leaf('b')] } };
}

test.each(Object.entries(PAIRED_WAVES.benchmark))(
  'two providers under one design as svycontrast has them: %s',
  async (design, expected) => {
    const of = flat(design);
    const moments = await momentsOf(index, pairedWavesSource(of), of);
    const { nodes } = given(benchmark(moments, of, of.options, 'theirs'));
    for (const id of ['a', 'b', 'index'] as const) {
      const { value, se, df } = given(nodes[id]);
      near(value, expected[id].value);
      near(se, expected[id].se);
      expect(df).toBe(moments.design.psus - moments.design.strata);
    }
    expect(moments.providers === undefined).toBe(design === 'simple');
  },
);
