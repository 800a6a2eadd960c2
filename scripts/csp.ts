/**
 * The content security policy: one meta element per page, with the hash of each of its inline scripts. Astro's own
 * `security.csp` does not know the scripts that Starlight inlines.
 */
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g;
const DATA_TYPE = /\btype=["']?(?:application\/(?:ld\+)?json|text\/plain)/;

/** The policy for one page, as the content of the meta element. */
export function policyFor(html: string): string {
  const hashes = new Set<string>();
  for (const [, attributes = '', code = ''] of html.matchAll(INLINE_SCRIPT)) {
    if (DATA_TYPE.test(attributes)) continue;
    hashes.add(`'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  }
  return [
    `default-src 'self'`,
    [`script-src 'self' 'wasm-unsafe-eval'`, ...hashes].join(' '),
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `worker-src 'self'`,
    `connect-src 'self'`,
    `frame-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

/**
 * The page with its policy as the first thing after the character set; as it is where it has one already, as the frame has in which readers'
 * scripts run. Throws if there is no place for it.
 */
export function withPolicy(html: string): string {
  if (/<meta\s+http-equiv="Content-Security-Policy"/.test(html)) return html;
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyFor(html)}">`;
  const guarded = html.replace(/<meta charset=["']?utf-8["']?\s*\/?>/i, (charset) => charset + meta);
  if (guarded === html) throw new Error('The page has no <meta charset="utf-8"> to put the policy after.');
  return guarded;
}

/**
 * Starlight's pages say `data-theme="dark"` until a script corrects it. Without scripts the report is black on white; with
 * them nothing changes, because the script runs before the first paint.
 */
export function lightWithoutScripts(html: string): string {
  return html.replace(/(<html\b[^>]*\sdata-theme=)"dark"/, '$1"light"');
}

/** Astro integration: writes the policy into every page of the finished build. */
export function contentSecurity() {
  return {
    name: 'content-security',
    hooks: {
      'astro:build:done': async ({ dir }: { dir: URL }) => {
        const paths = await readdir(dir, { recursive: true });
        const pages = paths.filter((path) => path.endsWith('.html'));
        const root = decodeURIComponent(dir.pathname);
        await Promise.all(
          pages.map(async (page) => {
            const path = join(root, page);
            await writeFile(path, withPolicy(lightWithoutScripts(await readFile(path, 'utf8'))));
          }),
        );
      },
    },
  };
}
