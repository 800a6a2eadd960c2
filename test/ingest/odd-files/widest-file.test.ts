import { expect, it } from 'vitest';
import { withEngine } from '../files.ts';
import { faultsOf } from './check.ts';
import { widestFile } from './kinds.ts';

it('a file of 10,000 columns is imported exactly', async () => {
  await withEngine(async (engine) => {
    expect(await faultsOf(engine, widestFile())).toEqual([]);
  });
}, 300_000);
