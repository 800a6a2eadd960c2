import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly link?: boolean;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Entry>;
};

test('every package of the lock has an integrity, but those for other platforms that no registry in reach has', () => {
  const without = Object.entries(packages).filter(
    ([path, { integrity, optional, link }]) => path !== '' && !link && !optional && integrity === undefined,
  );
  expect(without.map(([path]) => path)).toEqual([]);
  for (const [path, { integrity }] of Object.entries(packages))
    if (integrity !== undefined) expect(integrity, path).toMatch(/^sha(?:256|384|512)-[A-Za-z0-9+/=]+$/);
});
