import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadAnalysis } from '../../../src/lib/analysis/catalogue.ts';
import { computeMoments, solveWith } from '../../../src/lib/analysis/run.ts';
import type { Engine } from '../../../src/lib/engine/types.ts';
import { openNative } from '../../../src/lib/engine/native.ts';
import { answersFileOf } from '../../../src/lib/export/reproduce/answers-file.ts';
import { reproduceScript } from '../../../src/lib/export/reproduce/script.ts';
import type { Reproduced } from '../../../src/lib/export/reproduce/script.ts';
import { proposeStudy } from '../../../src/lib/ingest/codebook/propose.ts';
import { pathSource } from '../../../src/lib/ingest/container/source-node.ts';
import { importCsv } from '../../../src/lib/ingest/import-csv.ts';
import { isRefusal } from '../../../src/lib/study/refusal.ts';
import type { Study } from '../../../src/lib/study/types.ts';
import { scoresView } from '../../../src/lib/survey/scores.ts';
import { bundled } from '../../chart/bundled.ts';

const hasR = spawnSync('Rscript', ['-e', 'library(survey)']).status === 0;

/** Index, gaps and net promoter score of a study whose answers lie in an engine; closes it. */
async function reproduced(study: Study, engine: Engine): Promise<Reproduced> {
  const known = new Map();
  const solved: Record<string, unknown> = {};
  for (const name of ['index', 'gap', 'nps'] as const) {
    const analysis = await loadAnalysis(name);
    solved[name] =
      analysis.requires(study) ??
      solveWith(analysis, await computeMoments(engine, analysis, study, { known }), study);
  }
  await engine.close();
  return solved as unknown as Reproduced;
}

const FILE = {
  hash: '0'.repeat(64),
  encoding: 'UTF-8',
  delimiter: ',',
  titleRows: 0,
  headerRows: 1,
  rows: 0,
} as const;

async function scriptOf(id: string): Promise<string> {
  const { study, engine } = await bundled(id);
  const text = readFileSync(`data/${id}/answers.csv`, 'utf8');
  const script = reproduceScript(study, await reproduced(study, engine), {
    ...FILE,
    columns: study.fields.map(({ name }) => name),
    rows: text.trimEnd().split('\n').length - 1,
  });
  if (isRefusal(script)) throw new Error(script.refused);
  return script;
}

/** The script of an export as the import reads and proposes it. */
async function scriptOfExport(path: string): Promise<string> {
  const engine = await openNative({ threads: 1 });
  const imported = await importCsv(engine, await pathSource(path));
  if (isRefusal(imported)) throw new Error(imported.refused);
  const { study } = proposeStudy(imported.doctor);
  await engine.query(scoresView(study, imported.doctor.columns));
  const file = answersFileOf(imported.doctor, '0'.repeat(64));
  if (isRefusal(file)) throw new Error(file.refused);
  const script = reproduceScript(study, await reproduced(study, engine), file);
  if (isRefusal(script)) throw new Error(script.refused);
  return script;
}

/** Runs a script by R on the answers: how many numbers agree, all of them. */
function agreeing(script: string, answers: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'reproduce-'));
  const path = join(folder, 'reproduce.R');
  writeFileSync(path, script);
  const { status, stdout, stderr } = spawnSync('Rscript', [path, answers], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect(status, `${stdout}\n${stderr}`).toBe(0);
  return Number(/(\d+) of \1 numbers agree/.exec(stdout)?.[1]);
}

test.each([
  ['network-operator', 40],
  ['copenhagen-housing', 1],
  ['california-schools', 1],
  ['yellow-pages', 1],
] as const)(
  `R reproduces index, gaps and net promoter score of %s${hasR ? '' : ' (no R here: only the text is made)'}`,
  { timeout: 240_000 },
  async (id, least) => {
    const script = await scriptOf(id);
    expect(script).not.toMatch(/undefined|NaN|\[object/);
    if (!hasR) return;
    expect(agreeing(script, `data/${id}/answers.csv`)).toBeGreaterThanOrEqual(least);
  },
);

test.each(['qualtrics.csv', 'limesurvey-codes.csv', 'google-forms.csv'])(
  'and of an export without a design, as it is imported: %s',
  { timeout: 240_000 },
  async (name) => {
    const path = join('test/ingest/fixtures', name);
    const script = await scriptOfExport(path);
    expect(script).not.toMatch(/undefined|NaN|\[object/);
    if (hasR) expect(agreeing(script, path)).toBeGreaterThanOrEqual(1);
  },
);

test('answers that were taken as one are not given to R as they were', async () => {
  const { study, engine } = await bundled('copenhagen-housing');
  const results = await reproduced(study, engine);
  const fields = study.fields.map((field) =>
    field.role === 'performance' ? { ...field, spellings: { hgih: 'high' } } : field,
  );
  expect(
    reproduceScript({ ...study, fields }, results, { ...FILE, columns: fields.map(({ name }) => name) }),
  ).toMatchObject({
    refused: 'reproduce-spellings',
  });
  expect(reproduceScript(study, results, { ...FILE, columns: [] })).toMatchObject({
    refused: 'reproduce-column',
  });
});
