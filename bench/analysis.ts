import { parseArgs } from 'node:util';
import { gap } from '../src/lib/analysis/gap/analysis.ts';
import { index } from '../src/lib/analysis/index/analysis.ts';
import { computeMoments, solveWith } from '../src/lib/analysis/run.ts';
import { openNative } from '../src/lib/engine/native.ts';
import type { Engine, Rows } from '../src/lib/engine/types.ts';
import { scoresView } from '../src/lib/survey/scores.ts';
import { isRefusal } from '../src/lib/study/refusal.ts';
import { DEFAULT_OPTIONS } from '../src/lib/study/types.ts';
import type { Field, Study } from '../src/lib/study/types.ts';

/**
 * How long index and gaps take on a made-up table of `--rows` rows: 20 items in 4 dimensions with performance and expectation,
 * overall satisfaction, `--segments` segment columns; `--threads` for the engine. Every statement is printed with its time and processor time, this as a
 * ratio to one scan that averages the 20 performance scores, then both analyses with what they share.
 *
 * node bench/analysis.ts [--rows 1000000] [--segments 2] [--threads 2]
 */
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    segments: { type: 'string', default: '2' },
    threads: { type: 'string', default: '2' },
  },
});
const items = Array.from({ length: 20 }, (_, at) => `item${at}`);
const segments = Array.from({ length: Number(values.segments) }, (_, at) => `segment${at}`);
const rating = { type: 'number', scale: { min: 1, max: 10, direction: 'up' } } as const;
const fields: readonly Field[] = [
  ...items.map((name): Field => ({ ...rating, name, label: name, role: 'performance', item: name })),
  ...items.map((name): Field => ({
    ...rating,
    name: `${name}e`,
    label: name,
    role: 'expectation',
    item: name,
  })),
  { ...rating, name: 'overall', label: 'overall', role: 'overall' },
  ...segments.map((name): Field => ({ name, label: name, type: 'string', role: 'segment' })),
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
    children: [0, 5, 10, 15].map((from) => ({
      id: `dimension${from}`,
      label: `${from}`,
      children: items.slice(from, from + 5).map((id) => ({ id, label: id })),
    })),
  },
  options: DEFAULT_OPTIONS,
};

/** Ratings that share a common part, one in twenty missing. */
function column(name: string, salt: number): string {
  const random = (of: string): string => `(hash(i * 1000 + ${of}) % 1000 / 1000)`;
  const value = `least(10, floor(1 + 5 * ${random('0')} + 5 * ${random(String(salt))}))::DOUBLE`;
  return `CASE WHEN ${random(String(salt + 500))} >= 0.05 THEN ${value} END AS ${name}`;
}

const engine: Engine = await openNative({ threads: Number(values.threads) });
await engine.query(
  `CREATE TABLE answers AS SELECT i AS _row, ${[
    ...fields.filter(({ type }) => type === 'number').map(({ name }, at) => column(name, at + 1)),
    ...segments.map((name, at) => `'group ' || hash(i * 7 + ${at}) % ${5 + at} AS ${name}`),
  ].join(', ')} FROM range(${Number(values.rows)}) AS rows(i)`,
);
await engine.query(scoresView(study));

interface Cost {
  /** Seconds on the clock, and of processor time over all threads. */
  readonly clock: number;
  readonly processor: number;
}

/** The cheapest of three runs. */
async function cost(run: () => Promise<unknown>): Promise<Cost> {
  const costs: Cost[] = [];
  for (let repeat = 0; repeat < 3; repeat += 1) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    await run();
    const { user, system } = process.cpuUsage(before);
    costs.push({ clock: (performance.now() - start) / 1e3, processor: (user + system) / 1e6 });
  }
  return {
    clock: Math.min(...costs.map(({ clock }) => clock)),
    processor: Math.min(...costs.map(({ processor }) => processor)),
  };
}

const scan = await cost(() =>
  engine.query(`SELECT ${items.map((name) => `avg(${name})`).join(', ')} FROM scores`),
);
const print = (what: string, { clock, processor }: Cost): void =>
  console.log(
    `${what.padEnd(24)}${clock.toFixed(2).padStart(8)} s${processor.toFixed(2).padStart(8)} s of processor` +
      `${(processor / scan.processor).toFixed(1).padStart(8)} scans`,
  );
print('one scan', scan);
for (const analysis of [index, gap])
  for (const [name, sql] of Object.entries(analysis.queries(study)))
    print(`${analysis.id}: ${name}`, await cost(() => engine.query(sql)));
print('index, moments', await cost(() => computeMoments(engine, index, study)));
print(
  'index and gap, moments',
  await cost(async () => {
    const known = new Map<string, Rows>();
    await computeMoments(engine, index, study, { known });
    await computeMoments(engine, gap, study, { known });
  }),
);
const moments = await computeMoments(engine, index, study);
print('index, solve', await cost(() => Promise.resolve(solveWith(index, moments, study))));
const result = solveWith(index, moments, study);
if (isRefusal(result)) throw new Error(result.refused);
await engine.close();
