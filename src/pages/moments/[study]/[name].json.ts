import type { APIRoute } from 'astro';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const MOMENTS = '.generated/moments';

/** One file per bundled study and analysis, as scripts/moments.ts has written them. */
export async function getStaticPaths() {
  const paths = await readdir(MOMENTS, { recursive: true });
  return paths
    .filter((path) => path.endsWith('.json'))
    .map((path) => {
      const [study = '', file = ''] = path.split('/');
      return { params: { study, name: file.replace(/\.json$/, '') } };
    });
}

/** The file, unchanged. */
export const GET: APIRoute = async ({ params }) =>
  new Response(await readFile(join(MOMENTS, params['study'] ?? '', `${params['name']}.json`), 'utf8'));
