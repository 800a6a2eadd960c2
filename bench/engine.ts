/**
 * The two engines on one file of 1,000,000 × 44: import in pieces, then 210 cross-products of 20 columns by group.
 * `node bench/engine.ts [ROWS]`. Runs in Node; the tab runs the same WebAssembly in a worker.
 */
import { mkdtempSync, openSync, readSync, closeSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNative } from '../src/lib/engine/native.ts';
import { identifier, literal } from '../src/lib/engine/quote.ts';
import type { Engine } from '../src/lib/engine/types.ts';
import { openWasmInNode } from '../src/lib/engine/wasm-node.ts';
import { median, print, section } from './print.ts';
import { COLUMNS } from './spine-columns.ts';
import { writeSpineFile } from './spine-file.ts';

const PIECE = 16_000_000;
const NEWLINE = 10;
const REPEATS = 5;
const items = COLUMNS.filter((name) => name.startsWith('performance_') || name === 'overall');
const types = COLUMNS.map(
  (name) => `${literal(name)}: '${/type|wave/.test(name) ? 'VARCHAR' : 'DOUBLE'}'`,
).join(', ');
const products = items.flatMap((a, i) =>
  items
    .slice(i)
    .map(
      (b) =>
        `sum(weight * (${identifier(a)} - 5.5) * (${identifier(b)} - 5.5)) AS ${identifier(`${a} ${b}`)}`,
    ),
);
const CROSS_PRODUCTS = `SELECT customer_type, ${products.join(', ')} FROM answers GROUP BY customer_type`;

/** The file in pieces that end with a line. */
function* pieces(path: string): Generator<Uint8Array<ArrayBuffer>> {
  const file = openSync(path, 'r');
  for (let at = 0; ;) {
    const bytes = new Uint8Array(PIECE);
    const read = readSync(file, bytes, 0, PIECE, at);
    if (read === 0) break;
    const end = read < PIECE ? read : bytes.lastIndexOf(NEWLINE) + 1;
    yield bytes.slice(0, end);
    at += end;
  }
  closeSync(file);
}

async function importFile(engine: Engine, path: string): Promise<void> {
  let first = true;
  for (const piece of pieces(path)) {
    const file = await engine.attach(piece);
    const rows = `FROM read_csv(${file.literal}, auto_detect=false, header=${first}, delim=',', quote='"', columns={${types}})`;
    await engine.query(first ? `CREATE TABLE answers AS ${rows}` : `INSERT INTO answers ${rows}`);
    await file.release();
    first = false;
  }
}

async function seconds(job: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await job();
  return (performance.now() - started) / 1000;
}

async function measure(open: () => Promise<Engine>, path: string) {
  let engine!: Engine;
  const start = await seconds(async () => (engine = await open()));
  const load = await seconds(() => importFile(engine, path));
  const runs: number[] = [];
  for (let run = 0; run < REPEATS; run += 1) runs.push(await seconds(() => engine.query(CROSS_PRODUCTS)));
  await engine.close();
  return { start, load, products: median(runs) };
}

const rows = Number(process.argv[2] ?? 1_000_000);
const directory = mkdtempSync(join(tmpdir(), 'satisfaction-measured-bench-'));
try {
  const path = join(directory, 'answers.csv');
  writeSpineFile(path, rows);
  section(
    `${rows} × ${COLUMNS.length}, ${(statSync(path).size / 1e6).toFixed(0)} MB, ${products.length} cross-products`,
  );
  const native = await measure(() => openNative(), path);
  const wasm = await measure(openWasmInNode, path);
  for (const [what, key] of [
    ['start', 'start'],
    ['import', 'load'],
    ['cross-products', 'products'],
  ] as const) {
    print(`${what}, native`, native[key], 's');
    print(`${what}, WASM in Node`, wasm[key], 's');
    print(`${what}, WASM / native`, wasm[key] / native[key], '×', key === 'start' ? undefined : 3);
  }
} finally {
  rmSync(directory, { recursive: true, force: true });
}
