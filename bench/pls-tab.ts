/**
 * 5,000 resamples of the ECSI model, 250 × 24, in Chromium: wall time on one and on two of the page's own workers, from the first message
 * to the last number, jackknife included, and how often progress was told. `node bench/pls-tab.ts`; needs `npm run build`.
 */
import { ARROWS } from '../src/lib/analysis/path-model/templates.ts';
import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { stream } from '../data/network-operator/generator/random.ts';
import { DEFAULT_PATH_MODEL } from '../src/lib/study/path-model.ts';
import type { PathModelOptions } from '../src/lib/study/path-model.ts';
import { DEFAULT_OPTIONS } from '../src/lib/study/types.ts';
import { openBrowser } from './browser.ts';
import { median, print, section } from './print.ts';
import { serveSite } from './site.ts';

const ROWS = 250;
const RESAMPLES = 5000;
const RUNS = 3;
const BLOCKS: Readonly<Record<string, number>> = {
  ...{ image: 5, expectation: 3, quality: 5, value: 2 },
  ...{ satisfaction: 3, complaints: 1, loyalty: 5 },
};

const pathModel: PathModelOptions = {
  ...DEFAULT_PATH_MODEL,
  constructs: Object.entries(BLOCKS).map(([id, size]) => ({
    id,
    mode: 'A',
    indicators: Array.from({ length: size }, (_, at) => `performance/${id}${at}`),
  })),
  paths: ARROWS.ecsi,
};

/** Answers from 0 to 100 with one common factor a construct, chained by the paths. */
function answers(): Readonly<Record<string, readonly number[]>> {
  const random = stream(1996, 'tab');
  const columns: Record<string, number[]> = { within: [] };
  for (let row = 0; row < ROWS; row += 1) {
    const scores: Record<string, number> = {};
    columns['within']!.push(1);
    for (const [id, size] of Object.entries(BLOCKS)) {
      let score = random.normal();
      for (const [from, to] of ARROWS.ecsi) if (to === id) score += 0.4 * scores[from]!;
      scores[id] = score;
      for (let at = 0; at < size; at += 1)
        (columns[`performance/${id}${at}`] ??= []).push(60 + 12 * (0.8 * score + 0.6 * random.normal()));
    }
  }
  return columns;
}

const options = { ...DEFAULT_OPTIONS, pathModel };
const study = { id: 'bench', title: 'Bench', simulated: true, sources: [], path: '', fields: [], options };
const job = {
  analysis: 'path-model',
  study: { ...study, system: { id: 'index', label: 'Index' } },
  options,
  resamples: RESAMPLES,
  seed: 1,
};

/** Runs the job as `resample-workers.ts` does; how long it took, and how often progress was told. */
function run(page: Page, worker: string, workers: number) {
  return page.evaluate(
    ({ address, count, told, columns }) =>
      new Promise<{ ready: number; ms: number; told: number }>((resolve, reject) => {
        const values = Object.fromEntries(
          Object.entries(columns).map(([name, column]) => [name, Float64Array.from(column)]),
        );
        const whole = { ...told, columns: { count: values['within']!.length, values, labels: {} } };
        const all = Array.from({ length: count }, () => new Worker(address, { type: 'module' }));
        const started = performance.now();
        let [next, done, heard, tasks, ready] = [0, 0, 0, 0, 0];
        for (const one of all) {
          let [size, began] = [1, 0];
          const more = (): void => {
            if (next >= tasks) return;
            const from = next;
            next = Math.min(tasks, next + size);
            began = performance.now();
            one.postMessage({ kind: 'range', from, to: next });
          };
          one.addEventListener('error', ({ message }) => reject(new Error(message)));
          one.addEventListener(
            'message',
            ({
              data,
            }: MessageEvent<{ kind: string; shape?: { tasks: number }; from?: number; to?: number }>) => {
              if (data.kind === 'failed' || data.kind === 'refused') reject(new Error(JSON.stringify(data)));
              if (data.kind === 'ready') {
                tasks = data.shape?.tasks ?? 0;
                ready ||= performance.now() - started;
              } else {
                const own = (data.to ?? 0) - (data.from ?? 0);
                done += own;
                heard += 1;
                size = Math.max(1, Math.round((own * 150) / Math.max(1, performance.now() - began)));
                if (done === tasks) {
                  for (const other of all) other.terminate();
                  resolve({ ready, ms: performance.now() - started, told: heard });
                }
              }
              more();
            },
          );
          one.postMessage({ kind: 'job', job: whole });
        }
      }),
    { address: worker, count: workers, told: job, columns: answers() },
  );
}

const name = readdirSync('dist/_astro').find((file) => /^resample-worker.*\.js$/.test(file));
if (name === undefined) throw new Error('dist holds no resampling worker: npm run build.');
const site = await serveSite(4874);
const browser = await openBrowser();
try {
  const page = await browser.newPage();
  await page.goto(site.address);
  section(
    `${RESAMPLES} resamples of the ECSI model, ${ROWS} × 24, in Chromium, wall time (median of ${RUNS})`,
  );
  for (const workers of [1, 2]) {
    const runs = [];
    for (let at = 0; at < RUNS; at += 1) runs.push(await run(page, `/_astro/${name}`, workers));
    print(`${workers} worker(s), started`, median(runs.map(({ ready }) => ready)), 'ms');
    print(
      `${workers} worker(s), all computed`,
      median(runs.map(({ ms }) => ms)) / 1000,
      's',
      workers === 2 ? 1 : undefined,
    );
    print('  progress told', median(runs.map(({ told }) => told)), 'times');
  }
} finally {
  await browser.close();
  site.stop();
}
