import { readFile } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { notAdditive } from '../../src/lib/analysis/additive.ts';
import type { Place } from '../../src/lib/analysis/additive.ts';
import { gap } from '../../src/lib/analysis/gap/analysis.ts';
import { index } from '../../src/lib/analysis/index/analysis.ts';
import { computeMoments } from '../../src/lib/analysis/run.ts';
import type { Analysis } from '../../src/lib/analysis/types.ts';
import { openNative } from '../../src/lib/engine/native.ts';
import type { Engine } from '../../src/lib/engine/types.ts';
import { pathSource } from '../../src/lib/ingest/container/source-node.ts';
import { isRefusal } from '../../src/lib/study/refusal.ts';
import { parseStudy } from '../../src/lib/study/schema.ts';
import type { Field, Role, Study } from '../../src/lib/study/types.ts';
import { importStudy } from '../../src/lib/survey/open-study.ts';
import { scoresView } from '../../src/lib/survey/scores.ts';
import { field, rowsOf, study, system } from './fixture.ts';

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
  const whole = await computeMoments(engine, analysis, about);
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

async function bundled(id: string): Promise<{ engine: Engine; about: Study }> {
  const folder = new URL(`../../data/${id}/`, import.meta.url);
  const { study: about } = parseStudy(await readFile(new URL('study.json', folder), 'utf8'));
  if (about === undefined) throw new Error('no study');
  const engine = await openNative({ threads: 1 });
  onTestFinished(() => engine.close());
  await importStudy(engine, await pathSource(new URL('answers.csv', folder).pathname), about);
  await engine.query('CREATE TABLE whole AS SELECT * FROM answers');
  return { engine, about };
}

test('three parts of a bundled study, reduced apart and added, give the numbers of the whole', async () => {
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
});

const RULES = [undefined, 'adjust', 'average', 'certainty', 'remove'] as const;
const ITEMS = ['a', 'b', 'c', 'd'];

/** A design drawn by `seed`: which of its parts there are, and the answers. */
function drawn(seed: number): { about: Study; source: string } {
  let state = seed * 2654435761 + 1;
  const below = (n: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) | 0;
    return ((state ^ (state >>> 13)) >>> 0) % n;
  };
  const has = (): boolean => below(2) === 0;
  const design: readonly (readonly [string, Role])[] = [
    ...(has() ? [['w', 'weight'] as const] : []),
    ...(has() ? [['f', 'frequency'] as const] : []),
    ...(has() ? [['h', 'stratum'] as const, ...(has() ? [['size', 'population'] as const] : [])] : []),
  ];
  const stratified = design.some(([, role]) => role === 'stratum');
  const fields: readonly Field[] = [
    ...ITEMS.map((item) => field(item, 'performance', { item })),
    ...ITEMS.map((item) => field(`e_${item}`, 'expectation', { item })),
    ...(has() ? ITEMS.map((item) => field(`i_${item}`, 'importance', { item })) : []),
    ...(has() ? [field('overall', 'overall')] : []),
    field('g', 'segment'),
    ...(has() ? [field('wave', 'wave', has() ? { order: ['9', '10'] } : {})] : []),
    ...(!stratified && has() ? [field('p', 'provider')] : []),
    ...design.map(([name, role]) => field(name, role, { type: role === 'stratum' ? 'string' : 'number' })),
  ];
  const lonely = RULES[below(RULES.length)];
  const rows = Array.from({ length: 150 }, (_, at): (string | number | null)[] => {
    // A stratum with one respondent, where a rule says what becomes of it.
    const stratum = at === 0 && lonely !== undefined ? 3 : at % 3;
    return fields.map(({ name, role }) => {
      if (role === 'segment') return below(12) === 0 ? null : ['x', 'y', 'z'][below(3)]!;
      if (role === 'wave') return ['9', '10'][below(2)]!;
      if (role === 'provider') return below(3) === 0 ? 'other' : 'own';
      if (name === 'w') return below(20) === 0 ? 0 : 0.5 + below(150) / 100;
      if (name === 'f') return 1 + below(3);
      if (name === 'h') return `h${stratum}`;
      if (name === 'size') return [1000, 400, 2000, 30][stratum]!;
      return below(9) === 0 ? null : 1 + below(10);
    });
  });
  const about = study(
    fields,
    system({ left: ['a', 'b'], right: ['c', 'd'] }),
    {
      ...(has() ? { filter: { g: ['x', 'y'] } } : {}),
      ...(lonely === undefined ? {} : { lonely }),
    },
    fields.some(({ role }) => role === 'provider') ? { focalProvider: 'own' } : {},
  );
  return {
    about,
    source: rowsOf(
      fields.map(({ name }) => name),
      rows,
    ),
  };
}

test('random designs in random parts, added, give the numbers of the whole', async () => {
  const engine = await openNative({ threads: 1 });
  onTestFinished(() => engine.close());
  for (let seed = 1; seed <= 12; seed += 1) {
    const { about, source } = drawn(seed);
    const types = about.fields.map(
      ({ name, type }) => `"${name}"::${type === 'number' ? 'DOUBLE' : 'VARCHAR'} AS "${name}"`,
    );
    await engine.query(
      `CREATE OR REPLACE TABLE whole AS SELECT row_number() OVER () AS _row, ${types.join(', ')} FROM ${source}`,
    );
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
