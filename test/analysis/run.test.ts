import { expect, test } from 'vitest';
import { catalogue } from '../../src/lib/analysis/catalogue.ts';
import { gap } from '../../src/lib/analysis/gap/analysis.ts';
import { index } from '../../src/lib/analysis/index/analysis.ts';
import { momentsKey, sha256 } from '../../src/lib/analysis/key.ts';
import { computeMoments } from '../../src/lib/analysis/run.ts';
import type { Engine, Rows } from '../../src/lib/engine/types.ts';
import { engineOver } from './fixture.ts';
import { ratings } from './ratings.ts';

const { about, source } = ratings({ items: ['p1', 'p2', 'p3'] });

test('the catalogue loads each analysis under its id', async () => {
  for (const [id, load] of Object.entries(catalogue)) expect((await load()).id).toBe(id);
});

test('statements that two analyses share run once', async () => {
  const engine = await engineOver(source, about);
  const [run, read]: [string[], string[]] = [[], []];
  const counting: Engine = {
    ...engine,
    query(sql, parameters, options) {
      run.push(sql);
      return engine.query(sql, parameters, options);
    },
    blocks(sql, take, options) {
      read.push(sql);
      return engine.blocks(sql, take, options);
    },
  };
  const known = new Map<string, Rows>();
  const first = await computeMoments(counting, index, about, { known });
  const second = await computeMoments(counting, gap, about, { known });
  expect(new Set(run).size).toBe(run.length);
  // Made from one reading of the rows for the index, and known to the gaps.
  expect(read).toHaveLength(2);
  expect(known.has(index.queries(about)['drivers']!)).toBe(true);
  expect(run).not.toContain(index.queries(about)['drivers']);
  expect(second).toEqual(await computeMoments(engine, gap, about));
  expect(first).toEqual(await computeMoments(engine, index, about));
});

test('an aborted run rejects with the signal’s reason', async () => {
  const engine = await engineOver(source, about);
  const reason = new Error('the reader has left');
  await expect(computeMoments(engine, index, about, { signal: AbortSignal.abort(reason) })).rejects.toBe(
    reason,
  );
});

test('moments are plain JSON', async () => {
  const moments = await computeMoments(await engineOver(source, about), gap, about);
  expect(JSON.parse(JSON.stringify(moments))).toEqual(moments);
});

test('the key stays while only labels, scheme and confidence change, and moves with data, scale, filter and pairing', async () => {
  const key = (study: typeof about, data = 'file') => momentsKey(data, index, study);
  const before = await key(about);
  expect(before).toMatch(/^[0-9a-f]{64}$/);
  const relabelled = {
    ...about,
    title: 'New',
    fields: about.fields.map((field) => ({ ...field, label: 'other' })),
  };
  expect(await key(relabelled)).toBe(before);
  expect(
    await key({
      ...about,
      options: { ...about.options, scheme: 'johnson', confidence: 0.9, minGroup: 3, ownWeights: { p1: 1 } },
    }),
  ).toBe(before);
  const scaled = about.fields.map((field) =>
    field.name === 'p1' ? { ...field, scale: { min: 0, max: 10, direction: 'up' } as const } : field,
  );
  const moved = await Promise.all([
    key(about, 'other file'),
    key({ ...about, fields: scaled }),
    key({ ...about, fields: about.fields.filter(({ name }) => name !== 'p2') }),
    key({ ...about, options: { ...about.options, filter: { group: ['A'] } } }),
    momentsKey('file', gap, about),
  ]);
  expect(new Set([before, ...moved]).size).toBe(6);
});

test('SHA-256 of the empty input', async () => {
  expect(await sha256(new Uint8Array())).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  );
});
