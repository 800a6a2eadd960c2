import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SOURCES = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(css|astro|tsx?)$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

test('a custom property that is used without a fallback is set somewhere; Starlight sets its own', () => {
  const all = (pattern: RegExp): string[] =>
    SOURCES.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
  const set = new Set([...all(/(--[\w-]+)\s*:/g), ...all(/'(--[\w-]+)'/g)]);
  const used = new Set(all(/var\((--[\w-]+)\s*\)/g));
  expect(used.size).toBeGreaterThan(10);
  expect([...used].filter((name) => !set.has(name) && !name.startsWith('--sl-'))).toEqual([]);
});
