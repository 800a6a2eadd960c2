/**
 * Three ways to the cross-products that the covariances of domains are made of, over the same rows in one run, on the native engine and in a
 * real tab of the built site: plain sums over cells; the same over dense columns (0 where nothing was answered); typed arrays that are read
 * once and multiplied in blocks, in wide registers or number by number. Beside them the statement that is shown, domain by domain.
 * `node bench/kernel.ts [--rows N] [--no-tab]`; the tab needs `npm run build`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { parseArgs } from 'node:util';
import { openNative } from '../src/lib/engine/native.ts';
import type * as Wasm from '../src/lib/engine/wasm.ts';
import { openBrowser } from './browser.ts';
import { costHere, medianCost } from './cost.ts';
import type { Cost } from './cost.ts';
import type * as Ways from './kernel-ways.ts';
import { kernelStudy, makeAnswers, multiply, ways, worstDifference } from './kernel-ways.ts';
import { median, print, section } from './print.ts';
import { serveSite } from './site.ts';

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '1000000' }, tab: { type: 'boolean', default: true } },
  allowNegative: true,
});
const rows = Number(values.rows);
const ROUNDS = 3;
/** Under which address the page finds this repository's TypeScript. */
const SOURCES = '/bench-sources/';

async function native(): Promise<void> {
  const engine = await openNative();
  try {
    await makeAnswers(engine, kernelStudy().study, rows);
    let first: Cost | undefined;
    for (const [name, run] of ways(engine)) {
      const found: Cost[] = [];
      for (let round = 0; round < ROUNDS; round += 1) found.push(await costHere(run));
      const cost = medianCost(found);
      first ??= cost;
      print(name, cost.wall, 's');
      print('  processor', cost.processor, 's');
      print('  processor, of the first', cost.processor / first.processor, '×');
    }
    for (const simd of [true, false])
      print(`multiplying alone, ${simd ? 'wide registers' : 'number by number'}`, multiply(rows, simd), 'ms');
    const worst = await worstDifference(engine);
    if (!(worst < 1e-12)) throw new Error(`The products differ by ${worst}.`);
  } finally {
    await engine.close();
  }
}

async function tab(): Promise<void> {
  const engineScript = readdirSync('dist/_astro').find((name) => /^wasm\.[\w-]+\.js$/.test(name));
  const site = await serveSite(4875);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.route(`**${SOURCES}**`, (route, request) => {
      const path = new URL(request.url()).pathname.split(SOURCES)[1]!;
      const body = stripTypeScriptTypes(readFileSync(path, 'utf8'));
      return route.fulfill({ contentType: 'text/javascript', body });
    });
    await page.goto(site.address);
    const found = await page.evaluate(
      async ({ bench, wasm, count, rounds }) => {
        const { openWasm } = (await import(wasm)) as typeof Wasm;
        const own = (await import(bench)) as typeof Ways;
        const engine = await openWasm();
        await own.makeAnswers(engine, own.kernelStudy().study, count);
        const times: [string, number[]][] = [];
        for (const [name, run] of own.ways(engine)) {
          const taken: number[] = [];
          for (let round = 0; round < rounds; round += 1) {
            const started = performance.now();
            await run();
            taken.push((performance.now() - started) / 1000);
          }
          times.push([name, taken]);
        }
        return { times, wide: own.multiply(count, true), narrow: own.multiply(count, false) };
      },
      {
        bench: `${SOURCES}bench/kernel-ways.ts`,
        wasm: `/_astro/${engineScript}`,
        count: rows,
        rounds: ROUNDS,
      },
    );
    const [[, first]] = found.times as [[string, number[]]];
    for (const [name, taken] of found.times) {
      print(name, median(taken), 's');
      print('  of the first', median(taken) / median(first), '×');
    }
    print('multiplying alone, wide registers', found.wide, 'ms');
    print('multiplying alone, number by number', found.narrow, 'ms');
  } finally {
    await browser.close();
    site.stop();
  }
}

const { variables } = kernelStudy();
section(`${rows} × ${variables.length} items, native (medians of ${ROUNDS})`);
await native();
if (values.tab) {
  section('in a tab');
  await tab();
}
