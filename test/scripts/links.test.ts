import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { brokenLinks } from '../../scripts/links.ts';

let site: string;

beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'links-'));
});
afterEach(() => rm(site, { recursive: true }));

async function put(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(site, path)), { recursive: true });
  await writeFile(join(site, path), content);
}

test('links, sources and anchors that lead somewhere are not reported', async () => {
  await put('data/a.csv', 'x');
  await put('about/index.html', '<h2 id="cite">x</h2><a href="#cite">x</a><a href="../">x</a>');
  await put(
    'index.html',
    `<a href="./about/#cite">a</a><a href="/about/">b</a><img src='/data/a.csv'><a href="mailto:x@y">c</a>
     <a href="https://example.org/nowhere">d</a><script>const text = '<a href="/none/">';</script>`,
  );
  expect(await brokenLinks(site, '/')).toEqual([]);
});

test('a missing page, file or anchor is named with the page that links to it', async () => {
  await put('index.html', '<a href="/none/">a</a><script src="/x.js"></script><a href="#nothing">b</a>');
  expect(await brokenLinks(site, '/')).toEqual([
    'index.html: /none/: nothing there',
    'index.html: /x.js: nothing there',
    'index.html: #nothing: no such place on that page',
  ]);
});

test('under a base path a link that forgets it is broken', async () => {
  await put('about/index.html', '');
  await put('index.html', '<a href="/about/">a</a><a href="/sub/about/">b</a><a href="about/">c</a>');
  expect(await brokenLinks(site, '/sub/')).toEqual(['index.html: /about/: leaves the base path /sub/']);
});
