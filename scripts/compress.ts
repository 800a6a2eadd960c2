/** Brotli and gzip beside every file that a static server would otherwise send as it is. */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const COMPRESSIBLE = /\.(html|css|js|mjs|json|svg|xml|txt|csv|md|ts|wasm|pf_\w+|pagefind)$/;

/** Above this size the last percent of brotli costs minutes. */
const LARGE = 4_000_000;
/** Smaller files gain nothing. */
const SMALL = 512;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Compresses everything under `directory`; results of unchanged files are taken from `cache`. Returns the number of files. */
export async function compress(directory: string, cache: string): Promise<number> {
  await mkdir(cache, { recursive: true });
  const paths = await readdir(directory, { recursive: true });
  let count = 0;
  for (const path of paths.filter((name) => COMPRESSIBLE.test(name)).map((name) => join(directory, name))) {
    if ((await stat(path)).size < SMALL) continue;
    const bytes = await readFile(path);
    const key = join(cache, createHash('sha256').update(bytes).digest('hex'));
    await Promise.all([
      once(`${key}.br`, `${path}.br`, () =>
        brotli(bytes, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: bytes.length > LARGE ? 9 : 11,
            [constants.BROTLI_PARAM_LGWIN]: bytes.length > LARGE ? 24 : 22,
            [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
          },
        }),
      ),
      once(`${key}.gz`, `${path}.gz`, () => zip(bytes, { level: bytes.length > LARGE ? 6 : 9 })),
    ]);
    count += 1;
  }
  return count;
}

async function once(kept: string, target: string, make: () => Promise<Buffer>): Promise<void> {
  try {
    await copyFile(kept, target);
  } catch {
    await writeFile(kept, await make());
    await copyFile(kept, target);
  }
}
