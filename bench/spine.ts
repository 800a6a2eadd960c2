/**
 * From a file of 1,000,000 × 44 to index and gaps: the command line, the native engine in this process, and a real tab of the
 * built site, all in one run, so that their ratios hold on a busy machine too. `node bench/spine.ts [--rows N] [--no-tab]`; the
 * tab needs `npm run build`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gap } from '../src/lib/analysis/gap/analysis.ts';
import { index } from '../src/lib/analysis/index/analysis.ts';
import { computeMoments, solveWith } from '../src/lib/analysis/run.ts';
import { openNative } from '../src/lib/engine/native.ts';
import type { Rows } from '../src/lib/engine/types.ts';
import { importStudy } from '../src/lib/survey/open-study.ts';
import { pathSource } from '../src/lib/ingest/container/source-node.ts';
import { isRefusal } from '../src/lib/study/refusal.ts';
import { writeStudy } from '../src/lib/study/schema.ts';
import { openBrowser } from './browser.ts';
import { print, section } from './print.ts';
import { serveSite } from './site.ts';
import { writeSpineFile } from './spine-file.ts';
import { spineStudy } from './spine-study.ts';

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '1000000' }, tab: { type: 'boolean', default: true } },
  allowNegative: true,
});
const LONG = 300_000;

const seconds = async (job: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await job();
  return (performance.now() - started) / 1000;
};

function commandLine(file: string, study: string): number {
  const started = performance.now();
  const args = ['src/cli/analyse.ts', file, '--study', study, '--json', '-'];
  const { status, stderr } = spawnSync(process.execPath, args, { maxBuffer: 1e9, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The command line failed (${status}): ${stderr}`);
  return (performance.now() - started) / 1000;
}

async function native(file: string): Promise<{ importing: number; index: number; gap: number }> {
  const study = spineStudy();
  const engine = await openNative();
  const source = await pathSource(file);
  const known = new Map<string, Rows>();
  const importing = await seconds(async () => {
    const imported = await importStudy(engine, source, study);
    if (!('doctor' in imported)) throw new Error(JSON.stringify(imported));
  });
  const analyse = (analysis: typeof index | typeof gap): Promise<number> =>
    seconds(async () => {
      const result =
        analysis.id === 'index'
          ? solveWith(index, await computeMoments(engine, index, study, { known }), study)
          : solveWith(gap, await computeMoments(engine, gap, study, { known }), study);
      if (isRefusal(result)) throw new Error(JSON.stringify(result));
    });
  const times = { importing, index: await analyse(index), gap: await analyse(gap) };
  await source.close();
  await engine.close();
  return times;
}

/** File and study.json chosen → index and gaps shown, in a tab whose engine has started (with a small file) and in a fresh one. */
async function tab(file: string, study: string, small: string): Promise<{ started: number; fresh: number }> {
  const site = await serveSite(4872);
  const browser = await openBrowser();
  const measure = async (before: string | null): Promise<number> => {
    const page = await (await browser.newContext()).newPage();
    page.setDefaultTimeout(LONG);
    await page.goto(`${site.address}own-data/`);
    const input = page.locator('[data-testid=drop-zone] input[type=file]');
    const done = page.locator('[data-testid=headline]');
    await page.locator('html[data-workbench=ready]').waitFor();
    if (before !== null) {
      await input.setInputFiles([before, study]);
      await done.waitFor();
    }
    const old =
      before === null ? null : await page.locator('[data-testid=study]').getAttribute('data-study-id');
    const time = await seconds(async () => {
      await input.setInputFiles([file, study]);
      await page.waitForFunction((id) => {
        const shown = document.querySelector<HTMLElement>('[data-testid=study]');
        return (
          shown !== null &&
          shown.dataset['studyId'] !== id &&
          document.querySelector('[data-testid=headline]')
        );
      }, old);
    });
    await page.context().close();
    return time;
  };
  try {
    return { started: await measure(small), fresh: await measure(null) };
  } finally {
    await browser.close();
    site.stop();
  }
}

const directory = mkdtempSync(join(tmpdir(), 'bench-spine-'));
try {
  const rows = Number(values.rows);
  const [file, small, study] = ['answers.csv', 'small.csv', 'study.json'].map((name) =>
    join(directory, name),
  );
  writeSpineFile(file!, rows);
  writeSpineFile(small!, 1000);
  writeFileSync(study!, JSON.stringify(writeStudy(spineStudy())));

  section(`${rows} × 44: file → index and gaps`);
  print('command line, with its start', commandLine(file!, study!), 's', 3);
  const times = await native(file!);
  const total = times.importing + times.index + times.gap;
  print('native: import', times.importing, 's');
  print('native: index', times.index, 's');
  print('native: gaps (what the index has asked is known)', times.gap, 's');
  print('native: all', total, 's');
  if (values.tab) {
    const { started, fresh } = await tab(file!, study!, small!);
    print('tab, its engine started', started, 's', 5);
    print('tab, fresh page, engine and storage included', fresh, 's');
    print('tab / native', started / total, '×', 3);
  }
} finally {
  rmSync(directory, { recursive: true, force: true });
}
