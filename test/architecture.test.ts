import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBreaches, layerOf } from './architecture/rules.ts';
import { readReferences } from './architecture/references.ts';

const ROOT = join(import.meta.dirname, '..');
const CODE = /\.(ts|tsx|mts|js|mjs|astro|mdx)$/;

function readCode(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const folder of ['src', 'scripts', 'bench']) {
    const entries = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      if (!entry.isFile() || !CODE.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      files[relative(ROOT, path).split(sep).join('/')] = readFileSync(path, 'utf8');
    }
  }
  return files;
}

const lines = (files: Record<string, string>): string[] =>
  findBreaches(files).map(({ place, problem }) => `${place} ${problem}`);

describe('the arrows of DESIGN.md', () => {
  it('are kept by every file', () => {
    const files = readCode();
    expect(Object.keys(files).length).toBeGreaterThan(10);
    expect(lines(files)).toEqual([]);
  });

  it('no file tells a linter or the compiler to look away', () => {
    const silenced = /\b(?:eslint|oxlint)-disable|@ts-(?:ignore|nocheck|expect-error)/;
    expect('// oxlint-disable-next-line').toMatch(silenced);
    expect(
      Object.entries(readCode())
        .filter(([, code]) => silenced.test(code))
        .map(([path]) => path),
    ).toEqual([]);
  });

  it('no folder of src has more than thirty files side by side', () => {
    const counts = new Map<string, number>();
    for (const entry of readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true }))
      if (entry.isFile()) counts.set(entry.parentPath, (counts.get(entry.parentPath) ?? 0) + 1);
    expect([...counts].filter(([, files]) => files > 30).map(([folder]) => relative(ROOT, folder))).toEqual(
      [],
    );
  });

  it.each([
    [
      'src/lib/stats/mean.ts',
      "import { query } from '../engine/native.ts';",
      /stats may import no other layer/,
    ],
    [
      'src/lib/stats/mean.ts',
      "import { t } from '../../strings/index.ts';",
      /stats may import no other layer/,
    ],
    [
      'src/lib/engine/native.ts',
      "import { mean } from '../stats/mean.ts';",
      /engine may import no other layer/,
    ],
    [
      'src/lib/survey/taylor.ts',
      "export { t } from '../../strings/index.ts';",
      /survey may import ingest, study/,
    ],
    ['src/lib/chart/bars.ts', "import type { Rows } from '../engine/types.ts';", /chart may import survey/],
    [
      'src/lib/ingest/csv.ts',
      "const a = await import('../analysis/gap/analysis.ts');",
      /ingest may import study/,
    ],
    [
      'src/lib/store/keep.ts',
      "import { read } from '../ingest/csv.ts';",
      /store may import ingest \(types\), study/,
    ],
    [
      'src/components/A.astro',
      "---\n\nimport P from '../pages/p.astro';\n---\n<P />",
      /:3 .*components may import/,
    ],
    [
      'src/components/A.astro',
      "<p />\n<script>\nimport '../pages/p.ts';\n</script>",
      /:3 .*components may import/,
    ],
    ['src/content/a.mdx', "# A\n\nimport x from '../pages/x.ts'\n", /:3 .*content may import/],
    ['src/lib/chart/all.ts', "const all = import.meta.glob('../../pages/*.ts');", /chart may import/],
    [
      'src/lib/chart/w.ts',
      "new Worker(new URL('../../components/w.ts', import.meta.url));",
      /chart may import/,
    ],
    [
      'src/lib/study/load.ts',
      "import x from '/src/lib/ingest/csv.ts?raw';",
      /study may import no other layer/,
    ],
    [
      'src/lib/ingest/format/sav.ts',
      "import type { Profile } from '../load/profile.ts';",
      /ingest\/format may import tools, container, words, findings/,
    ],
    [
      'src/lib/ingest/words/missing.ts',
      "import { numberOf } from '../format/number.ts';",
      /ingest\/words may import no other room/,
    ],
    [
      'src/lib/ingest/load/load.ts',
      "import { importCsv } from '../import-csv.ts';",
      /beside the rooms of ingest\); ingest\/load may import/,
    ],
    [
      'src/lib/ingest/odds/x.ts',
      "import { cells } from '../format/cells.ts';",
      /a room of ingest without arrows \("odds"\)/,
    ],
    [
      'src/lib/ingest/format/xlsx.ts',
      "const { readXlsx } = await import('hucre/xlsx');",
      /only src\/lib\/ingest\/format\/xlsx-library.ts and src\/lib\/export\/xlsx\/library.ts may import hucre/,
    ],
    ['src/helpers/x.ts', 'export const x = 1;', /layer without arrows \("helpers"\)/],
    ['src/cli/run.ts', "import x from '../../scripts/x.ts';", /from outside of src/],
    [
      'src/cli/run.ts',
      "import { DuckDBInstance } from '@duckdb/node-api';",
      /only src\/lib\/engine may import @duckdb/,
    ],
    [
      'scripts/x.ts',
      "import { tableFromIPC } from 'apache-arrow';",
      /only src\/lib\/engine may import apache-arrow/,
    ],
    [
      'src/components/F.tsx',
      'const a = <img src="https://example.org/a.png" />;',
      /names another host \(https:\/\/example.org/,
    ],
    ['src/lib/chapter/x.ts', 'fetch(`https://example.org/${name}`);', /names another host/],
    ['src/pages/x.astro', '<link rel="stylesheet" href="//example.org/a.css">', /names another host/],
  ])('a breach is found: %s %s', (path, text, expected) => {
    const found = lines({ [path]: text });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected);
    expect(found[0]).toContain(path);
  });

  it.each([
    [
      { 'src/lib/analysis/gap/solve.ts': "import { numbers } from './numbers.ts';" },
      /what computes may not know what draws or says/,
    ],
    [
      { 'src/lib/analysis/gap/solve.ts': "import { fixed } from '../../chart/format.ts';" },
      /what computes may not know drawings or sentences/,
    ],
    [
      { 'src/lib/analysis/gap/solve.ts': "import type { IndexResult } from '../index/result.ts';" },
      /the definition of "gap" names no "index" beside it/,
    ],
    [
      {
        'src/lib/analysis/gap/analysis.ts': "export const gap = { beside: ['index'] };",
        'src/lib/analysis/gap/numbers.ts': "import { numbers } from '../index/numbers.ts';",
      },
      /of another analysis only what it computes may be read/,
    ],
    [
      { 'src/lib/analysis/gap/analysis.ts': "import { gapItems } from './figures/gap-items.ts';" },
      /a definition fetches what draws and says when it is asked for/,
    ],
  ])('a breach inside analyses is found: %j', (files, expected) => {
    const found = lines(files);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected);
  });

  it('lets an analysis read the result of one that its definition names, and fetch its own figures', () => {
    expect(
      lines({
        'src/lib/analysis/gap/analysis.ts':
          "export const gap = { beside: ['index'], figures: { one: () => import('./figures/one.ts') } };",
        'src/lib/analysis/gap/numbers.ts': "import { solveIndex } from '../index/solve.ts';",
      }),
    ).toEqual([]);
  });

  it('the second module with the browser entry is found, wherever it lies', () => {
    const wasm = "import * as duckdb from '@duckdb/duckdb-wasm';";
    const found = lines({ 'src/lib/engine/wasm.ts': wasm, 'src/lib/engine/second.ts': `\n${wasm}` });
    expect(found).toEqual([
      expect.stringMatching(/^src\/lib\/engine\/second\.ts:2 .*exactly one module may$/),
    ]);
  });

  it('lets pass what the arrows allow', () => {
    expect(
      lines({
        'src/lib/engine/wasm.ts': "import { AsyncDuckDB } from '@duckdb/duckdb-wasm';",
        'src/lib/engine/node.ts': "import type { X } from '@duckdb/duckdb-wasm';",
        'src/lib/store/keep.ts': "import type { Doctor } from '../ingest/load/doctor.ts';",
        'src/lib/ingest/import-csv.ts': "import { readHead } from './format/head.ts';",
        'src/lib/ingest/codebook/roles.ts': "import { meansMissing } from '../words/missing.ts';",
        'src/lib/stats/mean.ts': "// See https://example.org/mean\nimport { sum } from './sum.ts';",
        'src/components/F.tsx': 'const s = <svg xmlns="http://www.w3.org/2000/svg" />;',
        'src/components/A.astro': '<a href="https://doi.org/10.1/x">source</a>',
        'src/content/references.ts': "export const url = 'https://example.org/paper';",
        'src/pages/x.astro':
          "---\nimport '../styles/report.css';\nimport F from '../components/F.tsx';\n---\n",
      }),
    ).toEqual([]);
  });
});

describe('readReferences', () => {
  it('tells types from values', () => {
    const text =
      "import type { A } from './a.ts';\nimport { type B } from './b.ts';\nimport { type C, c } from './c.ts';\nimport './d.ts';";
    expect(readReferences('x.ts', text).references.map(({ typeOnly }) => typeOnly)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('sees no import in a comment or a text', () => {
    const text = '// import "../a.ts"\nconst s = "import x from \'../b.ts\'";';
    expect(readReferences('x.ts', text).references).toEqual([]);
  });
});

describe('layerOf', () => {
  it('takes the folder under src or src/lib, and counts loose files as pages', () => {
    const paths = [
      'src/lib/stats/t.ts',
      'src/cli/analyse.ts',
      'src/content.config.ts',
      'src/strings/en/cli.ts',
      'test/x.ts',
    ];
    expect(paths.map(layerOf)).toEqual(['stats', 'cli', 'pages', 'strings', null]);
  });
});
