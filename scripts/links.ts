/** Checks every internal link, source and anchor of the finished site, under the base path it was built with. */
import { existsSync, statSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

interface Page {
  readonly path: string;
  /** Its address on the site, with the base path. */
  readonly url: string;
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
}

const LINK = /<(?:a|link|img|script|source|iframe|use)\b[^>]*?\s(?:href|src)=("[^"]*"|'[^']*'|[^\s>]+)/g;
const ID = /<[a-z][^>]*?\sid=("[^"]*"|'[^']*'|[^\s>]+)/gi;
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** The broken links of the site in `directory`: one line each, with the page that holds it. Empty if all lead somewhere. */
export async function brokenLinks(directory: string, base: string): Promise<string[]> {
  const root = base.replace(/\/$/, '');
  const files = await readdir(directory, { recursive: true });
  const pages = await Promise.all(
    files.filter((path) => path.endsWith('.html')).map((path) => readPage(directory, root, path)),
  );
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return pages.flatMap((page) =>
    page.links.flatMap((link) => {
      const problem = check(link, page);
      return problem ? [`${page.path}: ${link}: ${problem}`] : [];
    }),
  );

  function check(link: string, page: Page): string | null {
    if (ELSEWHERE.test(link)) return null;
    const target = new URL(link, `http://site${page.url}`);
    const path = decodeURIComponent(target.pathname);
    if (path !== root && !path.startsWith(`${root}/`)) return `leaves the base path ${base}`;
    const file = fileFor(directory, path.slice(root.length));
    if (file === null) return 'nothing there';
    const anchor = decodeURIComponent(target.hash.slice(1));
    const there = byPath.get(file);
    return anchor && there && !there.ids.has(anchor) ? 'no such place on that page' : null;
  }
}

async function readPage(directory: string, root: string, path: string): Promise<Page> {
  const html = (await readFile(join(directory, path), 'utf8')).replace(
    /<(script|style|template)\b([^>]*)>[\s\S]*?<\/\1>/g,
    '<$1$2></$1>',
  );
  return {
    path,
    url: `${root}/${path.replace(/(^|\/)index\.html$/, '$1')}`,
    ids: new Set(values(html, ID)),
    links: values(html, LINK),
  };
}

function values(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([, value = '']) =>
    value.replace(/^["']|["']$/g, '').replaceAll('&amp;', '&'),
  );
}

/** The file that a static host would send for an address, relative to the site's directory. */
function fileFor(directory: string, path: string): string | null {
  const wanted = path.replace(/^\//, '');
  for (const candidate of [wanted, join(wanted, 'index.html'), `${wanted}.html`]) {
    const full = join(directory, candidate);
    if (existsSync(full) && statSync(full).isFile()) return candidate;
  }
  return null;
}
