import { parseArgs } from 'node:util';
import { driverMoments, driversSql } from '../src/lib/weighting/drivers.ts';
import { importanceMoments, importanceSql } from '../src/lib/weighting/importance.ts';
import { structure } from '../src/lib/study/structure.ts';
import { allWeights } from '../src/lib/weighting/weights.ts';
import { openNative } from '../src/lib/engine/native.ts';
import { openWasmInNode } from '../src/lib/engine/wasm-node.ts';
import { scoresView } from '../src/lib/survey/scores.ts';
import { DEFAULT_OPTIONS } from '../src/lib/study/types.ts';
import type { Field, Study } from '../src/lib/study/types.ts';

/**
 * What the point estimates of all weights cost after import: 40 items in 8 dimensions with stated importance and overall satisfaction,
 * `--rows` rows, on native DuckDB (one thread) or with `--wasm` on the engine of the tab. Processor time, the least of three runs, and as a
 * ratio to one scan that averages the 40 scores.
 *
 * node bench/weights.ts [--rows 1000000] [--wasm]
 */
const { values } = parseArgs({
  options: { rows: { type: 'string', default: '1000000' }, wasm: { type: 'boolean', default: false } },
});
const items = Array.from({ length: 40 }, (_, at) => `item${at}`);
const rating = { type: 'number', scale: { min: 1, max: 10, direction: 'up' } } as const;
const fields: readonly Field[] = [
  ...items.map((name): Field => ({ ...rating, name, label: name, role: 'performance', item: name })),
  ...items.map((name): Field => ({
    ...rating,
    name: `${name}i`,
    label: name,
    role: 'importance',
    item: name,
  })),
  { ...rating, name: 'overall', label: 'overall', role: 'overall' },
];
const study: Study = {
  id: 'bench',
  title: 'Bench',
  simulated: true,
  sources: [],
  path: '',
  fields,
  system: {
    id: 'index',
    label: 'index',
    children: Array.from({ length: 8 }, (_, at) => ({
      id: `dimension${at}`,
      label: `${at}`,
      children: items.slice(5 * at, 5 * at + 5).map((id) => ({ id, label: id })),
    })),
  },
  options: DEFAULT_OPTIONS,
};

/** Ratings that share a common part, one in a hundred missing. */
function column(name: string, salt: number): string {
  const random = (of: number): string => `(hash(i * 1000 + ${of}) % 1000 / 1000)`;
  const value = `least(10, floor(1 + 5 * ${random(0)} + 5 * ${random(salt)}))::DOUBLE`;
  return `CASE WHEN ${random(salt + 500)} >= 0.01 THEN ${value} END AS ${name}`;
}

const engine = values.wasm ? await openWasmInNode() : await openNative({ threads: 1 });
const columns = fields.map(({ name }, at) => column(name, at + 1)).join(', ');
await engine.query(
  `CREATE TABLE answers AS SELECT i AS _row, ${columns} FROM range(${Number(values.rows)}) AS rows(i)`,
);
await engine.query(scoresView(study));

async function cost<T>(what: string, run: () => Promise<T> | T, scan?: number): Promise<number> {
  let least = Infinity;
  for (let repeat = 0; repeat < 3; repeat += 1) {
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1e6);
  }
  const ratio = scan === undefined ? '' : `${(least / scan).toFixed(1).padStart(8)} scans`;
  console.log(`${what.padEnd(24)}${least.toFixed(2).padStart(8)} s of processor${ratio}`);
  return least;
}

const [drivers, importance] = [driversSql(study) ?? '', importanceSql(study) ?? ''];
const scan = await cost('one scan', () =>
  engine.query(`SELECT ${items.map((name) => `avg(${name})`).join(', ')} FROM scores`),
);
await cost('drivers', () => engine.query(drivers), scan);
await cost('importance', () => engine.query(importance), scan);
const moments = {
  drivers: driverMoments(await engine.query(drivers), study),
  importance: importanceMoments(await engine.query(importance)),
};
await cost('all weights from them', () => allWeights(moments, structure(study), study, study.options), scan);
await engine.close();
