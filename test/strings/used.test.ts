import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ANALYSIS_IDS } from '../../src/lib/analysis/catalogue.ts';
import { fetchReadingWords, fetchWords } from '../../src/lib/chapter/code.ts';
import { sentences as cli } from '../../src/strings/en/cli.ts';
import { sentences as document } from '../../src/strings/en/document.ts';
import { sentences as ingest } from '../../src/strings/en/ingest.ts';
import { sentences as notebook } from '../../src/strings/en/notebook.ts';
import { sentences as questionnaire } from '../../src/strings/en/questionnaire.ts';
import { sentences as report } from '../../src/strings/en/report.ts';
import { sentences as workbench } from '../../src/strings/en/workbench.ts';

const CODE = /\.(ts|tsx|mjs|astro|mdx)$/;
const KEY = String.raw`[a-z][\w-]*(?:\.[\w-]+)+`;

/** Where a language is named: that of whoever says nothing of one, and that of labels where another is missing. */
const SETS_LANGUAGE = new Set(['src/strings/load.ts', 'src/lib/study/label.ts']);

/** A file of sentences: a table of src/strings, or the words of an analysis. */
const isTable = (path: string): boolean =>
  /^src\/strings\/[\w-]+\//.test(path) || /words\.[\w-]+\.ts$/.test(path);

/** Path → text of all code that may speak, without the lines of comments. */
const code = new Map(
  ['src', 'scripts', 'astro.config.mjs']
    .flatMap((root) =>
      CODE.test(root)
        ? [root]
        : readdirSync(root, { recursive: true }).map((path) => join(root, String(path))),
    )
    .filter((path) => CODE.test(path) && !isTable(path))
    .map((path) => [path, readFileSync(path, 'utf8').replace(/^\s*(?:\/?\*|\/\/).*$/gm, '')] as const),
);
const words = [...(await fetchWords(ANALYSIS_IDS, 'en')), ...(await fetchReadingWords(ANALYSIS_IDS, 'en'))];
const table: Readonly<Record<string, string>> = Object.assign(
  {},
  report,
  document,
  questionnaire,
  ingest,
  workbench,
  notebook,
  cli,
  ...words,
);

test('every sentence of every table is used somewhere', () => {
  const text = [...code.values()].join('\n');
  const whole = new Set(text.match(new RegExp(`(?<=['"\`])${KEY}(?=['"\`])`, 'g')));
  // `chapter.scheme.${scheme}`, and say('refusal', code): all keys that begin so.
  const begun = [
    ...[...text.matchAll(/`([a-z][\w.-]*\.)\$\{/g)].map(([, prefix]) => prefix!),
    ...[...text.matchAll(/\bsay\(\s*'([\w.-]+)'/g)].map(([, group]) => `${group}.`),
  ];
  const unused = Object.keys(table).filter(
    (key) => !whole.has(key) && !begun.some((prefix) => key.startsWith(prefix)),
  );
  expect(unused).toEqual([]);
});

test('every sentence that code asks for by its key is in a table', () => {
  const asked = new RegExp(String.raw`(?<![\w.])(?:[\w.]+\.)?(?:t|open)\(\s*(['"])(${KEY})\1`, 'g');
  const missing = [...code].flatMap(([path, text]) =>
    [...text.matchAll(asked)].flatMap(([, , key = '']) => (key in table ? [] : [`${path}: ${key}`])),
  );
  expect(missing).toEqual([]);
});

test('every group that code says a code of has sentences', () => {
  const groups = new Set(
    [...code.values()].flatMap((text) =>
      [...text.matchAll(/\bsay\(\s*'([\w.-]+)'/g)].map(([, group]) => group!),
    ),
  );
  const keys = Object.keys(table);
  expect(groups.size).toBeGreaterThan(5);
  expect([...groups].filter((group) => !keys.some((key) => key.startsWith(`${group}.`)))).toEqual([]);
});

test('no code but the two places that set it names a language', () => {
  const named = [...code].flatMap(([path, text]) =>
    SETS_LANGUAGE.has(path)
      ? []
      : [...text.matchAll(/^.*(?<!\w)(['"`])en\1.*$/gm)].map(([line]) => `${path}: ${line.trim()}`),
  );
  expect(named).toEqual([]);
});

test('no code imports a table: languages are loaded', () => {
  const imported = [...code].flatMap(([path, text]) =>
    [
      ...text.matchAll(
        /^import (?!type\b).*from '[^']*(?:strings\/[a-z]{2}[\w-]*\/[^']*|words\.[\w-]+\.ts)'.*$/gm,
      ),
    ].map(([line]) => `${path}: ${line}`),
  );
  expect(imported).toEqual([]);
});
