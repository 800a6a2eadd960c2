import { expect, onTestFinished, test } from 'vitest';
import { notAdditive } from '../../src/lib/analysis/additive.ts';
import type { Place } from '../../src/lib/analysis/additive.ts';
import { gap } from '../../src/lib/analysis/gap/analysis.ts';
import { index } from '../../src/lib/analysis/index/analysis.ts';
import { computeMoments } from '../../src/lib/analysis/run.ts';
import type { Analysis } from '../../src/lib/analysis/types.ts';
import { openNative } from '../../src/lib/engine/native.ts';
import type { Engine } from '../../src/lib/engine/types.ts';
import { isRefusal } from '../../src/lib/study/refusal.ts';
import type { Study } from '../../src/lib/study/types.ts';
import { scoresView } from '../../src/lib/survey/scores.ts';
import { bundled, drawnDesign, makeWhole } from './designs.ts';

const ALL = [index, gap] as unknown as readonly Analysis<unknown, unknown>[];

/** The table `whole` in these parts, each reduced by itself, and added; beside the moments of the whole. */
async function bothWays(
  engine: Engine,
  about: Study,
  parts: readonly string[],
  analysis: Analysis<unknown, unknown>,
) {
  const answersOf = (where: string): Promise<unknown> =>
    engine.query(`CREATE OR REPLACE VIEW answers AS SELECT * FROM whole WHERE ${where}`);
  await answersOf('true');
  // By the statements, respondent by respondent: the reductions know the same algebra as the sums that are added.
  const { reductions: _, ...stated } = analysis;
  const whole = await computeMoments(engine, stated, about);
  const additive = await analysis.additive!();
  const places: Place[] = [];
  for (const part of parts) {
    await answersOf(part);
    const rows: Record<string, Place[string]> = {};
    for (const [name, sql] of Object.entries(additive.queries(about))) rows[name] = await engine.query(sql);
    places.push(rows);
  }
  if (isRefusal(whole)) throw new Error(`refused: ${whole.refused}`);
  return { whole, added: additive.moments(places, about) };
}

/** Every number within 1e-11 of the other, all else equal; `providers` is only where providers share strata. */
function same(whole: unknown, added: unknown, at = ''): void {
  if (typeof whole === 'number' && typeof added === 'number') {
    if (!(
      Math.abs(whole - added) <= 1e-11 * Math.abs(whole) + 1e-12 ||
      (Number.isNaN(whole) && Number.isNaN(added))
    ))
      expect.fail(`${at}: ${whole} on all rows, ${added} added`);
    return;
  }
  if (typeof whole === 'object' && whole !== null && typeof added === 'object' && added !== null) {
    expect(Object.keys(added).sort(), at).toEqual(Object.keys(whole).sort());
    for (const [key, value] of Object.entries(whole))
      if (key !== 'unusable') same(value, added[key as keyof typeof added], `${at}.${key}`);
    return;
  }
  expect(added, at).toBe(whole);
}

test(
  'three parts of a bundled study, reduced apart and added, give the numbers of the whole',
  { timeout: 180_000 },
  async () => {
    const { engine, about } = await bundled('network-operator');
    const wave = about.fields.find(({ role }) => role === 'wave')!.name;
    // The last part has no row of the latest wave, which it must not take for an earlier one.
    const last = about.fields.find(({ role }) => role === 'wave')!.order!.at(-1)!;
    const early = `"${wave}"::VARCHAR <> '${last}' AND _row % 2 = 0`;
    const parts = [`NOT (${early}) AND _row % 3 = 0`, `NOT (${early}) AND _row % 3 > 0`, early];
    for (const analysis of ALL) {
      const { whole, added } = await bothWays(engine, about, parts, analysis);
      same(whole, added, analysis.id);
    }
  },
);

test('random designs in random parts, added, give the numbers of the whole', async () => {
  const engine = await openNative({ threads: 1 });
  onTestFinished(() => engine.close());
  for (let seed = 1; seed <= 12; seed += 1) {
    const { about, source } = drawnDesign(seed);
    await makeWhole(engine, about, source);
    await engine.query('CREATE OR REPLACE VIEW answers AS SELECT * FROM whole');
    await engine.query(scoresView(about));
    expect(notAdditive(about)).toBeNull();
    for (const analysis of ALL) {
      const { whole, added } = await bothWays(
        engine,
        about,
        ['_row % 5 < 2', '_row % 5 IN (2, 3)', '_row % 5 = 4', 'false'],
        analysis,
      );
      same(whole, added, `${seed} ${analysis.id}`);
    }
  }
});
