import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from '../../src/strings/en.ts';
import { cli } from '../../src/strings/en/cli.ts';
import { workbench } from '../../src/strings/en/workbench.ts';

const CODE = /\.(ts|tsx|mjs|astro|mdx)$/;
const TABLE = join('src', 'strings', 'en');

function code(): string {
  return ['src', 'scripts', 'astro.config.mjs']
    .flatMap((root) =>
      CODE.test(root)
        ? [root]
        : readdirSync(root, { recursive: true }).map((path) => join(root, String(path))),
    )
    .filter((path) => CODE.test(path) && !path.startsWith(TABLE))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}

test('every sentence of the table is used somewhere', () => {
  const text = code();
  const whole = new Set(text.match(/(?<=['"`])[a-z][\w-]*(?:\.[\w-]+)+(?=['"`])/g));
  // `chapter.scheme.${scheme}`, and say('refusal', code): all keys that begin so.
  const begun = [
    ...[...text.matchAll(/`([a-z][\w.-]*\.)\$\{/g)].map(([, prefix]) => prefix!),
    ...[...text.matchAll(/\bsay\(\s*'([\w.-]+)'/g)].map(([, group]) => `${group}.`),
  ];
  const unused = Object.keys({ ...en, ...cli, ...workbench }).filter(
    (key) => !whole.has(key) && !begun.some((prefix) => key.startsWith(prefix)),
  );
  expect(unused).toEqual([]);
});
