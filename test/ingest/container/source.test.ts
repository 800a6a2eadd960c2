import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pathSource } from '../../../src/lib/ingest/container/source-node.ts';
import { fileSource } from '../../../src/lib/ingest/container/source.ts';

const TEXT = 'a,b\n1,满\n';
const BYTES = new TextEncoder().encode(TEXT);

it('reads a file that the reader chose, piece by piece', async () => {
  const source = fileSource(new File([TEXT], 'my answers.csv'));
  expect([source.name, source.size]).toEqual(['my answers.csv', BYTES.length]);
  expect(await source.slice(2, 5)).toEqual(BYTES.slice(2, 5));
});

it('reads a path on disk, piece by piece', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'source-'));
  try {
    await writeFile(join(directory, 'a.csv'), TEXT);
    const source = await pathSource(join(directory, 'a.csv'));
    expect([source.name, source.size]).toEqual(['a.csv', BYTES.length]);
    expect(await source.slice(4, BYTES.length)).toEqual(BYTES.slice(4));
    await source.close();
    await expect(pathSource(join(directory, 'b.csv'))).rejects.toMatchObject({ code: 'ENOENT' });
  } finally {
    await rm(directory, { recursive: true });
  }
});
