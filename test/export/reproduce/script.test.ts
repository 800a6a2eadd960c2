import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadAnalysis } from '../../../src/lib/analysis/catalogue.ts';
import { computeMoments, solveWith } from '../../../src/lib/analysis/run.ts';
import { reproduceScript } from '../../../src/lib/export/reproduce/script.ts';
import type { Reproduced } from '../../../src/lib/export/reproduce/script.ts';
import { isRefusal } from '../../../src/lib/study/refusal.ts';
import { bundled } from '../../chart/bundled.ts';

const hasR = spawnSync('Rscript', ['-e', 'library(survey)']).status === 0;

async function scriptOf(id: string): Promise<string> {
  const { study, engine } = await bundled(id);
  const known = new Map();
  const solved: Record<string, unknown> = {};
  for (const name of ['index', 'gap', 'nps'] as const) {
    const analysis = await loadAnalysis(name);
    solved[name] =
      analysis.requires(study) ??
      solveWith(analysis, await computeMoments(engine, analysis, study, { known }), study);
  }
  await engine.close();
  const text = readFileSync(`data/${id}/answers.csv`, 'utf8');
  const script = reproduceScript(study, solved as unknown as Reproduced, {
    hash: '0'.repeat(64),
    encoding: 'UTF-8',
    delimiter: ',',
    headerRows: 1,
    columns: study.fields.map(({ name }) => name),
    rows: text.trimEnd().split('\n').length - 1,
  });
  if (isRefusal(script)) throw new Error(script.refused);
  return script;
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
    const folder = mkdtempSync(join(tmpdir(), 'reproduce-'));
    const path = join(folder, 'reproduce.R');
    writeFileSync(path, script);
    const { status, stdout, stderr } = spawnSync('Rscript', [path, `data/${id}/answers.csv`], {
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    const [, agree] = /(\d+) of \1 numbers agree/.exec(`${stdout}\n${stderr}`) ?? [];
    expect(Number(agree), `${stdout}\n${stderr}`).toBeGreaterThanOrEqual(least);
    expect(status).toBe(0);
  },
);
