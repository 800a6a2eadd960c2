/**
 * From a file of 1,000,000 × 44 to index and gaps: the command line, the native engine in this process, a real tab of the built site,
 * and R, beside the bare `CREATE TABLE` of the native engine, all in one run, so that their ratios hold on a busy machine too: on the
 * clock and in seconds of the processor, the median of `--rounds`. The tab needs `npm run build`, R the package survey.
 * `node bench/spine.ts [--rows N] [--rounds N] [--no-tab] [--no-r] [--all]`; `--all` adds all analyses on the command line.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { commands } from '../src/cli/commands.ts';
import { gap } from '../src/lib/analysis/gap/analysis.ts';
import { index } from '../src/lib/analysis/index/analysis.ts';
import { computeMoments, solveWith } from '../src/lib/analysis/run.ts';
import { openNative } from '../src/lib/engine/native.ts';
import { literal } from '../src/lib/engine/quote.ts';
import type { Rows } from '../src/lib/engine/types.ts';
import { importStudy } from '../src/lib/survey/open-study.ts';
import { pathSource } from '../src/lib/ingest/container/source-node.ts';
import { isRefusal } from '../src/lib/study/refusal.ts';
import { writeStudy } from '../src/lib/study/schema.ts';
import { costHere, costOfCommand, medianCost } from './cost.ts';
import type { Cost } from './cost.ts';
import { median, print, section } from './print.ts';
import { COLUMNS } from './spine-columns.ts';
import { writeSpineFile } from './spine-file.ts';
import { spineStudy } from './spine-study.ts';
import { spineInTab } from './spine-tab.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '3' },
    tab: { type: 'boolean', default: true },
    r: { type: 'boolean', default: true },
    all: { type: 'boolean', default: false },
  },
  allowNegative: true,
});
const directory = mkdtempSync(join(tmpdir(), 'bench-spine-'));
const [file, small, study, out] = ['answers.csv', 'small.csv', 'study.json', 'out.json'].map((name) =>
  join(directory, name),
) as [string, string, string, string];
const ANALYSE = ['src/cli/analyse.ts', file, '--study', study, '--json', out];
const types = COLUMNS.map(
  (name) => `${literal(name)}: '${/type|wave/.test(name) ? 'VARCHAR' : 'DOUBLE'}'`,
).join(', ');

async function bare(): Promise<Cost> {
  const engine = await openNative();
  const cost = await costHere(() =>
    engine.query(
      `CREATE TABLE answers AS FROM read_csv(${literal(file)}, auto_detect=false, header=true, delim=',', quote='"', columns={${types}})`,
    ),
  );
  await engine.close();
  return cost;
}

async function native(): Promise<Readonly<Record<'importing' | 'index' | 'gap', Cost>>> {
  const about = spineStudy();
  const engine = await openNative();
  const source = await pathSource(file);
  const known = new Map<string, Rows>();
  const importing = await costHere(async () => {
    const imported = await importStudy(engine, source, about);
    if (!('doctor' in imported)) throw new Error(JSON.stringify(imported));
  });
  const found = async (which: Promise<unknown>): Promise<void> => {
    const result = await which;
    if (isRefusal(result)) throw new Error(JSON.stringify(result));
  };
  const indexes = await costHere(() =>
    found(
      computeMoments(engine, index, about, { known }).then((moments) => solveWith(index, moments, about)),
    ),
  );
  const gaps = await costHere(() =>
    found(computeMoments(engine, gap, about, { known }).then((moments) => solveWith(gap, moments, about))),
  );
  await source.close();
  await engine.close();
  return { importing, index: indexes, gap: gaps };
}

const sum = (costs: readonly Cost[]): Cost => ({
  wall: costs.reduce((all, { wall }) => all + wall, 0),
  processor: costs.reduce((all, { processor }) => all + processor, 0),
});

/** One line on the clock, one of the processor. */
function tell(what: string, { wall, processor }: Cost): void {
  print(what, wall, 's');
  print('  processor', processor, 's');
}

/** How many times another; the target is of the clock where nothing else runs, so both are told. */
function ratio(what: string, one: Cost, other: Cost, target: number): void {
  print(`${what}, clock`, one.wall / other.wall, '×', target);
  print(`${what}, processor`, one.processor / other.processor, '×', target);
}

async function rounds<T>(job: () => Promise<T> | T): Promise<T[]> {
  const found: T[] = [];
  for (let round = 0; round < Number(values.rounds); round += 1) found.push(await job());
  return found;
}

const hasR = (): boolean =>
  spawnSync('Rscript', ['-e', 'stopifnot(requireNamespace("survey", quietly = TRUE))']).status === 0;

try {
  writeSpineFile(file, Number(values.rows));
  writeSpineFile(small, 1000);
  writeFileSync(study, JSON.stringify(writeStudy(spineStudy())));

  section(`${values.rows} × 44: file → index and gaps (medians of ${values.rounds})`);
  const table = medianCost(await rounds(bare));
  tell('bare CREATE TABLE of the native engine', table);
  const command = medianCost(await rounds(() => costOfCommand(process.execPath, ANALYSE)));
  tell('command line, with its start', command);
  const runs = await rounds(native);
  const parts = (['importing', 'index', 'gap'] as const).map((part) =>
    medianCost(runs.map((run) => run[part])),
  );
  tell('native: import', parts[0]!);
  tell('native: index', parts[1]!);
  tell('native: gaps (what the index has asked is known)', parts[2]!);
  const inProcess = sum(parts);
  tell('native: all', inProcess);
  section('ratios');
  ratio('command line / bare', command, table, 4);
  if (values.all) {
    const names = [...(await commands()).keys()].join(',');
    const all = medianCost(
      await rounds(() => costOfCommand(process.execPath, [...ANALYSE, '--only', names])),
    );
    tell('command line, all analyses', all);
    ratio('all analyses / index and gaps', all, command, 2);
  }
  if (values.tab) {
    const started = await rounds(() => spineInTab(file, study, small));
    const tab = medianCost(started);
    tell('tab, its engine started', tab);
    print('tab: memory of its process', median(started.map(({ memory }) => memory ?? NaN)), 'MB', 1200);
    ratio('tab / native', tab, inProcess, 1.7);
    ratio('tab / bare', tab, table, 8);
    tell('tab, fresh page, engine and storage included', await spineInTab(file, study, null));
  }
  if (values.r && hasR()) {
    const inR = await rounds(() => costOfCommand('Rscript', ['bench/spine.R', file]));
    const r = medianCost(inR);
    const [reader, complete] = inR[0]!.said.trim().split(' ');
    tell(`R (${reader}, survey), ${complete} complete rows`, r);
    ratio('command line / R', command, r, 0.25);
  }
} finally {
  rmSync(directory, { recursive: true, force: true });
}
