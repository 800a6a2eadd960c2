/** The bundled studies as downloads: data/<study>/* under /data/<study>/ of the site. */
import { cp } from 'node:fs/promises';

/** Astro integration: copies the bundled studies into the finished build. */
export function publishData() {
  return {
    name: 'publish-data',
    hooks: {
      'astro:build:done': async ({ dir }: { dir: URL }) => {
        await cp('data', new URL('data/', dir), { recursive: true });
      },
    },
  };
}
