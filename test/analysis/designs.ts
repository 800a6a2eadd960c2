import { readFile } from 'node:fs/promises';
import { onTestFinished } from 'vitest';
import { openNative } from '../../src/lib/engine/native.ts';
import type { Engine } from '../../src/lib/engine/types.ts';
import { pathSource } from '../../src/lib/ingest/container/source-node.ts';
import { parseStudy } from '../../src/lib/study/schema.ts';
import type { Field, Role, Study } from '../../src/lib/study/types.ts';
import { importStudy } from '../../src/lib/survey/open-study.ts';
import { field, rowsOf, study, system } from './fixture.ts';

/** A bundled study in an engine for one test, its table also under the name `whole`. */
export async function bundled(id: string): Promise<{ engine: Engine; about: Study }> {
  const folder = new URL(`../../data/${id}/`, import.meta.url);
  const { study: about } = parseStudy(await readFile(new URL('study.json', folder), 'utf8'));
  if (about === undefined) throw new Error('no study');
  const engine = await openNative({ threads: 1 });
  onTestFinished(() => engine.close());
  await importStudy(engine, await pathSource(new URL('answers.csv', folder).pathname), about);
  await engine.query('CREATE TABLE whole AS SELECT * FROM answers');
  return { engine, about };
}

const RULES = [undefined, 'adjust', 'average', 'certainty', 'remove'] as const;
const ITEMS = ['a', 'b', 'c', 'd'];

/** A design drawn by `seed`: which of its parts there are, and the answers. */
export function drawnDesign(seed: number): { about: Study; source: string } {
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

/** The table `whole` of a drawn design, its columns typed as the study has them. */
export async function makeWhole(engine: Engine, about: Study, source: string): Promise<void> {
  const types = about.fields.map(
    ({ name, type }) => `"${name}"::${type === 'number' ? 'DOUBLE' : 'VARCHAR'} AS "${name}"`,
  );
  await engine.query(
    `CREATE OR REPLACE TABLE whole AS SELECT row_number() OVER () AS _row, ${types.join(', ')} FROM ${source}`,
  );
}
