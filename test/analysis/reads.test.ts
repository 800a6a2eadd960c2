import { expect, test } from 'vitest';
import { ANALYSIS_IDS, catalogue } from '../../src/lib/analysis/catalogue.ts';
import { computeMoments } from '../../src/lib/analysis/run.ts';
import type { Analysis } from '../../src/lib/analysis/types.ts';
import type { Engine, Rows } from '../../src/lib/engine/types.ts';
import { isRefusal } from '../../src/lib/study/refusal.ts';
import type { Study, StudyOptions } from '../../src/lib/study/types.ts';
import { bundled } from '../chart/bundled.ts';
import { engineOver } from './fixture.ts';
import { pairedWaves, pairedWavesSource } from './paired-waves.ts';

/** These options, noting each that is read; who copies them reads them all. */
function recording(options: StudyOptions, read: Set<PropertyKey>): StudyOptions {
  return new Proxy(options, {
    get(target, key) {
      read.add(key);
      return Reflect.get(target, key) as unknown;
    },
    has(target, key) {
      read.add(key);
      return Reflect.has(target, key);
    },
    ownKeys(target) {
      read.add('every option, by a copy');
      return Reflect.ownKeys(target);
    },
  });
}

/** Options under which other branches are taken: each is a change of the study's own. */
const VARIANTS: readonly Partial<StudyOptions>[] = [
  {},
  { scheme: 'ahp', comparisons: {}, judges: [] },
  { scheme: 'stated' },
  { ownWeights: {} },
  { minGroup: 1_000_000 },
  { priorities: { importance: 'stated', crosshair: 'midpoint', target: 75 } },
];

/** The options that `requires` and `solve` read of a study and are not declared, by analysis. */
async function undeclared(study: Study, engine: Engine): Promise<readonly string[]> {
  const known = new Map<string, Rows>();
  const found = new Set<string>();
  for (const id of ANALYSIS_IDS) {
    const analysis = (await catalogue[id]()) as Analysis<unknown, unknown>;
    const moments = await computeMoments(engine, analysis, study, { known });
    for (const variant of VARIANTS) {
      const read = new Set<PropertyKey>();
      const options = recording({ ...study.options, ...variant }, read);
      const told = { ...study, options };
      if (analysis.requires(told) === null && !isRefusal(moments)) analysis.solve(moments, told, options);
      const declared: readonly PropertyKey[] = analysis.reads;
      for (const key of read) if (!declared.includes(key)) found.add(`${id}: ${String(key)}`);
    }
  }
  return [...found];
}

test.each(['network-operator', 'copenhagen-housing'])(
  'an analysis declares every option that it reads: %s',
  async (id) => {
    const { study, engine } = await bundled(id);
    // Which options are read does not depend on how many answered.
    await engine.query('DELETE FROM answers WHERE _row % 5 <> 0');
    expect(await undeclared(study, engine)).toEqual([]);
    await engine.close();
  },
  240_000,
);

test.each(['simple', 'fpc', 'raked'])('and of surveys of other designs: %s', async (design) => {
  const of = pairedWaves(design);
  const about: Study = {
    ...of,
    fields: of.fields.map((one) => (one.name === 'i3' ? { ...one, role: 'overall' } : one)),
  };
  expect(await undeclared(about, await engineOver(pairedWavesSource(about), about))).toEqual([]);
});

test('an analysis declares no option twice', async () => {
  for (const id of ANALYSIS_IDS) {
    const { reads } = await catalogue[id]();
    expect(new Set(reads).size, id).toBe(reads.length);
  }
});
